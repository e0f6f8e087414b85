export const readingSignals = {
  "reading-signals": {
    title: "",
    summary: "",
  },
};
