export const laboratory = {
  laboratory: {
    title: "",
    summary: "",
  },
};
