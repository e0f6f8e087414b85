import { useEffect, useRef } from "react";
import { useText } from "../language/react.ts";
import { useFallLine } from "../store/react.ts";
import { useSceneHost } from "./host.ts";
import { MapDrawing } from "./map/MapDrawing.ts";
import { controlMap } from "./map/mapControls.ts";

/**
 * The landscape from above: the same heights, lines, trails and marks as the terrain, drawn on demand. `fill` lets it grow
 * to its container's height too, where it stands in for the terrain.
 */
export function MapView({ fill = false }: { readonly fill?: boolean }) {
  const store = useFallLine();
  const host = useSceneHost();
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const [element, surface] = [box.current, canvas.current];
    const context = surface?.getContext("2d");
    if (element === null || surface === null || !context) return;
    const drawing = new MapDrawing(context, store, host);
    const measure = () => drawing.fit(element.clientWidth, fill ? element.clientHeight : undefined);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    const stopControls = controlMap(surface, drawing, store, host);
    return () => {
      observer.disconnect();
      stopControls();
      drawing.dispose();
    };
  }, [store, host, fill]);

  return (
    <div ref={box} className="map-view" style={fill ? { width: "100%", height: "100%" } : { width: "100%" }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={text("scene.map")}
        style={{ display: "block", touchAction: "none" }}
      />
    </div>
  );
}
