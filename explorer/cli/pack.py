"""``pack``: packs of data made, checked, installed and chosen, and the keys that they are signed with."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.cli.arguments import boundary_file, file
from explorer.cli.output import STATUS, Narrator, put_out, say
from explorer.csv_text import copied_text
from explorer.said import Said, Value, sentences
from explorer.words import say as worded
from explorer.words import text

if TYPE_CHECKING:
    from explorer.data_pack import Pack
    from explorer.packs.keys import Key

NAME, HELP = "pack", Said("cli-pack")
DESCRIPTION = Said("cli-pack-description")

Act = Callable[[argparse.Namespace], int]


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what can be done with packs and keys, each with its own options."""
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    making = _action(actions, "make", _make)
    making.add_argument("file", metavar="FILE", type=Path, help=text("cli-help-pack-to"))
    making.add_argument("--name", metavar="NAME", default="", help=text("cli-help-pack-name"))
    making.add_argument("--version", dest="as_version", metavar="N.N.N", default="", help=text("cli-help-pack-version"))
    making.add_argument("--title", metavar="TEXT", default="", help=text("cli-help-pack-title"))
    for name, kind in (("boundaries", boundary_file), ("flows", file)):
        making.add_argument(
            f"--{name}", metavar="FILE", type=kind, action="append", default=[], help=text(f"cli-help-pack-{name}")
        )
    checking = _action(actions, "check", _check)
    installing = _action(actions, "install", _install)
    for action in (checking, installing):
        action.add_argument("file", metavar="FILE", type=file, help=text("cli-help-pack-file"))
    installing.add_argument("--step-back", action="store_true", help=text("cli-help-pack-step-back"))
    using = _action(actions, "use", _use)
    using.add_argument("pack", metavar="NAME", help=text("cli-help-pack-use"))
    changing = _action(actions, "changes", _changes)
    changing.add_argument("before", metavar="OLD", nargs="?", default="", help=text("cli-help-pack-before"))
    changing.add_argument("after", metavar="NEW", nargs="?", default="", help=text("cli-help-pack-after"))
    looking = _action(actions, "answers", _answers)
    for action in (changing, looking):
        action.add_argument("--partnership", metavar="ID", default="", help=text("cli-help-pack-partnership"))
    for action in (making, checking, installing, using, changing):
        action.add_argument("--json", action="store_true", help=text("cli-help-json"))
    _key_options(_action(actions, "keys", _list_keys))


def _key_options(keys: argparse.ArgumentParser) -> None:
    keys.add_argument("--json", action="store_true", help=text("cli-help-json"))
    actions = keys.add_subparsers(dest="key_action", metavar="ACTION")
    making = _action(actions, "keys_make", _make_key)
    making.add_argument("name", metavar="NAME", help=text("cli-help-key-name"))
    making.add_argument("--to", metavar="FILE", type=Path, help=text("cli-help-key-to"))
    trusting = _action(actions, "keys_trust", _trust)
    trusting.add_argument("file", metavar="FILE", type=file, help=text("cli-help-key-file"))
    trusting.add_argument("--as", dest="named", metavar="NAME", default="", help=text("cli-help-key-as"))
    revoking = _action(actions, "keys_revoke", _revoke)
    revoking.add_argument("name", metavar="NAME", help=text("cli-help-key-revoke"))


def _action(actions: Any, name: str, act: Act) -> argparse.ArgumentParser:  # noqa: ANN401 - argparse keeps its type to itself
    told = text(f"cli-pack-{name}")
    action: argparse.ArgumentParser = actions.add_parser(
        name.removeprefix("keys_"), help=told, description=told, allow_abbrev=False
    )
    action.set_defaults(act=act)
    return action


def run(options: argparse.Namespace) -> int:
    """Do what was asked."""
    act: Act = options.act
    return act(options)


def _make(options: argparse.Namespace) -> int:
    from explorer.packs.making import DEFAULT_NAME, Wanted, make

    wanted = Wanted(
        options.name or DEFAULT_NAME, options.as_version, options.title, tuple(options.boundaries), tuple(options.flows)
    )
    problems: list[Said] = []
    pack = make(options.file, wanted, Narrator(), problems.append)
    for problem in problems:
        say(problem)
    say(Said("cli-wrote", file=str(options.file)))
    _tell(options, pack, Said("cli-pack-made", pack=pack.said, files=len(pack.files)))
    return STATUS["usable with problems" if problems else "usable"]


def _check(options: argparse.Namespace) -> int:
    from explorer.packs.checking import check

    offer = check(options.file, Narrator())
    told = Said("cli-pack-sound", pack=offer.pack.said, name=offer.signer.name, files=len(offer.pack.files))
    _tell(options, offer.pack, told, {"signed_by": offer.signer.name, "fingerprint": offer.signer.fingerprint})
    return 0


def _install(options: argparse.Namespace) -> int:
    from explorer.packs.installing import install

    done = install(options.file, Narrator(), step_back=options.step_back)
    for sentence in done.told:
        say(sentence)
    before = done.before.record() if done.before else None
    _tell(options, done.pack, "", {"before": before, "told": [worded(sentence) for sentence in done.told]})
    return 0


def _use(options: argparse.Namespace) -> int:
    from explorer.packs.installing import go_back, named_pack

    pack = named_pack(options.pack)
    go_back(pack)
    if pack is None:
        say(Said("cli-pack-bundled"))
    else:
        _tell(options, pack, Said("cli-pack-used", pack=pack.said))
    return 0


def _changes(options: argparse.Namespace) -> int:
    from explorer.data_pack import in_use
    from explorer.packs.changes import compare_packs
    from explorer.packs.installing import chosen_pack, named_pack

    before = named_pack(options.before) if options.before else in_use().pack
    after = named_pack(options.after) if options.after else chosen_pack()
    found = compare_packs(before, after, _partnership(options.partnership), Narrator())
    say(found.said)
    if options.json:
        put_out(json.dumps(found.record(), ensure_ascii=False, indent=2) + "\n")
        return 0
    for one in found.changed:
        put_out(worded(Said("cli-pack-changed", name=one.after.name, changes=sentences(*one.sentences()))) + "\n")
    return 0


def _partnership(named: str) -> str:
    from explorer.catalogue import Catalogue
    from explorer.catalogue.named import partnership_named

    return partnership_named(Catalogue.load().partnerships, named) if named else ""


def _answers(options: argparse.Namespace) -> int:
    """Write one line of JSON for each footprint: for the comparison, which asks this in a process of each pack."""
    from explorer.catalogue import Catalogue
    from explorer.packs.answers import answers, footprints

    catalogue = Catalogue.load()
    put_out(json.dumps({"footprints": len(footprints(catalogue, options.partnership))}) + "\n")
    for one in answers(catalogue, options.partnership):
        put_out(json.dumps(one.record(), ensure_ascii=False) + "\n")
    return 0


def _tell(options: argparse.Namespace, pack: Pack, told: Value, more: dict[str, object] | None = None) -> None:
    if told:
        say(told)
    if options.json:
        size = sum(one.size for one in pack.files)
        record = {
            **pack.record(),
            "made": pack.made,
            "maker": pack.maker,
            "files": len(pack.files),
            "bytes": size,
            **(more or {}),
        }
        put_out(json.dumps(record, ensure_ascii=False, indent=2) + "\n")


def _list_keys(options: argparse.Namespace) -> int:
    from explorer.packs.keys import own_key, trusted_keys

    own = own_key()
    keys = [_key_record(key, own) for key in trusted_keys()]
    if options.json:
        put_out(json.dumps(keys, ensure_ascii=False, indent=2) + "\n")
    else:
        rows = [list(KEY_COLUMNS), *([str(key[name]) for name in KEY_COLUMNS] for key in keys)]
        put_out(copied_text(rows) + "\n")
    return 0


KEY_COLUMNS = ("name", "fingerprint", "since", "revoked", "own")


def _key_record(key: Key, own: Key | None) -> dict[str, object]:
    is_own = own is not None and own.public == key.public
    return dict(zip(KEY_COLUMNS, (key.name, key.fingerprint, key.since, key.revoked, is_own), strict=True))


def _make_key(options: argparse.Namespace) -> int:
    from explorer.exports.whole_file import write_whole
    from explorer.packs.keys import keys_folder, make_key

    key = make_key(options.name)
    say(Said("cli-key-made", name=key.name, fingerprint=key.fingerprint, folder=str(keys_folder())))
    if options.to is not None:
        write_whole(options.to, key.pem())
        say(Said("cli-wrote", file=str(options.to)))
    else:
        put_out(key.pem())
    return 0


def _trust(options: argparse.Namespace) -> int:
    from dataclasses import replace

    from explorer.packs.keys import key_from_file, trust

    key = key_from_file(options.file)
    kept = trust(replace(key, name=options.named or key.name))
    say(Said("cli-key-trusted", name=kept.name, fingerprint=kept.fingerprint))
    return 0


def _revoke(options: argparse.Namespace) -> int:
    from explorer.packs.keys import revoke

    gone = revoke(options.name)
    say(Said("cli-key-revoked", name=gone.name, fingerprint=gone.fingerprint))
    return 0
