"""Rules about the footprint itself: whether it hangs together, and whether it is large enough."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.analysis.contiguity import pieces
from explorer.flags.case import Case
from explorer.flags.limits import SCALED_KINDS
from explorer.flags.model import Evidence, Flag
from explorer.flags.registry import flag, rule
from explorer.flags.wording import basis, capital, counted, listed, people


@rule(
    "not_contiguous",
    "In pieces",
    "The footprint falls into pieces that neither a shared edge nor a listed bridge, tunnel or ferry joins.",
)
def not_contiguous(case: Case) -> Iterator[Flag]:
    """Footprints in more than one piece; links over water count as joining (methods §3)."""
    limit = case.limits["not_contiguous"]
    found = pieces(case.codes, case.joined)
    number = int(found.nunique())
    level = limit.level(number)
    if level is None:
        return
    apart = [str(code) for code in found.index[found > 0]]
    sentence = (
        f"{capital(case.name)} falls into {counted(number, 'piece')}: {listed(case.lookup.all_said(apart))} "
        f"{'is' if len(apart) == 1 else 'are'} cut off from the rest."
    )
    yield flag(
        case,
        "not_contiguous",
        level,
        case.residents_share(apart),
        apart,
        sentence,
        basis("approximate bundled boundaries and listed links", limit, level),
        [
            Evidence("pieces of the footprint", number, "pieces", "boundaries"),
            Evidence("districts apart from the largest piece", len(apart), "districts", "links"),
        ],
    )


@rule("scale", "Scale", "The footprint has fewer residents than government expects of a body at this scale.")
def scale(case: Case) -> Iterator[Flag]:
    """Residents of the footprint against what the White Paper of 2024 and the review of 2022 expected."""
    limit = case.limits["scale"]
    known = case.population[case.inside].dropna()
    if len(known) < len(case.codes):
        yield _unknown_scale(case, [code for code in case.codes if code not in known.index])
        return
    residents = float(known.sum())
    level, sentence = limit.level(residents), f"{capital(case.name)} has {people(residents, limit)} residents."
    if level is None:
        return
    if case.footprint.partnership.kind not in SCALED_KINDS:
        level, sentence = "info", f"{sentence} What government expects of other bodies is given for comparison only."
    yield flag(
        case,
        "scale",
        level,
        1.0,
        case.codes,
        sentence,
        basis("population of 2020 to 2022", limit, level),
        [Evidence("residents", residents, "people", "population")],
    )


def _unknown_scale(case: Case, missing: list[str]) -> Flag:
    sentence = f"Cannot tell how many residents {case.name} has: there is no figure for {listed(case.lookup.all_said(missing))}."
    evidence = [Evidence("districts without a population figure", len(missing), "districts", "population")]
    return flag(
        case,
        "scale",
        "cannot_tell",
        case.residents_share(missing),
        missing,
        sentence,
        basis("population of 2020 to 2022", case.limits["scale"], "cannot_tell"),
        evidence,
    )
