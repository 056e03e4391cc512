# The help: its window, the page of keys, and what the program is.

help-title = Help – Sub-region Explorer
help-search = Search the help
help-search-tip = Find pages with every one of these words (Ctrl+F)
help-nothing = No page has all of these words. Try fewer, or a word of the glossary.
help-pages = Pages of the help
help-page = Help page
help-part-guide = Guide
help-part-reference = Look up
help-part-methods = Methods
help-back = ‹ &Back
help-back-tip = Go back to the page read before (Alt+Left)
help-close = &Close
help-close-tip = Close the help (Esc)

# Keys.

help-keys = Keys
help-keys-about = Every key of the menus, as this version has them, and those of map, lists and fields.
help-keys-key = key
help-keys-does = what it does
help-keys-line = { $action }: { $tip }
help-keys-map = On the map
help-keys-arrows = ← → ↑ ↓
help-keys-arrows-does = go to the next district in that direction
help-keys-move = Shift and arrows
help-keys-move-does = move the map
help-keys-where = F2, Shift+F2
help-keys-where-does = say where you are, or what lies around
help-keys-closer = + −
help-keys-closer-does = zoom in, zoom out
help-keys-all = 0, Home
help-keys-all-does = show everything
help-keys-district = Enter
help-keys-district-does = select the district; a second time, show where it stands
help-keys-points = N, P
help-keys-points-does = go to the next or the previous point or flow line
help-keys-box = Shift and drag
help-keys-box-does = zoom to a box
help-keys-double = double click
help-keys-double-does = show where a district stands
help-keys-redraw = On the map of the drawing table
help-keys-walk = ← → ↑ ↓
help-keys-walk-does = go to the next district in that direction
help-keys-take = Space, Enter
help-keys-take-does = take the district in, or give it up
help-keys-lock = L
help-keys-lock-does = lock the district where it lies, or unlock it
help-keys-number = 1 to 9
help-keys-number-does = take the footprint of that number in hand
help-keys-drop = Esc, right click
help-keys-drop-does = drop the stroke or the district pointed at
help-keys-pan = Shift and arrows
help-keys-pan-does = move the map
help-keys-lists = In lists, tables and fields
help-keys-tab = Tab, Shift+Tab
help-keys-tab-does = go to the next or the previous control
help-keys-enter = Enter
help-keys-enter-does = open the row; choose the first partnership found
help-keys-copy = Ctrl+C
help-keys-copy-does = copy the rows, the flag or the words selected
help-keys-down = ↓
help-keys-down-does = open the calendar in the field of a day
help-keys-escape = Esc
help-keys-escape-does = close what is open, take back what is typed
help-keys-help = F1
help-keys-help-does = open the help page of this window

# About.

help-about = About Sub-region Explorer
help-about-build = Packaged from { $commit } of { $day }.
help-about-free = The program is free software under the MIT licence. It works offline and sends nothing anywhere.
help-about-draft = The words in this language are a draft: { $language }. No person has checked them yet.
help-about-draft-language = { $language ->
    [cy] Cymraeg (Welsh)
   *[other] { $language }
 }
help-about-data = Data
help-about-sources = Every indicator names its own source beside its values.
help-about-attribution = Attribution
help-about-software = Software
help-attribution = Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright and database right. Contains National Statistics data © Crown copyright and database right. Source: Office for National Statistics, licensed under the Open Government Licence v3.0. Coastline: GSHHG (P. Wessel and W. H. F. Smith), GNU LGPL.
help-software-qt = Qt and PySide6: GNU LGPL v3
help-software-numpy = NumPy, pandas, SciPy: BSD 3-Clause
help-software-shapely = Shapely, GeoPandas: BSD 3-Clause
help-software-gdal = pyogrio, pyproj, GDAL, PROJ, GEOS: MIT and GNU LGPL v2.1
help-software-arrow = Apache Arrow (pyarrow): Apache 2.0
help-software-matplotlib = Matplotlib: Matplotlib licence (PSF based)
help-software-jinja = Jinja2: BSD 3-Clause
help-software-pyqtgraph = pyqtgraph, jenkspy: MIT
