#!/usr/bin/env python3
"""The full linear program of a heat benchmark park, written from its YAML by other hands than the product's.

Every plant gives and takes heat on a common scale of shifted temperatures. What a plant gives in an interval may be handed
down there or leave for another plant; what arrives may be handed down at its end. So each pair of plants needs a column
only in those intervals of the taker before which the giver has something new to give: the smallest form of the program
known to us, so that other solvers get it at its best. It reads the dialect of generate_heat_park.py and refuses everything
else.
"""

import sys

import yaml

from full_lp import DISCOUNT_RATE, Program, amount, only_keys, write_mps


def read(path):
    with open(path, encoding="utf-8") as file:
        park = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    only_keys(park, "park units operating_hours minimize heat plants".split(), "park")
    if park["units"] != {"heat": "kW", "temperature": "degC", "length": "km", "money": "CNY"}:
        raise ValueError("units")
    if park["minimize"] != "cost":
        raise ValueError("minimize")
    return park


def shifted(record, half, is_hot):
    """The shifted temperatures of an entry, hottest first; both alike where it condenses or boils."""
    start, end = (record["at"], record["at"]) if "at" in record else (record["from"], record["to"])
    start, end = (float(str(value).removesuffix(" degC")) for value in (start, end))
    offset = -half if is_hot else half
    return max(start, end) + offset, min(start, end) + offset


class Side:
    """A plant's hot or cold streams, or a utility: how much heat there is on each level."""

    def __init__(self, at):
        self.at = at
        self.heat = {}  # level -> kW, or share of what a utility gives
        self.levels = []
        self.row = {}  # level -> row

    def last_up_to(self, level):
        """The coldest of its levels that is no colder than `level`."""
        found = None
        for own in self.levels:
            if own > level:
                break
            found = own
        return found


def full_program(park):
    hours = amount(park["operating_hours"], "h/yr")
    heat = park["heat"]
    only_keys(heat, "approach utilities line connections".split(), "heat")
    if heat["connections"] != {"existing": "inside", "candidate": "any"}:
        raise ValueError("connections")
    half = amount(heat["approach"], "K") / 2
    line = heat["line"]
    only_keys(line, "loss per_capacity life distance".split(), "line")
    if line["distance"] != "grid":
        raise ValueError("distance")
    loss = amount(line["loss"], "%/km") / 100
    life = amount(line["life"], "yr")
    annuity = DISCOUNT_RATE / (1 - (1 + DISCOUNT_RATE) ** -life)
    building = amount(line["per_capacity"], "CNY/(km kW)") * annuity / hours  # CNY for each kWh and km

    entries = []  # (side, hottest, coldest, kW)
    hot, cold, bought = [], [], []
    for plant, record in park["plants"].items():
        only_keys(record, "at heat".split(), plant)
        sides = {True: Side(record["at"]), False: Side(record["at"])}
        for stream in record["heat"].values():
            only_keys(stream, "from to duty kind".split(), plant)
            is_hot = stream["kind"] == "hot" if "kind" in stream else stream["from"] > stream["to"]
            entries.append((sides[is_hot], *shifted(stream, half, is_hot), float(stream["duty"])))
        hot.append(sides[True])
        cold.append(sides[False])
    for name, record in heat["utilities"].items():
        only_keys(record, "kind at from to price".split(), name)
        side = Side(None)
        is_hot = record["kind"] == "hot"
        entries.append((side, *shifted(record, half, is_hot), 1.0))
        (hot if is_hot else cold).append(side)
        bought.append((name, side, is_hot, amount(record["price"], "CNY/kWh")))

    # Levels from hot to cold: a point of the scale comes before the interval below it.
    points = sorted({value for _, high, low, _ in entries for value in (high, low)}, reverse=True)
    place = {value: index for index, value in enumerate(points)}
    for side, high, low, kilowatts in entries:
        if high == low:
            level = 2 * place[high]
            side.heat[level] = side.heat.get(level, 0.0) + kilowatts
            continue
        for index in range(place[high], place[low]):
            share = (points[index] - points[index + 1]) / (high - low)
            side.heat[2 * index + 1] = side.heat.get(2 * index + 1, 0.0) + kilowatts * share

    rows, columns = [], []
    is_bought = {id(side) for _, side, _, _ in bought}
    for sides, letter in ((hot, "h"), (cold, "c")):
        for number, side in enumerate(sides):
            side.levels = sorted(side.heat)
            for level in side.levels:
                side.row[level] = len(rows)
                rows.append((f"{letter}{number}:{level}", "E", 0.0 if id(side) in is_bought else side.heat[level]))
    # given + handed down - from above = supply;   arriving + from above - handed down = demand
    for sides, sign in ((hot, 1.0), (cold, -1.0)):
        for side in sides:
            for above, below in zip(side.levels, side.levels[1:]):
                columns.append(("down", 0.0, [(side.row[above], sign), (side.row[below], -sign)]))
    for name, side, _, price in bought:
        columns.append((name, price, [(side.row[level], -share) for level, share in side.heat.items()]))
    for giver in hot:
        for taker in cold:
            if giver.at is None and taker.at is None:
                continue
            length = 0.0
            if giver.at is not None and taker.at is not None:
                length = abs(giver.at[0] - taker.at[0]) + abs(giver.at[1] - taker.at[1])
            arriving, cost = (1 - loss) ** length, building * length
            reached = None
            for level in taker.levels:
                source = giver.last_up_to(level)
                if source is None or source == reached:
                    continue
                reached = source
                columns.append(("", cost, [(giver.row[source], 1.0), (taker.row[level], arriving)]))
    return Program(hours, rows, columns)


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: full_heat_lp.py PARK.yaml OUT.mps")
    program = full_program(read(sys.argv[1]))
    write_mps(program, sys.argv[2])
    print(f"{len(program.rows)} rows, {len(program.columns)} columns; objective in CNY/h, {program.hours:g} h a year")


if __name__ == "__main__":
    main()
