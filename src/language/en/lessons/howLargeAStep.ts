export const howLargeAStep = {
  "how-large-a-step": {
    title: "How large a step?",
    summary: "Where a step size stops working, why, and what an implicit step buys.",
    "euler-stability-edge": {
      title: "The edge of stability",
      prose:
        "Four balls start at the same place on a bowl that is ten times as steep across as along, $f = \\tfrac12(x^2 + \\kappa y^2)$ with $\\kappa = 10$. Only their [[learning-rate|learning rate]] $\\eta$ differs.\n\nOne step of [[gradient-descent]] multiplies $y$ by $1 - \\eta\\kappa$. Between $1/\\kappa$ and $2/\\kappa$ that factor is negative and the ball hops from wall to wall, but every hop is shorter. At $2/\\kappa$ exactly it hops for ever. Beyond, every hop is longer.\n\nIt is often said that hopping means divergence. It does not: *hopping* begins at $1/\\lambda_{\\max}$, *divergence* at $2/\\lambda_{\\max}$.",
      look: "The third ball returns to the same two points for ever. Below the edge, $x$ comes down all the while.",
      try: {
        "1": "Move $\\kappa$ to 20. Which balls survive?",
        "2": "Bring the second rate to just above $1/\\kappa$ and step through the first ten steps.",
      },
      handle: { "1": "Steepness $\\kappa$", "2": "Second rate $\\eta$" },
      claim: {
        edge: {
          says: "Within 100 steps $\\eta = 0.19$ comes closer than $10^{-4}$, $\\eta = 0.2$ stays at distance 1, $\\eta = 0.21$ is beyond $10^4$.",
          limit: "2/λmax",
          below: "|y| with the second rate",
          at: "|y| with the third",
          above: "|y| with the fourth",
        },
        flips: {
          says: "Below $1/\\lambda_{\\max}$ the walker never changes sides; above it changes sides at every one of 100 steps.",
          slow: "changes of side, first rate",
          below: "changes of side, second rate",
        },
        "four-dimensions": {
          says: "For a random quadratic of four coordinates the edge, found by halving, is $2/\\lambda_{\\max}$ to half a per cent.",
          found: "largest rate that converges",
          predicted: "2/λmax",
        },
      },
    },
  },
};
