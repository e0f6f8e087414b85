import { useMemo } from "react";
import { useText } from "../../language/react.ts";
import { formatNumber } from "../../theme/numbers.ts";
import { Figures } from "../controls/Figures.tsx";
import { PartGlyph } from "./PartGlyph.tsx";
import { confusion, type Task, verdictOf } from "./task.ts";
import type { Sitting } from "./usePortrait.ts";

interface ScoresProps {
  readonly sitting: Sitting;
  readonly task: Task;
}

/** Loss, and of classes how many are right, of what is trained on and what is kept for testing. */
export function Scores({ sitting, task }: ScoresProps) {
  const text = useText();
  const { network, samples, portrait, trajectory, index } = sitting;
  const right = useMemo(() => {
    if (task.kind !== "classes") return undefined;
    const width = network.layers[network.layers.length - 1];
    const verdict = verdictOf(network.loss, width);
    const count = (part: "train" | "test") =>
      confusion(task.classes, portrait[part], width, verdict, samples[part]?.targets ?? new Float64Array(0));
    return { train: count("train"), test: count("test") };
  }, [task, network, samples, portrait]);
  const losses = { train: trajectory.losses[index], test: trajectory.testLosses[index] };
  return (
    <table className="picture-scores">
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{text("portrait.part")}</th>
          <th scope="col">{text("portrait.loss")}</th>
          {right !== undefined && <th scope="col">{text("portrait.right")}</th>}
        </tr>
      </thead>
      <tbody>
        {(["train", "test"] as const)
          .filter((part) => samples[part] !== undefined)
          .map((part) => (
            <tr key={part}>
              <th scope="row">
                <PartGlyph part={part} />
                {text(`portrait.${part}`)}
              </th>
              <td className="mono">
                <Figures>{formatNumber(losses[part], 3)}</Figures>
              </td>
              {right !== undefined && (
                <td>
                  {text("portrait.rightOf", {
                    samples: right[part].samples,
                    percent: ((100 * right[part].right) / right[part].samples).toFixed(1),
                  })}
                </td>
              )}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
