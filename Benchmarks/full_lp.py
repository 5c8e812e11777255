#!/usr/bin/env python3
"""The full linear program of a benchmark park, written from its YAML by other hands than the product's.

One column a link, with its whole cost on the flow (no column for a size), so that other solvers get the smallest form
of the program; and an oracle for the objective of `park optimize`. It reads the dialect of generate_park.py and refuses
everything else.
"""

import re
import sys
from dataclasses import dataclass, field

import yaml

DISCOUNT_RATE = 0.06  # of the language, where a park says nothing


def amount(text, unit):
    """The number of `2.5 CNY/t`, whose unit must be the one expected."""
    found = re.fullmatch(r"([0-9.]+) (.+)", str(text))
    if not found or found[2] != unit:
        raise ValueError(f"`{text}` is not in {unit}")
    return float(found[1])


def only_keys(record, allowed, where):
    unknown = set(record) - set(allowed)
    if unknown:
        raise ValueError(f"{where}: this reader does not know {sorted(unknown)}")


@dataclass
class Node:
    name: str
    at: tuple
    quality: dict = field(default_factory=dict)
    limit: dict = field(default_factory=dict)
    flow: float = 0.0
    cost: float = 0.0  # CNY/t


@dataclass
class Program:
    """Minimise cost * x over rows, x >= 0; objective in CNY/h, times `hours` a year."""

    hours: float
    rows: list  # (name, sense, right hand side)
    columns: list  # (name, cost, [(row index, coefficient)])


def read(path):
    with open(path, encoding="utf-8") as file:
        park = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    only_keys(park, "park units operating_hours contaminants minimize prices water plants".split(), "park")
    if park["units"] != {"flow": "t/h", "concentration": "g/t", "length": "km", "money": "CNY"}:
        raise ValueError("units")
    if park["minimize"] != "cost":
        raise ValueError("minimize")
    return park


def full_program(park):
    hours = amount(park["operating_hours"], "h/yr")
    water = park["water"]
    only_keys(water, "supplies treatments outfalls connections".split(), "water")
    supplies, treatments, outfalls, sources, sinks = [], [], [], [], []
    for name, record in water["supplies"].items():
        only_keys(record, "quality price at".split(), name)
        supplies.append(Node(name, tuple(record["at"]), record["quality"], cost=amount(record["price"], "CNY/t")))
    for name, record in water["treatments"].items():
        only_keys(record, "outlet cost at".split(), name)
        treatments.append(Node(name, tuple(record["at"]), record["outlet"], cost=amount(record["cost"], "CNY/t")))
    caps = {}
    for name, record in water["outfalls"].items():
        only_keys(record, "price at limit cap".split(), name)
        outfalls.append(
            Node(name, tuple(record["at"]), limit=record.get("limit", {}), cost=amount(record["price"], "CNY/t")))
        caps[name] = {key: amount(value, "t/yr") * 1e6 / hours for key, value in record.get("cap", {}).items()}
    for plant, record in park["plants"].items():
        only_keys(record, "at water".split(), plant)
        only_keys(record["water"], "sources sinks".split(), plant)
        for name, source in record["water"]["sources"].items():
            sources.append(Node(f"{plant}/{name}", tuple(record["at"]), source["quality"], flow=source["flow"]))
        for name, sink in record["water"]["sinks"].items():
            sinks.append(Node(f"{plant}/{name}", tuple(record["at"]), limit=sink["limit"], flow=sink["flow"]))

    connections = water["connections"]
    only_keys(connections, "existing candidate forbid pipe".split(), "connections")
    if connections["candidate"] != "any":
        raise ValueError("candidate")
    forbidden = set(connections.get("forbid", []))
    pipe = connections["pipe"]
    only_keys(pipe, "per_capacity life pumping distance".split(), "pipe")
    life = amount(pipe["life"], "yr")
    annuity = DISCOUNT_RATE / (1 - (1 + DISCOUNT_RATE) ** -life)
    electricity = amount(park["prices"]["electricity"]["price"], "CNY/kWh")
    pumping = amount(pipe["pumping"], "kWh/(t km)") * electricity
    building = amount(pipe["per_capacity"], "CNY/(m (t/h))") * 1000 * annuity / hours
    existing = connections.get("existing")

    def stands(giver, taker, giver_kind, taker_kind):
        """Whether a link exists today: a supply to a use; the park's list; without one, a source to an outfall."""
        if giver_kind == "supply":
            return True
        if existing is None:
            return giver_kind == "source" and taker_kind == "outfall"
        return f"{giver.name} -> {taker.name}" in existing or f"any -> {taker.name}" in existing

    rows, columns, row_of = [], [], {}

    def row(name, sense, right):
        row_of[name] = len(rows)
        rows.append((name, sense, right))

    for source in sources:
        row(f"out:{source.name}", "E", source.flow)
    for unit in treatments:
        row(f"through:{unit.name}", "E", 0.0)
    for sink in sinks:
        row(f"in:{sink.name}", "E", sink.flow)
        for key, limit in sink.limit.items():
            row(f"limit:{sink.name}:{key}", "L", limit * sink.flow)
    for outfall in outfalls:
        for key in outfall.limit:
            row(f"limit:{outfall.name}:{key}", "L", 0.0)
        for key, cap in caps[outfall.name].items():
            row(f"cap:{outfall.name}:{key}", "L", cap)

    def link(giver, taker, giver_kind, taker_kind):
        name = f"{giver.name} -> {taker.name}"
        if name in forbidden:
            return
        length = abs(giver.at[0] - taker.at[0]) + abs(giver.at[1] - taker.at[1])
        cost = pumping * length
        if not stands(giver, taker, giver_kind, taker_kind):
            cost += building * length
        entries = []
        if giver_kind == "supply":
            cost += giver.cost
        elif giver_kind == "source":
            entries.append((row_of[f"out:{giver.name}"], 1.0))
        else:
            entries.append((row_of[f"through:{giver.name}"], 1.0))
        if taker_kind == "sink":
            entries.append((row_of[f"in:{taker.name}"], 1.0))
            entries += [(row_of[f"limit:{taker.name}:{key}"], giver.quality[key]) for key in taker.limit]
        elif taker_kind == "treatment":
            cost += taker.cost
            entries.append((row_of[f"through:{taker.name}"], -1.0))
        else:
            cost += taker.cost
            entries += [
                (row_of[f"limit:{taker.name}:{key}"], giver.quality[key] - limit) for key, limit in taker.limit.items()]
            entries += [(row_of[f"cap:{taker.name}:{key}"], giver.quality[key]) for key in caps[taker.name]]
        columns.append((name, cost, entries))

    for supply in supplies:
        for sink in sinks:
            link(supply, sink, "supply", "sink")
    for giver_kind, givers in (("source", sources), ("treatment", treatments)):
        for giver in givers:
            for sink in sinks:
                link(giver, sink, giver_kind, "sink")
            for unit in treatments:
                if unit is not giver:
                    link(giver, unit, giver_kind, "treatment")
            for outfall in outfalls:
                link(giver, outfall, giver_kind, "outfall")
    return Program(hours, rows, columns)


def write_mps(program, path):
    """Free MPS; names are numbers, so that no solver spends its time on names."""
    with open(path, "w", encoding="ascii") as file:
        file.write("NAME full\nROWS\n N cost\n")
        file.writelines(f" {sense} r{index}\n" for index, (_, sense, _) in enumerate(program.rows))
        file.write("COLUMNS\n")
        for index, (_, cost, entries) in enumerate(program.columns):
            file.write(f" x{index} cost {cost:.17g}\n")
            file.writelines(f" x{index} r{row} {value:.17g}\n" for row, value in entries if value != 0)
        file.write("RHS\n")
        file.writelines(
            f" rhs r{index} {right:.17g}\n" for index, (_, _, right) in enumerate(program.rows) if right != 0)
        file.write("ENDATA\n")


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: full_lp.py PARK.yaml OUT.mps")
    program = full_program(read(sys.argv[1]))
    write_mps(program, sys.argv[2])
    print(f"{len(program.rows)} rows, {len(program.columns)} columns; objective in CNY/h, {program.hours:g} h a year")


if __name__ == "__main__":
    main()
