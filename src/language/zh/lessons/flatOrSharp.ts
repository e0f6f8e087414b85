export const flatOrSharp = {
  "flat-or-sharp": {
    title: "",
    summary: "",
  },
};
