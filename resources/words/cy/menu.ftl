# state: draft
# Dewislenni’r brif ffenestr. Mae’r llythyren ar ôl & yn agor llinell; nid oes gan ddwy linell mewn dewislen yr un llythyren.

# Ffeil

menu-quit = &Gadael
menu-quit-tip = Cau’r ffenestr

# Golygu

menu-undo = &Dadwneud
menu-undo-tip = Tynnu’r dewis diwethaf yn ôl
menu-undo-step = &Dadwneud: { $step }
menu-redo = &Ail-wneud
menu-redo-tip = Gwneud y dewis eto
menu-redo-step = &Ail-wneud: { $step }
menu-find = Dod o &hyd i bartneriaeth
menu-find-tip = Mynd i’r maes chwilio
menu-find-place = Dod o hyd i &le ar y map
menu-find-place-tip = Teipiwch enw, cod neu god post

# Golwg

menu-zoom-in = Chwyddo i &mewn
menu-zoom-in-tip = Edrych yn agosach
menu-zoom-out = &Chwyddo allan
menu-zoom-out-tip = Gweld mwy
menu-fit-footprint = Dangos yr ôl tr&oed
menu-fit-footprint-tip = Dod â’r ôl troed cyfan i’r golwg
menu-fit-all = Dangos pop&eth
menu-fit-all-tip = Dod â phob awdurdod lleol i’r golwg
menu-legend = All&wedd
menu-legend-fold = &Plygu neu agor
menu-legend-fold-tip = Dangos ei theitl yn unig, neu’r cyfan ohoni
menu-legend-hide = &Cuddio neu ddangos
menu-legend-hide-tip = Rhoi lle i’r map, neu ddod â’r allwedd yn ôl
menu-legend-move = &Symud i’r gornel nesaf
menu-legend-move-tip = Rhoi’r allwedd o’r ffordd. Gallwch ei llusgo hefyd.
menu-layers = &Haenau …
menu-layers-tip = Dewis yr hyn sydd ar y map
menu-put-aside = Rhoi o’r neilltu
menu-put-aside-tip = Cau haenau neu dystiolaeth, neu orffen dewis baner neu awdurdodau lleol
menu-view-back = M&ynd yn ôl
menu-view-back-tip = Dychwelyd i’r olwg flaenorol
menu-view-forward = Mynd ymlae&n
menu-view-forward-tip = Dychwelyd i’r olwg a adawsoch
menu-type-larger = Te&stun mwy
menu-type-larger-tip = Ar gyfer taflunydd
menu-type-smaller = Testun lla&i
menu-type-smaller-tip = Ar gyfer sgrin fach
menu-type-normal = Testun arferol
menu-type-normal-tip = Y maint y mae eich system yn ei ddefnyddio
menu-appearance = &Gwedd
menu-language = Iaith (Language)
menu-single-keys = &Bysellau un llythyren
menu-single-keys-tip = Gadael i fysellau sy’n un llythyren, digid neu arwydd weithio ar eu pen eu hunain. O’u diffodd, mae angen Ctrl.
menu-show-choices = Dewisi&adau
menu-show-choices-tip = Dangos neu guddio’r panel ar y chwith
menu-show-findings = Can&fyddiadau
menu-show-findings-tip = Dangos neu guddio’r panel ar y dde
menu-show-drawer = &Tabl a siartiau
menu-show-drawer-tip = Dangos neu guddio’r tabl a’r siartiau o dan y map

# Cymorth

menu-help-window = Cymorth ar y &ffenestr hon
menu-help-window-tip = Beth yw diben popeth yma
menu-guide = &Canllaw
menu-guide-tip = Tudalennau byr gyda lluniau
menu-glossary = Ge&irfa
menu-glossary-tip = Ystyr y geiriau
menu-keys = &Bysellau
menu-keys-tip = Pob bysell yn y dewislenni
menu-methods = &Dulliau
menu-methods-tip = Sut y gwneir pob rhif
menu-about = Yng&hylch
menu-about-tip = Fersiwn, trwyddedau a chydnabyddiaethau

menu-say-where = Dweud ble rydw i ar y map
menu-say-where-tip = Enw, ffigur, dosbarth, ôl troed ac ardal weithredol yr awdurdod lleol y mae’r bysellfwrdd arno
menu-say-around = Dweud yr hyn sydd o gwmpas
menu-say-around-tip = Yr awdurdodau lleol wrth ei ochr, yn ôl pwyntiau’r cwmpawd

menu-accessibility = Hygyrchedd
menu-accessibility-tip = Beth a brofwyd, beth nad yw’n cydymffurfio a pham, a phwy i roi gwybod iddo
menu-next-pane = Mynd i ran nesaf y ffenestr
menu-next-pane-tip = Dewisiadau, map, tabl a siartiau, canfyddiadau
menu-pane-before = Mynd i’r rhan flaenorol
menu-pane-before-tip = Canfyddiadau, tabl a siartiau, map, dewisiadau
