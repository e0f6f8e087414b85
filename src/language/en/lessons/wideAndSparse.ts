export const wideAndSparse = {
  "wide-and-sparse": {
    title: "",
    summary: "",
  },
};
