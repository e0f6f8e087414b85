/** The three roots of an implicit step, with the same tests for where a branch ends. */
export const implicitEuler = `class ImplicitEuler(torch.optim.Optimizer):
    """Solves z + lr grad f(z) = theta. \`root\`: "branch" continues from theta as lr grows from 0; "newton" is what Newton's
    method finds from theta; "proximal" the lowest minimiser of f(z) + |z - theta|^2 / (2 lr) a seeded search finds.
    \`step\` is False where there is no such root."""

    def __init__(self, params, lr, root):
        super().__init__(params, dict(lr=lr, root=root))
        self.random = torch.Generator().manual_seed(1)

    def step(self, seen):
        group = self.param_groups[0]
        (theta,) = group["params"]
        start, eta, root = theta.detach().clone(), group["lr"], group["root"]
        z = start if root == "newton" else follow_branch(seen, start, eta)
        lowest = None
        if root == "proximal":
            z, lowest = lowest_minimiser(seen, start, eta, z, self.random)
        if z is not None:
            z = newton_root(seen, start, eta, z)
        if z is None or (lowest is not None and proximal_height(seen, start, eta, z) > lowest + 1e-7 * (1 + abs(lowest))):
            return False
        with torch.no_grad():
            theta.copy_(z)
        return True


def defect(seen, theta, eta, z):
    """z + eta grad f(z) - theta."""
    return z - theta + eta * value_and_gradient(seen, z)[1]


def newton_root(seen, theta, eta, z):
    """Newton's method until the residual no longer halves; None where it does not converge."""
    norm = torch.linalg.vector_norm
    residual, corrected = defect(seen, theta, eta, z), math.inf
    for _ in range(100):
        size = norm(residual)
        if not torch.isfinite(size):
            return None
        scale = 1 + norm(theta) + norm(residual + theta - z)
        accurate = size <= 1e-12 * scale
        solved = accurate or corrected <= 1e-12 * (1 + norm(z))
        if size <= 4 * torch.finfo(z.dtype).eps * scale:
            return z
        correction, singular = solve(torch.eye(len(z)) + eta * hessian(seen, z), residual)
        if singular:
            return z if accurate else None
        corrected = norm(correction)
        trial = z - correction
        following = defect(seen, theta, eta, trial)
        if solved and not norm(following) < size:
            return z
        z, residual = trial, following
        if solved and norm(following) > 0.5 * size:
            return z
    return None


def definite(matrix):
    """Its Cholesky factor; None where it is not positive definite."""
    factor, failed = torch.linalg.cholesky_ex(matrix)
    return None if failed or not torch.isfinite(factor).all() else factor


def follow_branch(seen, theta, eta):
    """z(eta) of z(s) + s grad f(z(s)) = theta from z(0) = theta; None where the branch ends before eta."""
    z, reached, piece = theta, 0.0, eta
    while reached < eta:
        s = reached + piece if piece < eta - reached else eta
        taken = take_piece(seen, theta, z, s)
        if taken is None:
            piece /= 4
        else:
            z, reached, piece = taken, s, 4 * piece
        if piece < 1e-10 * eta:
            return None
    return z


def take_piece(seen, theta, begin, s):
    """The branch's point at time s if Newton's method from \`begin\` certainly stays on the branch."""
    norm, identity = torch.linalg.vector_norm, torch.eye(len(theta))
    residual = defect(seen, theta, s, begin)
    if not torch.isfinite(norm(residual)):
        return None
    H = hessian(seen, begin)
    factor = definite(identity + s * H)
    if factor is None:
        return None
    correction = torch.cholesky_solve(residual[:, None], factor)[:, 0]
    size, z = norm(correction), begin - correction
    for tries in range(1, 17):
        residual = defect(seen, theta, s, z)
        later = definite(identity + s * hessian(seen, z)) if torch.isfinite(norm(residual)) else None
        if later is None:
            return None
        correction = torch.cholesky_solve(residual[:, None], later)[:, 0]
        following, z = norm(correction), z - correction
        if following <= 1e-4 * norm(z - begin) + 4 * torch.finfo(z.dtype).eps * norm(z):
            break
        if tries == 16 or not following <= 0.5 * size:
            return None
        size = following
    if definite(identity + s * hessian(seen, z)) is None:
        return None
    chord = z - begin
    for t in (math.sqrt(5) - 2, 5 - 2 * math.sqrt(5), 3 - math.sqrt(5), 1.0) if norm(chord) > 0 else ():
        change = s * ((hessian(seen, begin + t * chord) - H) @ chord)
        if not norm(torch.cholesky_solve(change[:, None], factor)) <= 0.25 * norm(chord):
            return None
    return z


def proximal_height(seen, theta, eta, z):
    return (seen(z) + torch.dot(z - theta, z - theta) / (2 * eta)).item()


def lowest_minimiser(seen, theta, eta, branched, random):
    """The lowest minimiser found of f(z) + |z - theta|^2 / (2 eta), and its height: descents from theta, from the branch's
    end and from the lowest of random points in cubes around theta."""
    here = seen(theta).item()
    found = [descend(seen, theta, eta, start) for start in (theta, branched) if start is not None]
    floor = min([here] + [seen(z).item() for _, z in found])
    looked, reach = 0.0, 2 * max(math.sqrt(2 * eta * (here - floor)), 0.5 * (1 + torch.linalg.vector_norm(theta).item()))
    for _ in range(3):
        radius = reach
        for _ in range(8):
            if radius <= looked:
                break
            points = theta + radius * (2 * torch.rand(48, len(theta), generator=random) - 1)
            values = [seen(point).item() for point in points]
            heights = [proximal_height(seen, theta, eta, point) for point in points]
            floor = min([floor] + values)
            for i in sorted(range(48), key=heights.__getitem__)[:4]:
                found.append(descend(seen, theta, eta, points[i]))
                floor = min(floor, seen(found[-1][1]).item())
            radius /= 2
        looked, reach = reach, math.sqrt(2 * eta * max(0.0, here - floor))
        if reach <= looked:
            break
    height, z = min(found, key=lambda pair: pair[0])
    return z, height


def descend(seen, theta, eta, z):
    """Damped Newton descent on f(z) + |z - theta|^2 / (2 eta); the height where it ends, and the point."""
    norm, identity = torch.linalg.vector_norm, torch.eye(len(theta))
    height, shift = proximal_height(seen, theta, eta, z), 0.0
    for _ in range(100):
        residual = defect(seen, theta, eta, z)
        if not norm(residual) > 1e-7 * (1 + norm(theta) + norm(residual + theta - z)):
            break
        matrix = identity + eta * hessian(seen, z)
        factor = definite(matrix + shift * identity)
        trial = None if factor is None else z - torch.cholesky_solve(residual[:, None], factor)[:, 0]
        below = math.inf if trial is None else proximal_height(seen, theta, eta, trial)
        if below < height:
            z, height, shift = trial, below, 0.0 if shift < 1e-3 else shift / 8
        elif trial is not None and norm(trial - z) <= 1e-7 * (1 + norm(z)):
            break
        else:
            shift = 4 * shift if shift > 0 else 1e-3 * max(1.0, matrix.diagonal().abs().max().item())
    return height, z
`;
