export const schedules = {
  schedules: {
    title: "",
    summary: "",
  },
};
