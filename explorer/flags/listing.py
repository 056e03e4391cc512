"""Flags in the order and choice that a reader wants: by level or kind, or under the districts they are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from explorer.flags.findings import Findings
from explorer.flags.model import Flag
from explorer.project.flag_choice import FlagChoice
from explorer.said import Area, Said

WHOLE = Said("findings-section-whole")
ELSEWHERE = Said("findings-section-elsewhere")


@dataclass(frozen=True)
class Section:
    """Flags that stand together under a title; without one where nothing is grouped.

    Attributes
    ----------
    title : Area, Said or None
        The district, or what else the flags have in common.
    district : str
        Code of the district; empty where there is none.
    flags : tuple of Flag
    """

    title: Area | Said | None
    district: str
    flags: tuple[Flag, ...]

    @property
    def heading(self) -> Said | None:
        """The title with the number of flags under it."""
        return Said("findings-section", title=self.title, flags=len(self.flags)) if self.title else None


def wanted(flags: Iterable[Flag], choice: FlagChoice) -> tuple[Flag, ...]:
    """Return the flags that a choice does not leave out, in its order.

    By level is the order in which findings give their flags; within a kind that order stays.
    """
    kept = [flag for flag in flags if not is_left_out(flag, choice)]
    if choice.order == "kind":
        kinds = _kinds_in_order()
        return tuple(sorted(kept, key=lambda flag: kinds.get(flag.kind, len(kinds))))
    return tuple(kept)


def is_left_out(flag: Flag, choice: FlagChoice) -> bool:
    """Whether a choice leaves a flag out."""
    return flag.level in choice.levels or flag.kind in choice.kinds or flag.side in choice.sides


def sections(findings: Findings, choice: FlagChoice) -> tuple[Section, ...]:
    """Return the flags to list, under the districts they are about where the choice says so.

    A flag stands under every district that it is about, so it may stand more than once. One about all districts of the
    footprint stands at the head, once; districts follow by the worst flag under them.
    """
    flags = wanted(findings.flags, choice)
    if not choice.by_district:
        return (Section(None, "", flags),) if flags else ()
    about = [(flag, findings.districts_of(flag)) for flag in flags]
    footprint = set(findings.footprint.districts)
    return (
        *_section(WHOLE, "", [flag for flag, codes in about if codes and footprint <= set(codes)]),
        *_by_district(findings, [(flag, codes) for flag, codes in about if not footprint <= set(codes)]),
        *_section(ELSEWHERE, "", [flag for flag, codes in about if not codes]),
    )


def _section(title: Said, district: str, flags: Sequence[Flag]) -> tuple[Section, ...]:
    return (Section(title, district, tuple(flags)),) if flags else ()


def _by_district(findings: Findings, about: Sequence[tuple[Flag, Sequence[str]]]) -> tuple[Section, ...]:
    """Put flags under their districts: the district of the first flag comes first, and members before others."""
    held: dict[str, list[Flag]] = {}
    rank: dict[str, int] = {}
    for place, (flag, codes) in enumerate(about):
        for code in codes:
            held.setdefault(code, []).append(flag)
            rank.setdefault(code, place)
    inside = set(findings.footprint.districts)
    order = sorted(held, key=lambda code: (rank[code], code not in inside, findings.lookup.said(code)))
    return tuple(Section(findings.lookup.area(code), code, tuple(held[code])) for code in order)


def _kinds_in_order() -> dict[str, int]:
    from explorer.flags import ORDER

    return {kind: place for place, kind in enumerate(ORDER)}
