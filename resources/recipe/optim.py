"""Muon for the matrices inside the blocks, AdamW for everything else.

Muon (K. Jordan 2024, https://kellerjordan.github.io/posts/muon/) replaces the momentum of a matrix by
the nearest orthogonal one, found by a quintic Newton-Schulz iteration; the update is scaled by
0.2 sqrt(longer side) (Liu et al. 2025, arXiv:2502.16982) so that both halves share one learning rate.
Matrices of one shape are orthogonalised together; query, key and value count as three matrices.
"""

import torch

COEFFICIENTS = (3.4445, -4.7750, 2.0315)


@torch.no_grad()
def orthogonal(batch, steps=5):
    """[B, rows, columns] -> nearly orthogonal matrices with the same singular vectors."""
    a, b, c = COEFFICIENTS
    tall = batch.shape[1] > batch.shape[2]
    x = batch.transpose(1, 2) if tall else batch
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(steps):
        gram = x @ x.transpose(1, 2)
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x.transpose(1, 2) if tall else x


class Muon(torch.optim.Optimizer):
    def __init__(self, params, lr, momentum=0.95, weight_decay=0.05):
        super().__init__(params, dict(lr=lr, momentum=momentum, weight_decay=weight_decay))
        self.map = map  # may be replaced by one that uses several cores
        self.precision = torch.bfloat16  # of the iteration; slow on a CPU that has no instructions for it

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            shapes = {}
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                if "momentum" not in state:
                    state["momentum"] = torch.zeros_like(p)
                momentum = state["momentum"]
                momentum.mul_(group["momentum"]).add_(p.grad)
                update = p.grad + group["momentum"] * momentum
                fused = p.shape[0] == 3 * p.shape[1]
                for weight, part in zip(p.chunk(3), update.chunk(3)) if fused else [(p, update)]:
                    shapes.setdefault(part.shape, []).append((weight, part))
            stacks = [torch.stack([part for _, part in pairs]).to(self.precision) for pairs in shapes.values()]
            for (shape, pairs), updates in zip(shapes.items(), self.map(orthogonal, stacks)):
                scale = 0.2 * max(shape) ** 0.5
                for (weight, _), update in zip(pairs, updates):
                    weight.mul_(1 - group["lr"] * group["weight_decay"]).add_(update.float(), alpha=-group["lr"] * scale)


def make_optimizers(modules, lr, weight_decay=0.05, kind="muon"):
    """One or two optimizers over every trainable parameter of the modules."""
    matrices, decayed, plain = [], [], []
    for module in modules:
        for name, p in module.named_parameters():
            if not p.requires_grad:
                continue
            if kind == "muon" and p.ndim == 2 and "blocks." in name and "meta_mlp" not in name:
                matrices.append(p)
            elif p.ndim >= 2 and "token" not in name:
                decayed.append(p)
            else:
                plain.append(p)
    groups = [dict(params=decayed, weight_decay=weight_decay), dict(params=plain, weight_decay=0.0)]
    optimizers = [torch.optim.AdamW(groups, lr=lr, betas=(0.9, 0.95))]
    if matrices:
        optimizers.append(Muon(matrices, lr=lr, weight_decay=weight_decay))
    return optimizers
