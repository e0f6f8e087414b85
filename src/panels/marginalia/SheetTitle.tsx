import type { ReactNode } from "react";
import type { DrawnFacts } from "../../engine/protocol.ts";
import type { NetworkObjectiveSpec } from "../../experiment/experiment.ts";
import { useLanguage, useText, useTextByKey } from "../../language/react.ts";
import { useFallLineState, useLive } from "../../store/react.ts";
import { Tex } from "../controls/Tex.tsx";
import { useShown } from "../hidden.ts";
import { landscapeFormula, landscapeName } from "../landscapeName.ts";
import { PlaneLine } from "./corners.tsx";
import "./marginalia.css";

/** What the sheet shows: the landscape's name (or a title of its own) and its formula; `children` stand below. */
export function SheetTitle({ children }: { readonly children?: ReactNode }) {
  const language = useLanguage();
  const objective = useFallLineState((state) => state.experiment.objective);
  const title = useFallLineState((state) => state.experiment.view.title);
  const { facts } = useLive("terrain");
  const formula = useShown("formula");
  return (
    <header className="sheet-title">
      <h1>{title ?? landscapeName(language, objective)}</h1>
      {formula && facts !== undefined && <Tex latex={landscapeFormula(objective, facts)} fit />}
      {objective.type === "network" && facts?.network !== undefined && (
        <>
          <NetworkLine spec={objective} network={facts.network} />
          <PlaneLine />
        </>
      )}
      {children}
    </header>
  );
}

interface NetworkLineProps {
  readonly spec: NetworkObjectiveSpec;
  readonly network: NonNullable<DrawnFacts["network"]>;
}

/** How many parameters, which activation, what is besides plain layers, how many samples. */
function NetworkLine({ spec, network: { parameters, trainingSamples, testSamples } }: NetworkLineProps) {
  const text = useText();
  const byKey = useTextByKey();
  const { activation, normalisation, dropout, convolution } = spec;
  const made = [
    byKey(`activation.${activation}`),
    normalisation && byKey(`layerName.${normalisation.type}`),
    dropout && byKey("layerName.dropout", { rate: dropout.rate }),
    convolution && byKey("layerName.convolution"),
  ];
  const values = { count: parameters, activation: made.filter(Boolean).join(" · "), samples: trainingSamples };
  return (
    <p className="quiet">
      {text("network.facts", values)}
      {testSamples > 0 && ` ${text("network.tested", { samples: testSamples })}`}
    </p>
  );
}
