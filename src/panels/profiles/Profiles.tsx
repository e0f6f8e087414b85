import { useText } from "../../language/react.ts";
import { drawnAxes } from "../../store/drawnAxes.ts";
import { useFallLineState, useLive } from "../../store/react.ts";
import { Figures } from "../controls/Figures.tsx";
import { useRunLooks } from "../useRuns.ts";
import { ProfilePlot } from "./ProfilePlot.tsx";
import "./profiles.css";
import { useProfiles } from "./useProfiles.ts";

/** Losses along straight lines of parameter space: between two ends, or along a plane's axes through the run in focus. */
export function Profiles({ line }: { readonly line: boolean }) {
  const text = useText();
  const experiment = useFallLineState((state) => state.experiment);
  const focus = useFallLineState((state) => state.focus);
  const runs = useRunLooks();
  const { facts } = useLive("terrain");
  const { profiles, here } = useProfiles(line);
  const { slice } = experiment;
  const axes = drawnAxes(experiment, facts);
  const ends = slice?.type === "line" ? slice.runs.map((run) => runs[Math.min(run, runs.length - 1)]?.name ?? "") : [];
  const captions = line
    ? [text("profile.line", { from: ends[0] ?? "", to: ends[1] ?? "" })]
    : axes.map((axis) => text("profile.axis", { axis, name: runs[focus]?.name ?? "" }));
  const tested = profiles.some((profile) => profile?.test !== undefined);
  return (
    <div className="profiles">
      {captions.map((caption, k) => {
        const profile = profiles[k];
        return (
          <figure key={caption}>
            <figcaption className="quiet">
              <Figures>{caption}</Figures>
            </figcaption>
            {profile !== undefined && (
              <ProfilePlot
                profile={profile}
                here={here}
                label={caption}
                colour={line ? undefined : runs[focus]?.colour}
              />
            )}
          </figure>
        );
      })}
      {tested && (
        <p className="quiet profile-key">
          <span className="profile-train" /> {text("profile.train")}
          <span className="profile-test" /> {text("profile.test")}
        </p>
      )}
    </div>
  );
}
