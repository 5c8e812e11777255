#!/usr/bin/env python3
"""Measures `park optimize` on large water or heat programs beside other solvers, in one run on one machine.

For each kind of park, size and seed: our whole process (CPU seconds, peak memory, the line of --timings), then each
other solver on the full program, solve alone. A solver that takes a multiple of the best so far is stopped. What was
measured goes to .build-bench/results.json, of heat (--heat) to .build-bench/results-heat.json; page.py makes
docs/performance.md of both.
"""

import argparse
import datetime
import json
import os
import platform
import random
import re
import statistics
import subprocess
import sys
from pathlib import Path

import full_heat_lp
import full_lp
import generate_heat_park
import generate_park
import peers

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".build-bench"
KINDS = {"free": False, "limits": True}
HEAT = "heat"
RESULTS = {
    "water": WORK / "results.json", "heat": WORK / "results-heat.json", "pipes": WORK / "results-pipes.json"}
AGREEMENT = 1e-7


def park_text(kind, plants, seed):
    return generate_heat_park.park(plants, seed) if kind == HEAT else generate_park.park(plants, seed, KINDS[kind])


def full_program(kind, park):
    """The full linear program of a park file, by other hands than the product's."""
    if kind == HEAT:
        return full_heat_lp.full_program(full_heat_lp.read(park))
    return full_lp.full_program(full_lp.read(park))


def capture(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def processor():
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def machine():
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "processor": processor(),
        "cores": os.cpu_count(),
        "memory_gib": round(memory, 1),
        "system": capture("sh", "-c", ". /etc/os-release; echo $PRETTY_NAME"),
        "kernel": platform.release(),
    }


def versions():
    swift = re.search(r"Swift version ([0-9.]+)", capture("swift", "--version"))
    return {
        "park": capture("git", "-C", str(ROOT), "describe", "--always", "--dirty"),
        "swift": swift[1] if swift else None,
        "glpk": capture("dpkg-query", "-W", "-f=${Version}", "libglpk-dev"),
        "coinor-clp": capture("dpkg-query", "-W", "-f=${Version}", "coinor-clp"),
        "python": platform.python_version(),
    }


def ours(binary, park, limit):
    """One whole process of `park optimize`."""
    report = park.with_suffix(".json")
    report.unlink(missing_ok=True)
    command = ["/usr/bin/time", "-v", "timeout", str(limit), binary, "optimize", str(park), "--quiet", "--timings"]
    command += ["--time-limit", str(limit), "--format", "json", "--output", str(report)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    figures = {key: float(value) for key, value in re.findall(r"(\w+) ([0-9.]+) ms", done.stderr)}
    user = re.search(r"User time \(seconds\): ([0-9.]+)", done.stderr)
    system = re.search(r"System time \(seconds\): ([0-9.]+)", done.stderr)
    memory = re.search(r"Maximum resident set size \(kbytes\): ([0-9]+)", done.stderr)
    result = {
        "exit": done.returncode,
        "seconds": float(user[1]) + float(system[1]),
        "peak_mb": int(memory[1]) / 1024,
        "timings_ms": figures,
        "status": None,
        "objective": None,
    }
    if report.exists():
        after = json.loads(report.read_text(encoding="utf-8"))["after"]
        result["status"] = after["status"]
        result["priced"] = (after.get("insights") or {}).get("priced_links")
        if after["objective"]:
            result["objective"] = after["objective"]["value"]
            result["gap"] = after["objective"]["gap"]
    elif done.returncode not in (0, 124):
        result["error"] = done.stderr.strip().splitlines()[:3]
    return result


def other_solvers(kind, park, methods, multiple, floor):
    """Every other solver on the full program, the likely best first; each may take a multiple of the best so far."""
    mps = park.with_suffix(".mps")
    program = full_program(kind, park)
    full_lp.write_mps(program, mps)
    results, best = {}, None
    for method in methods:
        # Limits of solvers are by the clock: on a machine with other work CPU seconds pass more slowly.
        limit = 3600 if best is None else 3 * max(floor, multiple * best)
        done = subprocess.run(
            [sys.executable, peers.__file__, str(mps), method, str(limit)], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            results[method] = {"optimal": False, "seconds": None, "objective": None, "error": done.stderr[-300:]}
            continue
        result = json.loads(done.stdout)
        result["limit"] = limit
        if result["objective"] is not None:
            result["objective"] *= program.hours
        if result["optimal"]:
            best = min(best or result["seconds"], result["seconds"])
        results[method] = result
    mps.unlink()
    return {"rows": len(program.rows), "columns": len(program.columns), "peers": results}


def measure(arguments, kind, plants, seed):
    name = f"{kind}-{plants}-{seed}"
    park = WORK / f"{name}.yaml"
    park.write_text(park_text(kind, plants, seed), encoding="utf-8")
    run = {"kind": kind, "plants": plants, "seed": seed}
    if kind != HEAT:
        run["links"] = 16 * plants * plants
    run["ours"] = ours(arguments.park, park, arguments.limit)
    if plants <= arguments.peers_up_to:
        run |= other_solvers(kind, park, arguments.methods, arguments.multiple, arguments.floor)
        # A first-order method ends at a tolerance of its own: it is timed, but no oracle.
        found = [peer["objective"] for method, peer in run["peers"].items() if peer["optimal"] and method != "highs-pdlp"]
        if found and run["ours"]["objective"] is not None:
            run["disagreement"] = max(abs(run["ours"]["objective"] - value) / abs(value) for value in found)
    park.unlink()
    park.with_suffix(".json").unlink(missing_ok=True)
    return run


def say(run):
    mine = run["ours"]
    parts = [f"{run['kind']:6} N={run['plants']:<5} seed {run['seed']:<6} ours {mine['seconds']:.2f} s"]
    parts.append(f"{mine['peak_mb']:.0f} MB {mine['status'] or 'no result, exit ' + str(mine['exit'])}")
    for method, peer in run.get("peers", {}).items():
        parts.append(f"{method} " + (f"{peer['seconds']:.2f}" if peer["optimal"] else "stopped"))
    if "disagreement" in run:
        parts.append(f"differs by {run['disagreement']:.1e}")
    print(", ".join(parts), flush=True)


def summarise(runs):
    """Medians over the seeds, and the ratio to the best other solver, taken seed by seed in the same run."""
    print()
    for kind in [*KINDS, HEAT]:
        for plants in sorted({run["plants"] for run in runs if run["kind"] == kind}):
            chosen = [run for run in runs if run["kind"] == kind and run["plants"] == plants]
            solved = [run for run in chosen if run["ours"]["status"] == "optimal"]
            line = f"{kind:6} N={plants:<5} {len(solved)} of {len(chosen)} optimal"
            if solved:
                line += f", median {statistics.median(run['ours']['seconds'] for run in solved):.2f} s"
            ratios = [ratio for ratio in map(ratio_to_best, solved) if ratio]
            if ratios:
                line += f", best other / ours {statistics.median(ratios):.2f}"
            print(line)


def ratio_to_best(run):
    seconds = [peer["seconds"] for peer in run.get("peers", {}).values() if peer["optimal"]]
    return min(seconds) / run["ours"]["seconds"] if seconds else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--park", default=str(ROOT / ".build/release/park"), help="the binary to measure")
    parser.add_argument("--heat", action="store_true", help="heat parks, and nothing else")
    parser.add_argument("--pipes", action="store_true", help="pipes with fixed costs, beside HiGHS, and nothing else")
    parser.add_argument("--sizes", type=int, nargs="+", help="numbers of plants")
    parser.add_argument("--thousand", action="store_true", help="1000 plants as well")
    parser.add_argument("--kinds", nargs="+", choices=list(KINDS), default=list(KINDS))
    parser.add_argument("--seeds", type=int, nargs="+", help="fresh ones unless given")
    parser.add_argument("--repeat", type=int, default=5, help="how many fresh seeds")
    parser.add_argument("--methods", nargs="+", choices=peers.METHODS)
    parser.add_argument("--peers-up-to", type=int, default=200, help="plants up to which the others are run")
    parser.add_argument("--multiple", type=float, default=5, help="of the best time, at which another solver is stopped")
    parser.add_argument("--floor", type=float, default=10, help="seconds that every solver may take")
    parser.add_argument("--limit", type=float, default=600, help="seconds that one of our runs may take")
    parser.add_argument("--output", help="where the results go")
    arguments = parser.parse_args()
    WORK.mkdir(exist_ok=True)
    seeds = arguments.seeds or random.SystemRandom().sample(range(1, 100_000), arguments.repeat)
    part = "heat" if arguments.heat else "pipes" if arguments.pipes else "water"
    if arguments.heat:
        arguments.kinds = [HEAT]
        sizes = arguments.sizes or [20, 50, 100]
        arguments.methods = arguments.methods or ["highs-ipm", "highs-simplex"]
    else:
        sizes = (arguments.sizes or [20, 50, 100, 200, 400]) + ([1000] if arguments.thousand else [])
        arguments.methods = arguments.methods or ["clp-primal", *peers.HIGHS]
    output = Path(arguments.output) if arguments.output else RESULTS[part]
    result = {
        "date": datetime.date.today().isoformat(),
        "machine": machine(),
        "versions": versions(),
        "seeds": seeds,
        "multiple": arguments.multiple,
        "floor": arguments.floor,
        "limit": arguments.limit,
        "agreement": AGREEMENT,
        "runs": [],
    }
    if arguments.pipes:
        import bench_pipes  # it takes much from here

        for runs in bench_pipes.run(arguments, seeds):
            output.write_text(json.dumps(result | {"gap": bench_pipes.GAP, "runs": runs}, indent=1), encoding="utf-8")
        return
    for plants in sizes:
        for kind in arguments.kinds:
            for seed in seeds:
                run = measure(arguments, kind, plants, seed)
                result["runs"].append(run)
                say(run)
                output.write_text(json.dumps(result, indent=1), encoding="utf-8")
    summarise(result["runs"])
    wrong = [run for run in result["runs"] if run.get("disagreement", 0) > AGREEMENT]
    if wrong:
        sys.exit(f"{len(wrong)} runs differ from another solver by more than {AGREEMENT:g}")


if __name__ == "__main__":
    main()
