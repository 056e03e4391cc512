# state: draft
# Dangosydd wedi’i gysylltu ag awdurdodau lleol, neu ag ardaloedd eraill: yr hyn a adawyd allan, a gyfunwyd neu na ellid ei lunio.

layers-not-published = { $indicator }, { $year }: heb ei gyhoeddi ar gyfer { $missing } o’r { $values } awdurdod lleol.
layers-unreliable = { $districts ->
    [one] { $indicator }, { $year }: mae’r cyhoeddwr yn dweud bod ffigur 1 awdurdod lleol yn annibynadwy.
   *[other] { $indicator }, { $year }: mae’r cyhoeddwr yn dweud bod ffigurau { $districts } awdurdod lleol yn annibynadwy.
 }
layers-unmatched = Nid yw gwerthoedd y codau hyn yn cyfateb i unrhyw ardal, felly nis dangosir: { $codes }.
layers-combined = { $indicator }, { $year }: cyfunwyd ffigurau { $known } awdurdod lleol o’r ardaloedd hyn: { $areas } ({ $combine }). Mae gan y lleill ardaloedd heb ffigur, neu nid yw pob un o’u hardaloedd yn yr haen.
layers-other-areas = { $known ->
    [0] { $indicator }, { $year }: cyhoeddir ef ar gyfer { $areas }, ac nid oes gan unrhyw awdurdod lleol ffigur ei hun.
   *[other] { $indicator }, { $year }: cyhoeddir ef ar gyfer { $areas }. Dim ond y { $known } awdurdod lleol sydd hefyd yn ardaloedd o’r fath sydd â ffigur.
 }
layers-no-reason-given = ni roddir rheswm
layers-drawn-own = { CAPITAL($areas) }: eich haen eich hun, { $layer }.
layers-drawn = { CAPITAL($areas) }: { $how }.
layers-built = wedi’u llunio o awdurdodau lleol, brasamcan
layers-built-itl = wedi’u llunio o awdurdodau lleol, brasamcan (ITL 2025)
layers-built-at-end = wedi’u llunio o awdurdodau lleol, brasamcan, fel ar ddiwedd { $year }
layers-built-whole = wedi’u llunio fel awdurdodau lleol cyfan (2011)
layers-shown = Mae’r map yn dangos { $areas }, nid awdurdodau lleol.
layers-needed = I weld y ffigurau hyn, agorwch ffiniau ar gyfer { $areas } (Ffeil, Agor ffiniau). Defnyddiwch nhw fel haen ychwanegol.
layers-several = Wedi’u llinellu: { $districts } awdurdod lleol mewn mwy nag un o’r ardaloedd hyn: { $areas }.
layers-unplaced = Nid oes lle ar y map i { COUNT($codes) } o’r ardaloedd â ffigur ({ $areas }): { $codes }.{ $shapes ->
    [own] { "" }
   *[bundled] { " " }Byddai ffiniau eu blwyddyn yn eu dangos (Ffeil, Agor ffiniau).
 }
layers-upper-tier-authority = awdurdod haen uchaf

# Yr hyn sy’n sefyll yn lle enwadur na chedwir mohono.

layers-weight-over_15 = trigolion 16 oed a throsodd
layers-weight-active = pobl economaidd weithgar 16 i 64 oed
layers-weight-under_16 = trigolion o dan 16 oed
layers-weight-people = trigolion
layers-weight-all_businesses = pob busnes gweithredol
