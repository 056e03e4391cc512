# state: draft
# Yr hyn nad yw fel yr oedd lle cadwyd prosiect

opening-other-version = Fe’i cadwyd gan fersiwn { $saved_by }; { $here } yw hon.
opening-other-pack = Fe’i cadwyd gyda’r canlynol: { $then }; yma defnyddir { $here }.
opening-no-pack = dim pecyn ond y data a gynhwysir
opening-other-data = Nid yw data sy’n dod gyda’r rhaglen yr un fath: { $tables }.
opening-economy = Economi: { $then } pan gadwyd ef, { $here } yma.
opening-institutions = Sefydliadau: { $then } pan gadwyd ef, { $here } yma.
opening-no-answer = dim ateb
opening-flags = Baneri: { $then } pan gadwyd ef, { $here } yma.
opening-flags-of = { $red } coch a { $amber } ambr
opening-all-the-same = Mae’r atebion a nifer y baneri yr un fath.

# Yr hyn y mae prosiect yn ei enwi ac nad yw’n hysbys i neb yma

opening-no-partnership = Nid yw’r bartneriaeth { $id } yn hysbys yma.
opening-no-indicator = Nid yw’r dangosydd { $id } yn hysbys yma.
opening-no-period = { $indicator }: nid oes { $period } yma. Dangosir ei ffigurau diweddaraf.
opening-plan-twice = Mae gan gynllun arall yr id { $id }, felly gadewir hwn allan: “{ $plan }”.
opening-plan-unknown = “{ $plan }”: heb ardaloedd nad ydynt yn hysbys yma: { $districts }.
opening-plan-former = “{ $plan }”: ardaloedd o flynyddoedd cynharach a ddaeth yn rhai eraill: { $districts }.
opening-plan-several = “{ $plan }”: ardaloedd a oedd mewn sawl ôl troed, ac sy’n aros yn y cyntaf: { $districts }.
opening-no-region = Nid yw’r rhanbarth { $code } yn hysbys yma.
opening-no-preset = Nid yw’r set o drothwyon { $id } yn hysbys yma.
opening-leave-out = Gadael allan yr hyn nad yw’n hysbys yma
