# state: draft
# Panel y lliwiau a’r dosbarthiadau: ei feysydd, gyda’u hawgrymiadau.

style-title = Lliwiau a dosbarthiadau
style-kind = Mae’r &map yn dangos
style-kind-tip = Beth mae’r lliwiau’n ei olygu
style-kind-classes = Dosbarthiadau un dangosydd
style-kind-bivariate = Dau ddangosydd (3 × 3)
style-kind-benchmark = Cymhariaeth â meincnod
style-year = &Blwyddyn a ddangosir
style-year-tip = Blwyddyn y dangosydd
style-latest-year = { $year } (diweddaraf)
style-second = &Ail ddangosydd
style-second-tip = Yr hyn y mae’r map yn ei ddangos heblaw’r cyntaf
style-benchmark = M&eincnod
style-benchmark-tip = Yr hyn y cymherir pob awdurdod lleol ag ef. Teipiwch i chwilio.
style-benchmark-country = Y Deyrnas Unedig (neu Brydain Fawr)
style-scheme = Dull dosbart&hu
style-scheme-tip = Sut y dewisir y toriadau rhwng dosbarthiadau
style-number = &Nifer y dosbarthiadau
style-number-tip = Dau i naw dosbarth
style-scope = Toriadau &dros
style-scope-tip = O ba werthoedd y gwneir y toriadau. Mae pob blwyddyn yn cadw’r allwedd yr un fath o flwyddyn i flwyddyn.
style-scope-this-year = Y flwyddyn hon
style-scope-all-years = Pob blwyddyn a gedwir
style-scope-region = Y flwyddyn hon, { $region } yn unig
style-breaks = &Toriadau
style-breaks-tip = Gwerthoedd rhwng y dosbarthiadau, gyda hanner colonau rhyngddynt. Pwyswch Enter i’w defnyddio.
style-ramp = &Lliwiau
style-ramp-tip = Lliwiau o isel i uchel
style-ramp-name = { $kind ->
    [diverging] { $ramp } (dargyfeiriol)
    [qualitative] { $ramp } (ansoddol)
   *[sequential] { $ramp } (dilyniannol)
 }
style-reversed = Wedi’u &gwrthdroi
style-reversed-tip = Dechrau’r lliwiau o’r pen arall
style-middle = Can&ol
style-middle-tip = Y gwerth lle mae’r lliwiau’n gwahanu. Gadewch ef yn wag i gael gwerth y wlad gyfan.
style-middle-hint = Gwerth y wlad
style-uncertainty = Gwerthoedd an&sicr
style-uncertainty-tip = Lle mae’r gwall safonol yn 20% o’r gwerth neu fwy
style-uncertainty-none = Fel pob un arall
style-uncertainty-hatch = Wedi’u llinellu
style-uncertainty-fade = Wedi’u pylu
style-vision = Gweld y map &fel
style-vision-tip = Dangos y map yn y lliwiau y mae eraill yn eu gweld

# Ei gamau, fel y mae dadwneud yn eu henwi.

style-step-kind = Dewis yr hyn y mae’r map yn ei ddangos
style-step-second = Dewis yr ail ddangosydd
style-step-benchmark = Dewis y meincnod
style-step-scheme = Dewis dull dosbarthu
style-step-number = Dewis nifer y dosbarthiadau
style-step-scope = Dewis o beth y gwneir toriadau
style-step-breaks = Teipio toriadau dosbarthiadau
style-step-ramp = Dewis lliwiau
style-step-reversed = Gwrthdroi’r lliwiau
style-step-middle = Dewis canol y lliwiau
style-step-uncertainty = Dangos gwerthoedd ansicr mewn ffordd arall
