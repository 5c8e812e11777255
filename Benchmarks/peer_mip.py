#!/usr/bin/env python3
"""Solves a mixed-integer MPS file with HiGHS on one thread; prints JSON: CPU seconds of the solve alone, and the result."""

import json
import resource
import sys


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def solve(path, gap, limit):
    import highspy

    solver = highspy.Highs()
    options = {"output_flag": False, "threads": 1, "parallel": "off", "time_limit": float(limit), "mip_rel_gap": float(gap)}
    for name, value in options.items():
        if solver.setOptionValue(name, value) != highspy.HighsStatus.kOk:
            raise RuntimeError(f"HiGHS refuses {name} = {value}")
    if solver.readModel(path) != highspy.HighsStatus.kOk:
        raise RuntimeError("HiGHS cannot read the file")
    before = cpu()
    solver.run()
    info = solver.getInfo()
    return {
        "version": solver.version(),
        "seconds": cpu() - before,
        "optimal": solver.getModelStatus() == highspy.HighsModelStatus.kOptimal,
        "objective": info.objective_function_value,
        "bound": info.mip_dual_bound,
    }


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: peer_mip.py FILE.mps GAP SECONDS")
    print(json.dumps(solve(*sys.argv[1:])))
