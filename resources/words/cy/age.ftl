# state: draft
# Pa mor hen yw data.

age-current = { $how ->
    [announced] Cyhoeddwyd y daw’r un nesaf ar y dyddiad hwn: { $next }.
   *[usual] Disgwylir yr un nesaf yn ôl ei rhythm arferol: { $next }.
 }
age-old = { $how ->
    [announced] Hen: cyhoeddwyd y deuai un mwy newydd ar y dyddiad hwn: { $next }.
   *[usual] Hen: disgwylid un mwy newydd yn ôl ei rhythm arferol: { $next }.
 }
age-suspended = Mae ei chyhoeddwr wedi atal diweddariadau dros dro.
age-ended = Mae’r gyfres wedi dod i ben; ni ddaw dim mwy newydd.
age-once = Wedi’i chyfrif mewn cyfrifiad; bwriedir y nesaf ar gyfer 2031.
age-ours = Casglwyd ar gyfer y rhaglen hon ac fe’i hadnewyddir gyda hi.
age-unknown = Ni wyddys pryd y daw’r cyhoeddiad nesaf.
