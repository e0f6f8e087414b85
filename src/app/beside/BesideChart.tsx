import { useMemo } from "react";
import { useText } from "../../language/react.ts";
import { createChart } from "../../panels/charts/chart.ts";
import { Plot } from "../../panels/charts/Plot.tsx";
import { useRunLooks } from "../../panels/useRuns.ts";
import { StoreContext, useFallLine, useFallLineState, useLive } from "../../store/react.ts";
import type { FallLineStore } from "../../store/store.ts";
import { palettes, themeName } from "../../theme/palette.ts";

/** The losses of both races over their steps: lines for the one on show, dashes for the one beside it. */
export function BesideChart({ second }: { readonly second: FallLineStore }) {
  const text = useText();
  const main = useFallLine();
  const runs = useRunLooks();
  const { race } = useLive("race");
  const version = main.live.version("race");
  return (
    <StoreContext value={second}>
      <Both main={main} runs={runs} race={race} version={version} />
      <p className="chart-note">{text("beside.lines")}</p>
    </StoreContext>
  );
}

interface BothProps {
  readonly main: FallLineStore;
  readonly runs: ReturnType<typeof useRunLooks>;
  readonly race: FallLineStore["live"]["race"];
  readonly version: number;
}

/** Within the second store; the cursor is the same in both. */
function Both({ main, runs, race, version }: BothProps) {
  const text = useText();
  const others = useRunLooks();
  const live = useLive("race");
  const other = live.race;
  const palette = useFallLineState((state) => palettes[themeName(state)]);
  const changes = `${version} ${live.version("race")}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` stands for what was appended to the races
  const chart = useMemo(() => {
    if (race === undefined || other === undefined) return undefined;
    const both = {
      trajectories: [...race.trajectories, ...other.trajectories],
      steps: Math.max(race.steps, other.steps),
    };
    const dashed = others.map((look) => ({
      ...look,
      index: race.trajectories.length + look.index,
      mark: { ...look.mark, hollow: true },
    }));
    return createChart("loss", "steps", both, [
      ...runs.map((look) => ({ ...look, mark: { ...look.mark, hollow: false } })),
      ...dashed,
    ]);
  }, [race, other, runs, others, changes]);
  if (chart === undefined) return null;
  return (
    <Plot
      scene={{ chart, abscissa: "steps", palette, focus: -1, unstable: text("charts.unstable"), scale: 1 }}
      label={text("beside.chart")}
      heightPx={160}
      onScrub={(x) => main.actions.seek(Math.round(x))}
    />
  );
}
