"""The agreement of two divisions in words: a plain summary, each measure with its meaning, the overlaps as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.analysis.agreement import Agreement, cut_areas, pair_shares
from explorer.exports.tables.delineation_words import tenths
from explorer.exports.tables.frame_rows import NO_VALUE, titles
from explorer.flags.model import percent
from explorer.said import Number, Said
from explorer.words import text

if TYPE_CHECKING:
    from explorer.analysis.comparing import Comparison

MEASURES = (
    "v_measure", "homogeneity", "completeness", "adjusted_rand_index", "variation_of_information",
    "normalised_mutual_information", "mutual_information", "mapcurves_gof", "mapcurves_from_x", "mapcurves_from_y",
    "mean_best_jaccard_x", "mean_best_jaccard_y", "entropy_x", "entropy_y",
)  # fmt: skip
"""Measures, the most telling first."""

OVERLAP_COLUMNS = ("first", "second", "both", "of_first", "of_second", "jaccard")


def overlap_titles() -> tuple[str, ...]:
    """Return the headings of :func:`overlap_rows`."""
    return titles("overlap", OVERLAP_COLUMNS)


def summary(comparison: Comparison) -> list[str]:
    """Say in plain sentences how the two divisions lie to each other.

    What cuts what comes first, in both directions, then what share of the weight lies in areas that are kept whole.
    """
    found, first, second = comparison.found, comparison.first.name, comparison.second.name
    turned = found.overlaps.turned()
    kept = ~cut_areas(turned)
    whole = float(turned.of_first[kept].sum() / turned.total)
    told = [
        _cutting(first, second, cut_areas(turned)),
        _cutting(second, first, cut_areas(found.overlaps)),
        text("agreement-whole", areas=second, others=first, share=percent(whole), unit=comparison.unit),
        text("agreement-overall", agreement=Number(found.v_measure, 2)),
    ]
    left = len(comparison.left_out.only_first) + len(comparison.left_out.only_second) + len(comparison.left_out.unweighted)
    return [*told, text("agreement-left-out", common=comparison.left_out.common, left=left)] if left else told


def _cutting(knife: Said | str, cut: Said | str, parts: object) -> str:
    import pandas as pd

    which = pd.Series(parts)
    return text("agreement-cut", knife=knife, cut=int(which.sum()), n=len(which), areas=cut)


def measure_rows(found: Agreement) -> list[tuple[str, str, str]]:
    """Return title, value and meaning of each measure."""
    values = found.measures()
    return [(text(f"agreement-{name}-title"), _written(values[name]), text(f"agreement-{name}-meaning")) for name in MEASURES]


def _written(value: float | None) -> str:
    return NO_VALUE if value is None else f"{value:.3f}"


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
