#!/usr/bin/env python3
"""Solves an MPS file with one other solver on one thread; prints JSON: CPU seconds of the solve alone, and the result.

Reading the file is not counted. HiGHS runs in this process; CLP is the Debian program, read-only time subtracted.
"""

import json
import re
import resource
import subprocess
import sys

HIGHS = {
    "highs-simplex": {"solver": "simplex"},
    "highs-ipm": {"solver": "ipm", "run_crossover": "on"},
    "highs-pdlp": {"solver": "pdlp"},
}
METHODS = [*HIGHS, "clp-primal"]


def cpu(who):
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def highs(path, method, limit):
    import highspy

    solver = highspy.Highs()
    options = {"output_flag": False, "threads": 1, "parallel": "off", "time_limit": float(limit)} | HIGHS[method]
    for name, value in options.items():
        if solver.setOptionValue(name, value) != highspy.HighsStatus.kOk:
            raise RuntimeError(f"HiGHS refuses {name} = {value}")
    if solver.readModel(path) != highspy.HighsStatus.kOk:
        raise RuntimeError("HiGHS cannot read the file")
    before = cpu(resource.RUSAGE_SELF)
    solver.run()
    seconds = cpu(resource.RUSAGE_SELF) - before
    optimal = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return {
        "version": solver.version(),
        "seconds": seconds,
        "optimal": optimal,
        "objective": solver.getInfo().objective_function_value if optimal else None,
    }


def clp(path, limit):
    def run(*arguments):
        before = cpu(resource.RUSAGE_CHILDREN)
        done = subprocess.run(["clp", path, *arguments], capture_output=True, text=True, check=False)
        return cpu(resource.RUSAGE_CHILDREN) - before, done.stdout

    reading, _ = run("-quit")
    whole, text = run("-seconds", str(limit), "-primalSimplex", "-quit")
    found = re.search(r"Optimal objective ([-+0-9.eE]+)", text)
    exact = re.search(r"Optimal - objective value ([-+0-9.eE]+)", text)
    version = re.search(r"version ([0-9.]+)", text)
    return {
        "version": version[1] if version else None,
        "seconds": max(0.0, whole - reading),
        "optimal": found is not None,
        "objective": float((found or exact)[1]) if found else None,
    }


def main():
    if len(sys.argv) != 4 or sys.argv[2] not in METHODS:
        sys.exit(f"usage: peers.py FILE.mps {'|'.join(METHODS)} SECONDS")
    path, method, limit = sys.argv[1], sys.argv[2], float(sys.argv[3])
    result = clp(path, limit) if method == "clp-primal" else highs(path, method, limit)
    print(json.dumps({"method": method} | result))


if __name__ == "__main__":
    main()
