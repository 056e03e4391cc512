# state: draft
# Y monitor: yr atebion wedi’u cyhoeddi eto, gyda’r hyn a newidiodd ers hynny.

monitor-title = { CAPITAL($footprint) }: monitor, rhifyn { $n }
monitor-byline = Fel ar { $day }. Dyma’r rhifyn cyntaf; bydd y nesaf yn dweud beth a newidiodd ers hynny.
monitor-byline-since = Fel ar { $day }. Roedd y rhifyn blaenorol fel ar { $since }.
monitor-answers = Yr atebion yn awr
monitor-changed = Beth a newidiodd
monitor-answer-same = { $side }: “{ $answer }”, fel o’r blaen.
monitor-answer-changed = { $side }: “{ $after }”, o’r blaen “{ $before }”.
monitor-figures = Y ffigurau y mae’r atebion yn seiliedig arnynt
monitor-figure = Ffigur
monitor-then = Bryd hynny
monitor-now = Yn awr
monitor-figure-supply = O’i drigolion cyflogedig, yn gweithio y tu mewn
monitor-figure-demand = O’i swyddi, wedi’u llenwi o’r tu mewn
monitor-figure-fewer = O’r grwpiau o’r un maint, yn cadw llai
monitor-figure-whole = O’i drigolion, mewn marchnadoedd llafur y mae’n eu dal
monitor-figure-hinterland = O’i swyddi, wedi’u llenwi gan awdurdodau lleol a adawyd allan
monitor-not-known = ddim yn hysbys
monitor-findings = Canfyddiadau
monitor-no-finding = Nid oes canfyddiad yn newydd, wedi mynd, yn well nac yn waeth.
monitor-finding-level = { $before ->
    [red] Coch
    [amber] Ambr
    [info] Gwybodaeth
   *[cannot_tell] Ni ellir dweud
 } o’r blaen, { $after ->
    [red] coch
    [amber] ambr
    [info] gwybodaeth
   *[cannot_tell] ni ellir dweud
 } yn awr: { $sentence }
monitor-finding-new = Newydd ({ $level ->
    [red] coch
    [amber] ambr
    [info] gwybodaeth
   *[cannot_tell] ni ellir dweud
 }): { $sentence }
monitor-finding-gone = Nis ceir mwyach: { $sentence }
monitor-finding-other = O’r blaen: { $before } Yn awr ({ $level ->
    [red] coch
    [amber] ambr
    [info] gwybodaeth
   *[cannot_tell] ni ellir dweud
 }): { $after }
monitor-why = Pam
monitor-why-nothing = Mae’r aelodau, y setiau data a’r trothwyon fel yr oeddent.
monitor-why-joined = Yn yr ôl troed yn awr: { $districts }.
monitor-why-left = Nid ydynt yn yr ôl troed mwyach: { $districts }.
monitor-why-file = { $what ->
    [flows] Cymudo
    [boundaries] Ffiniau
   *[areas] Marchnadoedd llafur
 }: { $before } o’r blaen, { $after } yn awr.
monitor-bundled = y data a gynhwysir
monitor-why-source = { $title }: { $before } o’r blaen, { $after } yn awr.
monitor-why-thresholds = Mae’r trothwyon yn wahanol i’r rhai o’r blaen.
monitor-why-version = Mae fersiwn y rhaglen yn wahanol: { $before } o’r blaen, { $after } yn awr.
monitor-notes = Nodiadau swyddogion
monitor-notes-caption = { $n ->
    [one] { $n } nodyn
   *[other] { $n } nodyn, gan gynnwys rhai rhifynnau cynharach
 }
monitor-no-note = Ni roddwyd nodyn.
monitor-note-text = Nodyn
monitor-note-place = Lle
monitor-note-date = Diwrnod
monitor-note-source = Ffynhonnell
monitor-issue = Rhifyn
monitor-log = Log
monitor-log-caption = Pob rhifyn
monitor-log-day = Fel ar
monitor-log-written = Ysgrifennwyd
monitor-not-ours = Nid rhifyn o fonitor yw “{ $file }”, na findings.json.
monitor-never-written = Mae “{ $file }” yn cynnwys yr hyn na ysgrifennodd y rhaglen hon erioed: { $places }.
monitor-not-ours-remedy = Rhowch y ffeil JSON a ysgrifennodd monitor neu adroddiad y rhaglen hon.
monitor-other-contract = Ysgrifennwyd “{ $file }” gan fersiwn na ellir cymharu ei ganfyddiadau â’r rhain.
monitor-other-contract-remedy = Dechreuwch gyfres newydd heb --since.
monitor-notes-remedy = Rhowch ffeil TOML gyda [[note]], pob un â text, a hefyd date, place a source lle maent yn hysbys.
monitor-other-body = Mae “{ $file }” yn ymwneud â chorff arall ({ $other }), nid â hwn: { $body }.
monitor-other-body-remedy = Rhowch rifyn o’r un bartneriaeth.
