export const whySearch = {
  "why-search": {
    title: "",
    summary: "",
  },
};
