"""One table of coordinate systems for both libraries that read it: that of GDAL, which is the newer one."""

import os
import sys

os.environ["PROJ_DATA"] = os.path.join(sys._MEIPASS, "pyogrio", "proj_data")
