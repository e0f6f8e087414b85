export const gamesAndHeat = {
  "games-and-heat": {
    title: "",
    summary: "",
  },
};
