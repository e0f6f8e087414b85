export const bestTextCompanion = {
  "best-text": {
    title: "400 outputs decoded",
    note: "Random logits over a blank and two letters. The best text is known here, as every alignment is tried.",
    frames: "Frames",
    sharpness: "Sharpness of the outputs",
    wrong: {
      title: "Best text missed",
      y: "of 400",
      cases: "outputs",
      greedy: "frame by frame",
      beam1: "beam 1",
      beam2: "beam 2",
      beam4: "beam 4",
      beam8: "beam 8",
    },
    two: {
      title: "Two frames, p(blank) = 0.6, p(a) = 0.4",
      alignment: "frames",
      text: "text",
      probability: "probability",
    },
  },
};
