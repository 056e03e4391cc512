# state: draft
# Ble mae partner, neu pam na wyddys hynny neu na chaiff ei gyfrif.

partner-not-known = Ni wyddys dim am sefydliad o’r enw { $name }.
partner-without-districts = { CAPITAL($partner) }: nid yw ei ardal yn dilyn awdurdodau lleol, felly ni ellir cymharu ei ffin â hon.
partner-pays = { CAPITAL($partner) }: mae’n talu amdano ac nid oes ganddo dir ei hun.
partner-abroad = { CAPITAL($partner) }: mae ei brif safle y tu allan i’r Deyrnas Unedig, lle nad oes awdurdod lleol.
partner-no-site = Ni chofnodir prif safle: { $partner }.
partner-non-constituent = { CAPITAL($partner) }: mae’n cymryd rhan fel aelod anghyfansoddol; mae ei ardal ei hun y tu allan.
partner-area = { $relation ->
    [same] { CAPITAL($partner) }: mae’n gwasanaethu’r un ardal.
    [inside] { CAPITAL($partner) }: mae ei ardal yn gyfan gwbl y tu mewn.
    [contains] { CAPITAL($partner) }: mae ei ardal yn cwmpasu’r cyfan ohono.
    [cut] { CAPITAL($partner) }: mae ei ardal wedi’i thorri.
   *[outside] { CAPITAL($partner) }: mae ei ardal y tu allan.
 }
partner-site-inside = { CAPITAL($partner) }: mae ei brif safle y tu mewn (awdurdod lleol: { $district }).
partner-site-in-part = { CAPITAL($partner) }: mae ei brif safle mewn awdurdod lleol y mae rhan yn unig ohono’n perthyn: { $district }.
partner-site-further = { CAPITAL($partner) }: mae ei brif safle y tu allan ({ $district }), ac un pellach y tu mewn ({ $further }).
partner-site-outside = { CAPITAL($partner) }: mae ei brif safle y tu allan (awdurdod lleol: { $district }).
partner-site-doubtful = { $where } Nid yw ei safle’n sicr.
