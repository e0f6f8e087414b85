import { useTextByKey } from "../../../language/react.ts";
import { useFallLineState } from "../../../store/react.ts";
import { marks } from "../../../theme/markers.ts";

/** Colour and shape of a figure's k-th series; after eight the pairs come again. */
export function useSeriesMark(): (k: number) => {
  readonly colour: string;
  readonly shape: (typeof marks)[number]["shape"];
} {
  const theme = useFallLineState((state) => state.theme);
  return (k) => {
    const mark = marks[k % marks.length];
    return { colour: mark[theme], shape: mark.shape };
  };
}

/** What a series is called by: series of one name are of one kind and share a mark. */
interface Named {
  readonly id: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Each series' kind, counted from 0 by first appearance. */
export function kindsOf(series: readonly Named[]): readonly number[] {
  const names = series.map(({ id, values }) => JSON.stringify([id, values]));
  const kinds = [...new Set(names)];
  return names.map((name) => kinds.indexOf(name));
}

/** Words of a series, a group or a column below `path`. */
export function useNames(path: string): (item: string | Named) => string {
  const byKey = useTextByKey();
  return (item) => (typeof item === "string" ? byKey(`${path}.${item}`) : byKey(`${path}.${item.id}`, item.values));
}
