/** A work that lessons cite; authors and titles are names and stay as they are. */
interface Source {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** Where it appeared: journal or conference, volume, pages. */
  readonly where: string;
}

export const sources = {
  "baldi-hornik-1989": {
    authors: "P. Baldi, K. Hornik",
    year: 1989,
    title: "Neural networks and principal component analysis: Learning from examples without local minima",
    where: "Neural Networks 2(1), 53–58",
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
  "nesterov-2018": {
    authors: "Y. Nesterov",
    year: 2018,
    title: "Lectures on Convex Optimization",
    where: "Springer, 2nd edition",
  },
  "srivastava-2014": {
    authors: "N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever & R. Salakhutdinov",
    year: 2014,
    title: "Dropout: A Simple Way to Prevent Neural Networks from Overfitting",
    where: "Journal of Machine Learning Research 15, 1929–1958",
  },
  "wager-2013": {
    authors: "S. Wager, S. Wang & P. Liang",
    year: 2013,
    title: "Dropout Training as Adaptive Regularization",
    where: "NeurIPS, arXiv:1307.1493",
  },
  "welling-teh-2011": {
    authors: "M. Welling & Y. W. Teh",
    year: 2011,
    title: "Bayesian Learning via Stochastic Gradient Langevin Dynamics",
    where: "ICML, 681–688",
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof sources;
