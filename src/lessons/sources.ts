/** A work that lessons cite; authors and titles are names and stay as they are. */
interface Source {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** Where it appeared: journal or conference, volume, pages. */
  readonly where: string;
}

export const sources = {
  "athalye-2018": {
    authors: "A. Athalye, N. Carlini & D. Wagner",
    year: 2018,
    title: "Obfuscated Gradients Give a False Sense of Security: Circumventing Defenses to Adversarial Examples",
    where: "ICML, PMLR 80, 274–283",
  },
  "bailey-2020": {
    authors: "J. P. Bailey, G. Gidel & G. Piliouras",
    year: 2020,
    title: "Finite Regret and Cycles with Fixed Step-Size via Alternating Gradient Descent-Ascent",
    where: "COLT, PMLR 125, 391–407",
  },
  "baldi-hornik-1989": {
    authors: "P. Baldi, K. Hornik",
    year: 1989,
    title: "Neural networks and principal component analysis: Learning from examples without local minima",
    where: "Neural Networks 2(1), 53–58",
  },
  "bryngelson-1995": {
    authors: "J. D. Bryngelson, J. N. Onuchic, N. D. Socci & P. G. Wolynes",
    year: 1995,
    title: "Funnels, Pathways, and the Energy Landscape of Protein Folding: A Synthesis",
    where: "Proteins 21, 167–195",
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
  "dunker-2001": {
    authors: "A. K. Dunker et al.",
    year: 2001,
    title: "Intrinsically Disordered Protein",
    where: "Journal of Molecular Graphics and Modelling 19, 26–59",
  },
  "engl-hanke-neubauer-1996": {
    authors: "H. W. Engl, M. Hanke, A. Neubauer",
    year: 1996,
    title: "Regularization of Inverse Problems",
    where: "Kluwer",
  },
  "goodfellow-2014": {
    authors: "I. Goodfellow et al.",
    year: 2014,
    title: "Generative Adversarial Nets",
    where: "NIPS 27, 2672–2680",
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
  "mandt-2017": {
    authors: "S. Mandt, M. D. Hoffman & D. M. Blei",
    year: 2017,
    title: "Stochastic Gradient Descent as Approximate Bayesian Inference",
    where: "Journal of Machine Learning Research 18 (134), 1–35",
  },
  "mescheder-2017": {
    authors: "L. Mescheder, S. Nowozin & A. Geiger",
    year: 2017,
    title: "The Numerics of GANs",
    where: "NIPS 30, 1825–1835",
  },
  "metz-2017": {
    authors: "L. Metz, B. Poole, D. Pfau & J. Sohl-Dickstein",
    year: 2017,
    title: "Unrolled Generative Adversarial Networks",
    where: "ICLR",
  },
  "nesterov-2018": {
    authors: "Y. Nesterov",
    year: 2018,
    title: "Lectures on Convex Optimization",
    where: "Springer, 2nd edition",
  },
  "papernot-2017": {
    authors: "N. Papernot et al.",
    year: 2017,
    title: "Practical Black-Box Attacks against Machine Learning",
    where: "ASIA CCS, 506–519",
  },
  "welling-teh-2011": {
    authors: "M. Welling & Y. W. Teh",
    year: 2011,
    title: "Bayesian Learning via Stochastic Gradient Langevin Dynamics",
    where: "ICML, 681–688",
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof sources;
