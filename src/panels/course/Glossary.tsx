import { glossary } from "../../language/en/lessons/glossary.ts";
import { useTextByKey } from "../../language/react.ts";
import { Line } from "../lesson/Prose.tsx";

/** Every term of the course and what it means. */
export function Glossary() {
  const byKey = useTextByKey();
  const terms = Object.keys(glossary).map((id) => ({ id, name: byKey(`glossary.${id}.name`) }));
  return (
    <dl className="glossary">
      {terms
        .sort((a, b) => a.name.localeCompare(b.name))
        .map(({ id, name }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              <Line text={byKey(`glossary.${id}.means`)} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
