export const architects = {
  architects: {
    title: "",
    summary: "",
  },
};
