import { type FormEvent, useState } from "react";
import { type SavedExperiment, tidyName } from "../../exchange/saved/entry.ts";
import { useLanguage, useText } from "../../language/react.ts";
import { Button } from "../controls/Button.tsx";

interface SavedRowProps {
  readonly entry: SavedExperiment;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

const DATES = { dateStyle: "medium", timeStyle: "short" } as const;

/** One saved experiment: its picture, its name (to be opened), and what can be done with it. */
export function SavedRow({ entry, onOpen, onRename, onDuplicate, onDelete }: SavedRowProps) {
  const text = useText();
  const language = useLanguage();
  const [draft, setDraft] = useState<string>();
  const { name, changed, thumbnail } = entry;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft !== undefined && tidyName(draft) !== "" && tidyName(draft) !== name) onRename(draft);
    setDraft(undefined);
  };
  return (
    <li className="saved-row">
      {thumbnail === undefined ? (
        <span className="saved-picture" />
      ) : (
        <img className="saved-picture" src={thumbnail} alt="" width={96} height={60} />
      )}
      {draft === undefined ? (
        <button
          type="button"
          className="choice saved-name"
          title={text("takeaway.openSaved", { name })}
          onClick={onOpen}
        >
          <b>{name}</b>
          <span>{new Date(changed).toLocaleString(language === "zh" ? "zh-CN" : "en-GB", DATES)}</span>
        </button>
      ) : (
        <form className="saved-name" onSubmit={submit}>
          <input
            type="text"
            className="text-field"
            aria-label={text("takeaway.newName", { name })}
            value={draft}
            ref={(field) => field?.focus()}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onBlur={submit}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              // The dialog stays open: only the renaming ends.
              event.preventDefault();
              event.stopPropagation();
              setDraft(undefined);
            }}
          />
        </form>
      )}
      <span className="saved-actions">
        <Button aria-label={text("takeaway.renameSaved", { name })} onClick={() => setDraft(name)}>
          {text("takeaway.rename")}
        </Button>
        <Button aria-label={text("takeaway.duplicateSaved", { name })} onClick={onDuplicate}>
          {text("takeaway.duplicate")}
        </Button>
        <Button aria-label={text("takeaway.deleteSaved", { name })} onClick={onDelete}>
          {text("takeaway.delete")}
        </Button>
      </span>
    </li>
  );
}
