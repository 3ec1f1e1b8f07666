"""Data-parallel gradients inside one process.

Each worker thread runs whole micro-batches on one core. On a shared machine this is many times faster
than splitting every operation over the cores, where one delayed core stalls all the others; on an idle
one it is as fast. Micro-batches carry their own random generator, so results do not depend on which
worker took which.
"""

import os
from concurrent.futures import ThreadPoolExecutor

for variable in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(variable, "1")

import numpy as np  # noqa: E402
import torch  # noqa: E402


class Workers:
    def __init__(self, count, parameters):
        torch.set_num_threads(1)
        self.parameters = parameters
        self.pool = ThreadPoolExecutor(count, initializer=torch.set_num_threads, initargs=(1,))

    def map(self, function, items):
        return list(self.pool.map(function, items))

    def gradients(self, compute, seeds):
        """Calls compute(rng) -> (loss, numbers) once per seed, sets p.grad to the mean gradient and
        returns the mean of the numbers."""

        def one(seed):
            loss, numbers = compute(np.random.default_rng(seed))
            return torch.autograd.grad(loss, self.parameters, allow_unused=True), numbers

        total = None
        for part, numbers in self.pool.map(one, seeds):
            if total is None:
                grads, total = list(part), np.array(numbers)
                continue
            total += numbers
            for i, g in enumerate(part):
                if g is not None:
                    grads[i] = g if grads[i] is None else grads[i].add_(g)
        for p, g in zip(self.parameters, grads):
            p.grad = None if g is None else g.div_(len(seeds))
        return total / len(seeds)
