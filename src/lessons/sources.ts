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
  "kirkpatrick-2017": {
    authors: "J. Kirkpatrick et al.",
    year: 2017,
    title: "Overcoming catastrophic forgetting in neural networks",
    where: "Proceedings of the National Academy of Sciences 114(13), 3521–3526",
  },
  "lee-2016": {
    authors: "J. D. Lee, M. Simchowitz, M. I. Jordan, B. Recht",
    year: 2016,
    title: "Gradient descent only converges to minimizers",
    where: "Conference on Learning Theory (COLT), PMLR 49, 1246–1257",
  },
  "mccloskey-cohen-1989": {
    authors: "M. McCloskey, N. J. Cohen",
    year: 1989,
    title: "Catastrophic interference in connectionist networks: The sequential learning problem",
    where: "Psychology of Learning and Motivation 24, 109–165",
  },
  "nesterov-2018": {
    authors: "Y. Nesterov",
    year: 2018,
    title: "Lectures on Convex Optimization",
    where: "Springer, 2nd edition",
  },
  "rahaman-2019": {
    authors: "N. Rahaman, A. Baratin, D. Arpit, F. Draxler, M. Lin, F. Hamprecht, Y. Bengio, A. Courville",
    year: 2019,
    title: "On the spectral bias of neural networks",
    where: "International Conference on Machine Learning (ICML), PMLR 97, 5301–5310",
  },
  "shannon-1949": {
    authors: "C. E. Shannon",
    year: 1949,
    title: "Communication in the presence of noise",
    where: "Proceedings of the IRE 37(1), 10–21",
  },
  "srivastava-2014": {
    authors: "N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever & R. Salakhutdinov",
    year: 2014,
    title: "Dropout: A Simple Way to Prevent Neural Networks from Overfitting",
    where: "Journal of Machine Learning Research 15, 1929–1958",
  },
  "tancik-2020": {
    authors:
      "M. Tancik, P. P. Srinivasan, B. Mildenhall, S. Fridovich-Keil, N. Raghavan, U. Singhal, R. Ramamoorthi, J. T. Barron, R. Ng",
    year: 2020,
    title: "Fourier features let networks learn high frequency functions in low dimensional domains",
    where: "Advances in Neural Information Processing Systems 33",
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
