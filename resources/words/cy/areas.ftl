# state: draft
# Yr hyn y gelwir ardaloedd lefel, sawl un ohonynt.

areas-person = pobl
areas-business = busnesau
areas-address = cyfeiriadau
areas-postcode = codau post
areas-grid = grid
areas-polygon = ei hardaloedd ei hun
areas-lsoa = ardaloedd bach (LSOA, parthau data)
areas-msoa = ardaloedd bach (MSOA, parthau canolradd)
areas-district = awdurdodau lleol
areas-utla = awdurdodau haen uchaf
areas-itl3 = ardaloedd ITL3
areas-ttwa = ardaloedd teithio i’r gwaith
areas-lep = partneriaethau menter lleol
areas-combined_authority = awdurdodau cyfunol
areas-itl2 = ardaloedd ITL2
areas-itl1 = rhanbarthau (ITL1)
