#!/usr/bin/env python3
"""Writes a made-up park of N plants, every ordered pair of which may get a pipe with a fixed cost: N (N - 1) yes or no.

The plants, units and prices are those of generate_park.py. A pipe from one plant to another is a project whose links are
all pairs of a source of the one and a sink of the other: 600 CNY for each metre are paid once it is laid at all, and each
link by its capacity and length as there. What stays inside a plant, and what goes to units and the river, has no fixed
cost. The same N and seed give the same bytes.
"""

import argparse

import yaml

import generate_park

PER_METRE = 600  # CNY


def park(plants, seed):
    """The text of the park file."""
    text = generate_park.park(plants, seed, False)
    places = {name: record["at"] for name, record in yaml.safe_load(text)["plants"].items()}
    lines = [text.rstrip(), "retrofit:", "  projects:"]
    for giver, start in places.items():
        for taker, end in places.items():
            if giver == taker:
                continue
            length = abs(start[0] - end[0]) + abs(start[1] - end[1])
            links = ", ".join(
                f"{giver}/w{source} -> {taker}/u{sink}"
                for source in range(1, generate_park.SOURCES + 1)
                for sink in range(1, generate_park.SINKS + 1))
            lines.append(f"    {giver}-{taker}: {{fixed: {PER_METRE * 1000 * length:.0f} CNY, life: 20 yr, assets: [{links}]}}")
    return "\n".join(lines).replace(f"Benchmark {plants} plants", f"Benchmark {plants} plants with pipes", 1) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plants", type=int, help="how many plants")
    parser.add_argument("seed", type=int)
    arguments = parser.parse_args()
    print(park(arguments.plants, arguments.seed), end="")


if __name__ == "__main__":
    main()
