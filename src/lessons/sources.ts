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
  "brock-2017": {
    authors: "A. Brock, T. Lim, J. M. Ritchie, N. Weston",
    year: 2017,
    title: "Neural photo editing with introspective adversarial networks",
    where: "International Conference on Learning Representations (ICLR)",
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
  "duchi-2008": {
    authors: "J. Duchi, S. Shalev-Shwartz, Y. Singer, T. Chandra",
    year: 2008,
    title: "Efficient projections onto the ℓ1-ball for learning in high dimensions",
    where: "International Conference on Machine Learning (ICML), 272–279",
  },
  "duchi-2011": {
    authors: "J. Duchi, E. Hazan, Y. Singer",
    year: 2011,
    title: "Adaptive subgradient methods for online learning and stochastic optimization",
    where: "Journal of Machine Learning Research 12, 2121–2159",
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
  "gustafsson-1988": {
    authors: "K. Gustafsson, M. Lundh, G. Söderlind",
    year: 1988,
    title: "A PI stepsize control for the numerical solution of ordinary differential equations",
    where: "BIT 28, 270–287",
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
  "jacot-2018": {
    authors: "A. Jacot, F. Gabriel, C. Hongler",
    year: 2018,
    title: "Neural tangent kernel: Convergence and generalization in neural networks",
    where: "Advances in Neural Information Processing Systems 31",
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
  "lee-2019": {
    authors: "J. Lee, L. Xiao, S. S. Schoenholz, Y. Bahri, R. Novak, J. Sohl-Dickstein, J. Pennington",
    year: 2019,
    title: "Wide neural networks of any depth evolve as linear models under gradient descent",
    where: "Advances in Neural Information Processing Systems 32",
  },
  "li-2018": {
    authors: "H. Li, Z. Xu, G. Taylor, C. Studer, T. Goldstein",
    year: 2018,
    title: "Visualizing the loss landscape of neural nets",
    where: "Advances in Neural Information Processing Systems 31",
  },
  "li-2018-hyperband": {
    authors: "L. Li, K. Jamieson, G. DeSalvo, A. Rostamizadeh, A. Talwalkar",
    year: 2018,
    title: "Hyperband: A novel bandit-based approach to hyperparameter optimization",
    where: "Journal of Machine Learning Research 18(185), 1–52",
  },
  "mccloskey-cohen-1989": {
    authors: "M. McCloskey, N. J. Cohen",
    year: 1989,
    title: "Catastrophic interference in connectionist networks: The sequential learning problem",
    where: "Psychology of Learning and Motivation 24, 109–165",
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
