# state: draft
# Enwau wrth ochr codau, a chyfansymiau sy’n hysbys.

tables-as-chosen = Y codau sy’n cyfrif, yn ôl eich dewis. Cywirwch yr enwau.
tables-name-row = rhes { $row }: { $code } yw { $district }, ond yr enw yw { $name }
tables-names = { COUNT($rows) ->
    [one] Mae 1 cod yn gwrth-ddweud yr enw wrth ei ochr: { $rows }. Nid oes dim o’r rhes hon yn cyfrif.
    [two] Mae { COUNT($rows) } god yn gwrth-ddweud yr enwau wrth eu hochr: { $rows }. Nid oes dim o’r rhesi hyn yn cyfrif.
    [few] Mae { COUNT($rows) } chod yn gwrth-ddweud yr enwau wrth eu hochr: { $rows }. Nid oes dim o’r rhesi hyn yn cyfrif.
    [many] Mae { COUNT($rows) } chod yn gwrth-ddweud yr enwau wrth eu hochr: { $rows }. Nid oes dim o’r rhesi hyn yn cyfrif.
   *[other] Mae { COUNT($rows) } cod yn gwrth-ddweud yr enwau wrth eu hochr: { $rows }. Nid oes dim o’r rhesi hyn yn cyfrif.
 }
tables-names-most = { COUNT($rows) ->
    [one] Mae 1 cod yn gwrth-ddweud yr enw wrth ei ochr: { $rows }.
    [two] Mae { COUNT($rows) } god yn gwrth-ddweud yr enwau wrth eu hochr: { $rows }.
    [few] Mae { COUNT($rows) } chod yn gwrth-ddweud yr enwau wrth eu hochr: { $rows }.
    [many] Mae { COUNT($rows) } chod yn gwrth-ddweud yr enwau wrth eu hochr: { $rows }.
   *[other] Mae { COUNT($rows) } cod yn gwrth-ddweud yr enwau wrth eu hochr: { $rows }.
 }
tables-names-strange = { COUNT($rows) ->
    [one] Nid yw’r enw wrth ymyl 1 cod yn enw ar ardal hysbys: { $rows }. Y cod sy’n cyfrif.
   *[other] Nid yw’r enwau wrth ymyl { COUNT($rows) } cod yn enwau ar ardaloedd hysbys: { $rows }. Y codau sy’n cyfrif.
 }
tables-names-strange-remedy = Gwiriwch a yw’r cod a’r ffigurau o’r un ardal. Nid yw rhan o ddosbarth yr un peth â’r dosbarth.
tables-names-meant = Dywedwch ar gyfer pob un pa ardal a olygir, neu cywirwch y ffeil.
tables-names-apart = Mae’n ymddangos bod y colofnau wedi’u trefnu ar wahân. Cywirwch y ffeil, neu dewiswch y golofn sy’n gywir.
tables-column = y golofn “{ $column }”
tables-column-cells = y golofn “{ $column }”, { $cells }
tables-quoted = “{ $text }”
tables-by-code = { $area }, yn ôl ei chod
tables-by-name = { $area }, yn ôl ei henw
tables-neither = yr un o’r ddwy: rhoi o’r neilltu
tables-as-it-stands = { $area }, fel y mae
tables-another-area = ardal arall: rhoi o’r neilltu
tables-known-residents = trigolion
tables-known-employed_residents = trigolion cyflogedig
tables-known-jobs = swyddi
tables-known-hectares = hectarau
tables-far-row = rhes { $row }: { $has } ar gyfer { $entry }, a { $known } ar gyfer { $district }
tables-unlike = { $far ->
    [one] Nid yw “{ $series }” yn cyfateb i’r hyn sy’n hysbys ({ $what }). O { $areas } ardal, mae 1 yn llawer uwch neu’n llawer is.
   *[other] Nid yw “{ $series }” yn cyfateb i’r hyn sy’n hysbys ({ $what }). O { $areas } ardal, mae { $far } yn llawer uwch neu’n llawer is.
 }
tables-unlike-remedy = Gwiriwch bwy mae’n eu cyfrif, ac a yw ei godau neu ei enwau yn y rhesi cywir.
tables-shuffled = Ffigurau hysbys ({ $what }) yw rhai “{ $series }”, ond maent wrth ochr ardaloedd eraill: { $rows }. { $counts ->
    [no] Nid oes dim ohono’n cyfrif nes cywiro hynny, neu nes i chi ddweud ei fod yn gywir.
   *[yes] Mae’n cyfrif fel y dywedasoch.
 }
tables-shuffled-remedy = Rhowch bob ffigur wrth ochr ei god neu ei enw ei hun: efallai y trefnwyd un golofn heb y lleill. Neu dywedwch fod y ffigurau’n gywir (--believe-figures, neu o dan ei dangosyddion).
tables-moved = Saif { $part ->
    [denominator] enwaduron
    [numerator] rhifiaduron
   *[value] ffigurau
 } “{ $series }” wrth ochr ardaloedd eraill: yn rhesi { $first } i { $last } mae pob un yn gweddu i’r un { $rows ->
    [one] rhes
   *[other] { $rows } rhes
 } { $where ->
    [above] yn uwch
   *[below] yn is
 }. { $counts ->
    [no] Nid oes dim ohono’n cyfrif nes cywiro hynny, neu nes i chi ddweud ei fod yn gywir.
   *[yes] Mae’n cyfrif fel y dywedasoch.
 }
tables-moved-year = Nid yw ffigurau “{ $series }” ar gyfer { $period } yn cyd-fynd â rhai blynyddoedd eraill ond wrth ochr ardaloedd eraill: yn rhesi { $first } i { $last } mae pob un yn gweddu i’r un { $rows ->
    [one] rhes
   *[other] { $rows } rhes
 } { $where ->
    [above] yn uwch
   *[below] yn is
 }. { $counts ->
    [no] Nid oes dim ohono’n cyfrif nes cywiro hynny, neu nes i chi ddweud ei fod yn gywir.
   *[yes] Mae’n cyfrif fel y dywedasoch.
 }
tables-moved-remedy = Symudwch y ffigurau’n ôl: efallai y dilëwyd neu yr ychwanegwyd un gell heb ei rhes. Neu dywedwch eu bod yn gywir (--believe-figures, neu o dan ei dangosyddion).
tables-moved-beside = Yn yr un rhesi saif ffigurau { $series }, a all fod wedi symud hefyd. { $counts ->
    [no] Nid oes dim ohonynt yn cyfrif nes i chi edrych.
   *[yes] Maent yn cyfrif fel y dywedasoch.
 }
tables-commas = Mae gan bob ffigur yn “{ $series }” dri digid ar ôl un coma. O’u darllen fel { $read ->
    [decimals] degolion
   *[thousands] miloedd
 }, ni allant fod yn gywir: { $rows }. { $counts ->
    [no] Nid oes dim ohono’n cyfrif nes i chi ddweud eu bod yn gywir.
   *[yes] Mae’n cyfrif, fel y dywedasoch.
 }
tables-commas-remedy = Ysgrifennwch bwynt o flaen degolion, heb atalnodau. Neu dywedwch fod y ffigurau’n gywir (--believe-figures, neu o dan ei ddangosyddion).
tables-as-chosen-figures = Mae’r ffigurau’n cyfrif, fel y dewisoch.
tables-exchanged = Ymddengys fod ffigurau “{ $series }” ar gyfer { $first } a { $second } wedi’u cyfnewid.
tables-exchanged-remedy = Cymharwch ychydig ffigurau o’r ddau â’u ffynhonnell, a chywirwch y penawdau.
tables-thousandfold = Mae { $cells } ffigur yn “{ $series }” yn filfed ran o’r hyn yw’r lleill am bob preswylydd.
tables-thousandfold-remedy = Efallai eu bod mewn miloedd ac nad yw’r lleill. Ysgrifennwch bob ffigur mewn un uned.
tables-wrong-figure = ffigur anghywir: rhoi’r ardal o’r neilltu
tables-slip = { COUNT($rows) ->
    [one] Mae 1 ffigur yn “{ $series }” yn bell o ffigurau’r un ardal wrth ei ochr: { $rows }. Nid oes dim o’r ardal hon yn cyfrif nes i chi ddweud ei fod yn gywir.
   *[other] Mae { COUNT($rows) } ffigur yn “{ $series }” yn bell o ffigurau’r un ardal wrth eu hochr: { $rows }. Nid oes dim o’r ardaloedd hyn yn cyfrif nes i chi ddweud eu bod yn gywir.
 }
tables-slip-row = rhes { $row }: { $has } ar gyfer { $entry } ({ $period }), a { $alike ->
    [yes] { $low }
   *[no] rhwng { $low } a { $high }
 } ar gyfer y cyfnodau wrth ei ochr
tables-far-figures-remedy = Cymharwch y ffigurau hyn â’r ffynhonnell: gall pwynt neu sero fod yn anghywir.
tables-slip-period = Ymddengys fod “{ $series }” mewn uned arall ar gyfer { $period }: { $rows }. Nid oes dim ohono’n cyfrif nes i chi ddweud ei fod yn gywir.
tables-slip-period-remedy = Ysgrifennwch bob cyfnod mewn un uned. Neu dywedwch fod y ffigurau’n gywir (--believe-figures, neu o dan ei dangosyddion).
tables-outlier = { COUNT($rows) ->
    [one] Mae 1 ffigur yn “{ $series }” yn bell o rai pob ardal arall: { $rows }.
   *[other] Mae { COUNT($rows) } ffigur yn “{ $series }” yn bell o rai pob ardal arall: { $rows }.
 }
tables-outlier-row = rhes { $row }: { $has } ar gyfer { $entry } ({ $period }), a rhwng { $low } a { $high } ar gyfer y lleill
tables-outlier-row-each = rhes { $row }: { $has } ar gyfer { $entry } ({ $period }). Hynny yw { $each } am bob 1,000 o drigolion; rhwng { $low } a { $high } sydd gan y lleill
tables-not-its-parts = Swm { $parts } yw “{ $series }” yn y rhan fwyaf o resi, ond nid mewn { COUNT($rows) ->
    [one] 1
   *[other] { COUNT($rows) }
 }: { $rows }.
tables-relation-row = rhes { $row }: { $has } sydd gan { $entry } ({ $period }), ond { $makes } a wnânt
tables-relation-remedy = Cymharwch y rhesi hyn â’r ffynhonnell: mae un o’r ffigurau’n anghywir.
tables-not-whole = Mae { $parts } yn gwneud 100% yn y rhan fwyaf o resi, ond nid mewn { COUNT($rows) ->
    [one] 1
   *[other] { COUNT($rows) }
 }: { $rows }.
tables-not-whole-row = rhes { $row }: { $makes }% ar gyfer { $entry } ({ $period })
tables-not-the-rate = Cyfradd “{ $upper }” mewn perthynas â { $both ->
    [yes] hynny a “{ $lower }” gyda’i gilydd
   *[no] “{ $lower }”
 } yw “{ $series }” yn y rhan fwyaf o resi, ond nid mewn { COUNT($rows) ->
    [one] 1
   *[other] { COUNT($rows) }
 }: { $rows }.
tables-not-given-rate = Cyfradd ei rifiadur mewn perthynas â’i enwadur yw “{ $series }” yn y rhan fwyaf o resi, ond nid mewn { COUNT($rows) ->
    [one] 1
   *[other] { COUNT($rows) }
 }: { $rows }.
tables-of-wider = Un ffigur sydd gan “{ $series }” ar gyfer pob awdurdod lleol mewn { $areas } ardal ehangach: { $rows }. { $counts ->
    [no] Ymddengys mai rhai’r ardaloedd ehangach ydynt. Nid oes dim ohono’n cyfrif nes i chi ddweud ei fod yn gywir.
   *[yes] Ymddengys mai rhai’r ardaloedd ehangach ydynt.
 }
tables-of-wider-row = { $area } { $figure }
tables-of-wider-remedy = Rhowch ffigurau pob awdurdod lleol. Neu dywedwch fod y ffigurau’n gywir (--believe-figures, neu o dan ei dangosyddion).
tables-in-order = Saif ffigurau “{ $series }” yn nhrefn eu maint, wrth ochr ardaloedd yn nhrefn eu codau neu eu henwau.
tables-in-order-remedy = Efallai y trefnwyd un golofn heb y lleill. Cymharwch rai ffigurau â’u ffynhonnell.
tables-more-than-land = Mae gan “{ $series }” fwy yn yr uned hon ({ $unit }) nag sydd o dir yn ei ardaloedd: { $rows }.
tables-far = { COUNT($rows) ->
    [one] Mae 1 ardal yn llawer uwch neu’n llawer is na’r hyn sy’n hysbys ({ $what }): { $rows }.
   *[other] Mae { COUNT($rows) } ardal yn llawer uwch neu’n llawer is na’r hyn sy’n hysbys ({ $what }): { $rows }.
 }
tables-far-remedy = Nid oes dim o’r rhesi hyn yn cyfrif. Gwiriwch a yw codau wedi’u cymysgu, a dywedwch ar gyfer pob un pa ardal a olygir.
tables-not-the-sum = Mae “{ $series }” yn ei wrth-ddweud ei hun: { $rows }.
tables-not-the-sum-row = rhes { $row }: { $has } ar gyfer { $entry }, a { $how ->
    [sum] { $low } gyda’i gilydd
   *[between] rhwng { $low } a { $high }
 } ar gyfer ei hardaloedd ({ $districts })
tables-not-the-sum-remedy = Cymharwch y rhesi hyn a rhesi eu hardaloedd â’r ffynhonnell.
tables-published = Ffigurau “{ $series }” yw’r rhai a gyhoeddwyd (“{ $title }”, { $period }), ond mae rhai yn bell ohonynt neu’n sefyll wrth ardaloedd eraill: { $rows }. Nid yw’r rhesi hyn yn cyfrif nes i chi ddweud pa ardal a olygir.
tables-published-remedy = Cymharwch y rhesi hyn â’r ffynhonnell: gall ffigurau fod wedi newid lle, neu fod mewn uned arall.
tables-published-times = Mae gan “{ $series }” { $times } gwaith y ffigurau a gyhoeddwyd (“{ $title }”, { $period }).
tables-published-times-remedy = Gwiriwch yr uned, a dywedwch hi yn y pennawd.
tables-of-one-published = Mae gan “{ $series }” tua chanfed ran o’r ffigurau hysbys (“{ $title }”). { $counts ->
    [no] Nid oes dim ohono’n cyfrif nes dweud ei uned.
   *[yes] Mae’n cyfrif fel y dywedasoch.
 }
tables-whole = Mae “{ $series }” yn adio i { $times } gwaith yr hyn sy’n hysbys ({ $what }).
tables-whole-remedy = Gwiriwch bwy mae’n eu cyfrif, ac ym mha uned.

# Unedau y mae pennawd yn eu dweud, o’u cymharu â’r hyn sy’n hysbys.

tables-unit = { $counts ->
    [no] Mae’n ymddangos nad yw “{ $series }” yn yr uned hon ({ $unit }): { $rows }. Mae ei ffigurau’n ffitio’r canlynol: { $fits }. Nid oes dim ohono’n cyfrif nes dweud ei uned.
   *[yes] Mae’n ymddangos nad yw “{ $series }” yn yr uned hon ({ $unit }), fel y dywedasoch: { $rows }. Mae ei ffigurau’n ffitio’r canlynol: { $fits }. Mae’n cyfrif fel y dywedasoch.
 }
tables-unit-remedy = Dywedwch ei uned (--unit, neu o dan ei ddangosyddion), neu cywirwch y pennawd.
tables-unit-hectares = hectarau
tables-unit-km2 = cilometrau sgwâr
tables-unit-acres = erwau
tables-unit-miles2 = milltiroedd sgwâr
tables-unit-m2 = metrau sgwâr
tables-unit-per_hectare = pobl fesul hectar
tables-unit-per_km2 = pobl fesul cilometr sgwâr
tables-unit-per_acre = pobl fesul erw
tables-unit-per_mile2 = pobl fesul milltir sgwâr
tables-unit-ones = unedau unigol
tables-unit-thousands = miloedd
tables-unit-millions = miliynau
tables-unit-pounds = punnoedd
tables-unit-pounds_thousand = miloedd o bunnoedd
tables-unit-pounds_million = miliynau o bunnoedd
tables-unit-pounds_billion = biliynau o bunnoedd
tables-unit-pounds_hour = punnoedd yr awr
tables-unit-pounds_week = punnoedd yr wythnos
tables-unit-pounds_month = punnoedd y mis
tables-unit-pounds_year = punnoedd y flwyddyn
tables-unit-per_cent = canrannau
tables-unit-of_one = cyfrannau o un

# Rhesi a all berthyn i rywbeth heblaw awdurdodau lleol.

tables-may-be-settlements = Gall “{ $column }” fod am drefi a dinasoedd, nad ydynt yr ardaloedd o’r un enw: { $entries } cofnod. Ni chafodd yr un ardal eu ffigurau.
tables-no-word = Nid yw “{ $column }” yn air am awdurdodau lleol, er bod { $entries } o’i gofnodion yn enwau rhai ohonynt. Ni chafodd yr un ardal eu ffigurau.
tables-beside-members = Mae { $columns } yn sefyll wrth ochr ardaloedd o lefel arall ({ $level }), er bod { $entries } o’r enwau yn enwau awdurdodau lleol. Ni chafodd yr un ardal eu ffigurau.
tables-no-word-remedy = Os awdurdodau lleol yw’r rhesi, dywedwch hynny. Fel arall derbyniwch yr ardaloedd a olygir, neu dewiswch golofn arall ar gyfer yr ardaloedd.
tables-few-known = Dim ond { $known } o { $names } enw sy’n enwau ardaloedd hysbys ({ $examples }). Mae’n debyg mai ardaloedd neu leoedd eraill yw’r rhesi, felly ni chafodd yr un ardal eu ffigurau.
tables-few-known-remedy = Os awdurdodau lleol ydynt, dywedwch hynny. Fel arall derbyniwch yr ardaloedd a olygir, neu dewiswch golofn arall ar gyfer yr ardaloedd.
tables-of-level = { $area }, { $level }
tables-places = Lleoedd, nid ardaloedd, yw’r { $rows } rhes. Ni chafodd yr un ardal eu ffigurau.
tables-add-up = Adiwch ffigurau pob ardal yn gyntaf. Os awdurdodau lleol yw’r rhesi, dywedwch hynny.
tables-of-others = Mae’r rhesi’n perthyn i’r { $entries } cofnod yn “{ $column }” ({ $level }). { $areas ->
    [0] Dim ond gair wrth ochr gair eu hardal sydd ganddynt
    [one] Dim ond cod neu enw 1 ardal sydd ganddynt
   *[other] Dim ond cod neu enw un o { $areas } ardal sydd ganddynt
 }, felly ni chafodd yr un ardal eu ffigurau.
tables-may-be-of-others = Mae gan bob ardal un cofnod yn “{ $column }”; gall ei ffigurau fod am y cofnod hwnnw’n unig.

# Yr hyn y dylai defnyddiwr tabl edrych arno.

tables-row = rhes { $row }
tables-misaligned = Yn { $file } mae gan y rhan fwyaf o resi fwy o gelloedd nag sydd o enwau yn y penawdau, fel lle mae comas yn gwahanu miloedd. Ni ellir gwahaniaethu un ffigur oddi wrth y nesaf.
tables-misaligned-remedy = Ysgrifennwch rifau heb gomas neu mewn dyfynodau, ac enwch bob colofn.
tables-only-totals = Cyfansymiau yw holl resi { $file }. Nid oes yr un ar gyfer ardal.
tables-no-areas = { $file }: nid oes colofn â chodau neu enwau ardaloedd sy’n hysbys.
tables-no-areas-remedy = Ychwanegwch golofn â chodau SYG megis E08000025, neu dywedwch pa golofn sy’n dal yr ardaloedd.
tables-left-out = { COUNT($rows) ->
    [one] Gadawyd 1 rhes allan: { $rows }.
    [two] Gadawyd { COUNT($rows) } res allan: { $rows }.
   *[other] Gadawyd { COUNT($rows) } rhes allan: { $rows }.
 }
tables-left-out-row = rhes { $row } ({ $text }), oherwydd { $why }
tables-left-out-remedy = Edrychwch ar y rhesi hyn. Cywirwch y ffeil, neu dewiswch res arall ar gyfer y penawdau neu golofn arall ar gyfer yr ardaloedd.
tables-short = { COUNT($rows) ->
    [one] Mae gan 1 rhes lai o gelloedd na’r penawdau: { $rows }. Mae’r hyn nad yw yno ar goll.
    [two] Mae gan { COUNT($rows) } res lai o gelloedd na’r penawdau: { $rows }. Mae’r hyn nad yw yno ar goll.
   *[other] Mae gan { COUNT($rows) } rhes lai o gelloedd na’r penawdau: { $rows }. Mae’r hyn nad yw yno ar goll.
 }
tables-short-remedy = Gwiriwch a adawyd cell allan ynddynt, fel bod ffigurau yn y golofn anghywir.
tables-unknown = { COUNT($areas) ->
    [one] Nid yw 1 ardal yn hysbys: { $areas }.
   *[other] Nid yw { COUNT($areas) } ardal yn hysbys: { $areas }.
 }
tables-unknown-remedy = Derbyniwch yr ardal a olygir ar gyfer pob un, neu gadewch hwy allan.
tables-nearest = { $entry } (yr agosaf: { $nearest })
tables-several = { COUNT($names) ->
    [one] Mae 1 enw yn golygu sawl ardal: { $names }.
   *[other] Mae { COUNT($names) } enw yn golygu sawl ardal: { $names }.
 }
tables-several-remedy = Dewiswch pa un a olygir.
tables-level = Mae’r rhan fwyaf o ardaloedd y tabl hwn ar lefel arall na’r awdurdodau lleol: { $level }.
tables-level-remedy = Lle maent wedi’u gwneud o awdurdodau lleol, mae’r map yn eu llunio fel awdurdodau lleol cyfan. Fel arall, agorwch ffiniau ar y lefel honno. Nid oes awdurdod lleol yn cael eu ffigurau.
tables-none-drawn = Nid oes yr un o’i ardaloedd ar lefel y gellir ei llunio: { $levels }.
tables-none-drawn-remedy = Dewiswch golofn arall ar gyfer yr ardaloedd. Gellir trosi ffigurau o’r fath, ond nid eu dangos.
tables-old-itl = { COUNT($codes) ->
    [one] Nid yw 1 cod ITL neu NUTS ymhlith rhai 2025: { $codes }.
    [two] Nid yw { COUNT($codes) } god ITL neu NUTS ymhlith rhai 2025: { $codes }.
    [few] Nid yw { COUNT($codes) } chod ITL neu NUTS ymhlith rhai 2025: { $codes }.
    [many] Nid yw { COUNT($codes) } chod ITL neu NUTS ymhlith rhai 2025: { $codes }.
   *[other] Nid yw { COUNT($codes) } cod ITL neu NUTS ymhlith rhai 2025: { $codes }.
 }
tables-old-itl-remedy = Fe’u cedwir. Agorwch ffiniau o’u blwyddyn nhw i’w dangos.
tables-twice = { COUNT($areas) ->
    [one] Mae 1 ardal yn y tabl fwy nag unwaith: { $areas }.
   *[other] Mae { COUNT($areas) } ardal yn y tabl fwy nag unwaith: { $areas }.
 }
tables-twice-row = { $code } ({ $keys })
tables-twice-remedy = Cadwch un rhes ar gyfer pob ardal.
tables-no-header = Nid oes rhes yn enwi’r colofnau.
tables-no-header-where = uwchben yr ardal gyntaf
tables-no-header-remedy = Dywedwch pa res yw rhes y penawdau, neu ychwanegwch un.
tables-not-listed = { $what ->
    [sheets] Dalennau pellach nas rhestrir: { $rest }.
    [periods] Cyfnodau pellach nas rhestrir: { $rest }.
    [suppressed] Nodau pellach wrth ochr ffigurau nas rhestrir: { $rest }.
    [unmatched] Ardaloedd pellach anhysbys nas rhestrir: { $rest }.
    [ambiguous] Enwau pellach ar sawl ardal nas rhestrir: { $rest }.
    [other_level] Ardaloedd pellach ar lefelau eraill nas rhestrir: { $rest }.
    [left_out] Rhesi pellach a adawyd allan nas rhestrir: { $rest }.
   *[other] Llinellau pellach uwchben ac o dan y tabl nas rhestrir: { $rest }.
 }
tables-same-header = { $columns ->
    [two] Mae gan { $columns } golofn yr un pennawd, “{ $header }”.
    [many] Mae gan { $columns } cholofn yr un pennawd, “{ $header }”.
   *[other] Mae gan { $columns } colofn yr un pennawd, “{ $header }”.
 }
tables-same-header-remedy = Rhowch ei phennawd ei hun i bob un, a dewiswch yr un a olygir.
tables-columns = colofnau { $columns }
tables-no-figures = Mae ardaloedd yn y tabl ond dim ffigurau. Ni ellir ei ddangos ar y map na’i drosi.
tables-no-figures-remedy = Dewiswch golofn y ffigurau, os oes un.
tables-with-words = Colofnau na ddarllenwyd, am fod mwy na ffigurau, neu amserau, yn eu celloedd: { $columns }.
tables-with-words-one = “{ $column }” ({ $cell })
tables-with-words-remedy = Rhowch ffigurau’n unig yn y celloedd, a’u huned yn y pennawd.
tables-years-as-months = Mae taenlenni’n gwneud misoedd o flynyddoedd ariannol. Darllenwyd y rhain fel blynyddoedd: { $months }.
tables-years-as-months-one = { $month } fel { $year }
tables-years-as-months-remedy = Cymharwch hwy â’r ffynhonnell. Ysgrifennwch flynyddoedd ariannol fel testun.
tables-headers-as-days = Ymhlith y penawdau mae dyddiau, fel y mae taenlenni’n eu gwneud o grwpiau megis 5-9: { $groups }.
tables-groups-as-days = Ymhlith grwpiau “{ $column }” mae dyddiau, fel y mae taenlenni’n eu gwneud o grwpiau megis 5-9: { $groups }.
tables-groups-as-days-remedy = Dewch o hyd i ba grwpiau yw’r rhain, a’u hysgrifennu fel testun.
tables-no-period = Nid yw’r tabl yn rhoi cyfnod.
tables-no-period-remedy = Dywedwch i ba flwyddyn y mae’r ffigurau’n perthyn.
tables-time-not-read = Ni ellir darllen yr hyn sydd o dan “{ $column }” fel amser.
tables-time-not-read-remedy = Ysgrifennwch flynyddoedd fel 2021 neu 2021/22, misoedd fel 2021-03 a dyddiau fel 2021-03-31.
tables-undated = Mae eraill yn enwi cyfnod, ond nid y rhain: { $columns }.
tables-odd-period = { $figures ->
    [one] Nid oes gan 1 ffigur gyfnod y gellir ei ddarllen.
   *[other] Nid oes gan { $figures } ffigur gyfnod y gellir ei ddarllen.
 }
tables-odd-period-row = rhes { $row }: “{ $text }”
tables-odd-period-remedy = Cywirwch y cyfnod.
tables-second = Mae ail dabl wrth ochr hwn; nis darllenwyd.
tables-second-where = o golofn { $column } ymlaen
tables-second-remedy = Rhowch ef mewn dalen ar ei ben ei hun. Neu dewiswch ei golofn o ardaloedd (--key-column), i’w ddarllen yn lle hwn.
tables-errors-only = Mae’r teitl yn dweud bod y rhifau hyn yn dangos pa mor ansicr yw ffigurau. Nid y ffigurau eu hunain ydynt.
tables-errors-only-remedy = Dewiswch y ddalen neu’r ffeil sydd â’r ffigurau eu hunain.
tables-unreadable = { $cells ->
    [one] Nid oes ffigur na chod hysbys mewn 1 gell. Cyfrifir ei bod ar goll.
    [two] Nid oes ffigur na chod hysbys mewn { $cells } gell. Cyfrifir eu bod ar goll.
    [many] Nid oes ffigur na chod hysbys mewn { $cells } chell. Cyfrifir eu bod ar goll.
   *[other] Nid oes ffigur na chod hysbys mewn { $cells } cell. Cyfrifir eu bod ar goll.
 }
tables-unreadable-remedy = Cywirwch hwy, neu dywedwch beth yw ystyr y cod.
tables-merged = { $cells ->
    [one] Mae 1 ffigur mewn un gell ar gyfer sawl ardal. Fe’i gadawyd allan.
    [two] Mae { $cells } ffigur mewn un gell ar gyfer sawl ardal. Fe’u gadawyd allan.
   *[other] Mae { $cells } ffigur mewn un gell ar gyfer sawl ardal. Fe’u gadawyd allan.
 }
tables-merged-remedy = Rhowch ffigur ei hun i bob ardal, mewn cell ei hun.
tables-marked-periods = Wedi’u marcio yn y ffeil: { $periods }.
tables-marked-period = { $period } ({ $meaning })
tables-in-short = Mae ffigurau “{ $column }” wedi’u hysgrifennu’n fyr ({ $figure }). Darllenwyd hwy’n llawn, ac maent wedi’u talgrynnu.
tables-in-powers = Ysgrifennwyd ffigurau “{ $column }” fel { $figure }. Talgrynnwyd hwy gan y rhaglen a’u hysgrifennodd.
tables-in-powers-remedy = Allforiwch y ffigurau eto, wedi’u hysgrifennu’n llawn.
tables-one-or-two = { $cells ->
    [one] Gall 1 gell yn “{ $column }” ddal un ffigur neu ddau, yn ôl ei bylchau. Cyfrifir ei bod ar goll.
    [two] Gall { $cells } gell yn “{ $column }” ddal un ffigur neu ddau, yn ôl eu bylchau. Cyfrifir eu bod ar goll.
    [many] Gall { $cells } chell yn “{ $column }” ddal un ffigur neu ddau, yn ôl eu bylchau. Cyfrifir eu bod ar goll.
   *[other] Gall { $cells } cell yn “{ $column }” ddal un ffigur neu ddau, yn ôl eu bylchau. Cyfrifir eu bod ar goll.
 }
tables-one-or-two-remedy = Ysgrifennwch bob ffigur mewn cell ei hun, heb fylchau.
tables-lines = Llinellau o destun yw rhesi { $file }, fel pe baent wedi’u gludo o dudalen. Nid yw bylchau’n dweud ble mae ffigur yn gorffen.
tables-lines-remedy = Rhannwch y llinellau’n gelloedd, megis â Text to Columns mewn taenlen. Neu mynnwch y tabl fel ffeil.
tables-otherwise = { $short ->
    [yes] { $cells ->
        [one] Mae 1 ffigur yn “{ $column }” wedi’i ysgrifennu’n llawn, a’r lleill yn fyr. Cyfrifir ei fod ar goll.
       *[other] Mae { $cells } ffigur yn “{ $column }” wedi’u hysgrifennu’n llawn, a’r lleill yn fyr. Cyfrifir eu bod ar goll.
     }
   *[no] { $cells ->
        [one] Mae 1 ffigur yn “{ $column }” wedi’i ysgrifennu’n fyr, a’r lleill yn llawn. Cyfrifir ei fod ar goll.
       *[other] Mae { $cells } ffigur yn “{ $column }” wedi’u hysgrifennu’n fyr, a’r lleill yn llawn. Cyfrifir eu bod ar goll.
     }
 }
tables-otherwise-remedy = Ysgrifennwch holl ffigurau’r golofn yn yr un modd.
tables-odd-format = { $cells ->
    [one] Mae gan 1 gell yn “{ $column }” fformat gwahanol i’r lleill, neu mae wedi’i fformatio fel canran na all fod.
    [two] Mae gan { $cells } gell yn “{ $column }” fformat gwahanol i’r lleill, neu maent wedi’u fformatio fel canrannau na allant fod.
    [many] Mae gan { $cells } chell yn “{ $column }” fformat gwahanol i’r lleill, neu maent wedi’u fformatio fel canrannau na allant fod.
   *[other] Mae gan { $cells } cell yn “{ $column }” fformat gwahanol i’r lleill, neu maent wedi’u fformatio fel canrannau na allant fod.
 }
tables-odd-format-remedy = Gwiriwch pa rai sy’n ganrannau: mae’r rhai sy’n wahanol i’r lleill yn ddangosydd ar eu pen eu hunain.
tables-same = { $figures ->
    [one] Mae 1 ffigur yn sefyll fwy nag unwaith ar gyfer yr un ardal, cyfnod a dangosydd.
   *[other] Mae { $figures } ffigur yn sefyll fwy nag unwaith ar gyfer yr un ardal, cyfnod a dangosydd.
 }
tables-same-row = { $entry } (rhes { $row })
tables-same-remedy = Dewiswch y golofn sy’n eu gwahaniaethu, neu cadwch un o bob un. Uwchben tablau sydd un o dan y llall, ysgrifennwch am bwy y mae pob un.
tables-stand-ins = { $cells ->
    [one] Mae 1 ffigur ymhell o bob un arall, a gall sefyll dros un sydd ar goll.
   *[other] Mae { $cells } ffigur ymhell o bob un arall, a gallant sefyll dros rai sydd ar goll.
 }
tables-stand-in-row = rhes { $row }: { $value }
tables-stand-ins-remedy = Gadewch gelloedd ffigurau coll yn wag.
tables-hundredths = Mae { $cells } ffigur yn “{ $series }” yn ganfed ran o faint y lleill: mae’n ymddangos mai cyfrannau o un ydynt.
tables-hundredths-remedy = Ysgrifennwch bob un ohonynt fel canrannau.
tables-all-of-one = Saif holl ffigurau “{ $series }” rhwng { $least } a { $most }. Gallant fod yn gyfrannau o un o dan bennawd canrannau.
tables-all-of-one-remedy = Gwiriwch yr uned. Ysgrifennwch gyfrannau o un fel canrannau, neu cywirwch y pennawd.
tables-mostly-over-all = Mae { $cells } ffigur yn “{ $series }” dros 100%: ymddengys nad canrannau ydynt.
tables-mostly-over-all-remedy = Gwiriwch ei uned. Cywirwch y pennawd os cyfrifiadau ydynt.
tables-marked = Mae gan { $cells } ffigur yn “{ $series }” un lle degol yn fwy na’r lleill: gall marciau nodiadau sefyll y tu ôl iddynt.
tables-marked-remedy = Cymharwch hwy â’r ffynhonnell, a gadewch farciau nodiadau allan.
tables-parts = Yn ôl “{ $column }”, mae’r rhesi am grwpiau gwahanol: { $kinds }. Ni ellir cymharu ffigur un ardal â’r nesaf.
tables-parts-remedy = Rhowch bob grŵp i bob ardal, neu cadwch resi un grŵp.
tables-in-units = Mae ffigurau “{ $series }” mewn sawl uned: { $units }. Dangosydd ar ei ben ei hun yw pob uned.
tables-in-units-remedy = Ysgrifennwch bob ffigur mewn un uned.
tables-over-all = { $cells ->
    [one] Mae 1 ffigur yn “{ $series }” dros 100%, ac nid yw’r lleill.
   *[other] Mae { $cells } ffigur yn “{ $series }” dros 100%, ac nid yw’r lleill.
 }
tables-over-all-remedy = Gwiriwch hwy yn y ffynhonnell.
tables-codes-beside = Mae “{ $beside }” a “{ $column }” yn golygu awdurdodau lleol gwahanol mewn { COUNT($rows) ->
    [one] 1 rhes
    [two] { COUNT($rows) } res
   *[other] { COUNT($rows) } rhes
 }: { $rows }.
tables-code-beside-row = { $code } wrth ochr { $beside }
tables-codes-beside-remedy = Gwiriwch pa un sy’n gywir, a dewiswch golofn yr ardaloedd.
tables-former-counties = { COUNT($rows) ->
    [one] Cod sir a ddaeth i ben yw 1 cod: { $rows }.
   *[other] Codau siroedd a ddaeth i ben yw { COUNT($rows) } cod: { $rows }.
 }
tables-former-county-row = rhes { $row }: { $code } yw’r sir { $county }, a ddaeth i ben ar { $day }, a { $how ->
    [less] rhan yn unig o’i hardal sydd gan yr awdurdod heddiw: { $today }
   *[same] dyma ei hardal heddiw: { $today }
 }
tables-former-county-today = { $name } ({ $code })
tables-former-counties-remedy = Mae’r rhesi hyn yn cyfrif fel siroedd y cyfnod hwnnw. Os yw eu ffigurau ar gyfer awdurdodau lleol heddiw, ysgrifennwch godau’r rheini.
tables-superseded = Heb eu defnyddio, am fod yn y tabl yr awdurdodau lleol y daethant yn rhan ohonynt: { $districts }.
tables-outside = { $figures ->
    [one] Mae 1 ffigur y tu allan i’r cyfwng hyder a roddir gydag ef.
   *[other] Mae { $figures } ffigur y tu allan i’r cyfwng hyder a roddir gyda nhw.
 }
tables-outside-remedy = Gwiriwch golofnau’r cyfwng.
tables-borders-moved = { $figures ->
    [one] Mae 1 ffigur
   *[other] Mae { $figures } ffigur
 } ar gyfer { COUNT($districts) ->
    [one] 1 awdurdod lleol
   *[other] { COUNT($districts) } awdurdod lleol
 } yng Ngogledd Iwerddon cyn Ebrill 2015, pan symudodd ffiniau: { $districts }.
tables-refused = { COUNT($districts) ->
    [one] Ni ellid trosi { $figures } ffigur ar gyfer 1 awdurdod lleol blaenorol i rai heddiw: { $districts }.
   *[other] Ni ellid trosi { $figures } ffigur ar gyfer { COUNT($districts) } awdurdod lleol blaenorol i rai heddiw: { $districts }.
 }
tables-incomplete = { COUNT($districts) ->
    [one] Rhan yn unig o awdurdod lleol heddiw yw { $figures } ffigur 1 awdurdod lleol blaenorol: { $districts }.
   *[other] Rhannau yn unig o awdurdodau lleol heddiw yw { $figures } ffigur { COUNT($districts) } awdurdod lleol blaenorol: { $districts }.
 }
tables-incomplete-remedy = Mae’r map yn eu gadael allan. Ychwanegwch ffigurau’r awdurdodau lleol eraill a unodd â nhw.
tables-refused-moved = Mae’r map yn eu gadael allan. Defnyddiwch ffigurau ar gyfer awdurdodau lleol heddiw.
tables-refused-remedy = Mae’r map yn eu gadael allan. Rhowch rifiaduron ac enwaduron. Os cyfrifon yw’r ffigurau, dywedwch hynny.

# Yr adroddiad ar dabl, a’r hyn a ddaeth o’i ardaloedd.

tables-verdict = { $problems ->
    [0] Gellir defnyddio’r tabl.
    [one] Gellir defnyddio’r tabl; mae 1 peth i edrych arno.
    [two] Gellir defnyddio’r tabl; mae { $problems } beth i edrych arnynt.
    [few] Gellir defnyddio’r tabl; mae { $problems } pheth i edrych arnynt.
    [many] Gellir defnyddio’r tabl; mae { $problems } pheth i edrych arnynt.
   *[other] Gellir defnyddio’r tabl; mae { $problems } peth i edrych arnynt.
 }
tables-verdict-not = { $what } { $remedy }
tables-join-entry = Yn y tabl
tables-join-became = Beth a ddaeth ohono
tables-join-code = Cod
tables-join-name = Enw
tables-join-nearest = ddim yn hysbys; yr agosaf:
tables-join-unknown = ddim yn hysbys
tables-join-chosen = dewiswyd
tables-join-aside = gadawyd allan o ddewis
tables-join-several = sawl ardal
tables-join-no-list = ni chedwir rhestr: { $level }
tables-join-converted = { $how } ({ $figures ->
    [one] 1 ffigur
   *[other] { $figures } ffigur
 })
tables-join-one-area = sawl rhes ar gyfer un ardal
tables-join-without = awdurdod lleol heb ffigur
tables-became-taken_over = cymerwyd drosodd
tables-became-added_up = adiwyd
tables-became-combined = cyfunwyd drwy rifiaduron ac enwaduron
tables-became-superseded = disodlwyd: mae awdurdod lleol heddiw yn y tabl hefyd
tables-became-nothing = dim i’w gyfuno: dim ffigurau
tables-became-refused_borders = gwrthodwyd: roedd y ffiniau’n wahanol i rai heddiw
tables-became-refused_twice = gwrthodwyd: mae awdurdod lleol yno fwy nag unwaith
tables-became-refused_parts = { $missing ->
    [one] gwrthodwyd: nid oes ffigur ar gyfer 1 o’i rannau
   *[other] gwrthodwyd: nid oes ffigur ar gyfer { $missing } o’i rannau
 }
tables-became-refused_rates = gwrthodwyd: mae ar gyfraddau angen rhifiaduron ac enwaduron pob rhan
tables-became-refused_kind = gwrthodwyd: { $why }
tables-problem = { $what } Ble: { $where }.

# Eich tablau eich hun fel dangosyddion.

tables-no-licence = trwydded heb ei nodi: eich ffeil eich hun
tables-which-period = Nid yw { $file } yn dweud i ba gyfnod y mae ei ffigurau’n perthyn.
tables-which-period-remedy = Dywedwch hynny, megis 2021.
tables-nothing-drawn = { $file }: nid oes ynddi ffigur ar gyfer ardal y gellir ei llunio, mewn cyfnod hysbys.
tables-nothing-drawn-remedy = Dewiswch golofn ei hardaloedd, ei ffigurau a’i chyfnod.
tables-own-publisher = Eich ffeil eich hun
tables-interval = cyfwng hyder yn y tabl, wedi’i ddarllen fel 95%
tables-no-interval = heb ei gyhoeddi yn y tabl
tables-sheet-of = { $file }, dalen “{ $sheet }”
tables-read-from = darllenwyd o’r canlynol: { $place }
tables-read-from-guessed = darllenwyd o’r canlynol: { $place }; adnabuwyd ei fath o’i deitl a’i uned
tables-no-row = Nid oes rhes { $number }: mae gan y tabl { $most } o resi.
tables-no-row-remedy = Dewiswch res sydd ynddo.
tables-no-column = Nid oes colofn { $number }: mae gan y tabl { $most } o golofnau.
tables-no-column-remedy = Dewiswch golofn sydd ynddo.
tables-sheet = dalen “{ $sheet }”
tables-none = { $file }: nid oes ynddi dabl o ardaloedd, am nad oes gan yr un rhes ardal a ffigur.
tables-none-in = { $file }: nid oes tabl o ardaloedd yn ei dalen “{ $sheet }”, am nad oes gan yr un rhes ardal a ffigur.
tables-none-remedy = Rhowch dabl â cholofn o godau neu enwau ardaloedd a cholofn o ffigurau.
tables-none-remedy-sheets = Rhowch dabl â cholofn o godau neu enwau ardaloedd a cholofn o ffigurau. Dyma ei dalennau: { $sheets }.
tables-of-flows = Mae { $places } dangosydd wedi’u henwi ar ôl ardaloedd: gallai hwn fod yn dabl o bwy sy’n teithio o ble i ble.
tables-of-flows-remedy = Os felly, agorwch ef fel llifoedd: --flows, neu Ffeil → Agor llifoedd cymudo.
tables-not-a-period = Nid cyfnod yw “{ $text }”.
tables-not-a-period-remedy = Ysgrifennwch flwyddyn megis 2021, neu 2021/22, neu Mar 2021.
tables-sums = { COUNT($sums) ->
    [one] Gadawyd allan, am ei fod yn swm o rai eraill: { $sums }.
   *[other] Gadawyd allan, am eu bod yn symiau o rai eraill: { $sums }.
 }
tables-counties = { COUNT($counties) ->
    [one] Mae 1 rhes am fath arall o ardal; nid oes awdurdod lleol yn cael ei ffigurau: { $counties }.
   *[other] Mae { COUNT($counties) } rhes am fathau eraill o ardaloedd; nid oes awdurdod lleol yn cael eu ffigurau: { $counties }.
 }
tables-of-two-ends = Mae pob rhes am ddau le, un yn “{ $column }” ac un yn “{ $beside }”. Ni ddywedir i ba un y perthyn ei ffigurau.
tables-of-two-ends-remedy = Os pobl rhwng y ddau ydynt, agorwch y ffeil fel llifau (--flows). Fel arall dewiswch golofn yr ardaloedd (--key-column).
tables-of-one-end = Mae’r holl ffigurau am “{ $place }” yn “{ $beside }”: ni ddywedant ddim am neb arall yn ardaloedd “{ $column }”.
tables-of-one-end-remedy = Dywedwch hynny lle bynnag y dangoswch nhw.
tables-of-neighbours = Mae “{ $column }” yn cynnwys ardaloedd i gymharu â nhw, nid rhai’r rhesi. Ni chafodd yr un ardal eu ffigurau.
tables-not-explained = heb ei esbonio yn y ffeil
tables-turned = Mae ardaloedd ochr yn ochr yn y ddalen hon; cafodd ei throi.
tables-once-labels = Dim ond yn rhes gyntaf pob grŵp y mae labeli; fe’u cymerwyd ar gyfer y rhai oddi tani: { $columns }.
tables-once = Dim ond yn y gyntaf o’i rhesi y mae pob ardal; fe’i cymerwyd ar gyfer y rhai oddi tani.
tables-too-many-indicators = Mae { $file } yn rhoi { $indicators } dangosydd; darllenir { $most } ar y mwyaf.
tables-years-below = Mae rhes { $row } (“{ $text }”) uwchben yr ardal gyntaf ac yn dal blynyddoedd yn unig: ni chafodd unrhyw ardal hwy fel ffigurau.
tables-under = { $tables ->
    [two] Mae { $tables } dabl un o dan y llall; maent yn cyfrif fel un.
    [few] Mae { $tables } thabl un o dan y llall; maent yn cyfrif fel un.
    [many] Mae { $tables } thabl un o dan y llall; maent yn cyfrif fel un.
   *[other] Mae { $tables } tabl un o dan y llall; maent yn cyfrif fel un.
 }
tables-not-read = Colofnau o rifau na ddarllenwyd fel ffigurau: { $columns }.
tables-addresses = Mae gan bron bob rhes ei chyfeiriad ei hun: { $columns }. Gall ei ffigurau fod yn perthyn i’r lle hwnnw, ac nid i’r ardal gyfan.
tables-addresses-remedy = Os swyddfeydd, gorsafoedd neu safleoedd eraill yw’r rhesi, adiwch nhw ar gyfer pob ardal yn gyntaf, neu dywedwch hynny lle bynnag y dangoswch nhw.
tables-points = Mae gan bron bob rhes ei phwynt ei hun: { $columns }. Gwiriwch a yw ei ffigurau yn perthyn i’r ardal gyfan.
tables-answers-not-read = Darllenwyd colofnau o wir neu gau, neu o ie neu na, fel geiriau, ac ni roddant ffigurau: { $columns }.
tables-marked-years = Darllenwyd yr hyn sydd y tu ôl i’r blynyddoedd hyn fel marc troednodyn: { $columns }.
tables-split = Gwahaniaethwyd rhesi sy’n ailadrodd ardal yn ôl y canlynol: { $columns }.
tables-dates-month-first = Yn y ffeil hon ysgrifennir dyddiau gyda'r mis yn gyntaf, ac fe'u darllenwyd felly.
tables-dates-read = { $told ->
    [title] Darllenwyd “{ $date }” fel { $day }: dim ond felly y mae o'r amser y mae'r ffeil yn ei enwi.
   *[custom] Darllenwyd “{ $date }” fel { $day }, gyda'r dydd yn gyntaf. Nid yw'r ffeil yn dweud a yw'r mis yn gyntaf.
 }
tables-period-title = Teitl y tabl a roddodd y cyfnod.
tables-period-sheet = Enw’r ddalen a roddodd y cyfnod.
tables-mostly-bare = Mae mwy o resi â ffigurau heb ardal ({ $rows }, a’r gyntaf ohonynt yw rhes { $row }) nag sydd ag un. Gall y ffigur wrth ochr ardal fod yn rhan ohoni’n unig.
tables-mostly-bare-remedy = Ailadroddwch ardal a labeli ym mhob rhes. Mewn tabl colyn, dewiswch ailadrodd pob label eitem.
tables-no-key = { COUNT($rows) ->
    [one] Mae 1 rhes yn enwi ardal leol, ond heb ddim yng ngholofn yr ardaloedd: { $rows }. Fe’i gadawyd allan.
   *[other] Mae { COUNT($rows) } o resi’n enwi ardal leol, ond heb ddim yng ngholofn yr ardaloedd: { $rows }. Fe’u gadawyd allan.
 }
tables-no-key-row = rhes { $row }, { $name }
tables-no-key-remedy = Ysgrifennwch y cod neu’r enw yng ngholofn yr ardaloedd, neu dewiswch golofn arall ar gyfer yr ardaloedd.
tables-bare = Gadawyd allan resi â ffigurau ond heb ardal: { $rows }, a’r gyntaf ohonynt yw rhes { $row }.
tables-last-line = Mae’r ffeil yn gorffen heb ddiwedd llinell. Gwiriwch a yw ei rhes olaf, { $row }, yn gyfan.
tables-same-in-all = Mae pob rhes yn dweud yr un peth am yr hyn y mae’n ei gwmpasu; gall y ffigurau fod ar gyfer y rhan honno yn unig: { $columns }.
tables-filtered = Mae’r ffeil yn dweud bod ei ffigurau wedi’u hidlo: “{ $filters }”. Maent ar gyfer y rhan honno yn unig.
tables-sheets = { COUNT($sheets) ->
    [two] Mae { COUNT($sheets) } ddalen yn y ffeil: { $sheets }. Dim ond “{ $read }” a ddarllenwyd.
   *[other] Mae { COUNT($sheets) } dalen yn y ffeil: { $sheets }. Dim ond “{ $read }” a ddarllenwyd.
 }
tables-assumed = Tybiwyd mai cyfrifon ydynt, am mai rhifau cyfan yw’r ffigurau i gyd: { $series }.
tables-below-zero = { COUNT($rows) ->
    [one] Mae 1 ffigur islaw sero, na all fod ar gyfer { $what }: { $rows }.
   *[other] Mae { COUNT($rows) } ffigur islaw sero, na all fod ar gyfer { $what }: { $rows }.
 }
tables-at-zero = { COUNT($rows) ->
    [one] Mae 1 ffigur yn sero, ac nid oes awdurdod lleol heb ffigur ar gyfer { $what }: { $rows }.
   *[other] Mae { COUNT($rows) } ffigur yn sero, ac nid oes awdurdod lleol heb ffigur ar gyfer { $what }: { $rows }.
 }
tables-below-zero-row = rhes { $row }: { $value }
tables-below-zero-remedy = Cywirwch y ffeil; gadewch ffigur nad yw’n hysbys yn wag.
