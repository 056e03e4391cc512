"""``list``: the partnerships, regions, indicators and functional areas that are known."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer import words
from explorer.catalogue.indicator_use import coverage_said, uses_said
from explorer.catalogue.indicators import NATIONS
from explorer.cli.output import Narrator, put_out, say
from explorer.cli.project_options import add_project_options, begun
from explorer.said import Area, Listing, Said
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue.known import Known
    from explorer.project import Project

WHAT = ("partnerships", "kinds", "institutions", "regions", "indicators", "areas", "packs", "datasets")
NAME, HELP = "list", Said("cli-list")
DESCRIPTION = Said("cli-list-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what can be asked for."""
    command.add_argument(
        "what",
        metavar="WHAT",
        choices=WHAT,
        help=words.say(Listing(WHAT, len(WHAT), "or")),
    )
    add_project_options(command, saves=False)
    command.add_argument("--json", action="store_true", help=text("cli-help-json"))


def run(options: argparse.Namespace) -> int:
    """Print the list."""
    from explorer.catalogue import Catalogue
    from explorer.catalogue.known import Known

    if options.what == "packs":
        return _list_packs(options)
    catalogue = Catalogue.load()
    with begun(options, catalogue) as start:
        # Nothing that is listed stands in flows or shapes, but for what is held.
        is_all = options.what == "datasets"
        project = start.project if is_all else replace(start.project, flows=None, boundaries=None)
        known = Known.of(catalogue, project, Narrator())
        datasets = _datasets(known, project) if options.what == "datasets" else []
        columns, rows = (
            _listing(options.what, known) if not datasets else (list(datasets[0]), [list(_texts(one)) for one in datasets])
        )
    if options.json:
        plain = [dict(zip(columns, row, strict=True)) for row in rows]
        records = datasets or (_indicators(known) if options.what == "indicators" else plain)
        put_out(json.dumps(records, ensure_ascii=False, indent=2) + "\n")
    else:
        put_out("".join("\t".join(row) + "\n" for row in [columns, *rows]))
    start.tell_differences()
    return start.status(())


def _datasets(known: Known, project: Project) -> list[dict[str, object]]:
    """Return what is known of each dataset that is held, and how old it is."""
    from datetime import date

    from explorer.catalogue.dataset_facts import held_datasets, old_said

    held = held_datasets(known, project, date.today())
    say(old_said(held))
    return [
        one.record() | {"title": words.say(one.title), "publisher": words.say(one.publisher), "licence": words.say(one.licence)}
        for one in held
    ]


def _texts(record: dict[str, object]) -> Iterator[str]:
    """Yield the cells of a row: lists and what is known of age in one each."""
    for value in record.values():
        if isinstance(value, dict):
            yield str(value["state"])
        else:
            yield " ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


def _list_packs(options: argparse.Namespace) -> int:
    """Print the packs that are installed and the bundled data, with what is in use."""
    from explorer.data_pack import bundled_pack, in_use
    from explorer.packs.installing import installed_packs

    used = in_use()
    digest = used.pack.digest if used.pack else bundled_pack().digest
    rows = [
        {
            **pack.record(), "in_use": pack.digest == digest, "made": pack.made, "maker": pack.maker, "files": len(pack.files),
            "bytes": sum(one.size for one in pack.files), "title": pack.title,
        }
        for pack in (*installed_packs(), bundled_pack())
    ]  # fmt: skip
    if options.json:
        put_out(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        lines = [list(rows[0]), *([str(cell) for cell in row.values()] for row in rows)]
        put_out("".join("\t".join(line) + "\n" for line in lines))
    for sentence in (*used.told, *used.notes):
        say(sentence)
    return int(bool(used.told))


def _listing(what: str, known: Known) -> tuple[Sequence[str], list[Sequence[str]]]:
    lookup = known.districts
    if what == "partnerships":
        found = sorted(known.partnerships.partnerships.values(), key=lambda p: (p.kind, p.name))
        return ("id", "name", "kind"), [(p.id, words.say(p.named), p.kind) for p in found]
    if what == "kinds":
        from explorer.catalogue.partnerships import KINDS, kind_said

        return ("id", "name", "partnerships"), [
            (kind, words.say(kind_said(kind, "title")), str(len(known.partnerships.of_kind(kind)))) for kind in KINDS
        ]
    if what == "institutions":
        held = sorted(known.institutions, key=lambda i: (i.kind, i.name))
        return ("id", "name", "kind", "district"), [
            (i.id, words.say(i.named), words.say(i.kind_name), words.say(lookup.named(i.district)) if i.district else "")
            for i in held
        ]
    if what == "regions":
        return ("code", "name", "districts"), [
            (code, words.say(lookup.region(code)), str(len(lookup.in_regions((code,))))) for code in lookup.regions
        ]
    if what == "indicators":
        return ("id", "title", "theme", "unit", "periods", "coverage"), [
            (i.id, words.say(i.title), i.theme, words.say(i.unit_said), ", ".join(i.periods), words.say(coverage_said(i)))
            for i in known.indicators.values()
        ]
    names = known.functional_areas.names.sort_index()
    return ("code", "name"), [(str(code), words.say(Area(str(code), str(name)))) for code, name in names.items()]


def _indicators(known: Known) -> list[dict[str, object]]:
    """Return what is known of each indicator: what it covers, and what it may be used for."""
    return [
        {
            "id": one.id,
            "title": words.say(one.title),
            "theme": one.theme,
            "unit": one.unit,
            "kind": one.kind,
            "periods": list(one.periods),
            "level": one.level,
            "coverage": words.say(coverage_said(one)),
            "nations": [NATIONS[letter] for letter in one.nations],
            "use": one.use,
            "uses": [words.say(sentence) for sentence in uses_said(one, known.indicators)],
            "publisher": words.say(one.publisher),
            "dataset": words.say(one.dataset),
            "released": one.vintage,
            "source": one.source_url,
            "note": words.say(one.note),
        }
        for one in known.indicators.values()
    ]
