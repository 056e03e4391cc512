"""Entry point of ``python -m boundaries.recipe``: build all bundled boundary files, progress on standard error."""

from __future__ import annotations

import logging

from boundaries.recipe.build import build

if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(relativeCreated)7d ms  %(message)s")
    build()
