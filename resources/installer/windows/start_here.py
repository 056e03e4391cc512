"""Where the launchers of Windows begin: beside the bundled Python, with nothing taken from elsewhere on the computer."""

import os
import sys

# As for any packaged application: processes that are started beside this one come in by the same door.
sys.frozen = True
here = os.path.dirname(os.path.abspath(sys.executable))
libraries = os.path.join(here, "lib")
os.environ["PROJ_DATA"] = os.path.join(libraries, "pyogrio", "proj_data")
# Qt's parts for pictures look for its libraries in the folder of the program.
os.add_dll_directory(os.path.join(libraries, "PySide6"))

from platformdirs import user_cache_path  # noqa: E402 - the folders above come first

chosen = os.environ.get("SUBREGION_EXPLORER_CACHE") or str(user_cache_path("subregion-explorer", appauthor=False))
os.environ.setdefault("MPLCONFIGDIR", os.path.join(chosen, "matplotlib"))

import stand_ins  # noqa: E402, F401

from explorer.__main__ import main  # noqa: E402

sys.exit(main())
