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
  "he-2015": {
    authors: "K. He, X. Zhang, S. Ren & J. Sun",
    year: 2015,
    title: "Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet Classification",
    where: "ICCV, arXiv:1502.01852",
  },
  "hochreiter-schmidhuber-1997": {
    authors: "S. Hochreiter & J. Schmidhuber",
    year: 1997,
    title: "Flat Minima",
    where: "Neural Computation 9, 1–42",
  },
  "ioffe-szegedy-2015": {
    authors: "S. Ioffe & C. Szegedy",
    year: 2015,
    title: "Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift",
    where: "ICML, arXiv:1502.03167",
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
  "milletari-2016": {
    authors: "F. Milletari, N. Navab & S.-A. Ahmadi",
    year: 2016,
    title: "V-Net: Fully Convolutional Neural Networks for Volumetric Medical Image Segmentation",
    where: "3DV, arXiv:1606.04797",
  },
  "nesterov-2018": {
    authors: "Y. Nesterov",
    year: 2018,
    title: "Lectures on Convex Optimization",
    where: "Springer, 2nd edition",
  },
  "sagun-2017": {
    authors: "L. Sagun, U. Evci, V. U. Güney, Y. Dauphin & L. Bottou",
    year: 2017,
    title: "Empirical Analysis of the Hessian of Over-Parametrized Neural Networks",
    where: "arXiv:1706.04454",
  },
  "saxe-2014": {
    authors: "A. M. Saxe, J. L. McClelland & S. Ganguli",
    year: 2014,
    title: "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks",
    where: "ICLR, arXiv:1312.6120",
  },
  "schraudolph-2002": {
    authors: "N. N. Schraudolph",
    year: 2002,
    title: "Fast Curvature Matrix-Vector Products for Second-Order Gradient Descent",
    where: "Neural Computation 14, 1723–1738",
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
  "wu-he-2018": {
    authors: "Y. Wu & K. He",
    year: 2018,
    title: "Group Normalization",
    where: "ECCV, arXiv:1803.08494",
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof sources;
