# state: draft
# Y cerdyn crynhoi: un frawddeg, un map, tri rhif.

card-supply = { $known ->
    [estimated] o’r trigolion cyflogedig sy’n gweithio y tu mewn (amcangyfrif)
   *[counted] o’r trigolion cyflogedig sy’n gweithio y tu mewn
 }
card-demand = { $known ->
    [estimated] o’r swyddi a lenwir o’r tu mewn (amcangyfrif)
   *[counted] o’r swyddi a lenwir o’r tu mewn
 }
card-whole = o’i drigolion sy’n byw mewn marchnadoedd llafur y mae’n eu dal
card-whom = Mae’r cymudo’n cyfrif { $base }; ffynhonnell: { $census }.
card-map = { $known ->
    [estimated] Map: cyfran trigolion cyflogedig pob awdurdod lleol sy’n gweithio y tu mewn i’r ffin, wedi’i hamcangyfrif; ffynhonnell: { $census }.
   *[counted] Map: cyfran trigolion cyflogedig pob awdurdod lleol sy’n gweithio y tu mewn i’r ffin, { $census }.
 }
card-problems = { $n ->
    [one] Mae { $n } broblem yn ffeiliau’r awdur, gweler yr adroddiad: { $first }
   *[other] Nifer y problemau yn ffeiliau’r awdur, gweler yr adroddiad: { $n }. Y gyntaf: { $first }
 }
card-no-map = Nid oes map.
card-no-pptx = Mae ar sleid angen yr ychwanegiad python-pptx, ac nid yw wedi’i osod.
card-no-pptx-remedy = Gosodwch python-pptx gyda pip, neu ysgrifennwch y cerdyn fel SVG.
