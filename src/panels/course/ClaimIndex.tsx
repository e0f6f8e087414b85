import { Fragment, type ReactNode, useEffect, useMemo, useState } from "react";
import { useText, useTextByKey } from "../../language/react.ts";
import { lessons } from "../../lessons/index.ts";
import { recipes, type TopicId, topics } from "../../lessons/recipes.ts";
import { useFallLine } from "../../store/react.ts";
import { formatReading } from "../../theme/readings.ts";
import { Figures } from "../controls/Figures.tsx";
import { Select } from "../controls/Select.tsx";
import { openStep } from "../lesson/openStep.ts";
import { Line } from "../lesson/Prose.tsx";
import { loadMeasured, type MeasuredClaim, medianReadings } from "./measured.ts";

/** Where a lesson's claims are asserted. */
const testOf = (lesson: string) =>
  `tests/lessons/claims/${lesson.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}.test.ts`;

/** Every claim of the course: where it stands, what it says, what was measured, which test asserts it. */
export function ClaimIndex() {
  const text = useText();
  const byKey = useTextByKey();
  const { actions } = useFallLine();
  const [measured, setMeasured] = useState<ReadonlyMap<string, readonly MeasuredClaim[]>>();
  const [search, setSearch] = useState("");
  const [topic, setTopic] = useState<TopicId | "">("");
  useEffect(() => {
    let current = true;
    void loadMeasured().then(
      (found) => current && setMeasured(found),
      () => current && actions.notify({ tone: "bad", key: "notice.partNotLoaded" }),
    );
    return () => {
      current = false;
    };
  }, [actions]);
  const rows = useMemo(
    () =>
      lessons.flatMap((lesson) =>
        lesson.steps.flatMap((step) =>
          step.claims.map((claim) => ({
            lesson,
            step,
            claim,
            says: byKey(`lesson.${lesson.id}.${step.id}.claim.${claim.id}.says`),
            title: byKey(`lesson.${lesson.id}.${step.id}.title`),
            found: measured?.get(lesson.id)?.find((one) => one.step === step.id && one.claim === claim.id),
          })),
        ),
      ),
    [byKey, measured],
  );
  const wanted = search.trim().toLowerCase();
  const shown = rows.filter(
    ({ claim, says, title }) =>
      (topic === "" || recipes[claim.recipe] === topic) &&
      `${claim.recipe} ${says} ${title}`.toLowerCase().includes(wanted),
  );
  return (
    <div className="claim-index">
      <div className="claim-filter">
        <input
          type="search"
          className="search"
          aria-label={text("learn.search")}
          placeholder={text("learn.search")}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Select
          label={text("learn.topic")}
          value={topic}
          options={[
            { value: "", label: text("learn.allTopics") },
            ...topics.map((id) => ({ value: id, label: text(`learn.topics.${id}`) })),
          ]}
          onChange={(value) => setTopic(value as TopicId | "")}
        />
        <span role="status" className="quiet">
          {text("learn.found", { count: shown.length })}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="claim-table" tabIndex={0} aria-label={text("learn.index")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text("learn.id")}</th>
              <th scope="col">{text("learn.where")}</th>
              <th scope="col">{text("learn.claim")}</th>
              <th scope="col">{text("learn.measured")}</th>
              <th scope="col">{text("learn.test")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ lesson, step, claim, says, title, found }) => (
              <tr key={`${lesson.id}/${step.id}/${claim.id}`} data-recipe={claim.recipe}>
                <td>
                  <code>{claim.recipe}</code>
                </td>
                <td>
                  <StepLink name={`${lesson.id}/${step.id}`}>
                    {byKey(`lesson.${lesson.id}.title`)} · {title}
                  </StepLink>
                </td>
                <td>
                  <Line text={says} />
                </td>
                <td>
                  {found && (
                    <Found
                      found={found}
                      least={claim.seeds?.least}
                      path={`lesson.${lesson.id}.${step.id}.claim.${claim.id}`}
                    />
                  )}
                </td>
                <td>
                  <code>
                    {testOf(lesson.id)
                      .split(/(?<=\/)|(?=\.)/)
                      .map((part) => (
                        <Fragment key={part}>
                          {part}
                          <wbr />
                        </Fragment>
                      ))}
                  </code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function StepLink({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const store = useFallLine();
  return (
    <button
      type="button"
      className="course-step"
      onClick={() => {
        openStep(store, name);
        store.setState({ courseOpen: false });
      }}
    >
      {children}
    </button>
  );
}

interface FoundProps {
  readonly found: MeasuredClaim;
  readonly least: number | undefined;
  readonly path: string;
}

/** A check or a cross with the numbers that decide. */
function Found({ found, least, path }: FoundProps) {
  const text = useText();
  const byKey = useTextByKey();
  const held = found.rows.filter(({ holds }) => holds).length;
  const holds = held >= (least ?? 1);
  return (
    <div className="claim-found" data-holds={holds}>
      <b>{text(holds ? "learn.holds" : "learn.holdsNot")}</b>
      {least !== undefined && <span> {text("learn.heldSeeds", { held, count: found.rows.length })}</span>}
      <ul>
        {medianReadings(found.rows).map(([name, value]) => (
          <li key={name}>
            <Line text={byKey(`${path}.${name}`)} />{" "}
            <code>
              <Figures>
                {least === undefined ? formatReading(value) : text("learn.median", { value: formatReading(value) })}
              </Figures>
            </code>
          </li>
        ))}
      </ul>
    </div>
  );
}
