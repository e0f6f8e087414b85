import { useEffect, useRef, useState } from "react";
import { useText } from "../../language/react.ts";
import { QuantityPlot } from "../../panels/charts/ChartsPanel.tsx";
import type { Quantity } from "../../panels/charts/chart.ts";
import { useRunLooks } from "../../panels/useRuns.ts";
import { useFallLineState } from "../../store/react.ts";

/** Figures of 11 px become 18 on a window 1080 px high. */
const LETTERS = 18 / 11;
const SIDE = 1080;
const LEAST_PX = 96;

/** A chart as high as the side column has room for, its letters as large as the rest of the lecture. */
export function LectureChart({ quantity }: { readonly quantity: Quantity }) {
  const text = useText();
  const runs = useRunLooks();
  const abscissa = useFallLineState((state) => state.experiment.view.charts);
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ heightPx: LEAST_PX, scale: 1 });
  useEffect(() => {
    const element = room.current;
    if (element === null) return;
    const measure = () => {
      const scale = Math.max(1, (LETTERS * Math.min(window.innerWidth, window.innerHeight)) / SIDE);
      setSize({ heightPx: Math.max(LEAST_PX, Math.floor(element.clientHeight)), scale });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <figure className="lecture-chart">
      <figcaption>{text(`charts.${quantity}`)}</figcaption>
      <div ref={room}>
        <QuantityPlot quantity={quantity} abscissa={abscissa} runs={runs} {...size} />
      </div>
    </figure>
  );
}
