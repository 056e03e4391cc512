# state: draft
# Dwyn ynghyd yr hyn y mae ar brosiect ei angen.

known-boundaries = Yn darllen ffiniau
known-table = Yn darllen { $file }
known-flows = Yn darllen llifoedd cymudo
known-areas = Yn darllen ardaloedd gweithredol
known-indicator-gone = Nid oes gan unrhyw dabl yn y prosiect y dangosydd a ddangoswyd mwyach.
known-indicator-choose = Dewiswch un arall.
known-indicator-own = Dangosydd o’ch eiddo chi
known-indicator-waits = mae ei dabl yn cael ei ddarllen
known-whole-country = y cyfan ohoni
known-problem = { $file }: { $what }
known-flows-elsewhere = Nid yw { $source } yn cyfrif neb yma: defnyddir yr amcangyfrif a gynhwysir yn ei le.
known-flows-in-part = Dim ond rhan ohono a gyfrifir gan { $source }: defnyddir yr amcangyfrif a gynhwysir yn ei le.
