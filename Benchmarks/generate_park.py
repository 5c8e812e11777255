#!/usr/bin/env python3
"""Writes a made-up park of N plants whose water program has 16 N^2 links: what `make bench` measures with.

Every plant has four sources and four sinks, every source may feed every sink, and three treatments stand between. The
cost is linear in flow: water, treatment, discharge, pumping, and pipes that are paid by capacity and length. The same N
and seed give the same bytes.

Feasible for every seed: `town` is cleaner than every sink asks, and everything may leave (with --outfall-limits: by way
of `polish`, whose outlet keeps to every limit, and to the cap if everything went there).
"""

import argparse
import random

CONTAMINANTS = ["COD", "TDS", "F"]
TOWN = {"COD": 3, "TDS": 180, "F": 0.2}
CANAL = {"COD": 22, "TDS": 480, "F": 0.6}
POLISHED = {"COD": 4, "TDS": 200, "F": 0.3}
SOURCES = SINKS = 4


def quality(values):
    return "{" + ", ".join(f"{name}: {values[name]:.6g}" for name in CONTAMINANTS) + "}"


def log_uniform(rng, low, high):
    return low * (high / low) ** rng.random()


def draw(rng, ranges):
    return {name: float(f"{log_uniform(rng, *ranges[name]):.3g}") for name in CONTAMINANTS}


def park(plants, seed, outfall_limits):
    """The text of the park file."""
    rng = random.Random(f"{plants}/{seed}/{outfall_limits}")
    side = 0.6 * plants**0.5  # km; a plant has 0.36 km2, however many there are

    def place():
        return f"[{rng.uniform(0, side):.3f}, {rng.uniform(0, side):.3f}]"

    blocks, refusals, total = [], [], 0.0
    for plant in range(1, plants + 1):
        lines = [f"  p{plant}:", f"    at: {place()}", "    water:", "      sources:"]
        for index in range(1, SOURCES + 1):
            flow = round(rng.uniform(5, 60), 1)
            total += flow
            carried = draw(rng, {"COD": (15, 1500), "TDS": (250, 6000), "F": (0.4, 60)})
            lines.append(f"        w{index}: {{flow: {flow}, quality: {quality(carried)}}}")
        lines.append("      sinks:")
        for index in range(1, SINKS + 1):
            flow = round(rng.uniform(6, 66), 1)
            limit = draw(rng, {"COD": (8, 400), "TDS": (220, 3500), "F": (0.3, 20)})
            lines.append(f"        u{index}: {{flow: {flow}, limit: {quality(limit)}}}")
            if outfall_limits and rng.random() < 0.25:
                # Only a sink that could do without town water may refuse it.
                may_refuse_town = all(limit[name] >= CANAL[name] for name in CONTAMINANTS)
                refused = "town" if may_refuse_town and rng.random() < 0.5 else "canal"
                refusals.append(f"{refused} -> p{plant}/u{index}")
        blocks.append("\n".join(lines))

    head = [
        f"park: Benchmark {plants} plants, seed {seed}{', outfall limits' if outfall_limits else ''}",
        "units: {flow: t/h, concentration: g/t, length: km, money: CNY}",
        "operating_hours: 8000 h/yr",
        f"contaminants: [{', '.join(CONTAMINANTS)}]",
        "minimize: cost",
        "prices: {electricity: {price: 0.62 CNY/kWh}}",
        "water:",
        "  supplies:",
        f"    town:  {{quality: {quality(TOWN)}, price: 3.2 CNY/t, at: {place()}}}",
        f"    canal: {{quality: {quality(CANAL)}, price: 1.1 CNY/t, at: {place()}}}",
        "  treatments:",
        f"    basic:  {{at: {place()}, outlet: {quality({'COD': 80, 'TDS': 2400, 'F': 9})}, cost: 0.7 CNY/t}}",
        f"    works:  {{at: {place()}, outlet: {quality({'COD': 20, 'TDS': 1200, 'F': 3})}, cost: 1.9 CNY/t}}",
        f"    polish: {{at: {place()}, outlet: {quality(POLISHED)}, cost: 4.4 CNY/t}}",
        "  outfalls:",
    ]
    if outfall_limits:
        cap = total * POLISHED["COD"] * 1.05 * 8000 / 1e6  # t/yr: a little above what `polish` lets out of everything
        head += [
            f"    river: {{at: {place()}, price: 0.9 CNY/t, limit: {quality({'COD': 150, 'TDS': 1600, 'F': 8})}, "
            f"cap: {{COD: {cap:.6g} t/yr}}}}",
            "  connections:",
            "    existing: [any -> polish, polish -> river]",
            "    candidate: any",
        ]
        if refusals:
            head += ["    forbid:"] + [f"      - {refusal}" for refusal in refusals]
    else:
        head += [f"    river: {{at: {place()}, price: 0.9 CNY/t}}", "  connections:", "    candidate: any"]
    head += [
        "    pipe: {per_capacity: 2.5 CNY/(m (t/h)), life: 20 yr, pumping: 0.35 kWh/(t km), distance: grid}",
        "plants:",
    ]
    return "\n".join(head + blocks) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plants", type=int, help="how many plants")
    parser.add_argument("seed", type=int)
    parser.add_argument("--outfall-limits", action="store_true", help="limits and a cap at the outfall, refusals at sinks")
    arguments = parser.parse_args()
    print(park(arguments.plants, arguments.seed, arguments.outfall_limits), end="")


if __name__ == "__main__":
    main()
