export const betterHikers = {
  "better-hikers": {
    title: "",
    summary: "",
  },
};
