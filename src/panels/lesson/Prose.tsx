import { Fragment, useId } from "react";
import { useTextByKey } from "../../language/react.ts";
import { Tex } from "../controls/Tex.tsx";
import { type Inline, readLine, readProse } from "./prose.ts";

/** Paragraphs of a lesson. */
export function Prose({ text }: { readonly text: string }) {
  return readProse(text).map((paragraph, i) =>
    paragraph.kind === "display" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text's paragraphs never move
      <p key={i} className="prose-display">
        <Tex latex={paragraph.latex} display />
      </p>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <p key={i}>
        <Inlines inlines={paragraph.inlines} />
      </p>
    ),
  );
}

/** One line of a lesson, without a paragraph of its own. */
export function Line({ text }: { readonly text: string }) {
  return <Inlines inlines={readLine(text)} />;
}

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }) {
  return inlines.map((inline, i) => {
    switch (inline.kind) {
      case "tex":
        return inline.after === undefined ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Tex key={i} latex={inline.latex} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <span key={i} className="unbroken">
            <Tex latex={inline.latex} />
            {inline.after}
          </span>
        );
      case "stress":
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <em key={i}>
            <Inlines inlines={inline.inlines} />
          </em>
        );
      case "term":
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        return <Term key={i} term={inline.term} text={inline.text} />;
      default:
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        return <Fragment key={i}>{inline.text}</Fragment>;
    }
  });
}

/** A term of the glossary: a press opens what it means. */
function Term({ term, text }: { readonly term: string; readonly text: string | undefined }) {
  const byKey = useTextByKey();
  const id = useId();
  const name = byKey(`glossary.${term}.name`);
  return (
    <>
      <button type="button" className="term" popoverTarget={id}>
        {text ?? name}
      </button>
      <span id={id} popover="auto" className="term-note">
        <b>{name}</b> <Line text={byKey(`glossary.${term}.means`)} />
      </span>
    </>
  );
}
