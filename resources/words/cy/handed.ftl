# state: draft
# Canfyddiadau → Trosglwyddo: yr hyn a gedwir i eraill heblaw adroddiad a datganiad.

handed-menu = &Trosglwyddo
handed-menu-profile = &Proffil …
handed-menu-profile-tip = Cadw pob dangosydd ar gyfer yr ôl troed hwn ymhlith ei gymheiriaid, fel tudalen a thabl
handed-menu-atlas = &Atlas …
handed-menu-atlas-tip = Cadw tudalen ar gyfer pob awdurdod lleol, neu ar gyfer pob partneriaeth o’r math hwn
handed-menu-monitor = M&onitor …
handed-menu-monitor-tip = Cyhoeddi’r atebion eto, gyda’r hyn a newidiodd ers rhifyn blaenorol a’ch nodiadau
handed-menu-card = &Cerdyn crynhoi …
handed-menu-card-tip = Cadw’r atebion, un map a thri rhif fel llun neu sleid
handed-menu-map = &Map o bwy sy’n cymudo i mewn …
handed-menu-map-tip = Cadw’r map hwn i’w argraffu, ar A4 neu A3
handed-told = { $kind ->
    [profile] Pob dangosydd ar gyfer yr ôl troed ymhlith ei gymheiriaid, fel tudalen a thabl.
    [atlas] Un dudalen ar gyfer pob lle: map, tair brawddeg a phedwar siart. Mae llawer o dudalennau’n cymryd rhai munudau; mae Stopio ar waelod y ffenestr.
    [monitor] Yr atebion wedi’u cyhoeddi eto. O’r ffeil JSON y mae’r rhifyn nesaf yn mynd ymlaen.
    [card] Yr atebion, un map a thri rhif.
   *[map] Pwy sy’n cymudo i mewn, gyda theitl, ffynonellau a diwrnod, yn barod i’w argraffu.
 }
handed-label-pages = Tudalennau &ar gyfer
handed-pages = { $value ->
    [districts] awdurdodau lleol yr ôl troed hwn
    [region] pob awdurdod lleol yn ei ranbarthau
    [kind] pob partneriaeth o’i math
   *[all] pob awdurdod lleol
 }
handed-pages-tip = Un dudalen yr un; mae pob awdurdod lleol yn cymryd rhai munudau
handed-label-card = Cadw &fel
handed-card = { $value ->
    [pptx] sleid (PPTX)
   *[svg] llun (SVG)
 }
handed-card-tip = Mae angen yr ychwanegiad python-pptx ar gyfer sleid; hebddo dim ond y llun a gynigir
handed-label-paper = &Papur
handed-paper = { $value ->
    [a3] A3
   *[a4] A4
 }
handed-paper-tip = Maint y ddalen
handed-label-way = &Gogwydd
handed-way = { $value ->
    [portrait] ar ei sefyll
   *[landscape] ar ei hochr
 }
handed-way-tip = I ba gyfeiriad y mae’r ddalen yn gorwedd
handed-label-format = F&format
handed-format = { $value ->
    [png] llun (PNG)
    [svg] lluniad (SVG)
   *[pdf] dogfen (PDF)
 }
handed-format-tip = PDF i’w argraffu, PNG ar gyfer sleidiau, SVG i’r rhai sy’n gweithio arno ymhellach
handed-label-since = &Rhifyn blaenorol
handed-since-tip = Ffeil JSON y rhifyn blaenorol, neu findings.json; gadewch ef yn wag ar gyfer y rhifyn cyntaf
handed-label-notes = &Nodiadau
handed-notes-tip = Ffeil TOML o nodiadau swyddogion: [[note]] gyda text, date, place a source
handed-no-file = dim
handed-browse-since = &Dewis …
handed-browse-since-tip = Dewis ffeil JSON y rhifyn blaenorol
handed-browse-notes = D&ewis …
handed-browse-notes-tip = Dewis ffeil TOML o nodiadau
handed-file-since = Rhifynnau a chanfyddiadau
handed-file-notes = Nodiadau
handed-saving = Yn cadw { $kind ->
    [profile] y proffil
    [atlas] yr atlas
    [monitor] y monitor
    [card] y cerdyn crynhoi
   *[map] y map
 } yn { $folder }
handed-saved = Mae { $kind ->
    [profile] y proffil
    [atlas] yr atlas
    [monitor] y monitor
    [card] y cerdyn crynhoi
   *[map] y map
 } yn { $folder }.
handed-saved-files = { COUNT($others) ->
    [0] Y ffeil yw { $file }.
   *[other] Darllenwch { $file }; wrth ei hymyl mae { $others }.
 }
