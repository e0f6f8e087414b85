import { useEffect } from "react";
import { useText, useTextByKey } from "../../language/react.ts";
import type { Claim, Step } from "../../lessons/lesson.ts";
import { useFallLine } from "../../store/react.ts";
import type { Reading } from "../../store/state.ts";
import { formatReading } from "../../theme/readings.ts";
import { Button } from "../controls/Button.tsx";
import { Figures } from "../controls/Figures.tsx";
import { Line } from "./Prose.tsx";
import { finishStep } from "./progress.ts";
import { type ClaimState, useClaims } from "./useClaims.ts";

interface ClaimsProps {
  readonly reading: Reading;
  readonly step: Step;
}

type Verdict = "holds" | "not" | "silent" | "open" | "failed";

function verdictOf(state: ClaimState | undefined): Verdict {
  if (state?.state === "failed") return "failed";
  if (state?.found === undefined) return "open";
  if (state.found.readings === undefined) return "silent";
  return state.found.holds ? "holds" : "not";
}

/** What the step claims, and whether it is true of what is on show. */
export function Claims({ reading, step }: ClaimsProps) {
  const text = useText();
  const { actions } = useFallLine();
  const { states, measure, stop } = useClaims(reading, step);
  const heavy = step.claims.filter(({ heavy }) => heavy !== undefined);
  const busy = heavy.some(({ id }) => states[id]?.state === "measuring");
  const all = step.claims.every(({ id }) => verdictOf(states[id]) === "holds" && !states[id]?.stale);
  const name = `${reading.lesson}/${reading.step}`;
  const held = step.claims.filter(({ id }) => verdictOf(states[id]) === "holds").length;
  useEffect(() => {
    if (all) finishStep(name);
  }, [all, name]);
  const settled = step.claims.some(({ id }) => states[id]?.state === "measured" && !states[id]?.stale);
  useEffect(() => {
    if (settled) actions.announce({ key: "learn.heldOf", values: { held, count: step.claims.length } });
  }, [settled, held, step, actions]);
  return (
    <section className="claims" aria-label={text("learn.claims")}>
      <h2>{text("learn.claims")}</h2>
      <ul>
        {step.claims.map((claim) => (
          <ClaimRow
            key={claim.id}
            claim={claim}
            path={`lesson.${reading.lesson}.${step.id}`}
            state={states[claim.id]}
          />
        ))}
      </ul>
      {heavy.length > 0 && (
        <p className="button-row">
          <Button className="outlined" onClick={() => (busy ? stop() : measure(step.claims.map(({ id }) => id)))}>
            {text(busy ? "learn.stop" : "learn.measure", { count: heavy.length })}
          </Button>
        </p>
      )}
    </section>
  );
}

const WORDS = {
  holds: "learn.holds",
  not: "learn.holdsNot",
  silent: "learn.silent",
  failed: "learn.failed",
} as const;

function ClaimRow({
  claim,
  path,
  state,
}: {
  readonly claim: Claim;
  readonly path: string;
  readonly state: ClaimState | undefined;
}) {
  const text = useText();
  const byKey = useTextByKey();
  const verdict = verdictOf(state);
  const said =
    verdict !== "open"
      ? text(WORDS[verdict])
      : text(state?.state === "measuring" ? "learn.measuring" : claim.heavy ? "learn.heavy" : "learn.notYet");
  const readings = Object.entries(state?.found?.readings ?? {});
  return (
    <li className="claim" data-verdict={verdict} data-stale={state?.stale === true} data-claim={claim.id}>
      <VerdictGlyph verdict={verdict} />
      <div>
        <p id={`claim-${claim.id}`}>
          <b className="claim-verdict">{said}</b> <Line text={byKey(`${path}.claim.${claim.id}.says`)} />
        </p>
        {claim.heavy !== undefined && state?.state === "measuring" && (
          <progress
            value={state.done ?? 0}
            max={1}
            aria-labelledby={`claim-${claim.id}`}
            className="companion-progress"
          />
        )}
        {readings.length > 0 && (
          <dl className="claim-readings">
            {readings.map(([name, value]) => (
              <div key={name}>
                <dt>
                  <Line text={byKey(`${path}.claim.${claim.id}.${name}`)} />
                </dt>
                <dd>
                  <Figures>{formatReading(value)}</Figures>
                </dd>
              </div>
            ))}
          </dl>
        )}
        {claim.seeds !== undefined && (
          <p className="quiet">{text("learn.ofSeeds", { least: claim.seeds.least, count: 20 })}</p>
        )}
      </div>
    </li>
  );
}

/** A filled check, an open ring, a cross: never colour alone. */
function VerdictGlyph({ verdict }: { readonly verdict: Verdict }) {
  const paths = {
    holds: "M5 8.2l2 2.1l4-4.6",
    not: "M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2",
    failed: "M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2",
    silent: "M5 8h6",
    open: "",
  };
  return (
    <svg className="verdict-glyph" viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      <path d={paths[verdict]} />
    </svg>
  );
}
