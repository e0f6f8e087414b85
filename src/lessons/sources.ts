/** A work that lessons cite; authors and titles are names and stay as they are. */
interface Source {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** Where it appeared: journal or conference, volume, pages. */
  readonly where: string;
}

export const sources = {
  "allgower-georg-2003": {
    authors: "E. L. Allgower, K. Georg",
    year: 2003,
    title: "Introduction to Numerical Continuation Methods",
    where: "SIAM Classics in Applied Mathematics 45",
  },
  "baldi-hornik-1989": {
    authors: "P. Baldi, K. Hornik",
    year: 1989,
    title: "Neural networks and principal component analysis: Learning from examples without local minima",
    where: "Neural Networks 2(1), 53–58",
  },
  "bottou-curtis-nocedal-2018": {
    authors: "L. Bottou, F. E. Curtis, J. Nocedal",
    year: 2018,
    title: "Optimization methods for large-scale machine learning",
    where: "SIAM Review 60(2), 223–311",
  },
  "boyd-vandenberghe-2004": {
    authors: "S. Boyd, L. Vandenberghe",
    year: 2004,
    title: "Convex Optimization",
    where: "Cambridge University Press",
  },
  "cooper-2021": {
    authors: "Y. Cooper",
    year: 2021,
    title: "Global minima of overparameterized neural networks",
    where: "SIAM Journal on Mathematics of Data Science 3(2), 676–691",
  },
  "dinh-2017": {
    authors: "L. Dinh, R. Pascanu, S. Bengio & Y. Bengio",
    year: 2017,
    title: "Sharp Minima Can Generalize For Deep Nets",
    where: "ICML, arXiv:1703.04933",
  },
  "engl-hanke-neubauer-1996": {
    authors: "H. W. Engl, M. Hanke, A. Neubauer",
    year: 1996,
    title: "Regularization of Inverse Problems",
    where: "Kluwer",
  },
  "griewank-walther-2008": {
    authors: "A. Griewank, A. Walther",
    year: 2008,
    title: "Evaluating Derivatives: Principles and Techniques of Algorithmic Differentiation",
    where: "SIAM, 2nd edition",
  },
  "hairer-norsett-wanner-1993": {
    authors: "E. Hairer, S. P. Nørsett, G. Wanner",
    year: 1993,
    title: "Solving Ordinary Differential Equations I: Nonstiff Problems",
    where: "Springer, 2nd edition",
  },
  "hairer-wanner-1996": {
    authors: "E. Hairer, G. Wanner",
    year: 1996,
    title: "Solving Ordinary Differential Equations II: Stiff and Differential-Algebraic Problems",
    where: "Springer, 2nd edition",
  },
  "hochreiter-schmidhuber-1997": {
    authors: "S. Hochreiter & J. Schmidhuber",
    year: 1997,
    title: "Flat Minima",
    where: "Neural Computation 9, 1–42",
  },
  "kawaguchi-2016": {
    authors: "K. Kawaguchi",
    year: 2016,
    title: "Deep learning without poor local minima",
    where: "Advances in Neural Information Processing Systems 29",
  },
  "lee-2016": {
    authors: "J. D. Lee, M. Simchowitz, M. I. Jordan, B. Recht",
    year: 2016,
    title: "Gradient descent only converges to minimizers",
    where: "Conference on Learning Theory (COLT), PMLR 49, 1246–1257",
  },
  "mobahi-fisher-2015": {
    authors: "H. Mobahi, J. W. Fisher III",
    year: 2015,
    title: "A theoretical analysis of optimization by Gaussian continuation",
    where: "AAAI Conference on Artificial Intelligence 29, 1205–1211",
  },
  "nesterov-2018": {
    authors: "Y. Nesterov",
    year: 2018,
    title: "Lectures on Convex Optimization",
    where: "Springer, 2nd edition",
  },
  "nocedal-wright-2006": {
    authors: "J. Nocedal, S. J. Wright",
    year: 2006,
    title: "Numerical Optimization",
    where: "Springer, 2nd edition",
  },
  "parikh-boyd-2014": {
    authors: "N. Parikh, S. Boyd",
    year: 2014,
    title: "Proximal algorithms",
    where: "Foundations and Trends in Optimization 1(3), 127–239",
  },
  "polyak-1964": {
    authors: "B. T. Polyak",
    year: 1964,
    title: "Some methods of speeding up the convergence of iteration methods",
    where: "USSR Computational Mathematics and Mathematical Physics 4(5), 1–17",
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof sources;
