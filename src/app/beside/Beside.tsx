import { useEffect, useState } from "react";
import type { Experiment } from "../../experiment/experiment.ts";
import { useLanguage, useText } from "../../language/react.ts";
import { Button } from "../../panels/controls/Button.tsx";
import { EngineContext } from "../../panels/engineContext.ts";
import { landscapeName } from "../../panels/landscapeName.ts";
import { SceneHostContext } from "../../scene/host.ts";
import { MapView } from "../../scene/MapView.tsx";
import { StoreContext, useFallLine, useFallLineState } from "../../store/react.ts";
import { BesideChart } from "./BesideChart.tsx";
import { DifferenceTable } from "./DifferenceTable.tsx";
import "./beside.css";
import { follow, secondRace } from "./secondRace.ts";

/** The second experiment: its map at the same step, both losses in one chart, and what is set otherwise. */
export function Beside({ beside }: { readonly beside: Experiment }) {
  const text = useText();
  const language = useLanguage();
  const store = useFallLine();
  const [second] = useState(() => secondRace(store));
  useEffect(() => follow(store, second), [store, second]);
  const here = useFallLineState((state) => state.experiment);
  const title = beside.view.title ?? landscapeName(language, beside.objective);
  const swap = () => {
    store.setState({ beside: here });
    store.actions.loadExperiment(beside);
  };
  return (
    <section className="beside" aria-label={text("beside.title", { title })}>
      <header>
        <h2>{title}</h2>
        <Button onClick={swap}>{text("beside.swap")}</Button>
        <Button icon="close" label={text("beside.close")} onClick={() => store.setState({ beside: undefined })} />
      </header>
      <StoreContext value={second.store}>
        <EngineContext value={second.conductor}>
          <SceneHostContext value={{ onProbe: second.conductor.probe, requestRelief: second.conductor.requestRelief }}>
            <MapView />
          </SceneHostContext>
        </EngineContext>
      </StoreContext>
      <BesideChart second={second.store} />
      <DifferenceTable here={here} there={beside} />
    </section>
  );
}
