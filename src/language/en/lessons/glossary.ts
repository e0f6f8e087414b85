/** The course's terms: `name` as in running text, `means` in a sentence or two. */
export const glossary = {
  "gradient-descent": {
    name: "gradient descent",
    means:
      "Step against the gradient, its length the learning rate times the gradient's: $\\theta \\leftarrow \\theta - \\eta\\nabla f(\\theta)$.",
  },
  "learning-rate": {
    name: "learning rate",
    means: "The factor $\\eta$ between gradient and step, also called step size.",
  },
};
