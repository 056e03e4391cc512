# state: draft
# Y ffenestr gyfan.

window-program = Sub-region Explorer
window-title = { $partnership }[*] – Sub-region Explorer
window-title-file = { $file }[*] – { $partnership } – Sub-region Explorer
window-title-read-only = { $file }[*] – { $partnership } (darllen yn unig) – Sub-region Explorer

window-close = Cau
window-cancel = Canslo
window-picks = Mae Ctrl yn ychwanegu, Alt yn tynnu ymaith

# Yr hyn sy’n mynd o’i le.

window-words = Mae rhai o eiriau’r rhaglen hon ar goll neu’n anghywir: saif “…” neu Saesneg yn eu lle.
window-words-remedy = Gosodwch y rhaglen eto. Os nad yw hynny’n helpu, anfonwch y manylion at y cynhalwyr.
window-unexpected = Digwyddodd rhywbeth annisgwyl.
window-unexpected-remedy = Cedwir eich dewisiadau. Copïwch y manylion a’u hanfon at y cynhalwyr. Yna ewch ymlaen, neu dechreuwch eto.
window-no-display = Nid oes arddangosydd yma, felly ni all ffenestr agor.
window-no-display-remedy = I ysgrifennu adroddiad: subregion-explorer report PARTNERSHIP --out DIR. I lunio’r ffenestr mewn ffeil: --screenshot FILE.
window-picture-unwritten = Ni ellid ysgrifennu { $file }.
window-picture-unwritten-remedy = Dewiswch ffolder arall, ac enw sy’n gorffen â .png.
window-restless = Nid oedd y ffenestr yn barod mewn pryd.
window-restless-remedy = Rhowch gynnig arall arni pan fydd y cyfrifiadur yn llai prysur.

# Dewislenni.

window-menu-file = &Ffeil
window-menu-edit = Gol&ygu
window-menu-view = Gol&wg
window-menu-select = D&ewis
window-menu-data = &Data
window-menu-analysis = Dad&ansoddi
window-menu-findings = &Canfyddiadau
window-menu-workshop = Gwei&thdy
window-menu-help = Cy&morth
window-appearance-system = Fel y &system
window-appearance-system-tip = Cymryd lliwiau’r system
window-appearance-light = &Golau
window-appearance-light-tip = Dangos y ffenestr mewn lliwiau golau
window-appearance-dark = &Tywyll
window-appearance-dark-tip = Dangos y ffenestr mewn lliwiau tywyll
window-language-system = Fel y &system
window-language-system-tip = Cymryd iaith y system
window-language-en = &English
window-language-en-tip = Dweud popeth yn Saesneg o’r cychwyn nesaf ymlaen
window-language-cy = &Cymraeg (drafft)
window-language-cy-tip = Dweud popeth yn Gymraeg o’r cychwyn nesaf ymlaen; erys yn Saesneg yr hyn nad yw yn Gymraeg eto
window-language-next = Bydd yr iaith yn newid pan ddechreuwch Sub-region Explorer eto.
window-language-next-how = Dechreuwch hi eto yn awr: bydd eich prosiect yno eto, fel y mae. Neu ewch ymlaen, a bydd yn newid y tro nesaf y dechreuwch.
window-start-again = Dec&hrau eto yn awr

window-appearance-contrast = C&yferbyniad uchel
window-appearance-contrast-tip = Dangos pob gair ac ymyl mewn du a gwyn, yn dywyll lle mae’r system yn dywyll
window-language-both = Y window-language-both = Y &ddwy yn Presentddwy wrth gyflwyno
window-language-both-tip = Dangos i ystafell bob teitl a brawddeg yn yr iaith arall hefyd
