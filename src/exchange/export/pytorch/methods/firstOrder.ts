/** PyTorch's SGD knows neither of the two options. */
export const heavyBall = `class HeavyBall(torch.optim.Optimizer):
    """v = beta v + (1 - dampening) g, theta -= lr v; in the classical form lr enters v. The first v is the gradient itself."""

    def __init__(self, params, lr, momentum, dampening=0.0, classical=False, reset_on_conflict=False):
        super().__init__(params, dict(lr=lr, momentum=momentum, dampening=dampening, classical=classical,
                                      reset_on_conflict=reset_on_conflict))

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        for theta in group["params"]:
            state, g, beta = self.state[theta], theta.grad, group["momentum"]
            v = state.get("v")
            share = 1.0 if v is None or beta == 0 else 1 - group["dampening"]
            v = torch.zeros_like(theta) if v is None else v
            if group["reset_on_conflict"] and torch.dot(v, g) < 0:
                v = torch.zeros_like(theta)
            state["v"] = beta * v + share * (group["lr"] if group["classical"] else 1.0) * g
            theta -= (1.0 if group["classical"] else group["lr"]) * state["v"]
`;

/** PyTorch makes the buffers of momentum and mean in the first step or never. */
export const rmsprop = `class RMSprop(torch.optim.Optimizer):
    """As torch.optim.RMSprop, which cannot switch momentum or centring on in mid-run."""

    def __init__(self, params, lr, alpha, eps, momentum, centered):
        super().__init__(params, dict(lr=lr, alpha=alpha, eps=eps, momentum=momentum, centered=centered))

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        for theta in group["params"]:
            state, g, alpha = self.state[theta], theta.grad, group["alpha"]
            if not state:
                state.update(square=torch.zeros_like(theta), mean=torch.zeros_like(theta), b=torch.zeros_like(theta))
            state["square"] = alpha * state["square"] + (1 - alpha) * g * g
            variance = state["square"]
            if group["centered"]:
                state["mean"] = alpha * state["mean"] + (1 - alpha) * g
                variance = variance - state["mean"] ** 2
            move = g / (torch.sqrt(variance) + group["eps"])
            if group["momentum"] > 0:
                state["b"] = group["momentum"] * state["b"] + move
                move = state["b"]
            theta -= group["lr"] * move
`;

/** Written out because of PyTorch 1.13. */
export const nadam = `class NAdam(torch.optim.Optimizer):
    """As torch.optim.NAdam of PyTorch 2. Written out: 1.13 multiplied by one mu too many and kept the product in float32."""

    def __init__(self, params, lr, betas, eps, momentum_decay):
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, momentum_decay=momentum_decay))

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        beta1, beta2 = group["betas"]
        for theta in group["params"]:
            state, g = self.state[theta], theta.grad
            if not state:
                state.update(t=0, m=torch.zeros_like(theta), v=torch.zeros_like(theta), product=1.0)
            state["t"] += 1
            t = state["t"]
            mu = beta1 * (1 - 0.5 * 0.96 ** (t * group["momentum_decay"]))
            following = beta1 * (1 - 0.5 * 0.96 ** ((t + 1) * group["momentum_decay"]))
            state["product"] *= mu
            state["m"] = beta1 * state["m"] + (1 - beta1) * g
            state["v"] = beta2 * state["v"] + (1 - beta2) * g * g
            denominator = torch.sqrt(state["v"] / (1 - beta2**t)) + group["eps"]
            theta -= group["lr"] * (1 - mu) / (1 - state["product"]) * g / denominator
            theta -= group["lr"] * following / (1 - state["product"] * following) * state["m"] / denominator
`;

export const lion = `class Lion(torch.optim.Optimizer):
    """Chen et al. (2023), algorithm 2; weight decay is decoupled."""

    def __init__(self, params, lr, betas, weight_decay):
        super().__init__(params, dict(lr=lr, betas=betas, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        beta1, beta2 = group["betas"]
        for theta in group["params"]:
            state, g = self.state[theta], theta.grad
            m = state.get("m", torch.zeros_like(theta))
            theta *= 1 - group["lr"] * group["weight_decay"]
            theta -= group["lr"] * torch.sign(beta1 * m + (1 - beta1) * g)
            state["m"] = beta2 * m + (1 - beta2) * g
`;

export const sgld = `class SGLD(torch.optim.Optimizer):
    """Langevin dynamics at a temperature; \`normals\` gives the standard normal numbers of step k."""

    def __init__(self, params, lr, temperature, normals):
        super().__init__(params, dict(lr=lr, temperature=temperature))
        self.normals, self.k = normals, 0

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        (theta,) = group["params"]
        spread = math.sqrt(2 * group["lr"] * group["temperature"])
        theta += spread * self.normals(self.k) - group["lr"] * theta.grad
        self.k += 1
`;

export const sam = `class SAM(torch.optim.Optimizer):
    """Foret et al. (2021) over gradient descent: the gradient is taken at the worst point within \`radius\`."""

    def __init__(self, params, lr, radius):
        super().__init__(params, dict(lr=lr, radius=radius))

    @torch.no_grad()
    def step(self, seen):
        group = self.param_groups[0]
        (theta,) = group["params"]
        worst = theta + group["radius"] / (torch.linalg.vector_norm(theta.grad) + 1e-12) * theta.grad
        theta -= group["lr"] * value_and_gradient(seen, worst)[1]
        return True
`;

export const extragradient = `class Extragradient(torch.optim.Optimizer):
    """Korpelevich (1976): a look ahead along the gradient, and the step with the gradient found there."""

    def __init__(self, params, lr):
        super().__init__(params, dict(lr=lr))

    @torch.no_grad()
    def step(self, seen):
        group = self.param_groups[0]
        (theta,) = group["params"]
        theta -= group["lr"] * value_and_gradient(seen, theta - group["lr"] * theta.grad)[1]
        return True
`;

export const memristor = `class Memristor(torch.optim.Optimizer):
    """Gokmen & Haensch (2020), a device with soft bounds: it moves less the nearer it is to \`bound\`."""

    def __init__(self, params, lr, bound):
        super().__init__(params, dict(lr=lr, bound=bound))

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        (theta,) = group["params"]
        asked = -group["lr"] * theta.grad
        theta += asked - asked.abs() * theta / group["bound"]
`;
