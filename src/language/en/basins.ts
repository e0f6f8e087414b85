/** Texts of the basins of attraction. */
export const basins = {
  basins: {
    open: "Basins",
    title: "Basins of attraction: {{name}}",
    intro: "Every cell is a run from its own start. Click one, or press Enter on it, to race from there.",
    map: "Where {{name}} ends from each start, {{across}} across, {{up}} up. Arrow keys move the cross, with Shift by 8; Enter races from there.",
    set: "The race now starts at {{point}}.",
    setOne: "{{name}} now starts at {{point}}.",
    here: "{{name}} starts here",
    legend: "Where the runs end",
    minimum: "minimum at {{point}}",
    saddle: "saddle at {{point}}",
    maximum: "maximum at {{point}}",
    degenerate: "degenerate point at {{point}}",
    cusp: "cusp at {{point}}",
    found: "{{point}}",
    elsewhere: "at other points",
    ends: "{{letter}}, {{place}}; {{fate}}",
    share: "{{percent}} %",
    rules:
      "A run ends at a point when its gradient norm is at most {{tolerance}} there, or when it stands within {{share}} % of the window's diagonal of a minimum. Letters go by the size of the basin.",
  },
} as const;
