import type { Experiment } from "../../experiment/experiment.ts";
import { encodeLink } from "../../experiment/link.ts";
import { useText } from "../../language/react.ts";
import { Copyable } from "../chrome/Copyable.tsx";
import { saveExperiment } from "../chrome/saveExperiment.ts";
import { Button } from "../controls/Button.tsx";

/** Systems take arguments of 128 kB at least; a command must fit in one. */
const LONGEST_ARGUMENT = 100_000;

/** The map's sweep as a command to copy, and as a file for when it is too long. Links hold no single quotes. */
export function SweepCommand({ sweep }: { readonly sweep: Experiment }) {
  const text = useText();
  const link = encodeLink(sweep);
  const fits = link.length <= LONGEST_ARGUMENT;
  const jobs = navigator.hardwareConcurrency || 1;
  return (
    <div className="runs-map-command">
      <p className="quiet">{text(fits ? "stability.commandNote" : "stability.tooLong")}</p>
      {fits && (
        <Copyable
          value={`npm run --silent fallline -- sweep '${link}' --jobs ${jobs} --format csv`}
          label={text("stability.command")}
          copy={text("stability.copy")}
          copied={text("stability.copied")}
          refused={text("stability.refused")}
        />
      )}
      <Button onClick={() => saveExperiment(sweep)}>{text("ownData.save")}</Button>
    </div>
  );
}
