export const whatIsLearnt = {
  "what-is-learnt": {
    title: "",
    summary: "",
  },
};
