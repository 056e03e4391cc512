"""The options of every command that holds groups of zones against random contiguous ones, and which zones touch."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from explorer.cli.arguments import boundary_file, whole_number
from explorer.cli.output import say
from explorer.errors import ChoiceError


@dataclass(frozen=True)
class Touching:
    """Which zones touch.

    Attributes
    ----------
    pairs : list of (str, str)
    problems : tuple of str
        In what the shapes contradict their codes, though the user has decided to use them: one sentence each.
    """

    pairs: list[tuple[str, str]]
    problems: tuple[str, ...] = ()


def add_random_options(command: argparse.ArgumentParser, of_what: str) -> None:
    """Declare how many random groups are drawn, and what tells which zones touch."""
    command.add_argument(
        "--random", metavar="DRAWS", type=whole_number,
        help=f"hold {of_what} against this many random contiguous groups of the same size (200 or more)",
    )  # fmt: skip
    command.add_argument(
        "--boundaries", metavar="FILE", type=boundary_file, help="shapes of the zones, for --random; those of districts are known"
    )
    command.add_argument(
        "--contradicted",
        choices=("leave-out", "codes"),
        default="",
        help="what to do about shapes that contradict their codes: leave them out, or believe the codes",
    )


def check_random(options: argparse.Namespace) -> None:
    """Refuse no draws at all, and boundaries that nothing would be done with."""
    if options.random == 0:
        raise ChoiceError("0 random groups are none.", "Add --random 200.")
    if options.boundaries and options.random is None:
        raise ChoiceError("--boundaries tells which zones touch, for random groups.", "Add --random 200.")
    if options.contradicted and not (options.boundaries or getattr(options, "contiguous", None)):
        raise ChoiceError("--contradicted is about shapes from a file, and there is none.", "Add --boundaries FILE.")


def touching_in(path: Path, zones: Sequence[str], contradicted: str) -> Touching:
    """Return which zones share an edge in a boundary file, or are districts joined by a listed bridge, tunnel or ferry."""
    from explorer.catalogue.facts import load_links
    from explorer.places.districts import load_districts
    from explorer.readers import apart

    asked = {"zones": list(zones), "contradicted": contradicted}
    found = apart.read("explorer.catalogue.zones_touching:touching_apart", path, asked, folder_too=True)
    for sentence in (*found["problems"], *found["notes"]):
        say(sentence)
    pairs = [(one, other) for one, other in found["pairs"]] + load_links(load_districts())
    return Touching(pairs, tuple(found["problems"]))


def touching_for_chance(boundaries: Path | None, zones: Sequence[str], contradicted: str) -> Touching:
    """Return which zones touch: by a boundary file or, for districts of any year since 2011, as the application knows it.

    Raises
    ------
    ChoiceError
        Without boundaries, where most zones are no districts.
    """
    if boundaries is not None:
        return touching_in(boundaries, zones, contradicted)
    from explorer.catalogue import Catalogue
    from explorer.places.touching import touching_districts

    catalogue = Catalogue.load()
    report = catalogue.districts.to_current(zones)
    if 2 * len(report.mapped) < len(zones):
        raise ChoiceError(
            f"Which zones touch is not known: {len(report.unmatched):,} of {len(zones):,} are no districts.",
            "Give their shapes with --boundaries FILE.",
        )
    if report.converted:
        older = len(report.converted)
        said = (
            "1 zone is a district of an earlier year and has"
            if older == 1
            else f"{older} zones are districts of earlier years and have"
        )
        say(f"{said} the neighbours of the district of today.")
    if report.unmatched:
        lost = len(report.unmatched)
        said = "1 zone is no district and is" if lost == 1 else f"{lost} zones are no districts and are"
        say(f"{said} in no random group: {', '.join(report.unmatched[:10])}{' and others' if lost > 10 else ''}.")
    return Touching(touching_districts(report.mapped, catalogue.joined))
