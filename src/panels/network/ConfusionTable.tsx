import { useMemo, useState } from "react";
import { useText } from "../../language/react.ts";
import { Segments } from "../controls/Segments.tsx";
import type { Part } from "./drawMarks.ts";
import { confusion, type Task, verdictOf } from "./task.ts";
import type { Sitting } from "./usePortrait.ts";

interface ConfusionTableProps {
  readonly sitting: Sitting;
  readonly task: Task & { readonly kind: "classes" };
  readonly label: string;
}

/** Shade of a cell that holds all samples of its row, in percent of ink. */
const DARKEST = 55;

/** How often each class was taken for each: rows say what is true, columns what the network says. */
export function ConfusionTable({ sitting, task, label }: ConfusionTableProps) {
  const text = useText();
  const { network, samples, portrait } = sitting;
  const [wanted, setWanted] = useState<Part>("train");
  const part = samples.test === undefined ? "train" : wanted;
  const { classes, names } = task;
  const counts = useMemo(() => {
    const width = network.layers[network.layers.length - 1];
    const targets = samples[part]?.targets ?? new Float64Array(0);
    return confusion(classes, portrait[part], width, verdictOf(network.loss, width), targets).counts;
  }, [network, samples, portrait, part, classes]);
  const sum = (row: number) =>
    counts.subarray(row * classes, (row + 1) * classes).reduce((all, count) => all + count, 0);
  const indices = Array.from({ length: classes }, (_, index) => index);
  return (
    <>
      {samples.test !== undefined && (
        <Segments
          quiet
          label={text("portrait.part")}
          value={part}
          options={(["train", "test"] as const).map((value) => ({ value, label: text(`portrait.${value}`) }))}
          onChange={setWanted}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="confusion" tabIndex={0} aria-label={label}>
        <table>
          <caption>{text("portrait.confusionNote")}</caption>
          <thead>
            <tr>
              <td />
              {indices.map((taken) => (
                <th key={taken} scope="col" title={names[taken]}>
                  {brief(names[taken])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indices.map((row) => (
              <tr key={row}>
                <th scope="row" title={names[row]}>
                  {brief(names[row])}
                </th>
                {indices.map((taken) => {
                  const count = counts[row * classes + taken];
                  const share = count === 0 ? 0 : count / sum(row);
                  return (
                    <td
                      key={taken}
                      data-right={row === taken}
                      data-none={count === 0}
                      style={{
                        background: `color-mix(in srgb, var(--ink) ${(DARKEST * share * (row === taken ? 0.5 : 1)).toFixed(0)}%, var(--ground))`,
                      }}
                    >
                      {count}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Heads of narrow columns. */
const brief = (name: string) => (name.length > 4 ? `${name.slice(0, 3)}…` : name);
