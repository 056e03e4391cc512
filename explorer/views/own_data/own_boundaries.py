"""A boundary file from the user, from the first look to what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from explorer.catalogue.own_footprints import sentences as footprint_sentences
from explorer.errors import ReadError
from explorer.progress import Progress
from explorer.project.own_footprint import OwnFootprint
from explorer.qt import notices
from explorer.said import Listing, Said
from explorer.views.own_data.boundary_preview import AREAS, DISTRICTS, FOOTPRINT, FOOTPRINTS, BoundaryPreview
from explorer.views.session import Session
from explorer.words import say, text

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from explorer.catalogue import Catalogue
    from explorer.catalogue.areas.boundary_reading import LayerOptions


MOST_NAMES = 10
"""Of the districts of a footprint that a notice lists; the others stand in its details."""


@dataclass(frozen=True)
class Accepted:
    """What the user accepted, made ready: the clean layer's place, what it is used as, and its shapes that meet no district."""

    use: str
    layer: Path
    source: Path
    areas: Path | None = None
    footprints: tuple[OwnFootprint, ...] = ()
    nowhere: tuple[str, ...] = ()


class OwnBoundaries(QObject):
    """Opens boundary files: preview, then use as districts, footprint, functional areas or extra layer.

    Attributes
    ----------
    layer_added : Signal(object)
        Path of a clean layer to draw over the map.
    """

    layer_added = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self.preview: BoundaryPreview | None = None

    def open(self, path: Path) -> BoundaryPreview:
        """Preview a file; nothing else happens until the user accepts it."""
        preview = BoundaryPreview(path, self._session.jobs, self._window)
        preview.accepted_as.connect(partial(self._use, path))
        preview.destroyed.connect(self._forget)
        self.preview = preview
        preview.open()
        return preview

    def get_ready(self) -> None:
        """Start the process that reads while the user looks for a file."""
        from explorer.catalogue.areas.boundary_check import READY
        from explorer.readers import apart

        self._session.jobs.run(lambda _: apart.prepare(READY), "reading_apart")

    def _forget(self) -> None:
        self.preview = None

    def _use(self, source: Path, use: str, parcel: Mapping[str, Any], options: LayerOptions, name: str) -> None:
        catalogue = self._session.catalogue
        self._session.jobs.run(
            lambda progress: _made_ready(source, use, parcel, name, catalogue, progress),
            "own_boundaries",
            text("own-job-open", file=source.name),
        ).then(self._take)

    def _take(self, accepted: Accepted) -> None:
        session = self._session
        if accepted.use == DISTRICTS:
            session.edits.open_boundaries(accepted.layer)
        elif accepted.areas is not None:
            session.choose(Said("own-step-areas", file=accepted.source.name), areas=accepted.areas, areas_believed=False)
        elif accepted.footprints:
            self._take_footprints(accepted.footprints)
        else:
            self.layer_added.emit(accepted.layer)
        if accepted.nowhere:
            shapes = Listing(accepted.nowhere, MOST_NAMES)
            notices.tell(self._window, say(Said("own-shapes-nowhere", shapes=shapes)), text("own-shapes-nowhere-remedy"))

    def _take_footprints(self, made: tuple[OwnFootprint, ...]) -> None:
        lookup = self._session.catalogue.districts
        self._session.edits.add_footprints(made)
        detail = "\n\n".join("\n".join([each.name, *map(say, footprint_sentences(each, lookup))]) for each in made)
        if len(made) == 1:
            said = "\n".join(map(say, footprint_sentences(made[0], lookup, MOST_NAMES)))
            notices.tell(self._window, text("own-footprint-added", footprint=made[0].name), said, detail)
            return
        notices.tell(self._window, text("own-footprints-added", number=len(made)), text("own-footprints-where"), detail)


def _made_ready(
    source: Path, use: str, parcel: Mapping[str, Any], name: str, catalogue: Catalogue, progress: Progress
) -> Accepted:
    """Keep the clean layer and work out what its use needs; on a worker's thread."""
    from explorer.exports.gis.boundary_layer import layer_frame
    from explorer.exports.gis.own_layers import forget_layer, kept_areas, kept_layer, shares_of, with_codes_only

    progress.step(Said("own-step-keep"), 0.2)
    frame, record = layer_frame(parcel), parcel["report"]
    layer = kept_layer(with_codes_only(frame, record) if use == DISTRICTS else frame, source, record)
    if use not in (AREAS, FOOTPRINT, FOOTPRINTS):
        return Accepted(use, layer, source)
    progress.step(Said("own-step-districts"), 0.5)
    together = use == FOOTPRINT
    names = [name or source.stem] if together else _names(frame, record)
    try:
        shares = shares_of(frame.dissolve() if together else frame, names, catalogue)
    except ReadError:
        forget_layer(layer)
        raise
    nowhere = tuple(name for name, met in zip(names, (shares > 0).any().tolist(), strict=True) if not met)
    if use == AREAS:
        return Accepted(use, layer, source, areas=kept_areas(shares, _codes(frame, record, names), layer), nowhere=nowhere)
    return Accepted(use, layer, source, footprints=_footprints(shares, source), nowhere=nowhere)


def _footprints(shares: pd.DataFrame, source: Path) -> tuple[OwnFootprint, ...]:
    """Return a footprint for each column of shares that meets a district; names that stand twice are numbered."""
    found: dict[str, OwnFootprint] = {}
    for at, name in enumerate(shares.columns.tolist()):
        inside = tuple(sorted((str(code), float(share)) for code, share in shares.iloc[:, at].items() if share > 0))
        made = OwnFootprint(str(name), source.name, inside)
        if made.id in found:
            made = OwnFootprint(f"{name} ({at + 1})", source.name, inside)
        if inside:
            found[made.id] = made
    return tuple(found.values())


def _names(frame: gpd.GeoDataFrame, record: Mapping[str, Any]) -> list[str]:
    field = record["name_field"] or record["code_field"]
    cells = frame[field].astype(object).tolist() if field in frame else [None] * len(frame)
    return [
        str(cell) if cell and cell == cell else text("own-area", number=str(number)) for number, cell in enumerate(cells, start=1)
    ]


def _codes(frame: gpd.GeoDataFrame, record: Mapping[str, Any], names: list[str]) -> list[str]:
    field = record["code_field"]
    if field not in frame or record["codes_missing"] or record["codes_duplicate"]:
        return [f"A{number:03d}" for number in range(1, len(names) + 1)]
    return [str(code) for code in frame[field].tolist()]
