# state: draft
# Ble mae pob partneriaeth o fath yn sefyll ar ddiwrnod.

standing-none = Ar { $day } ni chofnodir yr un o’r math hwn ag awdurdod lleol: { $kind }.
standing-footprints = { $n ->
   *[other] { $n } ôl troed ar { $day }.
 }
standing-answers = { $side }: { $answers }.
standing-answer = { $answer ->
    [fits] { $n ->
       *[other] { $n } yn ffitio
     }
    [fits_in_part] { $n ->
       *[other] { $n } yn ffitio’n rhannol
     }
    [does_not_fit] { $n ->
       *[other] { $n } ddim yn ffitio
     }
   *[cannot_tell] ni ellir dweud am { $n }
 }
standing-flows-elsewhere = Nid yw { $source } yn cyfrif neb mewn { COUNT($footprints) ->
    [one] un ôl troed
   *[other] { COUNT($footprints) } ôl troed
 }; defnyddir yr amcangyfrif a gynhwysir yno: { $footprints }.
standing-step = Yn edrych ar { $footprint }

# Y ddau fap.

standing-in-several = Mewn sawl un, gydag atebion gwahanol
standing-map-note = Fel ar { $day }.
standing-complexity = Partneriaethau pob awdurdod lleol
standing-complexity-note = Partneriaethau o bob math sy’n hysbys yma, fel ar { $day }; dim ond aelodau a gyfrifir.
standing-in-none = Ddim mewn un o’r math hwn: { $kind }
standing-bodies = { $n ->
    [one] Mewn { $n } bartneriaeth o unrhyw fath
    [two] Mewn { $n } bartneriaeth o unrhyw fath
    [many] Mewn { $n } phartneriaeth o unrhyw fath
   *[other] Mewn { $n } partneriaeth o unrhyw fath
 }
