export const lawsOfChange = {
  "laws-of-change": {
    title: "",
    summary: "",
  },
};
