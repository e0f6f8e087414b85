import { useId, useMemo, useState } from "react";
import { surfaceSpec } from "../../experiment/surfaceSpec.ts";
import { useText, useTextByKey } from "../../language/react.ts";
import { surfaceById, surfaces } from "../../objectives/surfaces/index.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { Button } from "../controls/Button.tsx";
import { SurfaceParameters } from "./SurfaceParameters.tsx";
import { Thumbnail } from "./Thumbnail.tsx";

/** As many as fit above the parameters; the rest unfold. */
const FOLDED = 6;

/** Chooses a named surface and its parameters. */
export function SurfaceTab() {
  const text = useText();
  const byKey = useTextByKey();
  const name = useId();
  const { actions } = useFallLine();
  const objective = useFallLineState((state) => state.experiment.objective);
  const [unfolded, setUnfolded] = useState(false);
  const [search, setSearch] = useState("");
  const chosen = objective.type === "surface" ? objective.name : undefined;

  const shown = useMemo(() => {
    if (unfolded) {
      const wanted = search.trim().toLowerCase();
      return surfaces.filter(({ id }) => `${id} ${byKey(`surface.${id}.name`)}`.toLowerCase().includes(wanted));
    }
    const first = surfaces.slice(0, FOLDED);
    const current = surfaces.find(({ id }) => id === chosen);
    return current === undefined || first.includes(current) ? first : [...first.slice(0, FOLDED - 1), current];
  }, [unfolded, search, chosen, byKey]);

  const surface = chosen === undefined ? undefined : surfaceById(chosen);
  return (
    <>
      {unfolded && (
        <input
          type="search"
          className="search"
          aria-label={text("landscape.search")}
          placeholder={text("landscape.search")}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div
        role="radiogroup"
        aria-label={text("landscape.surface")}
        className={unfolded ? "thumbnails unfolded" : "thumbnails"}
      >
        {shown.map(({ id }) => (
          <label key={id} className="thumbnail" title={byKey(`surface.${id}.note`)}>
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={id === chosen}
              onChange={() => actions.chooseSurface(surfaceSpec(id))}
            />
            <Thumbnail surface={id} />
            <span className="thumbnail-name">{byKey(`surface.${id}.name`)}</span>
          </label>
        ))}
      </div>
      {unfolded && shown.length === 0 && <p className="quiet">{text("landscape.nothingFound")}</p>}
      <Button className="quiet-button" icon={unfolded ? undefined : "down"} onClick={() => setUnfolded(!unfolded)}>
        {unfolded ? text("landscape.fewer") : text("landscape.all", { count: surfaces.length })}
      </Button>
      {surface !== undefined && objective.type === "surface" && surface.parameters.length > 0 && (
        <div className="control-group">
          <SurfaceParameters surface={objective} onChange={actions.setSurfaceParameter} />
        </div>
      )}
    </>
  );
}
