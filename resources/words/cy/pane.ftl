# state: draft
# Rhannau sydd gan sawl ffenestr: paneli, tablau, meysydd, troed y ffenestr.

pane-choices = Dewisiadau
pane-findings = Canfyddiadau
pane-choices-width = Lled y dewisiadau
pane-findings-width = Lled y canfyddiadau
pane-half-width = Lled y ddau hanner
pane-half-height = Uchder y ddau hanner
pane-drawer-height = Uchder y tabl a’r siartiau
pane-show-choices = Dangos y dewisiadau
pane-show-choices-tip = Dangos y dewisiadau ({ $keys })
pane-show-findings = Dangos y canfyddiadau
pane-show-findings-tip = Dangos y canfyddiadau ({ $keys })
pane-grip = { $changes }: llusgwch, neu pwyswch { $keys } yma
pane-figure-circle = Dewis â chylch: mae’r saethau’n symud y groes, Enter yn pwyso, Esc yn rhoi’r gorau iddi
pane-figure-lasso = Dewis â lasŵ: mae’r saethau’n symud y groes, Enter yn pwyso, Esc yn rhoi’r gorau iddi
pane-figure-point = Dewis drwy glicio: mae’r saethau’n symud y groes, Enter yn pwyso, Esc yn rhoi’r gorau iddi
pane-figure-rectangle = Dewis â phetryal: mae’r saethau’n symud y groes, Enter yn pwyso, Esc yn rhoi’r gorau iddi

# Diwrnodau.

pane-day-how = { $what } Teipiwch ef fel 1 Mehefin 2018, 01/06/2018 neu 2018-06-01. Mae’r saeth ar y dde, neu ↓, yn agor calendr.
pane-day-refused = { $why } Nid yw’r diwrnod wedi newid: { $day }.
pane-day-understood = Deallwyd “{ $typed }” fel { $day }.
pane-calendar = Calendr
pane-calendar-tip = Dewis y diwrnod o galendr (↓)

# Tablau.

pane-rows = { $table }. Cliciwch ar bennawd i drefnu. Mae Ctrl+C yn copïo’r rhesi a ddewiswyd, neu bob rhes os na ddewiswyd yr un, ar gyfer taenlen.
pane-open-hint = { $opens }: cliciwch ddwywaith ar y rhes, neu pwyswch Enter
pane-filter = Hidlo …
pane-filter-of = Hidlo: { $table }
pane-filter-tip = Dangos rhesi sydd â phob un o’r geiriau hyn
pane-no-rows = Nid oes rhes yn cyfateb.
pane-no-districts = Nid oes awdurdod lleol yn cyfateb.
pane-copy = Copïo
pane-copy-tip = Copïo’r rhesi a ddewiswyd, neu bob un a ddangosir os na ddewiswyd yr un, ar gyfer taenlen (Ctrl+C yn y tabl)
pane-copy-rows = Copïo’r rhesi a ddewiswyd, neu’r cyfan
pane-copied-rows = { $rows ->
    [two] Copïwyd { $rows } res.
   *[other] Copïwyd { $rows } rhes.
 }
pane-save-csv = Cadw CSV …
pane-save-csv-tip = Ysgrifennu’r rhesi a ddangosir mewn ffeil
pane-save-table = Cadw’r tabl
pane-saved-rows = Cadwyd { $rows } yn { $file }.

# Ffeiliau.

pane-file-table = Tabl
pane-file-flows = Llifoedd cymudo
pane-file-all = Pob ffeil
pane-remove = &Tynnu
pane-open = &Agor
pane-open-folder = Agor &ffolder

# Troed y ffenestr.

pane-vintages = Dangosydd { $indicator } · cymudo { $commuting } · awdurdodau lleol { $districts }
pane-vintages-tip = Pa mor hen yw’r data ar y sgrin: dangosydd { $indicator }; cymudo { $commuting }; awdurdodau lleol { $districts }
pane-caution-problems = Eich data eich hun, â phroblemau
pane-caution-estimated = Amcangyfrif o gymudo
pane-caution-approximate = Brasamcan o ffiniau
pane-doing = { $what } …
pane-stop = Stopio
pane-stop-tip = Stopio’r gwaith hwn; ni fydd dim yn newid
