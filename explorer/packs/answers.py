"""What findings say of every footprint with the data of this process, in as few words as can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.errors import ExplorerError
from explorer.flags import raise_flags
from explorer.flags.case import Case
from explorer.flags.flag_changes import FUNCTIONAL
from explorer.flags.model import Flag
from explorer.flags.registry import RULES
from explorer.flags.sides.verdict import Verdict
from explorer.layers import indicator_layer
from explorer.project import Project
from explorer.said import Area, Said

SIDES = ("economy", "institutions")


@dataclass(frozen=True)
class FlagAnswer:
    """A flag that was raised.

    Attributes
    ----------
    kind, level : str
    about, area : str
        Code and name of the one area that it is about; empty where it is about several or all.
    """

    kind: str
    level: str
    about: str = ""
    area: str = ""

    @property
    def said(self) -> Said:
        """The flag by its level, its title, and the area that it is about."""
        title = RULES[self.kind].title
        if not self.about:
            return Said("change-flag", level=self.level, title=title)
        return Said("change-flag-about", level=self.level, title=title, area=Area(self.about, self.area))


@dataclass(frozen=True)
class Answers:
    """What was found for a footprint.

    Attributes
    ----------
    id, name, kind : str
        Of the partnership.
    economy, institutions : str
        The answer of each side.
    estimated : bool
        Whether its commuting is estimated.
    flags : tuple of FlagAnswer
    """

    id: str
    name: str
    kind: str
    economy: str = ""
    institutions: str = ""
    estimated: bool = True
    flags: tuple[FlagAnswer, ...] = field(default_factory=tuple)

    def record(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        return asdict(self)

    @classmethod
    def of_record(cls, told: dict[str, Any]) -> Answers:
        """Read what :meth:`record` gave."""
        return cls(**{**told, "flags": tuple(FlagAnswer(**one) for one in told["flags"])})


def footprints(catalogue: Catalogue, partnership: str = "") -> list[str]:
    """Return the partnerships that are looked at, by id: one, or all."""
    return [partnership] if partnership else sorted(catalogue.partnerships.partnerships)


def answers(catalogue: Catalogue, partnership: str = "") -> Iterator[Answers]:
    """Look at footprints, each on the day on which it is shown.

    Raises
    ------
    ExplorerError
        The data cannot be read.
    """
    known = Known.of(catalogue, Project())
    layer = indicator_layer(known, Project().indicator, None)
    for key in footprints(catalogue, partnership):
        body = known.partnerships.partnerships[key]
        day = body.day_to_show(date.today())
        case = Case.of(Project(partnership=key, as_at=day), known, layer)
        try:
            found, sides = raise_flags(case).flags, Verdict.of(case).sides
        except ExplorerError:
            # A body without a district is the same with all data.
            yield Answers(key, body.name, body.kind)
            continue
        economy, institutions = (side.answer for side in sides)
        told = tuple(_of(flag, known) for flag in found)
        yield Answers(key, body.name, body.kind, economy, institutions, case.flows.source.estimated, told)


def _of(flag: Flag, known: Known) -> FlagAnswer:
    first = flag.areas[0] if flag.areas else ""
    if len(flag.areas) != 1 and not first.startswith(FUNCTIONAL):
        return FlagAnswer(flag.kind, flag.level)
    names = known.functional_areas.names
    name = (
        str(names[first])
        if first in names.index
        else known.districts.name(first)
        if first in known.districts.districts
        else first
    )
    return FlagAnswer(flag.kind, flag.level, first, name)
