import { useEffect, useRef } from "react";
import { useSceneHost } from "../../scene/host.ts";
import { useFallLine } from "../../store/react.ts";

/** A large soft circle of light that follows the pointer, or the probe where the keyboard moves it; the rest is dimmed. */
export function Spotlight() {
  const { live } = useFallLine();
  const sceneHost = useSceneHost();
  const light = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shine = (x: number, y: number) => {
      light.current?.style.setProperty("--x", `${x}px`);
      light.current?.style.setProperty("--y", `${y}px`);
    };
    /** While the pointer moves it leads; a probe that moves without it was moved by keys. */
    let pointed = Number.NEGATIVE_INFINITY;
    const follow = (event: PointerEvent) => {
      pointed = event.timeStamp;
      shine(event.clientX, event.clientY);
    };
    const stop = live.listen("probe", () => {
      if (live.probe === undefined || performance.now() - pointed < POINTED_MS) return;
      const place = sceneHost.handle?.()?.probe.project(...live.probe.at);
      if (place !== undefined) shine(...place);
    });
    window.addEventListener("pointermove", follow);
    return () => {
      stop();
      window.removeEventListener("pointermove", follow);
    };
  }, [live, sceneHost]);
  return <div ref={light} className="spotlight" aria-hidden="true" />;
}

/** The worker's answer to a pointer that has just stopped arrives within this. */
const POINTED_MS = 500;
