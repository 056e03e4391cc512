# state: draft
# Rhaniadau o’r wlad y gellir eu cymharu, a’r hyn sy’n pwyso awdurdodau lleol.

division-heading = { CAPITAL($title) }
division-ttwa = ardaloedd teithio i’r gwaith 2011
division-itl1 = rhanbarthau (ITL1)
division-itl2 = ardaloedd ITL2
division-itl3 = ardaloedd ITL3
division-country = cenhedloedd
division-names = { $file }: { $what }
division-in-two = { $division }: mae { $zone } mewn dwy ardal, { $one } a { $other }.
division-named = { $names ->
    [one] Parwyd 1 parth yn ôl enw ei ardal.
   *[other] Parwyd { $names } parth yn ôl enwau eu hardaloedd.
 }
division-recoded = { $codes ->
    [one] Cyfatebwyd 1 parth drwy god blwyddyn arall.
   *[other] Parthau a gyfatebwyd drwy godau blwyddyn arall: { $codes }.
 }
division-merged = Daethpwyd ag awdurdodau a unwyd at rai’r ffeil arall: { $districts }.
division-names-strange = { COUNT($rows) ->
    [one] Nid yw’r enw wrth ymyl 1 cod yn enw ar ardal hysbys: { $rows }. Y cod sy’n cyfrif.
   *[other] Nid yw’r enwau wrth ymyl { COUNT($rows) } cod yn enwau ar ardaloedd hysbys: { $rows }. Y codau sy’n cyfrif.
 }
division-cell-row = “{ $zone }”: { $code } yw { $district }, yr enw yw { $name }
division-names-remedy = Ni ddefnyddir dim o’r ffeil. Cywirwch y codau neu’r enwau.
division-believe = I ddefnyddio’r codau serch hynny, ychwanegwch --believe-codes.
division-use-codes = Defnyddio’r &codau beth bynnag
division-file = ardaloedd yn { $file }
division-none = Nid oes { $kinds } ar { $day }.
division-other-day = Dewiswch ddiwrnod arall, megis { $day }.
division-other = Dewiswch raniad arall.
division-shared = Mewn mwy nag un o’r rhain ({ $kinds }), felly wedi’u cyfrif mewn rhannau cyfartal: { $districts }.
division-weight-population = trigolion
division-weight-employed_residents = trigolion cyflogedig
division-weight-jobs = swyddi
division-weight-address_points = codau post (yn lle pwyntiau cyfeiriad)
division-weight-area = cilometrau sgwâr
division-weight-districts = awdurdodau lleol
