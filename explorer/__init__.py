"""Sub-region Explorer: does this partnership's boundary fit the economy it says it serves?"""

import os

__version__ = "0.1.0"

# numpy's OpenBLAS starts a thread for every core, which spin while the first map is drawn: a tenth of the time to it.
# Nothing here multiplies matrices large enough to win that back; who wants the threads sets the variable.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
