# state: draft
# Canfyddiadau: yr hyn a ddywedir cyn unrhyw faner, wrth eu hymyl, ac oddi tanynt.

findings-no-district = Ni ellir dweud: ni chofnodir unrhyw awdurdod lleol cyfan yn aelod ar { $day } ({ $footprint }). Felly nid oes ffin i’w chymharu ag economi.
findings-in-line = { $checks ->
    [one] Ni chanfu’r unig wiriad a wnaed ei fod yn anghydnaws: { $footprint }.
   *[other] Ni chanfu’r un o’r { $checks } gwiriad a wnaed ei fod yn anghydnaws: { $footprint }.
 }
findings-out-of-line = { $ways ->
    [one] { CAPITAL($footprint) }: nid yw’n cyd-fynd mewn 1 ffordd: { $levels }.
   *[other] { CAPITAL($footprint) }: nid yw’n cyd-fynd mewn { $ways } ffordd: { $levels }.
 }
findings-level = { $level ->
    [red] { $n } coch
   *[amber] { $n } ambr
 }
findings-unknown = { $n ->
    [one] Ni ellir ateb 1 cwestiwn o’r data hyn.
    [two] Ni ellir ateb { $n } gwestiwn o’r data hyn.
    [few] Ni ellir ateb { $n } chwestiwn o’r data hyn.
    [many] Ni ellir ateb { $n } chwestiwn o’r data hyn.
   *[other] Ni ellir ateb { $n } cwestiwn o’r data hyn.
 }
findings-caution-estimated = Amcangyfrif yw’r cymudo rhwng awdurdodau lleol.
findings-caution-older = Cyfansymiau Cyfrifiad 2011 yw cyfansymiau ei gymudo.
findings-caution-mixed = Mae’r cymudo’n cymysgu dau gyfrifiad: o 2011 y daw cyfansymiau’r rhain: { $nations }. O 2021 y daw’r lleill. Newidiodd cymudo rhyngddynt.
findings-caution-ireland = Nid yw cymudo dros y ffin ag Iwerddon wedi’i gyfrif.
findings-section = { $flags ->
    [one] { CAPITAL($title) } · 1 faner
    [two] { CAPITAL($title) } · { $flags } faner
   *[other] { CAPITAL($title) } · { $flags } baner
 }
findings-section-whole = Yr ôl troed cyfan
findings-section-elsewhere = Heb awdurdod lleol
findings-when-day = ar { $day }
findings-when-month = ym mis { $month }
findings-when-year = yn { $year }

findings-comparison-title = { $indicator } ({ $unit }), { $year }
findings-comparison-footprint = yr ôl troed
findings-comparison-body = yr ôl troed, fel y mae ei gyhoeddwr yn ei roi
findings-comparison-given = Mae ei gyhoeddwr yn rhoi’r gwerth hwn ar gyfer y cyfan: { $value }.
findings-comparison-together = ei farchnadoedd llafur gyda’i gilydd
findings-comparison-market = y farchnad lafur: { $area }
findings-comparison-outside = { $outside ->
    [higher] uwch
    [lower] is
   *[cannot_tell] ni ellir dweud
 }
findings-comparison-no-figure = –
findings-comparison-published = cyhoeddwyd
findings-comparison-interval = { $low } i { $high }
findings-comparison-members = aelodau: { $low } i { $high }

findings-step-indicator = Yn cysylltu’r dangosydd
findings-step-areas = Yn cymharu’r ôl troed a marchnadoedd llafur
findings-step-flags = Yn chwilio am yr hyn nad yw’n cyd-fynd
findings-step-groups = Yn cymharu â grwpiau o’r un maint

findings-peers-none = Nid oes corff yn ddigon tebyg i’w gymharu ag ef.
findings-peers-alike = Cymheiriaid, tebyg o ran trigolion a mathau o le: { $peers }.
findings-peers-without = Nid oes gan yr un cymar ffigur: { $indicator }.
findings-peers-standing = { CAPITAL($indicator) }: { $answer ->
    [higher] mae’n uwch nag eiddo’r rhan fwyaf o gymheiriaid
    [lower] mae’n is nag eiddo’r rhan fwyaf o gymheiriaid
   *[cannot_tell] ni ellir ei wahaniaethu oddi wrth eiddo’r rhan fwyaf o gymheiriaid
 }. Cymheiriaid: { $number }; uwch na { $higher } ac is na { $lower }; ni ellir dweud am { $unknown }. Eu canol yw { $middle }.
findings-peers-wider = { $way ->
    [higher] Mae’n uwch nag yng ngweddill yr ardal hon: { $name }.
    [lower] Mae’n is nag yng ngweddill yr ardal hon: { $name }.
   *[cannot_tell] Ni ellir dweud a yw’n wahanol i weddill yr ardal hon: { $name }.
 }
findings-profile-line = { CAPITAL($indicator) }, { $period }: { $value }, { $way ->
    [higher] uwchlaw
   *[lower] islaw
 } canol ei gymheiriaid ({ $middle }).{ $known ->
    [no] { " " }Ni chyhoeddir ei ansicrwydd, felly hanner y pellter sy’n cyfrif.
   *[yes] { "" }
 }
findings-profile-nothing = Nid oes dim yn sefyll allan ymhlith ei gymheiriaid y tu hwnt i siawns.

# Yr hyn y mae’r diwrnod yn ei adael allan.

findings-caution-undrawn = { $whole ->
    [one] Nid oes siâp yn y ffeil ffiniau ar gyfer unig awdurdod lleol yr ôl troed: { $districts }.
   *[other] Nid oes siâp yn y ffeil ffiniau ar gyfer { COUNT($districts) } o’r { $whole } awdurdod lleol yn yr ôl troed: { $districts }.
 }
findings-day-members = Aelodau ar ddiwrnodau eraill, ond nid ar { $day }: { $districts }.
findings-day-undated-all = { COUNT($districts) ->
    [one] Ni chofnodir pryd y daeth ei unig awdurdod lleol yn aelod. Fe’i cyfrifir ar { $day }.
   *[other] Ni chofnodir pryd y daeth ei { COUNT($districts) } awdurdod lleol yn aelodau. Fe’u cyfrifir ar { $day }.
 }
findings-day-undated = { COUNT($districts) ->
    [one] Ni chofnodir pryd y daeth yr awdurdod lleol hwn yn aelod, ond fe’i cyfrifir ar { $day }: { $districts }.
   *[other] Ni chofnodir pryd y daeth yr awdurdodau lleol hyn yn aelodau, ond fe’u cyfrifir ar { $day }: { $districts }.
 }
findings-day-shown = Dangosir { $day } yn lle hynny.
findings-day-kind-shown = Nid oedd { $kinds } ar { $day }. Dangosir y diwrnod agosaf ag unrhyw un yn lle hynny: { $shown }.
findings-day-not-proposed = { CAPITAL($body) }: ni chynigiwyd ef cyn { $day }.
findings-day-before = { CAPITAL($body) }: nid oedd yn bod ar { $day }. Dechreuodd { $when }.
findings-day-after = { CAPITAL($body) }: nid oedd yn bod ar { $day }. Daeth i ben { $when }.

# Aelodau a gyfrifir mewn ffordd arall nag fel cyfanwaith.

findings-part-commuting = { COUNT($former) ->
    [one] { $district }: dim ond yr hen awdurdod { $former } sy’n perthyn, a’i gymudo ef yn unig a gyfrifir.
   *[other] { $district }: dim ond yr hen awdurdodau { $former } sy’n perthyn, a’u cymudo hwy yn unig a gyfrifir.
 } { $counted ->
    [no] Ym mhopeth arall ni chyfrifir yr awdurdod hwn: { $district }.
   *[whole] Ym mhopeth arall cyfrifir yr awdurdod hwn yn gyfan: { $district }.
 }
findings-part-former = { $counted ->
    [no] { CAPITAL($district) }: ni chyfrifir ef, gan mai dim ond { COUNT($former) ->
        [one] yr hen awdurdod hwn sy’n perthyn: { $former }
       *[other] yr hen awdurdodau hyn sy’n perthyn: { $former }
     }.
   *[whole] { CAPITAL($district) }: cyfrifir ef yn gyfan, er mai dim ond { COUNT($former) ->
        [one] yr hen awdurdod hwn sy’n perthyn: { $former }
       *[other] yr hen awdurdodau hyn sy’n perthyn: { $former }
     }.
 }
findings-part-left-out = { CAPITAL($district) }: ni chyfrifir ef. Y rheswm: { $why }.
findings-part-whole = { CAPITAL($district) }: cyfrifir ef yn gyfan, er mai dim ond { $share } ohono sy’n perthyn.
findings-comparison-refused = { CAPITAL($indicator) }: ni ellir ei roi ar gyfer yr ôl troed. Y rheswm: { $why }. Dangosir ystod ei aelodau.
findings-comparison-own = { CAPITAL($indicator) }: { $value } ar yr ôl troed.
findings-comparison-apart = { $way ->
    [higher] Y tu allan i’r ôl troed mae’n uwch o fwy na’i ansicrwydd yn y canlynol: { $boundaries }.
   *[lower] Y tu allan i’r ôl troed mae’n is o fwy na’i ansicrwydd yn y canlynol: { $boundaries }.
 }
findings-comparison-unknown = Ni ellir dweud a yw’n wahanol yn y canlynol: { $boundaries }.
findings-flows-uncovered = Nid yw eich llifoedd yn cyfrif trigolion y canlynol, y mae hyn yn ymwneud â nhw: { $districts }. Ni ellir dweud yr hyn y mae eu hangen ar ei gyfer.
findings-areas-uncovered = Nid yw eich ardaloedd gweithredol yn cynnwys y canlynol, y mae hyn yn ymwneud â nhw: { $districts }. Ni ellir dweud yr hyn y mae eu hangen ar ei gyfer.
findings-peers-neighbours = Cymdogion ystadegol: { $peers }.{ $doubtful ->
    [yes] { " " }Mae’r awdurdod lleol hwn yn annhebyg i bob un arall, felly nid ydynt yn dweud fawr.
   *[no] { "" }
 }
findings-peers-no-figure = { CAPITAL($indicator) }: ni ellir ei roi ar gyfer yr ôl troed, felly nis cymherir â chymheiriaid.
