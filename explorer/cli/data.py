"""``data``: official data from their publishers: listed, got, taken from files, checked and used."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer import words
from explorer.cli.arguments import file
from explorer.cli.output import STATUS, Narrator, put_out, say
from explorer.csv_text import copied_text
from explorer.errors import ChoiceError, ExplorerError
from explorer.said import Listing, Said, sentences
from explorer.words import text

if TYPE_CHECKING:
    from explorer.official.getting import Outcome, Place
    from explorer.official.table import OfficialSet

NAME, HELP = "data", Said("cli-data")
DESCRIPTION = Said("cli-data-description")
WHAT = ("list", "get", "add", "check", "use", "remove", "table")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what is done, with which sets, and where they are kept."""
    command.add_argument("what", metavar="WHAT", choices=WHAT, help=words.say(Listing(WHAT, len(WHAT), "or")))
    command.add_argument("sets", metavar="SET", nargs="*", help=text("cli-help-data-sets"))
    command.add_argument("--to", metavar="DIR", type=Path, help=text("cli-help-data-to"))
    command.add_argument("--use", action="store_true", help=text("cli-help-data-use"))
    command.add_argument("--bundled", action="store_true", help=text("cli-help-data-bundled"))
    command.add_argument("--table", metavar="FILE", type=file, help=text("cli-help-data-table"))
    command.add_argument("--json", action="store_true", help=text("cli-help-json"))


def run(options: argparse.Namespace) -> int:
    """Do what is asked; only ``get`` asks the network."""
    from explorer.official.table import official_sets

    sets = official_sets(options.table)
    ways = {"list": _list, "get": _get, "add": _add, "check": _check, "use": _use, "remove": _remove, "table": _table}
    return ways[options.what](options, sets)


def _place(options: argparse.Namespace) -> Place:
    from explorer.official.getting import Place
    from explorer.official.keeping import official_folder

    return Place(options.to or official_folder())


def _list(options: argparse.Namespace, sets: Sequence[OfficialSet]) -> int:
    from explorer.official.keeping import held

    folder = _place(options).folder
    here = {each.id: held(each, folder) for each in sets}
    if options.json:
        records = [_record(each) | {"held": here[each.id] is not None} for each in sets]
        put_out(json.dumps(records, ensure_ascii=False, indent=2) + "\n")
        return STATUS["usable"]
    rows = [("id", "group", "title", "megabytes", "held")]
    for each in sets:
        kept = here[each.id]
        rows.append((each.id, each.group, words.say(each.said), str(each.megabytes), kept.day if kept else ""))
    put_out(copied_text(rows) + "\n")
    return STATUS["usable"]


def _record(each: OfficialSet) -> dict[str, Any]:
    """Return what is known of a set for other programs."""
    return {
        name: getattr(each, name)
        for name in (
            "id", "group", "title", "detail", "level", "vintage", "form", "address", "expected", "megabytes", "publisher",
            "licence", "use", "page", "note",
        )
    }  # fmt: skip


def _get(options: argparse.Namespace, sets: Sequence[OfficialSet]) -> int:
    from explorer.catalogue import Catalogue
    from explorer.official.getting import get_sets

    wanted = _chosen(options.sets, sets)
    if not wanted:
        raise ChoiceError(Said("cli-data-no-set"), _choose(sets))
    place = _place(options)
    outcomes = get_sets(wanted, Catalogue.load(), place, Narrator())
    return _told(options, outcomes, sets)


def _told(options: argparse.Namespace, outcomes: Sequence[Outcome], sets: Sequence[OfficialSet]) -> int:
    from explorer.official.keeping import file_of

    place = _place(options)
    for each in outcomes:
        if each.held is not None:
            say(Said("cli-data-here", set=each.wanted.said, file=str(file_of(each.held, place.folder)), id=each.wanted.id))
            for sentence in each.held.sentences():
                say(Said("cli-data-line", sentence=sentence))
        elif each.error is not None:
            what = sentences(each.error.message, each.error.remedy)
            say(Said("cli-data-failed", set=each.wanted.said, id=each.wanted.id, what=what))
            for step in each.wanted.by_hand():
                say(Said("cli-data-line", sentence=step))
    if options.json:
        put_out(json.dumps([_outcome(each) for each in outcomes], ensure_ascii=False, indent=2) + "\n")
    if options.use and any(each.held for each in outcomes):
        _use_now(place.folder, sets)
    good = sum(each.held is not None for each in outcomes)
    whole = good == len(outcomes) and not any(each.held.problems for each in outcomes if each.held)
    return STATUS["usable" if whole else "usable with problems" if good else "not usable"]


def _outcome(each: Outcome) -> dict[str, Any]:
    if each.held is None:
        error = words.say(sentences(each.error.message, each.error.remedy)) if each.error else ""
        return {"id": each.wanted.id, "held": False, "error": error}
    kept = each.held
    told = {name: [words.say(one) for one in getattr(kept, name)] for name in ("told", "problems")}
    plain = {
        name: getattr(kept, name) for name in ("address", "day", "edited", "by_hand", "count", "expected", "files", "licence")
    }
    return {"id": kept.id, "held": True, **plain, **told}


def _chosen(names: Sequence[str], sets: Sequence[OfficialSet]) -> list[OfficialSet]:
    """Return the sets of these ids and groups; all that can be got for ``all``."""
    known = {each.id for each in sets} | {each.group for each in sets} | {"all"}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ChoiceError(Said("cli-data-unknown", name=unknown[0]), _choose(sets))
    several = {each.id for each in sets if each.can_be_got and ("all" in names or each.group in names)}
    return [each for each in sets if each.id in several or each.id in names]


def _choose(sets: Sequence[OfficialSet]) -> Said:
    ids, groups = ([getattr(each, name) for each in sets] for name in ("id", "group"))
    return Said(
        "cli-data-choose",
        sets=Listing(tuple(ids), len(ids), "commas"),
        groups=Listing(tuple(dict.fromkeys(groups)), 10, "commas"),
    )


def _add(options: argparse.Namespace, sets: Sequence[OfficialSet]) -> int:
    from explorer.catalogue import Catalogue
    from explorer.official.getting import Outcome, take_file
    from explorer.official.recognising import recognised

    if not options.sets:
        raise ChoiceError(Said("cli-data-no-file"), Said("cli-data-name-file"))
    catalogue, place = Catalogue.load(), _place(options)
    outcomes: list[Outcome] = []
    status = STATUS["usable"]
    for path in map(file, options.sets):
        wanted = recognised(path, sets, catalogue)
        if wanted is None:
            say(Said("official-not-recognised", file=path.name))
            status = STATUS["not usable"]
            continue
        say(Said("official-recognised", file=path.name, set=wanted.said))
        try:
            outcomes.append(Outcome(wanted, take_file(path, wanted, catalogue, place, Narrator())))
        except ExplorerError as error:
            outcomes.append(Outcome(wanted, error=error))
    return max(status, _told(options, outcomes, sets)) if outcomes else status


def _check(options: argparse.Namespace, sets: Sequence[OfficialSet]) -> int:
    """Say of every set that is here whether its files are still as they were checked."""
    from explorer.official.keeping import changed_since, held

    folder = _place(options).folder
    status = STATUS["usable"]
    for each in _chosen(options.sets, sets) or sets:
        kept = held(each, folder)
        if kept is None:
            continue
        changed = changed_since(kept, folder)
        if changed:
            status = STATUS["not usable"]
        say(Said("cli-data-checked", id=each.id, changed="yes" if changed else "no", files=Listing(tuple(changed))))
    return status


def _use(options: argparse.Namespace, sets: Sequence[OfficialSet]) -> int:
    if options.bundled:
        from explorer.official.using import use_bundled
        from explorer.packs.laying import lift

        use_bundled()
        lift()
        say(Said("cli-data-bundled"))
        return STATUS["usable"]
    return _use_now(_place(options).folder, sets)


def _use_now(folder: Path, sets: Sequence[OfficialSet]) -> int:
    from explorer.catalogue import Catalogue
    from explorer.official.using import use
    from explorer.packs.laying import lay

    base = use(sets, folder, Narrator())
    laid = lay(sets, Catalogue.load(), folder, Narrator())
    if not base and not laid:
        raise ChoiceError(Said("cli-data-nothing-to-use"), Said("cli-data-get-first"))
    used = [("boundaries", base.boundaries), ("flows", base.flows)]
    for what, path in used:
        say(Said("cli-data-used", what=what, file=str(path) if path else "none"))
    for one in laid:
        say(one.said)
    return STATUS["usable"]


def _remove(options: argparse.Namespace, sets: Sequence[OfficialSet]) -> int:
    """Forget sets; what rested on them rests on what is bundled, or in the pack in use, again."""
    from explorer.catalogue import Catalogue
    from explorer.official.keeping import held
    from explorer.packs.laying import let_go

    wanted, place = _chosen(options.sets, sets), _place(options)
    if not wanted:
        raise ChoiceError(Said("cli-data-no-set"), _choose(sets))
    were_here = {each.id: held(each, place.folder) is not None for each in wanted}
    let_go(wanted, sets, Catalogue.load(), place.folder, Narrator())
    for each in wanted:
        say(Said("cli-data-removed", id=each.id, how="gone" if were_here[each.id] else "never"))
    return STATUS["usable"]


def _table(_: argparse.Namespace, __: Sequence[OfficialSet]) -> int:
    """Put a copy of the table of addresses where the user can correct it; that copy wins from then on."""
    from explorer import resources
    from explorer.exports.whole_file import write_whole
    from explorer.official.table import own_table

    target = own_table()
    if target.exists():
        say(Said("cli-data-table-there", file=str(target)))
        return STATUS["usable"]
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, resources.facts("official_data.csv").read_text(encoding="utf-8"))
    say(Said("cli-wrote", file=str(target)))
    return STATUS["usable"]
