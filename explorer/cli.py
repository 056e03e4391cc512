"""The front door without a screen: the same journey as the window, from the command line."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from explorer import __version__
from explorer.errors import ChoiceError, ExplorerError, WriteError

if TYPE_CHECKING:
    from explorer.catalogue import Catalogue
    from explorer.project import Project

DONE, FAILED = 0, 2

_DESCRIPTION = "Does this partnership's boundary fit the economy it says it serves? Without a command, the window opens."


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise ChoiceError(f"{message[:1].upper()}{message[1:]}.", f"See: {self.prog} --help")


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line, the window's options included."""
    top = _Parser(prog="subregion-explorer", description=_DESCRIPTION, allow_abbrev=False)
    top.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    _window_options(top)
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    _list_options(commands.add_parser("list", help="list what is known", allow_abbrev=False))
    _report_options(commands.add_parser("report", help="write the findings for a partnership", allow_abbrev=False))
    return top


def _window_options(top: argparse.ArgumentParser) -> None:
    window = top.add_argument_group("window")
    window.add_argument("--partnership", metavar="ID", help="id or name of the partnership to open with")
    window.add_argument("--indicator", metavar="ID", help="id or title of the indicator to open with")
    window.add_argument("--screenshot", metavar="FILE", type=Path, help="draw the window into a PNG file and quit")
    window.add_argument("--size", metavar="WxH", type=_size, help="size of the window, such as 1600x1000")
    window.add_argument("--scale", metavar="N", type=_scale, default=1.0, help="pixels a point in the PNG, such as 2")


def _list_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("what", choices=["partnerships", "regions", "indicators", "areas"])
    command.add_argument("--json", action="store_true", help="print JSON instead of tab-separated columns")


def _report_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("partnership", metavar="PARTNERSHIP", help="id or name")
    command.add_argument("--out", metavar="DIR", type=Path, help="folder for findings.json, flags.csv, map.png, report.html")
    command.add_argument("--json", action="store_true", help="print the findings as JSON to standard output")
    command.add_argument("--indicator", metavar="ID", help="id or title of the indicator on the map")
    command.add_argument("--region", metavar="ITL1", help="look for gaps in this region instead of the footprint's own")
    command.add_argument("--as-at", metavar="DATE", type=_date, help="day of the footprint, such as 2019-12-31")
    command.add_argument("--flows", metavar="FILE", type=Path, help="commuting flows in place of the bundled estimate")
    command.add_argument("--boundaries", metavar="FILE", type=Path, help="boundaries in place of the bundled ones")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and 200 <= int(width) <= 8000 and 200 <= int(height) <= 8000):
        raise argparse.ArgumentTypeError("give width and height in pixels, 200 to 8000, such as 1600x1000")
    return int(width), int(height)


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0.5 <= scale <= 4:
        raise argparse.ArgumentTypeError("give a number from 0.5 to 4, such as 2")
    return scale


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError("give a day such as 2019-12-31") from problem


def run(options: argparse.Namespace) -> int:
    """Carry out a command; return the exit status.

    Raises
    ------
    ExplorerError
        Anything that the user can mend.
    """
    from explorer.catalogue import Catalogue

    catalogue = Catalogue.load()
    return _list(options, catalogue) if options.command == "list" else _report(options, catalogue)


def complain(error: ExplorerError) -> int:
    """Tell an error on standard error; return the exit status for it."""
    print(f"subregion-explorer: {error}", file=sys.stderr)  # noqa: T201
    return FAILED


class _Narrator:
    """Progress as lines on standard error."""

    def step(self, message: str = "", fraction: float | None = None) -> None:
        if message:
            share = "" if fraction is None else f"[{fraction:4.0%}] "
            print(f"{share}{message} …", file=sys.stderr)  # noqa: T201


def _report(options: argparse.Namespace, catalogue: Catalogue) -> int:
    from explorer import flow
    from explorer.exports import findings_json, write_report

    if options.out is None and not options.json:
        raise ChoiceError("There is nothing to write.", "Give --out DIR for the report, or --json to print the findings.")
    project = _project(options, catalogue)
    findings = flow.run(project, catalogue, _Narrator())
    if options.out is not None:
        for path in write_report(findings, options.out, _Narrator()):
            print(f"Wrote {path}", file=sys.stderr)  # noqa: T201
    if options.json:
        _put_out(findings_json(findings))
    print(findings.headline, file=sys.stderr)  # noqa: T201
    return DONE


def _project(options: argparse.Namespace, catalogue: Catalogue) -> Project:
    from explorer.project import Project

    project = Project(
        partnership=catalogue.find_partnership(options.partnership),
        flows=options.flows,
        boundaries=options.boundaries,
        as_at=options.as_at,
    )
    if options.indicator:
        project = replace(project, indicator=catalogue.find_indicator(options.indicator))
    if options.region:
        project = replace(project, region=catalogue.find_region(options.region))
    return project


def _list(options: argparse.Namespace, catalogue: Catalogue) -> int:
    columns, rows = _listing(options.what, catalogue)
    if options.json:
        _put_out(json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False, indent=2) + "\n")
    else:
        _put_out("".join("\t".join(row) + "\n" for row in [columns, *rows]))
    return DONE


def _put_out(text: str) -> None:
    """Write to standard output, to the end."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise WriteError(f"Standard output cannot be written to: {reason}.", "Send it to another place.") from problem


def _listing(what: str, catalogue: Catalogue) -> tuple[Sequence[str], list[Sequence[str]]]:
    lookup = catalogue.districts
    if what == "partnerships":
        found = sorted(catalogue.partnerships.partnerships.values(), key=lambda p: (p.kind, p.name))
        return ("id", "name", "kind"), [(p.id, p.name, p.kind) for p in found]
    if what == "regions":
        return ("code", "name", "districts"), [(c, n, str(len(lookup.in_regions((c,))))) for c, n in lookup.regions.items()]
    if what == "indicators":
        return ("id", "title", "unit", "years"), [
            (i.id, i.title, i.unit, ", ".join(map(str, i.years))) for i in catalogue.indicators.values()
        ]
    names = catalogue.functional_areas.names.sort_index()
    return ("code", "name"), [(str(code), str(name)) for code, name in names.items()]
