import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type uPlot from "uplot";
import { measured } from "../../store/measured.ts";
import { useFallLine } from "../../store/react.ts";
import { alignCurves } from "./align.ts";
import { type PlotScene, plotOptions } from "./plotOptions.ts";

interface PlotProps {
  /** Everything but the step, which is read at every draw. */
  readonly scene: Omit<PlotScene, "step">;
  readonly label: string;
  readonly heightPx: number;
  readonly onScrub: (x: number) => void;
}

type Plotter = typeof uPlot;

/** Axis figures and padding left and right of the plotted width. */
const MARGIN_PX = 58;

/** Changes a plot and draws it at once rather than in a task of its own, so that the cost is seen. */
const draw = (plot: uPlot | undefined, change: (plot: uPlot) => void) =>
  measured("plot", () => plot?.batch(() => change(plot)));

/** One uPlot canvas. The library loads when the first chart is shown; new data on the same lines only replaces data. */
export function Plot({ scene, label, heightPx, onScrub }: PlotProps) {
  const { live } = useFallLine();
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const latest = useRef({ scene, onScrub });
  latest.current = { scene, onScrub };
  const [plotter, setPlotter] = useState<Plotter>();
  const [widthPx, setWidthPx] = useState(0);
  const { chart, palette } = scene;
  const lines = chart.lines
    .map(({ run, limit, test }) => `${run.index}${run.mark.shape}${run.colour}${run.mark.hollow}${limit}${test}`)
    .join();

  useEffect(() => {
    void import("./plotter.ts").then(({ plotter }) => setPlotter(() => plotter));
    const element = host.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setWidthPx(Math.floor(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const data = () => {
    const { x, lines } = latest.current.scene.chart;
    const [xs, ...ys] = alignCurves(
      lines.map(({ curve }) => curve),
      x.min,
      x.max,
      Math.max(1, widthPx - MARGIN_PX),
    );
    return [xs, ...ys.flatMap((column) => [column, column])] as uPlot.AlignedData;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `lines` and `palette` stand for the parts of the scene that options are made of
  useLayoutEffect(() => {
    if (plotter === undefined || host.current === null || widthPx < MARGIN_PX) return;
    const current = () => ({ ...latest.current.scene, step: live.playhead.step });
    const made = new plotter(
      plotOptions(current, plotter.paths.linear!(), widthPx, heightPx, (x) => latest.current.onScrub(x)),
      data(),
      host.current,
    );
    plot.current = made;
    return () => {
      plot.current = undefined;
      made.destroy();
    };
  }, [plotter, widthPx, heightPx, lines, palette, scene.scale]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the chart stands for the data made of it
  useEffect(() => draw(plot.current, (made) => made.setData(data())), [chart]);
  useEffect(() => live.playhead.listenSlowly(() => draw(plot.current, (made) => made.redraw(false, false))), [live]);
  // Words on the canvas are drawn again once their face has come: Chinese ones come late.
  useEffect(() => {
    const again = () => draw(plot.current, (made) => made.redraw(false, false));
    document.fonts.addEventListener("loadingdone", again);
    return () => document.fonts.removeEventListener("loadingdone", again);
  }, []);

  return <div ref={host} className="plot" role="img" aria-label={label} style={{ height: heightPx }} />;
}
