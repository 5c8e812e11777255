#!/usr/bin/env python3
"""Lets LibreOffice compute every formula of the workbooks anew and holds the results against the values that park wrote.

recalculate.py PARK-BINARY FILE.yaml ...   (needs soffice: Debian package libreoffice-calc)

The values beside formulas are taken out of the workbook before LibreOffice opens it, so that it cannot but compute them.
Ends with 1 where a number differs by more than 1e-9 of itself, or a text at all; what is below 1e-9 counts as zero.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CLOSE = 1e-9


def cells(path):
    """(sheet, cell) -> (formula or None, value), texts in full."""
    book = zipfile.ZipFile(path)
    shared = []
    if "xl/sharedStrings.xml" in book.namelist():
        for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml")):
            shared.append("".join(text.text or "" for text in item.iter(MAIN + "t")))
    found = {}
    sheets = ElementTree.fromstring(book.read("xl/workbook.xml")).find(MAIN + "sheets")
    for index, sheet in enumerate(sheets, 1):
        for cell in ElementTree.fromstring(book.read(f"xl/worksheets/sheet{index}.xml")).iter(MAIN + "c"):
            value, formula = cell.findtext(MAIN + "v"), cell.findtext(MAIN + "f")
            if cell.get("t") == "s" and value is not None:
                value = shared[int(value)]
            found[sheet.get("name"), cell.get("r")] = (formula, value)
    return found


def without_values(source, target):
    """Copies a workbook without the values of its formulas."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                data = re.sub(r"(<f>.*?</f>)<v>.*?</v>", r"\1", data.decode()).encode()
            new.writestr(name, data)


def distance(ours, theirs):
    """Relative for numbers, 0 or infinite for texts."""
    try:
        one, other = float(ours), float(theirs)
    except (TypeError, ValueError):
        return 0.0 if (ours or "") == (theirs or "") else float("inf")
    # Below that a balance is what rounding leaves of its terms.
    return 0.0 if max(abs(one), abs(other)) < 1e-9 else abs(one - other) / max(abs(one), abs(other))


def main(binary, parks):
    failed = False
    for park in parks:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            written, bare = folder / "written.xlsx", folder / "bare.xlsx"
            subprocess.run([binary, "optimize", park, "--quiet", "--format", "xlsx", "--output", written], check=True)
            without_values(written, bare)
            subprocess.run(
                ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile",
                 "--convert-to", "xlsx", "--outdir", folder / "out", bare], check=True, capture_output=True)
            computed = cells(folder / "out" / "bare.xlsx")
            formulas = {place: pair for place, pair in cells(written).items() if pair[0]}
            gaps = {place: distance(value, computed.get(place, (None, None))[1])
                    for place, (_, value) in formulas.items()}
            wrong = {place: gap for place, gap in gaps.items() if not gap <= CLOSE}
            print(f"{pathlib.Path(park).name}: {len(formulas)} formulas, worst {max(gaps.values()):.1e}, {len(wrong)} differ")
            for place in wrong:
                print("  ", *place, formulas[place], computed.get(place))
            failed |= bool(wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
