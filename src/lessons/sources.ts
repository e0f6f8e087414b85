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
  "bryngelson-1995": {
    authors: "J. D. Bryngelson, J. N. Onuchic, N. D. Socci & P. G. Wolynes",
    year: 1995,
    title: "Funnels, Pathways, and the Energy Landscape of Protein Folding: A Synthesis",
    where: "Proteins 21, 167–195",
  },
  "chen-2018": {
    authors: "R. T. Q. Chen, Y. Rubanova, J. Bettencourt & D. Duvenaud",
    year: 2018,
    title: "Neural Ordinary Differential Equations",
    where: "Advances in Neural Information Processing Systems 31",
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
  "goodfellow-2014": {
    authors: "I. Goodfellow et al.",
    year: 2014,
    title: "Generative Adversarial Nets",
    where: "NIPS 27, 2672–2680",
  },
  "graves-2006": {
    authors: "A. Graves, S. Fernández, F. Gomez & J. Schmidhuber",
    year: 2006,
    title: "Connectionist temporal classification: labelling unsegmented sequence data with recurrent neural networks",
    where: "ICML, 369–376",
  },
  "griewank-walther-2008": {
    authors: "A. Griewank, A. Walther",
    year: 2008,
    title: "Evaluating Derivatives: Principles and Techniques of Algorithmic Differentiation",
    where: "SIAM, 2nd edition",
  },
  "gustafsson-1988": {
    authors: "K. Gustafsson, M. Lundh, G. Söderlind",
    year: 1988,
    title: "A PI stepsize control for the numerical solution of ordinary differential equations",
    where: "BIT 28, 270–287",
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
  "he-2015": {
    authors: "K. He, X. Zhang, S. Ren & J. Sun",
    year: 2015,
    title: "Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet Classification",
    where: "ICCV, arXiv:1502.01852",
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
  "imakaev-2012": {
    authors: "M. Imakaev et al.",
    year: 2012,
    title: "Iterative correction of Hi-C data reveals hallmarks of chromosome organization",
    where: "Nature Methods 9, 999–1003",
  },
  "ioffe-szegedy-2015": {
    authors: "S. Ioffe & C. Szegedy",
    year: 2015,
    title: "Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift",
    where: "ICML, arXiv:1502.03167",
  },
  "jumper-2021": {
    authors: "J. Jumper et al.",
    year: 2021,
    title: "Highly accurate protein structure prediction with AlphaFold",
    where: "Nature 596, 583–589",
  },
  "kawaguchi-2016": {
    authors: "K. Kawaguchi",
    year: 2016,
    title: "Deep learning without poor local minima",
    where: "Advances in Neural Information Processing Systems 29",
  },
  "kidger-2022": {
    authors: "P. Kidger",
    year: 2022,
    title: "On Neural Differential Equations",
    where: "DPhil thesis, University of Oxford, arXiv:2202.02435",
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
  "krishnapriyan-2021": {
    authors: "A. S. Krishnapriyan, A. Gholami, S. Zhe, R. M. Kirby & M. W. Mahoney",
    year: 2021,
    title: "Characterizing possible failure modes in physics-informed neural networks",
    where: "Advances in Neural Information Processing Systems 34",
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
  "liu-nocedal-1989": {
    authors: "D. C. Liu & J. Nocedal",
    year: 1989,
    title: "On the limited memory BFGS method for large scale optimization",
    where: "Mathematical Programming 45, 503–528",
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
  "milletari-2016": {
    authors: "F. Milletari, N. Navab & S.-A. Ahmadi",
    year: 2016,
    title: "V-Net: Fully Convolutional Neural Networks for Volumetric Medical Image Segmentation",
    where: "3DV, arXiv:1606.04797",
  },
  "mobahi-fisher-2015": {
    authors: "H. Mobahi, J. W. Fisher III",
    year: 2015,
    title: "A theoretical analysis of optimization by Gaussian continuation",
    where: "AAAI Conference on Artificial Intelligence 29, 1205–1211",
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
  "nocedal-wright-2006": {
    authors: "J. Nocedal, S. J. Wright",
    year: 2006,
    title: "Numerical Optimization",
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
  "rahaman-2019": {
    authors: "N. Rahaman, A. Baratin, D. Arpit, F. Draxler, M. Lin, F. Hamprecht, Y. Bengio, A. Courville",
    year: 2019,
    title: "On the spectral bias of neural networks",
    where: "International Conference on Machine Learning (ICML), PMLR 97, 5301–5310",
  },
  "raissi-2019": {
    authors: "M. Raissi, P. Perdikaris & G. E. Karniadakis",
    year: 2019,
    title:
      "Physics-informed neural networks: A deep learning framework for solving forward and inverse problems involving nonlinear partial differential equations",
    where: "Journal of Computational Physics 378, 686–707",
  },
  "rasmussen-williams-2006": {
    authors: "C. E. Rasmussen, C. K. I. Williams",
    year: 2006,
    title: "Gaussian Processes for Machine Learning",
    where: "MIT Press",
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
