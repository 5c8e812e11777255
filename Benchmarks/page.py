#!/usr/bin/env python3
"""Writes docs/performance.md from what bench.py measured; nothing on the page is typed by hand."""

import json
import math
from statistics import median

from bench import HEAT, RESULTS, ROOT

TITLES = {
    "free": "Discharge without limits",
    "limits": "Limits and a cap at the outfall, sinks that refuse a supply",
}


def seconds(values):
    """Median with the range, or a dash."""
    if not values:
        return "-"
    middle = f"{median(values):.3g}"
    return middle if len(values) == 1 else f"{middle} ({min(values):.3g}-{max(values):.3g})"


def peer(runs, method):
    """What one other solver took; how often it did not end is said."""
    tried = [run["peers"][method] for run in runs if method in run.get("peers", {})]
    ended = [one["seconds"] for one in tried if one["optimal"]]
    if not tried:
        return "not run"
    if not ended:
        return "stopped at " + f"{max(one.get('limit', 0) for one in tried):.0f} s"
    missing = len(tried) - len(ended)
    return seconds(ended) + (f", {missing} of {len(tried)} stopped" if missing else "")


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]


def planning(run):
    """Building and solving the programs of both states: their share of the clock, of the whole process's CPU seconds."""
    spent = run["ours"]["timings_ms"]
    return run["ours"]["seconds"] * (spent["build"] + spent["solve"]) / spent["total"]


def ratios_to(runs, prefix, ours):
    """How many times as long the best of some solvers took, seed by seed, as a median."""
    found = []
    for run in runs:
        ended = [one["seconds"] for name, one in run.get("peers", {}).items() if name.startswith(prefix) and one["optimal"]]
        if ended:
            found.append(min(ended) / ours(run))
    return f"{median(found):.1f}" if found else "-"


def section(result, kind):
    runs = [run for run in result["runs"] if run["kind"] == kind]
    if not runs:
        return []
    methods = sorted({method for run in runs for method in run.get("peers", {})})
    header = ["plants", "links", "`park optimize`, whole process", "peak memory, MB", *methods]
    header += [
        "ours, planning alone", "CLP / whole, / planning", "best HiGHS / whole, / planning", "largest difference of the optimum"]
    rows, growth, before = [], [], None
    for plants in sorted({run["plants"] for run in runs}):
        here = [run for run in runs if run["plants"] == plants]
        solved = [run for run in here if run["ours"]["status"] == "optimal"]
        times = [run["ours"]["seconds"] for run in solved]
        cell = seconds(times)
        if len(solved) < len(here):
            cell += f", {len(here) - len(solved)} of {len(here)} without a proven optimum in {result['limit']:.0f} s"
        apart = [run["disagreement"] for run in here if "disagreement" in run]
        rows.append(
            [str(plants) + ("" if len(here) == len(result["seeds"]) else f", {len(here)} of the seeds"),
             f"{16 * plants * plants:,}", cell,
             f"{median(run['ours']['peak_mb'] for run in solved):.0f}" if solved else "-"]
            + [peer(here, method) for method in methods]
            + [seconds([planning(run) for run in solved])]
            + [", ".join(ratios_to(solved, prefix, ours) for ours in (lambda run: run["ours"]["seconds"], planning))
               for prefix in ("clp", "highs")]
            + [f"{max(apart):.1e}" if apart else "-"])
        if times and before:
            power = math.log(median(times) / before[1]) / math.log((plants / before[0]) ** 2)
            growth.append([f"{before[0]} to {plants}", f"{(plants / before[0]) ** 2:.3g}",
                           f"{median(times) / before[1]:.3g}", f"{power:.2f}"])
        if times:
            before = (plants, median(times))
    lines = [f"## {TITLES[kind]}", "", *table(header, rows), ""]
    if growth:
        lines += ["Growth of our time with the number of links:", "",
                  *table(["plants", "links, times", "time, times", "power of the links"], growth), ""]
    return lines + stages(runs)


def stages(runs):
    """Where our time goes, by the line of --timings (wall clock, milliseconds)."""
    names = []
    for run in runs:
        names += [name for name in run["ours"]["timings_ms"] if name not in names]
    rows = []
    for plants in sorted({run["plants"] for run in runs}):
        here = [run["ours"]["timings_ms"] for run in runs
                if run["plants"] == plants and run["ours"]["status"] == "optimal"]
        if here:
            rows.append([str(plants)] + [f"{median(one.get(name, 0) for one in here):.3g}" for name in names])
    if not rows:
        return []
    return ["Our stages, median, wall clock in ms:", "", *table(["plants", *names], rows), ""]


def page(result):
    host, used = result["machine"], dict(result["versions"])
    for run in result["runs"]:
        for method, one in run.get("peers", {}).items():
            if method.startswith("highs") and one.get("version"):
                used["HiGHS"] = one["version"]
    lines = [
        "# Performance",
        "",
        "Generated by `make bench` from what it measured; do not edit.",
        "",
        "## What is measured",
        "",
        "Made-up parks (`Benchmarks/generate_park.py`): plants with four sources and four sinks each, three contaminants, two",
        "supplies, three treatments, every source may feed every sink; cost of water, treatment, discharge, pumping and pipes, linear",
        "in flow. Ours is the whole process of `park optimize`: reading, the state before and the state after, certificates, audit and",
        "report, in CPU seconds of user and system together. The others solve the full program of the state after, in its smallest form",
        "(one column a link, written by `Benchmarks/full_lp.py` from the same YAML), on one thread, and only their solve is counted;",
        "beside it stands our planning alone, of both states: its share of the clock, of our CPU seconds.",
        f"Medians over {len(result['seeds'])} fresh seeds, with the range; ratios are taken seed by seed within the run. A solver is stopped at",
        f"{result['multiple']:g} times the best of the others so far (at least {result['floor']:g} s). Optima must agree to {result['agreement']:g} relative.",
        "",
        *table(["", ""], [
            ["date", result["date"]],
            ["processor", f"{host['processor']}, {host['cores']} cores, {host['memory_gib']} GiB"],
            ["system", f"{host['system']}, Linux {host['kernel']}"],
            *[[name, str(value)] for name, value in used.items()],
            ["seeds", ", ".join(map(str, result["seeds"]))],
        ]),
        "",
    ]
    for kind in TITLES:
        lines += section(result, kind)
    return "\n".join(lines).rstrip() + "\n"


HEAT_TITLE = "## Heat between all plants"


def heat_part(result):
    """The part on heat; it stands behind the one on water."""
    runs = [run for run in result["runs"] if run["kind"] == HEAT]
    methods = sorted({method for run in runs for method in run.get("peers", {})})
    header = ["plants", "streams", "exchanges", "listed of them", "`park optimize`, whole process", "ours, planning alone",
              "peak memory, MB", "full program, rows", "columns", *methods, "best HiGHS / whole, / planning",
              "largest difference of the optimum"]
    rows = []
    for plants in sorted({run["plants"] for run in runs}):
        here = [run for run in runs if run["plants"] == plants]
        solved = [run for run in here if run["ours"]["status"] == "optimal"]
        cell = seconds([run["ours"]["seconds"] for run in solved])
        if len(solved) < len(here):
            cell += f", {len(here) - len(solved)} of {len(here)} without a proven optimum in {result['limit']:.0f} s"
        priced = [run["ours"]["priced"] for run in solved if run["ours"].get("priced")]
        apart = [run["disagreement"] for run in here if "disagreement" in run]
        full = [run for run in here if "rows" in run]
        rows.append([
            str(plants) + ("" if len(here) == len(result["seeds"]) else f", {len(here)} of the seeds"),
            str(4 * plants),
            f"{median(one['links'] for one in priced):,.0f}" if priced else "all",
            f"{median(one['listed'] for one in priced):,.0f}" if priced else "all",
            cell,
            seconds([planning(run) for run in solved]),
            f"{median(run['ours']['peak_mb'] for run in solved):.0f}" if solved else "-",
            f"{median(run['rows'] for run in full):,.0f}" if full else "not run",
            f"{median(run['columns'] for run in full):,.0f}" if full else "not run",
            *[peer(here, method) for method in methods],
            ", ".join(ratios_to(solved, "highs", ours) for ours in (lambda run: run["ours"]["seconds"], planning)),
            f"{max(apart):.1e}" if apart else "-",
        ])
    host, used = result["machine"], result["versions"]
    version = next((one["version"] for run in runs for one in run.get("peers", {}).values() if one.get("version")), "-")
    lines = [
        HEAT_TITLE,
        "",
        "Made-up parks (`Benchmarks/generate_heat_park.py`): two hot and two cold streams in every plant, at whole degrees, any of",
        "which may heat any other; lines lose heat by length and are paid by length and load; steam at two pressures and cooling water.",
        "An exchange is a pair of plants, or of a plant and a utility, at one level of temperature. Ours is the whole process, as above.",
        "The others solve the full program of the state after in the smallest form known to us (`Benchmarks/full_heat_lp.py`, from the",
        "same YAML: exchanges that others make needless are left out), on one thread, and only their solve is counted. CPU seconds,",
        f"medians over the seeds below, with the range; optima must agree to {result['agreement']:g} relative. Others are stopped by the",
        "clock, so that on a machine with other work they have had fewer CPU seconds than the limit says.",
        "",
        f"Measured {result['date']} on {host['processor']}, {host['cores']} cores; park {used['park']}, GLPK {used['glpk']}, HiGHS {version};",
        f"seeds {', '.join(map(str, result['seeds']))}.",
        "",
        *table(header, rows),
        "",
    ]
    return "\n".join(lines + stages(runs)).rstrip() + "\n"


PIPES_TITLE = "## Pipes with fixed costs"


def proved(one):
    """What a solver ended with: proven, or the gap that was left."""
    if one.get("objective") is None:
        return "no plan"
    gap = max(0.0, one["objective"] - one["bound"]) / abs(one["objective"])
    return "proven" if one["optimal"] else f"gap {100 * gap:.2f} %"


def pipes_part(result):
    """The part on what to build; it stands last."""
    rows = []
    for run in result["runs"]:
        best = min(one["objective"] for one in (run["ours"], run["highs"]) if one.get("objective") is not None)
        over = [f"{100 * (one['objective'] / best - 1):.2g} %" if one.get("objective") is not None else "-"
                for one in (run["ours"], run["highs"])]
        rows.append([
            str(run["plants"]), str(run["seed"]), str(run["whole"]), f"{run['columns']:,}",
            f"{run['ours']['seconds']:.3g}", proved(run["ours"]), over[0],
            f"{run['highs']['seconds']:.3g}", proved(run["highs"]), over[1]])
    host, used = result["machine"], result["versions"]
    version = next((run["highs"]["version"] for run in result["runs"] if run["highs"].get("version")), "-")
    lines = [
        PIPES_TITLE,
        "",
        "Made-up parks (`Benchmarks/generate_pipe_park.py`): the plants of the first part, and between every ordered pair of them a",
        "pipe that may be laid, as a project with a fixed cost of 600 CNY for each metre. Ours is the whole process of `park optimize`;",
        "HiGHS solves the same mixed-integer program, written from the same YAML with the tightest bounds we know",
        f"(`Benchmarks/full_pipe_milp.py`), and only its solve is counted. One thread each, gap {100 * result['gap']:g} %, limit 60 s; CPU seconds. What is",
        "proven of ours is proved in arithmetic of its own, not taken from a solver. *Above the best* compares the two plans.",
        "",
        f"Measured {result['date']} on {host['processor']}, {host['cores']} cores; park {used['park']}, GLPK {used['glpk']}, HiGHS {version}.",
        "",
        *table(["plants", "seed", "yes or no", "columns", "ours, CPU s", "ours", "above the best", "HiGHS, CPU s", "HiGHS",
                "above the best"], rows),
        "",
    ]
    return "\n".join(lines).rstrip() + "\n"


def main():
    target = ROOT / "docs/performance.md"
    # A part that was not measured here stays as it stands on the page.
    before, pipes_heading, pipes = (target.read_text(encoding="utf-8") if target.exists() else "").partition(PIPES_TITLE)
    water, heading, heat = before.partition(HEAT_TITLE)
    heat, pipes = heading + heat, pipes_heading + pipes
    if RESULTS["water"].exists():
        water = page(json.loads(RESULTS["water"].read_text(encoding="utf-8")))
    if RESULTS["heat"].exists():
        heat = heat_part(json.loads(RESULTS["heat"].read_text(encoding="utf-8")))
    if RESULTS["pipes"].exists():
        pipes = pipes_part(json.loads(RESULTS["pipes"].read_text(encoding="utf-8")))
    target.write_text("\n".join(part.rstrip() + "\n" for part in (water, heat, pipes) if part), encoding="utf-8")
    print("The page: docs/performance.md")


if __name__ == "__main__":
    main()
