export const staleDiscriminatorCompanion = {
  "stale-discriminator": {
    title: "A discriminator that stands still",
    note: "In each round the discriminator is the best one against the generator's last place, and then does not move. The generator answers with the pair of places that costs least. One sample in a hundred comes from anywhere, so that the discriminator is never quite sure; without that, the best answer would lie at infinity.",
    distance: "Distance of the modes",
    round: "Round on show",
    cost: {
      title: "What the generator pays against it",
      x: "first atom",
      y: "second atom",
      move: "the best answer",
    },
    critic: {
      title: "The discriminator",
      x: "place",
      y: "probability of being data",
      discriminator: "best against round {round}",
    },
    hops: {
      title: "Where the atoms go",
      x: "round",
      y: "place",
      first: "first atom",
      second: "second atom",
    },
  },
};
