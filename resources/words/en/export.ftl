# Files that are written: what is being done, what went wrong, and what stands in them.

export-writing = Writing { $what }
export-collecting = Collecting layers
export-writing-styles = Writing styles and sources

# In a copy for QGIS.

export-style = { $footprint }: { $layer ->
    [districts] districts
    [functional_areas] functional areas
    [footprint] footprint
   *[flags] flags
 }
export-styles = Styles of the layers
export-sources = Where every figure comes from

# In tables.

export-sheet = Table
export-row-left = earlier district without a district of today
export-row-undecided = waits for a decision about its unit or its areas
export-row-unknown = area not known
export-zero-zones = in zones with { $reason }
export-flag-number = { $claim }: { $number }

# What went wrong.

export-no-picture = A map cannot be saved as { $name }.
export-no-picture-remedy = End the name in .png, .svg or .pdf.
export-no-layer-ending = A boundary layer cannot be written as { $name }.
export-no-table-ending = A table cannot be written as { $name }.
export-endings = Use one of: { $endings }.
export-not-written = { $name } could not be written.
export-not-written-remedy = Choose another format.
export-no-district = The shapes meet no district of the United Kingdom.
export-no-district-remedy = Check the coordinate system.
export-codes-set-aside = The codes of { $file } were set aside, as you decided, so there are no districts to draw.
export-codes-set-aside-remedy = Decide on codes or leave-out, or use the shapes as a footprint in the window.
export-is-folder = { $name } cannot be written: it is a folder, not a file.
