# state: draft
# Yr hyn a gopïir o safle awdurdod lleol: fel testun, ac fel tabl ar gyfer taenlen.

copy-head = { $district } ({ $code }), { $place }, fel ar { $day }
copy-belongs = Yn perthyn i:
copy-others = Ar ddiwrnodau eraill:
copy-areas = Ardaloedd gweithredol:
copy-work-in = Ble mae ei bobl yn gweithio:
copy-workers-from = O ble y daw ei weithwyr:
copy-fits = Ble byddai’n ffitio:
copy-sources = Ffynonellau:
copy-note = ({ $what }.)
copy-belonging = { $body } ({ $kind }): { $clauses }
copy-not-counted = heb ei gyfrif yn ei ôl troed
copy-area = { $area }: { $share }
copy-partner = { $district }: { $people } o bobl, { $share }
copy-fit = { $kinds }: { $why }
copy-source = { $cited }. { $about }

# Celloedd y tabl.

copy-part = { $part ->
    [belongs] yn perthyn i
    [others] bu’n perthyn i, neu bydd
    [areas] ardal weithredol
    [own] ei hun
    [work_in] yn gweithio yn
   *[workers_from] gweithwyr o
 }
copy-part-fit = ffitio: { $kinds }
copy-what = { $what ->
    [of_district] cyfran o’r awdurdod lleol
    [supply] yn gweithio lle maent yn byw
    [demand] swyddi a lenwir gan drigolion
    [commuters] cymudwyr
    [share] cyfran
    [share_out] trigolion cyflogedig sy’n gweithio yn ei awdurdodau lleol eraill
    [share_in] swyddi a lenwir o’i awdurdodau lleol eraill
    [supply_with] hunangynhwysedd ochr y cyflenwad gyda’r awdurdod lleol
    [supply_without] hunangynhwysedd ochr y cyflenwad heb yr awdurdod lleol
    [demand_with] hunangynhwysedd ochr y galw gyda’r awdurdod lleol
   *[demand_without] hunangynhwysedd ochr y galw heb yr awdurdod lleol
 }
copy-alike = Cymdogion ystadegol
copy-alike-in = { $kind ->
    [global] Ym mhopeth: { $districts }
    [economic] Yn eu heconomi: { $districts }
   *[demographic] Yn eu pobl: { $districts }
 }
