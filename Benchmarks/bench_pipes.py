"""Measures `park optimize` on parks whose plants may get pipes with fixed costs, beside HiGHS on the same program.

Called by `bench.py --pipes`. For each size and seed: our whole process, and HiGHS on the program that full_pipe_milp.py
writes from the same YAML, in its strongest form; both on one thread, with the same gap and the same limit, each with what
it proved. By the clock HiGHS ends at the limit, and ours at four times as much where the processor was busy otherwise.
"""

import json
import re
import subprocess
import sys

import bench
import full_pipe_milp
import generate_pipe_park
import peer_mip

GAP = 1e-4


def ours(binary, park, limit):
    report = park.with_suffix(".json")
    report.unlink(missing_ok=True)
    command = ["/usr/bin/time", "-v", binary, "optimize", str(park), "--quiet", "--timings", "--gap", f"{100 * GAP} %"]
    command += ["--time-limit", str(limit), "--format", "json", "--output", str(report)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    times = [float(found) for found in re.findall(r"(?:User|System) time \(seconds\): ([0-9.]+)", done.stderr)]
    memory = re.search(r"Maximum resident set size \(kbytes\): ([0-9]+)", done.stderr)
    result = {"exit": done.returncode, "seconds": sum(times), "peak_mb": int(memory[1]) / 1024, "optimal": False}
    result["timings_ms"] = {key: float(value) for key, value in re.findall(r"(\w+) ([0-9.]+) ms", done.stderr)}
    if not report.exists():
        return result | {"error": done.stderr.strip().splitlines()[:3]}
    after = json.loads(report.read_text(encoding="utf-8"))["after"]
    claim = after["objective"]
    return result | {"optimal": after["status"] == "optimal", "objective": claim["value"], "bound": claim["bound"]}


def highs(park, limit):
    mps = park.with_suffix(".mps")
    program, whole = full_pipe_milp.full_program(full_pipe_milp.read(park))
    full_pipe_milp.write_mps(program, whole, mps)
    done = subprocess.run(
        [sys.executable, peer_mip.__file__, str(mps), str(GAP), str(limit)], capture_output=True, text=True, check=False)
    mps.unlink()
    size = {"rows": len(program.rows), "columns": len(program.columns), "whole": whole}
    if done.returncode != 0:
        return size | {"highs": {"error": done.stderr[-300:]}}
    result = json.loads(done.stdout)
    for key in ("objective", "bound"):
        result[key] *= program.hours
    return size | {"highs": result}


def measure(arguments, plants, seed, limit):
    park = bench.WORK / f"pipes-{plants}-{seed}.yaml"
    park.write_text(generate_pipe_park.park(plants, seed), encoding="utf-8")
    run = {"kind": "pipes", "plants": plants, "seed": seed, "limit": limit}
    run["ours"] = ours(arguments.park, park, limit)
    run |= highs(park, limit)
    park.unlink()
    park.with_suffix(".json").unlink(missing_ok=True)
    return run


def gap(one):
    if one.get("objective") is None:
        return None
    return max(0.0, one["objective"] - one["bound"]) / abs(one["objective"])


def contradicts(run):
    """Whether one of the two proved a bound above what the other found: then one of them is wrong."""
    pair = [run["ours"], run["highs"]]
    return any(
        one.get("bound") is not None and other.get("objective") is not None
        and one["bound"] > other["objective"] * (1 + 1e-6)
        for one, other in (pair, pair[::-1]))


def run(arguments, seeds):
    runs = []
    for plants in arguments.sizes or [5, 10, 20]:
        for seed in seeds:
            one = measure(arguments, plants, seed, 60)
            runs.append(one)
            parts = [f"{name} {one[name].get('seconds', 0):.2f} s" + (
                f", gap {100 * gap(one[name]):.3g} %" if gap(one[name]) is not None else ", nothing")
                for name in ("ours", "highs")]
            print(f"pipes N={plants:<4} seed {seed:<6} " + "; ".join(parts), flush=True)
            yield runs
    if any(map(contradicts, runs)):
        sys.exit("a bound lies above what the other solver found")
