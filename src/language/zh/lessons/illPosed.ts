export const illPosed = {
  "ill-posed": {
    title: "",
    summary: "",
  },
};
