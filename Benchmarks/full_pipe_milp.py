#!/usr/bin/env python3
"""The mixed-integer program of a park of generate_pipe_park.py, written from its YAML by other hands than the product's.

The linear program of full_lp.py, and for each project a column y of 0 or 1 that costs its yearly share. Every link of it
has the row `x <= u y` with the least u that cuts nothing off: the source's flow, the sink's, and what the sink's limits
let in of that source, `limit x flow / concentration`. That is the strongest form known to us, and the one on which
branch and cut of other solvers does best.
"""

import sys

import full_lp


def full_program(park):
    """The program with its whole columns last: (linear program, how many are whole)."""
    projects = park["retrofit"]["projects"]
    full_lp.only_keys(park["retrofit"], ["projects"], "retrofit")
    program = full_lp.full_program({key: value for key, value in park.items() if key != "retrofit"})
    flows, qualities, limits = {}, {}, {}
    for plant, record in park["plants"].items():
        for name, source in record["water"]["sources"].items():
            flows[f"{plant}/{name}"], qualities[f"{plant}/{name}"] = source["flow"], source["quality"]
        for name, sink in record["water"]["sinks"].items():
            flows[f"{plant}/{name}"], limits[f"{plant}/{name}"] = sink["flow"], sink["limit"]
    column_of = {name: index for index, (name, _, _) in enumerate(program.columns)}
    whole = []
    for name, project in projects.items():
        full_lp.only_keys(project, "fixed life assets".split(), name)
        life = full_lp.amount(project["life"], "yr")
        annuity = full_lp.DISCOUNT_RATE / (1 - (1 + full_lp.DISCOUNT_RATE) ** -life)
        entries = []
        for link in project["assets"]:
            giver, taker = link.split(" -> ")
            most = min([flows[giver], flows[taker]] + [
                limit * flows[taker] / qualities[giver][key]
                for key, limit in limits[taker].items() if qualities[giver][key] > 0])
            program.columns[column_of[link]][2].append((len(program.rows), 1.0))
            entries.append((len(program.rows), -most))
            program.rows.append((f"asks:{link}", "L", 0.0))
        whole.append((name, full_lp.amount(project["fixed"], "CNY") * annuity / program.hours, entries))
    program.columns += whole
    return program, len(whole)


def read(path):
    """The park file; generate_park's dialect and `retrofit`."""
    import yaml

    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def write_mps(program, whole, path):
    """Free MPS with the last `whole` columns between integer markers, each at most 1."""
    full_lp.write_mps(program, path)
    first = len(program.columns) - whole
    with open(path, encoding="ascii") as file:
        lines = file.read().splitlines()
    start = next(index for index, line in enumerate(lines) if line.startswith(f" x{first} "))
    end = lines.index("RHS")
    lines.insert(end, " M 'MARKER' 'INTEND'")
    lines.insert(start, " M 'MARKER' 'INTORG'")
    bounds = ["BOUNDS"] + [f" UP bound x{index} 1" for index in range(first, len(program.columns))]
    with open(path, "w", encoding="ascii") as file:
        file.write("\n".join(lines[:-1] + bounds + lines[-1:]) + "\n")


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: full_pipe_milp.py PARK.yaml OUT.mps")
    program, whole = full_program(read(sys.argv[1]))
    write_mps(program, whole, sys.argv[2])
    print(f"{len(program.rows)} rows, {len(program.columns)} columns, {whole} whole; CNY/h, {program.hours:g} h a year")


if __name__ == "__main__":
    main()
