import { useMemo, useState } from "react";
import type { NetworkObjectiveSpec } from "../../experiment/experiment.ts";
import { useText } from "../../language/react.ts";
import { useFallLine } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { Segments } from "../controls/Segments.tsx";
import { type DrawnPoint, FEWEST, PAD, type PadMode, padMode, pointsOf, withPoints } from "./drawnPoints.ts";
import { NetworkPicture } from "./NetworkPicture.tsx";
import { Pad, type Tool } from "./Pad.tsx";

/** What the network computes, on which its data can be drawn by hand. */
export function DataPicture({ network }: { readonly network: NetworkObjectiveSpec }) {
  const text = useText();
  const [mode, setMode] = useState<PadMode>();
  return (
    <>
      {mode === undefined ? <NetworkPicture /> : <Drawing network={network} mode={mode} onMode={setMode} />}
      <div className="control-row button-row">
        <Button
          className="quiet-button"
          aria-pressed={mode !== undefined}
          onClick={() => setMode(mode === undefined ? (padMode(network) ?? "classes") : undefined)}
        >
          {text(mode === undefined ? "pad.open" : "pad.close")}
        </Button>
      </div>
    </>
  );
}

interface DrawingProps {
  readonly network: NetworkObjectiveSpec;
  readonly mode: PadMode;
  readonly onMode: (mode: PadMode) => void;
}

/**
 * The points are the experiment's own data, so undo takes them back. Too few to train on are kept here until there are
 * more; meanwhile the experiment before goes on.
 */
function Drawing({ network, mode, onMode }: DrawingProps) {
  const text = useText();
  const { actions } = useFallLine();
  const [tool, setTool] = useState<Tool>(0);
  const [waiting, setWaiting] = useState<{ readonly beside: object; readonly points: readonly DrawnPoint[] }>();
  const drawn = padMode(network) === mode;
  const kept = useMemo(() => (drawn ? pointsOf(network, mode) : []), [drawn, network, mode]);
  const held = waiting?.beside === network.data ? waiting.points : undefined;
  const points = held ?? kept;
  const change = (next: readonly DrawnPoint[], gesture?: string) => {
    if (next.length < FEWEST) return setWaiting({ beside: network.data, points: next });
    setWaiting(undefined);
    actions.setNetwork(withPoints(network, next, mode), gesture);
  };
  return (
    <>
      <NetworkPicture window={PAD} blank={!drawn || held !== undefined}>
        <Pad points={points} marked={held !== undefined} mode={mode} tool={tool} onChange={change} />
      </NetworkPicture>
      <Segments
        quiet
        label={text("pad.mode")}
        value={mode}
        options={(["classes", "curve"] as const).map((value) => ({ value, label: text(`pad.${value}`) }))}
        onChange={onMode}
      />
      <div className="pad-tools">
        <Segments
          quiet
          label={text("pad.tool")}
          value={String(tool)}
          options={[
            ...(mode === "classes"
              ? [0, 1].map((label) => ({ value: String(label), label: text("pad.class", { label }) }))
              : [{ value: "0", label: text("pad.add") }]),
            { value: "erase", label: text("pad.erase") },
          ]}
          onChange={(value) => setTool(value === "erase" ? "erase" : value === "1" ? 1 : 0)}
        />
        <Button className="quiet-button" disabled={points.length === 0} onClick={() => change([])}>
          {text("pad.clear")}
        </Button>
      </div>
      <p className="quiet" role="status">
        {text("pad.count", { count: points.length })}
        {points.length < FEWEST && ` ${text("pad.tooFew")}`}
      </p>
      <p className="quiet">{text("pad.how")}</p>
    </>
  );
}
