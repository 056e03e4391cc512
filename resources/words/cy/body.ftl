# state: draft
# Cyrff, eu haelodau a’u partneriaid.

body-role-constituent = aelod cyfansoddol
body-role-constituent-title = Aelod cyfansoddol
body-role-member = aelod
body-role-member-title = Aelod
body-role-non_constituent = aelod anghyfansoddol
body-role-non_constituent-title = Aelod anghyfansoddol
body-role-observer = sylwedydd
body-role-observer-title = Sylwedydd
body-part = dim ond { $share } ohono sy’n perthyn
body-part-unknown = dim ond rhan sy’n perthyn, ac nid yw ei maint wedi’i gofnodi
body-proposal = Cynnig yw hwn, nid corff sefydledig: { $body }: { $note }.
body-doubt = Nid yw’r hyn a gofnodwyd am y corff hwn yn sicr: { $body }: { $note }.
body-doubt-source = Nid yw’r hyn a gofnodwyd am y corff hwn yn sicr: { $body }: mae’r ffynhonnell yn wan.
body-line = { $file }, llinell { $line }
body-unknown = { $where }: nid yw { $code } yn hysbys.
body-correct = Cywirwch y rhes.
body-partner-constituent = aelod cyfansoddol
body-partner-board_member = aelod o’r bwrdd
body-partner-convener = cynullydd
body-partner-research_partner = partner ymchwil
body-partner-non_constituent = aelod anghyfansoddol
body-partner-added = ychwanegwyd gennych chi
