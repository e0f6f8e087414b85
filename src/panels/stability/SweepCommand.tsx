import { useRef, useState } from "react";
import type { Experiment } from "../../experiment/experiment.ts";
import { encodeLink } from "../../experiment/link.ts";
import { useText } from "../../language/react.ts";
import { saveFile } from "../chrome/Share.tsx";
import { Button } from "../controls/Button.tsx";

/** Systems take arguments of 128 kB at least; a command must fit in one. */
const LONGEST_ARGUMENT = 100_000;

/** The map's sweep as a command to copy, and as a file for when it is too long. Links hold no single quotes. */
export function SweepCommand({ sweep }: { readonly sweep: Experiment }) {
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<"yes" | "no">();
  const link = encodeLink(sweep);
  const jobs = navigator.hardwareConcurrency || 1;
  const command = `npm run --silent fallline -- sweep '${link}' --jobs ${jobs} --format csv`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(command);
      setCopied("yes");
    } catch {
      field.current?.select();
      setCopied("no");
    }
  };
  const save = <Button onClick={() => saveFile(sweep)}>{text("ownData.save")}</Button>;
  if (link.length > LONGEST_ARGUMENT)
    return (
      <div className="stability-command">
        <p className="quiet">{text("stability.tooLong")}</p>
        {save}
      </div>
    );
  return (
    <div className="stability-command">
      <p className="quiet">{text("stability.commandNote")}</p>
      <textarea
        ref={field}
        readOnly
        rows={3}
        aria-label={text("stability.command")}
        value={command}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="stability-buttons">
        <Button icon="copy" className="outlined" onClick={() => void copy()}>
          {text("stability.copy")}
        </Button>
        {save}
        <span role="status" className="quiet">
          {copied === "yes" && text("stability.copied")}
          {copied === "no" && text("stability.refused")}
        </span>
      </div>
    </div>
  );
}
