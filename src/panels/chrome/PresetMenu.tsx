import { lazy, Suspense } from "react";
import { useText } from "../../language/react.ts";
import { loadOnDemand } from "../../language/translate.ts";
import { Menu } from "../controls/Menu.tsx";

const PresetList = lazy(async () => {
  const [module] = await Promise.all([import("./PresetList.tsx"), loadOnDemand()]);
  return { default: module.PresetList };
});

/** The gallery: a dozen races worth watching, each with a line on what to look for. */
export function PresetMenu() {
  const text = useText();
  return (
    <Menu text={text("topBar.presets")} arrow className="preset-menu">
      {(close) => (
        <Suspense fallback={<p className="quiet">{text("topBar.loading")}</p>}>
          <PresetList close={close} />
        </Suspense>
      )}
    </Menu>
  );
}
