"""A boundary file from the user, from the first look to what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from explorer.catalogue.own_footprints import OwnFootprint, add_footprints, remember_footprint
from explorer.errors import ReadError
from explorer.progress import Progress
from explorer.qt import notices
from explorer.views.boundary_preview import AREAS, DISTRICTS, FOOTPRINT, BoundaryPreview
from explorer.views.session import Session

if TYPE_CHECKING:
    from explorer.catalogue import Catalogue
    from explorer.catalogue.boundary_reading import LayerOptions


@dataclass(frozen=True)
class Accepted:
    """What the user accepted, made ready: the clean layer's place, and what it is used as."""

    use: str
    layer: Path
    source: Path
    areas: Path | None = None
    footprint: OwnFootprint | None = None


class OwnBoundaries(QObject):
    """Opens boundary files: preview, then use as districts, footprint, functional areas or extra layer.

    Attributes
    ----------
    footprint_made : Signal(object)
        An :class:`OwnFootprint` is now among the partnerships.
    layer_added : Signal(object)
        Path of a clean layer to draw over the map.
    """

    footprint_made = Signal(object)
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
        from explorer.catalogue.boundary_check import READY
        from explorer.readers import apart

        self._session.jobs.run(lambda _: apart.prepare(READY), "reading apart")

    def _forget(self) -> None:
        self.preview = None

    def _use(self, source: Path, use: str, parcel: Mapping[str, Any], options: LayerOptions, name: str) -> None:
        catalogue = self._session.catalogue
        self._session.jobs.run(
            lambda progress: _made_ready(source, use, parcel, name, catalogue, progress),
            "own boundaries",
            f"Opening {source.name}",
        ).then(self._take)

    def _take(self, accepted: Accepted) -> None:
        session = self._session
        if accepted.use == DISTRICTS:
            session.open_boundaries(accepted.layer)
        elif accepted.areas is not None:
            session.choose(f"Use {accepted.source.name} as functional areas", areas=accepted.areas)
        elif accepted.footprint is not None:
            add_footprints(session.catalogue.partnerships, [accepted.footprint])
            self.footprint_made.emit(accepted.footprint)
            told = "\n".join(accepted.footprint.sentences(session.catalogue.districts))
            notices.tell(self._window, f"{accepted.footprint.name} is now among the partnerships.", told)
        else:
            self.layer_added.emit(accepted.layer)


def _made_ready(
    source: Path, use: str, parcel: Mapping[str, Any], name: str, catalogue: Catalogue, progress: Progress
) -> Accepted:
    """Keep the clean layer and work out what its use needs; on a worker's thread."""
    from explorer.exports.boundary_layer import layer_frame
    from explorer.exports.own_layers import forget_layer, kept_areas, kept_layer, shares_of

    progress.step("Keeping a clean copy", 0.2)
    frame, record = layer_frame(parcel), parcel["report"]
    layer = kept_layer(frame, source, record)
    if use not in (AREAS, FOOTPRINT):
        return Accepted(use, layer, source)
    progress.step("Finding the districts inside", 0.5)
    names = _names(frame, record)
    try:
        if use == AREAS:
            shares = shares_of(frame, names, catalogue)
            return Accepted(use, layer, source, areas=kept_areas(shares, _codes(frame, record, names), layer))
        whole = frame.dissolve() if len(frame) > 1 else frame
        shares = shares_of(whole, [name], catalogue)
    except ReadError:
        forget_layer(layer)
        raise
    progress.step("Keeping the footprint", 0.9)
    own = {str(code): float(share) for code, share in shares.iloc[:, 0].items() if share > 0}
    made = OwnFootprint(name or source.stem, source.name, own)
    remember_footprint(made, catalogue.districts)
    return Accepted(use, layer, source, footprint=made)


def _names(frame: Any, record: Mapping[str, Any]) -> list[str]:  # noqa: ANN401 - a GeoDataFrame, not imported here
    field = record["name_field"] or record["code_field"]
    cells = frame[field].astype(object).tolist() if field in frame else [None] * len(frame)
    return [str(cell) if cell else f"Area {number}" for number, cell in enumerate(cells, start=1)]


def _codes(frame: Any, record: Mapping[str, Any], names: list[str]) -> list[str]:  # noqa: ANN401
    field = record["code_field"]
    if field not in frame or record["codes_missing"] or record["codes_duplicate"]:
        return [f"A{number:03d}" for number in range(1, len(names) + 1)]
    return [str(code) for code in frame[field].tolist()]
