# state: draft
# Ffeiliau a ysgrifennir: beth sy’n cael ei wneud, beth aeth o’i le, a beth sydd ynddynt.

export-writing = Yn ysgrifennu { $what }
export-collecting = Yn casglu haenau
export-writing-styles = Yn ysgrifennu arddulliau a ffynonellau

# Mewn copi ar gyfer QGIS.

export-style = { $footprint }: { $layer ->
    [districts] awdurdodau lleol
    [functional_areas] ardaloedd gweithredol
    [footprint] ôl troed
   *[flags] baneri
 }
export-styles = Arddulliau’r haenau
export-sources = O ble y daw pob ffigur

# Mewn tablau.

export-sheet = Tabl
export-row-left = awdurdod lleol cynharach heb awdurdod lleol heddiw
export-row-undecided = yn aros am benderfyniad am ei uned neu ei ardaloedd
export-row-unknown = ardal anhysbys
export-zero-zones = mewn parthau â’r nodwedd hon: { $reason }
export-flag-number = { $claim }: { $number }

# Yr hyn a aeth o’i le.

export-no-picture = Ni ellir cadw map fel { $name }.
export-no-picture-remedy = Gorffennwch yr enw â .png, .svg neu .pdf.
export-no-layer-ending = Ni ellir ysgrifennu haen ffiniau fel { $name }.
export-no-table-ending = Ni ellir ysgrifennu tabl fel { $name }.
export-endings = Defnyddiwch un o’r rhain: { $endings }.
export-not-written = Ni ellid ysgrifennu { $name }.
export-not-written-remedy = Dewiswch fformat arall.
export-no-district = Nid yw’r siapiau’n cyffwrdd ag unrhyw awdurdod lleol yn y Deyrnas Unedig.
export-no-district-remedy = Gwiriwch y system gyfesurynnau.
export-is-folder = Ni ellir ysgrifennu { $name }: ffolder ydyw, nid ffeil.
