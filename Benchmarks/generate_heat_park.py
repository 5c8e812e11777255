#!/usr/bin/env python3
"""Writes a made-up park of N plants with two hot and two cold streams each, any of which may exchange heat with any other.

Temperatures are whole degrees. Between plants a line loses a share of the heat on each kilometre and is paid by length and
by what it carries; there is steam at two pressures and cooling water. The same N and seed give the same bytes.

Feasible for every seed: steam is hotter than every stream asks, cooling water colder than every stream must become.
"""

import argparse
import random

HOT = COLD = 2


def stream(rng, is_hot):
    """From, to (degC) and duty (kW) of one stream: some condense or boil at one temperature."""
    duty = round(10 ** rng.uniform(2.3, 3.9), -1)
    if is_hot:
        if rng.random() < 0.1:
            level = rng.randint(60, 150)
            return level, level, duty
        start = rng.randint(70, 260)
        return start, max(40, start - rng.randint(15, 150)), duty
    if rng.random() < 0.1:
        level = rng.randint(60, 180)
        return level, level, duty
    start = rng.randint(15, 150)
    return start, min(225, start + rng.randint(10, 110)), duty


def park(plants, seed):
    """The text of the park file."""
    rng = random.Random(f"heat/{plants}/{seed}")
    side = 0.6 * plants**0.5  # km; a plant has 0.36 km2, however many there are
    lines = [
        f"park: Heat benchmark {plants} plants, seed {seed}",
        "units: {heat: kW, temperature: degC, length: km, money: CNY}",
        "operating_hours: 8000 h/yr",
        "minimize: cost",
        "heat:",
        "  approach: 10 K",
        "  utilities:",
        "    steam:     {kind: hot, at: 250 degC, price: 0.26 CNY/kWh}",
        "    low-steam: {kind: hot, at: 150 degC, price: 0.19 CNY/kWh}",
        "    cooling:   {kind: cold, from: 20 degC, to: 28 degC, price: 0.012 CNY/kWh}",
        "  line: {loss: 1.5 %/km, per_capacity: 900 CNY/(km kW), life: 20 yr, distance: grid}",
        "  connections: {existing: inside, candidate: any}",
        "plants:",
    ]
    for plant in range(1, plants + 1):
        lines += [
            f"  p{plant}:", f"    at: [{rng.uniform(0, side):.3f}, {rng.uniform(0, side):.3f}]", "    heat:"]
        for letter, count in (("h", HOT), ("c", COLD)):
            for index in range(1, count + 1):
                start, end, duty = stream(rng, letter == "h")
                kind = "" if start != end else f", kind: {'hot' if letter == 'h' else 'cold'}"
                lines.append(f"      {letter}{index}: {{from: {start}, to: {end}, duty: {duty:g}{kind}}}")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plants", type=int, help="how many plants")
    parser.add_argument("seed", type=int)
    arguments = parser.parse_args()
    print(park(arguments.plants, arguments.seed), end="")


if __name__ == "__main__":
    main()
