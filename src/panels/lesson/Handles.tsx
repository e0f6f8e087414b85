import { type Path, parsePath, valueAt, withValueAt } from "../../experiment/path.ts";
import { readExperiment } from "../../experiment/read.ts";
import { toJson } from "../../experiment/write.ts";
import { useTextByKey } from "../../language/react.ts";
import type { Handle, Step } from "../../lessons/lesson.ts";
import { useFallLine, useFallLineState } from "../../store/react.ts";
import { RulerRow } from "../controls/RulerRow.tsx";

interface HandlesProps {
  readonly step: Step;
  /** Of the step's texts. */
  readonly path: string;
}

/** The numbers of the experiment that the step invites to move. */
export function Handles({ step, path }: HandlesProps) {
  const byKey = useTextByKey();
  return step.handles?.map((handle, i) => (
    <HandleRow key={handle.path} handle={handle} label={byKey(`${path}.handle.${i + 1}`)} />
  ));
}

/** Labels are read aloud: signs of mathematics are left out of them. */
const plain = (label: string) => label.replace(/\$([^$]+)\$/g, (_, latex: string) => spoken(latex));
const spoken = (latex: string) =>
  latex
    .replace(/\\(alpha|beta|gamma|eta|kappa|lambda|mu|sigma|tau|theta|rho|omega)/g, (_, name: string) => GREEK[name])
    .replace(/[\\{}]|\\(?:mathrm|text)/g, "");
const GREEK: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  eta: "η",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  sigma: "σ",
  tau: "τ",
  theta: "θ",
  rho: "ρ",
  omega: "ω",
};

function HandleRow({ handle, label }: { readonly handle: Handle; readonly label: string }) {
  const { actions } = useFallLine();
  const json = toJson(useFallLineState((state) => state.experiment));
  const path = numberPath(json, handle.path);
  const found = path && valueAt(json, path);
  if (path === undefined || typeof found !== "number") return null;
  const { min, max, scale, integer } = handle;
  const change = (value: number, gesture?: string) => {
    const read = readExperiment(withValueAt(json, path, integer ? Math.round(value) : value));
    if ("experiment" in read) actions.adjust(read.experiment, gesture);
  };
  return (
    <RulerRow
      label={plain(label)}
      range={{ min, max, scale }}
      domain={{ min, max, integer }}
      value={found}
      onChange={change}
    />
  );
}

/** Where the number is: a formula's parameters are written with their ranges. */
function numberPath(json: unknown, written: string): Path | undefined {
  const path = parsePath(written);
  if (path === undefined) return undefined;
  const inner = [...path, "value"];
  return typeof valueAt(json, inner) === "number" ? inner : path;
}
