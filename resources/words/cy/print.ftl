# state: draft
# Y map printiedig: teitl, allwedd a throed, a’r hyn mae’n ei ddweud wrth rywun nad yw’n ei weld.

print-title = { $footprint }: { $title }, { $unit }
print-subtitle = { $title } ({ $unit }), fesul { $areas }; ôl troed fel ar { $day }
print-district = awdurdod lleol
print-alternative = { COUNT($districts) ->
    [0] Map yn ôl { $areas }. Dangosydd: { $indicator }, { $year }. Mae’n dangos’r ardaloedd gweithredol sy’n cyffwrdd â’r ôl troed, nad oes ganddo awdurdodau lleol: { $footprint }. Allwedd: { $legend } { $headline }
   *[other] Map yn ôl { $areas }. Dangosydd: { $indicator }, { $year }. Mae’n amlinellu’r ôl troed ({ $footprint }: { $districts }) a’r ardaloedd gweithredol sy’n cyffwrdd ag ef. Allwedd: { $legend } { $headline }
 }
print-source = { $publisher }, { $title }, { $vintage }
print-sources = Ffynonellau: { $sources }; { $areas }, wedi’u llunio fel awdurdodau lleol cyfan.
print-drawn = Yn cynnwys data OS © Hawlfraint y Goron a hawl cronfa ddata. Lluniwyd ar { $day }.
print-program = Sub-region Explorer { $version }
print-lined-out = Awdurdodau lleol wedi’u llinellu
