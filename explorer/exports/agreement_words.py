"""The agreement of two divisions in words: a plain summary, each measure with its meaning, the overlaps as a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from explorer.analysis.agreement import Agreement, cut_areas, pair_shares
from explorer.exports.delineation_words import tenths
from explorer.flags.model import percent

if TYPE_CHECKING:
    from explorer.analysis.comparing import Comparison

GLOSSES: Mapping[str, tuple[str, str]] = {
    "v_measure": ("V-measure", "Overall agreement: 1 the same division, 0 nothing in common."),
    "homogeneity": ("Homogeneity", "How far each area of the second lies in a single area of the first; 1 if every one does."),
    "completeness": ("Completeness", "How far each area of the first lies in a single area of the second; 1 if every one does."),
    "adjusted_rand_index": (
        "Adjusted Rand index",
        "Pairs of districts on which both agree, beyond chance; 1 all, 0 chance.",
    ),
    "variation_of_information": ("Variation of information", "Distance between the two, in bits; 0 the same."),
    "normalised_mutual_information": ("Normalised mutual information", "How much one division says about the other; 0 to 1."),
    "mutual_information": ("Mutual information", "The same, in bits."),
    "mapcurves_gof": ("MapCurves goodness of fit", "How well areas of one match whole areas of the other; the better direction."),
    "mapcurves_from_x": ("MapCurves, first to second", "How well areas of the first match whole areas of the second."),
    "mapcurves_from_y": ("MapCurves, second to first", "How well areas of the second match whole areas of the first."),
    "mean_best_jaccard_x": (
        "Mean best Jaccard, first",
        "How much an area of the first shares with its best match; 1 all of both.",
    ),
    "mean_best_jaccard_y": ("Mean best Jaccard, second", "How much an area of the second shares with its best match."),
    "entropy_x": ("Entropy of the first", "How finely it divides, in bits: 3 bits as eight equal areas do."),
    "entropy_y": ("Entropy of the second", "How finely it divides, in bits."),
}
"""Title and meaning of each measure, the most telling first."""


def summary(comparison: Comparison) -> list[str]:
    """Say in plain sentences how the two divisions lie to each other.

    What cuts what comes first, in both directions, then what share of the weight lies in areas that are kept whole.
    """
    found, first, second = comparison.found, comparison.first.name, comparison.second.name
    turned = found.overlaps.turned()
    told = [_cutting(first, second, cut_areas(turned)), _cutting(second, first, cut_areas(found.overlaps))]
    kept = ~cut_areas(turned)
    whole = float(turned.of_first[kept].sum() / turned.total)
    verb = "live" if "residents" in comparison.unit else "are"
    told.append(f"{percent(whole)} of {comparison.unit} {verb} in {second} that lie whole in one of the {first}.")
    told.append(f"All in all they agree by {found.v_measure:.2f}, on a scale from 0 (nothing in common) to 1 (the same).")
    left = len(comparison.left_out.only_first) + len(comparison.left_out.only_second) + len(comparison.left_out.unweighted)
    if left:
        told.append(f"{comparison.left_out.common} districts are compared; {left} are not, being in one division only.")
    return [sentence[:1].upper() + sentence[1:] for sentence in told]


def _cutting(knife: str, cut: str, parts: object) -> str:
    import pandas as pd

    which = pd.Series(parts)
    return f"the {knife} cut {int(which.sum())} of {len(which)} {cut}."


def measure_rows(found: Agreement) -> list[tuple[str, str, str]]:
    """Return title, value and meaning of each measure."""
    values = found.measures()
    return [(title, _written(values[name]), gloss) for name, (title, gloss) in GLOSSES.items()]


def _written(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


OVERLAP_TITLES = ("First", "Second", "In both", "Share of first", "Share of second", "Jaccard")


def overlap_rows(comparison: Comparison, least: float = 0.01) -> list[tuple[str, ...]]:
    """Return the pairs of areas that share something, by name, the largest parts of each first area first.

    Pairs in which neither area has ``least`` (1%) of itself are left out.
    """
    shares = pair_shares(comparison.found.overlaps)
    told = shares[(shares[["share_of_first", "share_of_second"]] >= least).any(axis="columns")].reset_index()
    told["name"] = told["first"].map(lambda area: comparison.area_name(str(area)))
    told = told.sort_values(["name", "weight"], ascending=[True, False])
    columns = (
        told["name"],
        told["second"].map(lambda area: comparison.area_name(str(area), second=True)),
        told["weight"].map("{:,.0f}".format),
        *(told[share].map(tenths) for share in ("share_of_first", "share_of_second")),
        told["jaccard"].map("{:.2f}".format),
    )
    return list(zip(*(column.tolist() for column in columns), strict=True))
