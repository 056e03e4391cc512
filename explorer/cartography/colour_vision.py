"""What colours look like to readers who see them otherwise, and how light they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from explorer.said import Said

FloatArray = npt.NDArray[np.float64]

NORMAL = "normal"

VISIONS: Mapping[str, Said] = {
    NORMAL: Said("map-vision-normal"),
    "deuteranopia": Said("map-vision-deuteranopia"),
    "protanopia": Said("map-vision-protanopia"),
    "tritanopia": Said("map-vision-tritanopia"),
    "greyscale": Said("map-vision-greyscale"),
}
"""Ways of seeing, with their names."""

_IN_GREY = (0.2126, 0.7152, 0.0722)
"""Luminance of linear sRGB (ITU-R BT.709)."""

_MATRICES: Mapping[str, FloatArray] = {
    # Machado, Oliveira, Fernandes: A physiologically-based model for simulation of color vision deficiency,
    # IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009; severity 1.0; on linear sRGB.
    "protanopia": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    "deuteranopia": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    "tritanopia": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
    "greyscale": np.array([_IN_GREY, _IN_GREY, _IN_GREY]),
}

_TO_XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]])
_WHITE = np.array([0.95047, 1.0, 1.08883])
"""sRGB primaries (IEC 61966-2-1) in CIE XYZ, and the white point D65."""


def seen(colours: Sequence[str], vision: str) -> list[str]:
    """Return colours as a reader with this vision sees them.

    A simulation, not a measurement: people differ. Matrices by Machado, Oliveira and Fernandes (2009), for complete
    absence of one kind of cones; grey is the luminance.

    Parameters
    ----------
    colours : sequence of str
        ``#rrggbb``.
    vision : str
        A key of :data:`VISIONS`.

    Examples
    --------
    >>> seen(["#ffffff", "#ff0000"], "greyscale")
    ['#ffffff', '#7f7f7f']
    """
    if vision == NORMAL or not colours:
        return list(colours)
    linear = _linear(colours) @ _MATRICES[vision].T
    return _hex(linear)


def lightness(colours: Sequence[str]) -> FloatArray:
    """Return the CIE L* of colours, 0 (black) to 100 (white)."""
    return lab(colours)[:, 0]


def lab(colours: Sequence[str]) -> FloatArray:
    """Return colours in CIE L*a*b* (1976, D65), shape (colours, 3)."""
    ratio = _linear(colours) @ _TO_XYZ.T / _WHITE
    bent = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    x, y, z = bent.T
    return np.column_stack([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def is_dark(colour: str) -> bool:
    """Whether light marks show better on this colour than dark ones."""
    return bool(lightness([colour])[0] < 58)


def mixed(colour: str, towards: str, share: float) -> str:
    """Return a colour moved some ``share`` of the way towards another.

    Examples
    --------
    >>> mixed("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(towards[1:]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share + 1e-9):02x}" for a, b in pairs)


def _linear(colours: Sequence[str]) -> FloatArray:
    srgb = np.array([list(bytes.fromhex(colour[1:])) for colour in colours], dtype=np.float64).reshape(-1, 3) / 255
    linear: FloatArray = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    return linear


def _hex(linear: FloatArray) -> list[str]:
    within = np.clip(linear, 0, 1)
    srgb = np.where(within <= 0.0031308, within * 12.92, 1.055 * within ** (1 / 2.4) - 0.055)
    return ["#" + bytes(channels).hex() for channels in np.rint(srgb * 255).astype(np.uint8).tolist()]
