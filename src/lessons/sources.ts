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
  "bishop-1995": {
    authors: "C. M. Bishop",
    year: 1995,
    title: "Training with Noise is Equivalent to Tikhonov Regularization",
    where: "Neural Computation 7, 108–116",
  },
  "bouthillier-2021": {
    authors: "X. Bouthillier et al.",
    year: 2021,
    title: "Accounting for Variance in Machine Learning Benchmarks",
    where: "MLSys 3, 747–769",
  },
  "bryngelson-1995": {
    authors: "J. D. Bryngelson, J. N. Onuchic, N. D. Socci & P. G. Wolynes",
    year: 1995,
    title: "Funnels, Pathways, and the Energy Landscape of Protein Folding: A Synthesis",
    where: "Proteins 21, 167–195",
  },
  "chen-2016": {
    authors: "T. Chen, B. Xu, C. Zhang & C. Guestrin",
    year: 2016,
    title: "Training Deep Nets with Sublinear Memory Cost",
    where: "arXiv:1604.06174",
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
  "duchi-2011": {
    authors: "J. Duchi, E. Hazan, Y. Singer",
    year: 2011,
    title: "Adaptive subgradient methods for online learning and stochastic optimization",
    where: "Journal of Machine Learning Research 12, 2121–2159",
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
  "goh-2017": {
    authors: "G. Goh",
    year: 2017,
    title: "Why momentum really works",
    where: "Distill, doi:10.23915/distill.00006",
  },
  "gokmen-haensch-2020": {
    authors: "T. Gokmen & W. Haensch",
    year: 2020,
    title: "Algorithm for Training Neural Networks on Resistive Device Arrays",
    where: "Frontiers in Neuroscience 14, 103",
  },
  "goldberg-1991": {
    authors: "D. Goldberg",
    year: 1991,
    title: "What Every Computer Scientist Should Know About Floating-Point Arithmetic",
    where: "ACM Computing Surveys 23, 5–48",
  },
  "goodfellow-2014": {
    authors: "I. Goodfellow et al.",
    year: 2014,
    title: "Generative Adversarial Nets",
    where: "NIPS 27, 2672–2680",
  },
  "griewank-walther-2000": {
    authors: "A. Griewank & A. Walther",
    year: 2000,
    title:
      "Algorithm 799: Revolve: An Implementation of Checkpointing for the Reverse or Adjoint Mode of Computational Differentiation",
    where: "ACM Transactions on Mathematical Software 26, 19–45",
  },
  "gustafsson-1988": {
    authors: "K. Gustafsson, M. Lundh, G. Söderlind",
    year: 1988,
    title: "A PI stepsize control for the numerical solution of ordinary differential equations",
    where: "BIT 28, 270–287",
  },
  "henderson-2018": {
    authors: "P. Henderson et al.",
    year: 2018,
    title: "Deep Reinforcement Learning That Matters",
    where: "AAAI, 3207–3214",
  },
  "higham-2002": {
    authors: "N. J. Higham",
    year: 2002,
    title: "Accuracy and Stability of Numerical Algorithms",
    where: "SIAM, 2nd edition",
  },
  "hinton-2012": {
    authors: "G. Hinton, N. Srivastava, K. Swersky",
    year: 2012,
    title: "Neural Networks for Machine Learning",
    where: "Coursera, lecture notes",
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
  "kingma-ba-2015": {
    authors: "D. P. Kingma, J. Ba",
    year: 2015,
    title: "Adam: A method for stochastic optimization",
    where: "International Conference on Learning Representations",
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
  "li-2018-hyperband": {
    authors: "L. Li, K. Jamieson, G. DeSalvo, A. Rostamizadeh, A. Talwalkar",
    year: 2018,
    title: "Hyperband: A novel bandit-based approach to hyperparameter optimization",
    where: "Journal of Machine Learning Research 18(185), 1–52",
  },
  "mandt-2017": {
    authors: "S. Mandt, M. D. Hoffman & D. M. Blei",
    year: 2017,
    title: "Stochastic Gradient Descent as Approximate Bayesian Inference",
    where: "Journal of Machine Learning Research 18 (134), 1–35",
  },
  "mccloskey-cohen-1989": {
    authors: "M. McCloskey, N. J. Cohen",
    year: 1989,
    title: "Catastrophic interference in connectionist networks: The sequential learning problem",
    where: "Psychology of Learning and Motivation 24, 109–165",
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
  "mockus-1975": {
    authors: "J. Močkus",
    year: 1975,
    title: "On Bayesian methods for seeking the extremum",
    where: "Optimization Techniques, Lecture Notes in Computer Science 27, 400–404",
  },
  "nesterov-2018": {
    authors: "Y. Nesterov",
    year: 2018,
    title: "Lectures on Convex Optimization",
    where: "Springer, 2nd edition",
  },
  "odonoghue-candes-2015": {
    authors: "B. O'Donoghue, E. Candès",
    year: 2015,
    title: "Adaptive restart for accelerated gradient schemes",
    where: "Foundations of Computational Mathematics 15, 715–732",
  },
  "papernot-2017": {
    authors: "N. Papernot et al.",
    year: 2017,
    title: "Practical Black-Box Attacks against Machine Learning",
    where: "ASIA CCS, 506–519",
  },
  "patarasuk-yuan-2009": {
    authors: "P. Patarasuk & X. Yuan",
    year: 2009,
    title: "Bandwidth Optimal All-reduce Algorithms for Clusters of Workstations",
    where: "Journal of Parallel and Distributed Computing 69, 117–124",
  },
  "polyak-1964": {
    authors: "B. T. Polyak",
    year: 1964,
    title: "Some methods of speeding up the convergence of iteration methods",
    where: "USSR Computational Mathematics and Mathematical Physics 4(5), 1–17",
  },
  "rahaman-2019": {
    authors: "N. Rahaman, A. Baratin, D. Arpit, F. Draxler, M. Lin, F. Hamprecht, Y. Bengio, A. Courville",
    year: 2019,
    title: "On the spectral bias of neural networks",
    where: "International Conference on Machine Learning (ICML), PMLR 97, 5301–5310",
  },
  "rasmussen-williams-2006": {
    authors: "C. E. Rasmussen, C. K. I. Williams",
    year: 2006,
    title: "Gaussian Processes for Machine Learning",
    where: "MIT Press",
  },
  "shannon-1949": {
    authors: "C. E. Shannon",
    year: 1949,
    title: "Communication in the presence of noise",
    where: "Proceedings of the IRE 37(1), 10–21",
  },
  "smith-2017": {
    authors: "L. N. Smith",
    year: 2017,
    title: "Cyclical learning rates for training neural networks",
    where: "IEEE Winter Conference on Applications of Computer Vision (WACV), 464–472",
  },
  "snoek-2012": {
    authors: "J. Snoek, H. Larochelle, R. P. Adams",
    year: 2012,
    title: "Practical Bayesian optimization of machine learning algorithms",
    where: "Advances in Neural Information Processing Systems 25",
  },
  "srivastava-2014": {
    authors: "N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever & R. Salakhutdinov",
    year: 2014,
    title: "Dropout: A Simple Way to Prevent Neural Networks from Overfitting",
    where: "Journal of Machine Learning Research 15, 1929–1958",
  },
  "sutskever-2013": {
    authors: "I. Sutskever, J. Martens, G. Dahl, G. Hinton",
    year: 2013,
    title: "On the importance of initialization and momentum in deep learning",
    where: "International Conference on Machine Learning, PMLR 28(3), 1139–1147",
  },
  "tancik-2020": {
    authors:
      "M. Tancik, P. P. Srinivasan, B. Mildenhall, S. Fridovich-Keil, N. Raghavan, U. Singhal, R. Ramamoorthi, J. T. Barron, R. Ng",
    year: 2020,
    title: "Fourier features let networks learn high frequency functions in low dimensional domains",
    where: "Advances in Neural Information Processing Systems 33",
  },
  "thakur-2005": {
    authors: "R. Thakur, R. Rabenseifner & W. Gropp",
    year: 2005,
    title: "Optimization of Collective Communication Operations in MPICH",
    where: "International Journal of High Performance Computing Applications 19, 49–66",
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
