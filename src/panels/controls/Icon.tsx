/** 16 px drawings with a 1.5 px stroke, by name. */
const drawings = {
  play: "M4.5 2.5v11l9-5.5z",
  pause: "M5 3v10M11 3v10",
  toStart: "M3.5 3v10M13 3.5v9L6 8z",
  toEnd: "M12.5 3v10M3 3.5v9L10 8z",
  back: "M11 3.5v9L4 8z",
  forward: "M5 3.5v9L12 8z",
  undo: "M6 3L2.5 6.5L6 10M3 6.5h6.5a4 4 0 0 1 0 8H6",
  redo: "M10 3l3.5 3.5L10 10M13 6.5H6.5a4 4 0 0 0 0 8H10",
  reset: "M3 8a5 5 0 1 1 1.6 3.7M3 13v-3h3",
  beside: "M2 3h5v10H2zM9 3h5v10H9z",
  share: "M8 10V2M5 5l3-3l3 3M3 8v6h10V8",
  present: "M2 3h12v8H2zM8 11v3M5 14h6",
  theme: "M8 2.2a5.8 5.8 0 1 0 0 11.6z",
  keyboard: "M1.5 4h13v8.5h-13zM4 7h.01M6.7 7h.01M9.3 7h.01M12 7h.01M5 10h6",
  edit: "M2.5 13.5l.8-3.3L10.5 3l2.5 2.5l-7.2 7.2z",
  spotlight: "M8 4.2a3.8 3.8 0 1 1 0 7.6a3.8 3.8 0 0 1 0-7.6M8 1v1M8 14v1M1 8h1M14 8h1",
  black: "M2 3h12v10H2zM2 13L14 3",
  code: "M2 2h4.5v4.5H2zM9.5 2H14v4.5H9.5zM2 9.5h4.5V14H2zM9.5 9.5h1M13 9.5h1M11.5 12h1M9.5 14h1M13 14h1",
  fullScreen: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
  eye: "M1.5 8C3.5 4.8 5.6 3.5 8 3.5S12.5 4.8 14.5 8C12.5 11.2 10.4 12.5 8 12.5S3.5 11.2 1.5 8M8 6a2 2 0 1 1 0 4a2 2 0 0 1 0-4",
  down: "M4 6l4 4l4-4",
  add: "M8 3v10M3 8h10",
  close: "M4 4l8 8M12 4l-8 8",
  menu: "M2 4h12M2 8h12M2 12h12",
  search: "M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.5 10.5L14 14",
  table: "M2 3h12v10H2zM2 6.5h12M6.5 3v10",
  landscape: "M1.5 13L6 5l3 5l1.8-2.6L14.5 13z",
  sliders: "M2 5h6M11 5h3M2 11h3M8 11h6M9.5 3v4M6.5 9v4",
  copy: "M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3",
  chart: "M2 2v12h12M4.5 10.5l3-4l2.5 2l3.5-5",
  point: "M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3M8 6.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6",
} as const;

export type IconName = keyof typeof drawings;

const filled: ReadonlySet<IconName> = new Set(["play"]);

/** Decorative; the control that holds it carries the name. */
export function Icon({ name, sizePx = 16 }: { readonly name: IconName; readonly sizePx?: number }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width={sizePx} height={sizePx} aria-hidden="true">
      <path
        d={drawings[name]}
        fill={filled.has(name) ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth={name === "pause" ? 2.6 : 1.5}
        strokeLinejoin="round"
      />
      {name === "theme" && <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth={1.5} />}
    </svg>
  );
}
