"""The institutions side of the verdict: constituent councils, public bodies with an area, and partners.

:func:`institution_side` gives the answer with its questions and rows; :func:`institution_firmness` says how firm it is.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from explorer.catalogue.partnerships import COUNTED_ROLES, Footprint
from explorer.flags.markets import WEIGHTS
from explorer.flags.model import Limit, percent
from explorer.flags.names import districts_said
from explorer.flags.sides.answers import (
    Answer,
    Firmness,
    Grade,
    Move,
    Question,
    SideVerdict,
    Tried,
    answer_inside,
    firmness_of,
    weight_said,
)
from explorer.flags.sides.institution_places import (
    DECIDING,
    BodyRow,
    CouncilRow,
    InstitutionNumbers,
    PartnerRow,
    bodies_met,
    council_rows,
    counted_shares,
    covers_nations,
    family_cuts,
    family_said,
    numbers_of,
    partner_row,
    people_of,
)
from explorer.flags.sides.institution_words import (
    bodies_said,
    bodies_short,
    body_rule,
    councils_said,
    councils_short,
    partner_rule,
    partners_said,
    partners_short,
)
from explorer.said import Listing, Said, sentences

if TYPE_CHECKING:
    from explorer.flags.case import Case

PUBLIC_BODIES = Said("verdict-bodies-title")
"""Title of the side where no partner is documented."""


@dataclass(frozen=True)
class InstitutionSide:
    """The answer on the institutions' side with everything behind it.

    Attributes
    ----------
    answer : str
        The answer alone.
    tell : callable
        Writes the answer with its questions and sentences.
    councils : tuple of CouncilRow
    bodies : tuple of BodyRow
        Family by family, the largest part of the footprint first.
    partners : tuple of PartnerRow
    cuts : mapping of family to float
        How far each deciding family is cut; a family without a local body there is absent.
    national : mapping of family to str
        Bodies that serve a nation as a whole and are left out, by family.
    """

    answer: Answer
    tell: Callable[[], SideVerdict]
    councils: tuple[CouncilRow, ...] = ()
    bodies: tuple[BodyRow, ...] = ()
    partners: tuple[PartnerRow, ...] = ()
    cuts: Mapping[str, float] | None = None
    national: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def verdict(self) -> SideVerdict:
        """The answer with its questions and sentences, which a footprint that is only looked at in passing needs none of."""
        return self.tell()

    @property
    def counted(self) -> tuple[PartnerRow, ...]:
        """The partners that count."""
        return tuple(one for one in self.partners if one.place != "not_counted")

    def of_family(self, family: str) -> tuple[BodyRow, ...]:
        """Return the bodies of one family."""
        return tuple(body for body in self.bodies if body.family == family)


def institution_side(case: Case) -> InstitutionSide:
    """Answer whether the footprint's boundary follows those of the institutions that work in it.

    Parameters
    ----------
    case : Case
        Shares are weighted by what the case weighs by.
    """
    if not case.codes:
        none = Said("verdict-no-member", footprint=case.name)
        why = sentences(case.notes[0]) if case.notes else none
        return InstitutionSide("cannot_tell", partial(_cannot_tell, case, why))
    missing = [code for code in case.codes if math.isnan(people_of(case)[case.position[code]])]
    if missing:
        districts, weight = districts_said(case.lookup, missing), weight_said(case.weighed_by)
        told = Said("verdict-no-figure", weight=weight, districts=districts)
        return InstitutionSide("cannot_tell", partial(_cannot_tell, case, told))
    bodies, national = bodies_met(case)
    councils = tuple(council_rows(case, bodies))
    partners = tuple(partner_row(case, known) for known in case.partners)
    cuts = {family: cut for family, cut in family_cuts(case, bodies).items() if family in DECIDING}
    numbers = numbers_of(cuts, partners, is_whole_nation=covers_nations(case))
    answer = _answer(numbers, case.limits)
    tell = partial(_verdict, case, answer, numbers, councils, bodies, partners, national)
    return InstitutionSide(answer, tell, councils, bodies, partners, cuts, national)


def _body_grade(numbers: InstitutionNumbers, limit: Limit) -> Grade:
    """Grade the families: most of them hardly cut, most of them cut through, or neither."""
    if numbers.is_whole_nation or not numbers.cuts:
        return "cannot_tell"
    levels = [limit.level(cut) for cut in numbers.cuts.values()]
    if 2 * levels.count(None) > len(levels):
        return "yes"
    return "no" if 2 * levels.count("red") > len(levels) else "in_part"


def _partner_grade(numbers: InstitutionNumbers, limit: Limit) -> Grade:
    """Grade the partners; where some cannot be placed, only what holds wherever they are."""
    if not numbers.partners:
        return "cannot_tell"
    grades = {_outside_grade(outside / numbers.partners, limit) for outside in
              range(numbers.outside, numbers.outside + numbers.unknown + 1)}  # fmt: skip
    return grades.pop() if len(grades) == 1 else "cannot_tell"


def _outside_grade(share: float, limit: Limit) -> Grade:
    level = limit.level(share)
    return "yes" if level is None else "no" if level == "red" else "in_part"


def _answer(numbers: InstitutionNumbers, limits: Mapping[str, Limit]) -> Answer:
    bodies = _body_grade(numbers, limits["institution_misfit"])
    partners = _partner_grade(numbers, limits["institution_outside"]) if numbers.partners else "yes"
    if "no" in (bodies, partners):
        return "does_not_fit"
    if "cannot_tell" in (bodies, partners):
        return "cannot_tell"
    return "fits" if bodies == partners == "yes" else "fits_in_part"


def _cannot_tell(case: Case, why: Said | Listing) -> SideVerdict:
    told = Said("verdict-institutions-nothing", footprint=case.name, why=why)
    questions = tuple(Question(key, "cannot_tell", why) for key in ("councils", "bodies", "partners"))
    return SideVerdict("institutions", _title(case), "cannot_tell", told, questions, ())


def _title(case: Case) -> Said:
    return Said("flag-side-institutions") if case.partners else PUBLIC_BODIES


def _verdict(
    case: Case,
    answer: Answer,
    numbers: InstitutionNumbers,
    councils: Sequence[CouncilRow],
    bodies: Sequence[BodyRow],
    partners: Sequence[PartnerRow],
    national: Mapping[str, str],
) -> SideVerdict:
    limits = case.limits
    body_grade = _body_grade(numbers, limits["institution_misfit"])
    partner_grade = _partner_grade(numbers, limits["institution_outside"])
    cuts_council = any(row.relation == "cut" for row in councils)
    questions = (
        Question(
            "councils", "in_part" if cuts_council else "yes", sentences(*councils_said(case, councils)),
            short=councils_short(councils),
        ),
        Question(
            "bodies", body_grade, sentences(*bodies_said(case, numbers, bodies, national)), ("institution_misfit",),
            body_rule(limits), bodies_short(case, numbers, body_grade),
        ),
        Question(
            "partners", partner_grade, sentences(*partners_said(case, numbers, partners)), ("institution_outside",),
            partner_rule(limits), partners_short(numbers, partner_grade, limits),
        ),
    )  # fmt: skip
    decided = _decided_by(answer, body_grade, partner_grade if numbers.partners else "yes")
    known = "some" if numbers.partners else "none"
    sentence = Said("verdict-institutions", answer=answer, footprint=case.name, decided="-".join(decided), partners=known)
    return SideVerdict("institutions", _title(case), answer, sentence, questions, decided)


def _decided_by(answer: Answer, bodies: Grade, partners: Grade) -> tuple[str, ...]:
    grades = {"bodies": bodies, "partners": partners}
    wanted: Mapping[Answer, tuple[Grade, ...]] = {
        "fits": ("yes",), "does_not_fit": ("no",), "fits_in_part": ("in_part",), "cannot_tell": ("cannot_tell",)
    }  # fmt: skip
    return tuple(key for key, grade in grades.items() if grade in wanted[answer])


# How firm it is


def institution_firmness(case: Case, side: InstitutionSide | None = None) -> Firmness | None:
    """Say how firm the answer is: what would change it, and whether other weights lead elsewhere.

    Parameters
    ----------
    case : Case
    side : InstitutionSide, optional
        The answer for this case, if it is at hand.

    Returns
    -------
    Firmness or None
        None where nothing can be told.
    """
    side = side or institution_side(case)
    answer = side.answer
    if side.cuts is None or answer == "cannot_tell":
        return None
    numbers = numbers_of(side.cuts, side.partners, is_whole_nation=covers_nations(case))
    moves = (*_moves_of_cuts(numbers, case.limits), *_moves_of_partners(numbers, case.limits))
    return firmness_of(answer, moves, _variants(case, side))


def _variants(case: Case, side: InstitutionSide) -> Iterator[Tried]:
    """Yield what else could be taken, and the answer then."""
    for weight in WEIGHTS:
        if weight != case.weighed_by:
            name = Said("verdict-tried-weights", weight=weight_said(weight))
            yield name, institution_side(replace(case, weighed_by=weight)).answer
    for how, footprint in _without_parts(case.footprint):
        yield Said(f"verdict-tried-members-{how}"), institution_side(replace(case, footprint=footprint)).answer
    is_whole = covers_nations(case)
    sure = tuple(row for row in side.partners if row.confidence != "low")
    if len(sure) < len(side.partners):
        answer = _answer(numbers_of(side.cuts or {}, sure, is_whole_nation=is_whole), case.limits)
        yield Said("verdict-tried-sure-partners"), answer
    if any(math.isnan(share) for body in side.bodies for share in counted_shares(case, body)):
        for part, how in ((0.0, "none"), (1.0, "whole")):
            bodies, _ = bodies_met(case, part)
            cuts = {family: cut for family, cut in family_cuts(case, bodies).items() if family in DECIDING}
            answer = _answer(numbers_of(cuts, side.partners, is_whole_nation=is_whole), case.limits)
            yield Said(f"verdict-tried-unknown-parts-{how}"), answer


def _without_parts(footprint: Footprint) -> Iterator[tuple[str, Footprint]]:
    """Yield the footprint with districts that belong in part counted at ``none``, and ``whole``."""
    parts = [m for m in footprint.memberships if m.role in COUNTED_ROLES and m.share != 1]
    whole = tuple(m for m in footprint.memberships if m not in parts)
    if parts and any(m.role in COUNTED_ROLES for m in whole):
        yield "none", replace(footprint, memberships=whole)
        counted_whole = tuple(replace(m, share=1.0) for m in parts)
        yield "whole", replace(footprint, memberships=(*whole, *counted_whole))


def _moves_of_cuts(numbers: InstitutionNumbers, limits: Mapping[str, Limit]) -> Iterator[Move]:
    for family, cut in numbers.cuts.items():
        for _, bound in limits["institution_misfit"].steps:
            # At the bound a family counts as cut, a hair below it does not.
            moved = bound if cut < bound else math.nextafter(bound, 0.0)
            then = _answer(replace(numbers, cuts={**numbers.cuts, family: moved}), limits)
            if cut > 0:
                told = Said(
                    "verdict-move-cut", answer=answer_inside(then), family=family_said(family),
                    way="more" if cut < bound else "less", bound=percent(bound), now=percent(cut),
                )  # fmt: skip
                yield abs(bound - cut) / cut, then, told


def _moves_of_partners(numbers: InstitutionNumbers, limits: Mapping[str, Limit]) -> Iterator[Move]:
    if not numbers.outside:
        return
    for outside in range(numbers.placed + 1):
        then = _answer(replace(numbers, outside=outside), limits)
        told = Said(
            "verdict-move-partners", answer=answer_inside(then), outside=outside, partners=numbers.partners, now=numbers.outside
        )
        yield abs(outside - numbers.outside) / numbers.outside, then, told
