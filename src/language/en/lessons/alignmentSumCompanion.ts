export const alignmentSumCompanion = {
  "alignment-sum": {
    title: "The trellis",
    note: "Random frames over a blank and two letters. The label is a, ab, aba or abab; with equal letters a, aa, aaa or aaaa.",
    frames: "Frames",
    letters: "Letters",
    twins: "Equal letters",
    trellis: {
      title: "How probable each place is in each frame, given the label",
      x: "place: blank, letter, blank, …",
      y: "frame",
    },
    growth: {
      title: "hello: alignments and cells",
      x: "frames",
      y: "log₁₀ of the number",
      alignments: "alignments",
      cells: "cells of the table",
    },
    collapse: { title: "What collapses to what", alignment: "frames", text: "text" },
  },
};
