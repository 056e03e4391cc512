"""A footprint among groups of its size, as a small picture: what share of its commuting each keeps."""

from __future__ import annotations

from io import BytesIO

from explorer.flags.model import percent
from explorer.flags.sides.chance import Comparison
from explorer.words import text

WIDTH, HEIGHT, DPI = 4.6, 1.5, 150
BARS = 40


def chance_said(found: Comparison) -> str:
    """Return the picture in words."""
    ordered = found.ordered
    low, high = percent(float(ordered[len(ordered) // 20])), percent(float(ordered[-1 - len(ordered) // 20]))
    return text("report-chance", groups=found.count, low=low, high=high, kept=percent(found.observed))


def chance_png(found: Comparison) -> bytes:
    """Draw the groups as a histogram and the footprint as a line among them."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.ticker import PercentFormatter

    figure = Figure(figsize=(WIDTH, HEIGHT), dpi=DPI, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    axes.hist(found.ordered, bins=BARS, color="#9fb3c4")
    axes.margins(y=0.3)  # the words stand above the bars
    axes.axvline(found.observed, color="#1b2530", linewidth=2)
    left = found.observed > float(found.ordered.mean())
    axes.annotate(
        text("report-chance-here"), (found.observed, 0.92), xycoords=("data", "axes fraction"), fontsize=8,
        xytext=(-4 if left else 4, 0), textcoords="offset points", ha="right" if left else "left",
    )  # fmt: skip
    axes.xaxis.set_major_formatter(PercentFormatter(1.0, decimals=0))
    axes.set_yticks([])
    axes.tick_params(labelsize=8)
    axes.set_xlabel(text("report-chance-axis"), fontsize=8)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    target = BytesIO()
    figure.savefig(target, format="png")
    return target.getvalue()
