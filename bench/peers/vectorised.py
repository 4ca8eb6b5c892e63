"""The same work in NumPy, vectorised, one thread. Lines of JSON in, lines of JSON out (see peer/serve.ts)."""

import json
import platform
import sys
import time

import numpy as np


def shapes(items):
    low = np.array([item["low"] for item in items])
    mode = np.array([item["mode"] for item in items])
    high = np.array([item["high"] for item in items])
    rise = (mode - low) / (high - low)
    return low, high - low, 1 + 4 * rise, 5 - 4 * rise


def quantiles(total):
    return np.percentile(total, [10, 50, 80, 90]).tolist()


def kernel(task):
    """Item by item: a matrix of items x trials at once leaves the cache and is slower."""
    low, width, alpha, beta = shapes(task["items"])
    trials = task["trials"]

    def work():
        rng = np.random.default_rng(task["seed"])
        total = np.zeros(trials)
        for at in range(len(low)):
            hours = rng.beta(alpha[at], beta[at], trials)
            hours *= width[at]
            hours += low[at]
            total += hours
        total *= rng.lognormal(task["logMean"], task["logSd"], trials)
        return quantiles(total)

    return work


def kernel_matrix(task):
    """All items in one call."""
    low, width, alpha, beta = shapes(task["items"])
    trials = task["trials"]

    def work():
        rng = np.random.default_rng(task["seed"])
        drawn = rng.beta(alpha[:, None], beta[:, None], (len(low), trials))
        total = width @ drawn + low.sum()
        total *= rng.lognormal(task["logMean"], task["logSd"], trials)
        return quantiles(total)

    return work


def kernel_tables(task):
    """The engine's method in NumPy: inverse tables (made from a large sample, untimed) and np.interp."""
    low, width, alpha, beta = shapes(task["items"])
    trials = task["trials"]
    grid = np.linspace(0, 1, 1025)
    maker = np.random.default_rng(1)
    tables = [np.quantile(maker.beta(a, b, 20_000), grid) for a, b in zip(alpha, beta)]

    def work():
        rng = np.random.default_rng(task["seed"])
        total = np.zeros(trials)
        for at, table in enumerate(tables):
            total += low[at] + width[at] * np.interp(rng.random(trials), grid, table)
        total *= rng.lognormal(task["logMean"], task["logSd"], trials)
        return quantiles(total)

    return work


def weights(task):
    """Criterion by criterion in long rows: three times as fast as a row for each sample."""
    values = np.array(task["values"])
    options, criteria = values.shape
    samples = task["samples"]

    def work():
        rng = np.random.default_rng(task["seed"])
        drawn = rng.standard_exponential((criteria, samples))
        drawn /= np.arange(1, criteria + 1)[:, None]
        for rank in range(criteria - 2, -1, -1):
            drawn[rank] += drawn[rank + 1]
        drawn /= drawn.sum(axis=0)
        totals = values @ drawn
        above = [[totals[a] > totals[b] for b in range(options)] for a in range(options)]
        ranks = [sum(above[b][a].astype(np.int8) for b in range(options) if b != a) for a in range(options)]
        acceptability = [(np.bincount(rank, minlength=options) / samples).tolist() for rank in ranks]
        _central = [drawn @ (rank == 0) for rank in ranks]
        _pairwise = [[np.count_nonzero(pair) / samples for pair in row] for row in above]
        _rankings = np.bincount(sum(rank.astype(np.int64) * options**at for at, rank in enumerate(ranks)))
        return acceptability

    return work


TASKS = {"kernel": kernel, "kernel-matrix": kernel_matrix, "kernel-tables": kernel_tables, "weights": weights}


def send(message):
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


send({"Python": platform.python_version(), "NumPy": np.__version__})
for line in sys.stdin:
    question = json.loads(line)
    inputs = question["inputs"]
    results = []
    seconds = used = 0.0
    for task in inputs:
        work = TASKS[question["task"]](task)
        used_before = time.process_time()
        start = time.perf_counter()
        results.append(work())
        seconds += time.perf_counter() - start
        used += time.process_time() - used_before
    scale = 1000 / len(inputs)
    send({"ms": seconds * scale, "processorMs": used * scale, "result": results[0]})
