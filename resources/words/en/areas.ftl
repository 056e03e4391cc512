# What the areas of a level are called, several of them.

areas-person = persons
areas-business = businesses
areas-address = addresses
areas-postcode = postcodes
areas-grid = a grid
areas-polygon = areas of its own
areas-lsoa = small areas (LSOAs, data zones)
areas-msoa = small areas (MSOAs, intermediate zones)
areas-district = districts
areas-utla = upper-tier authorities
areas-itl3 = ITL3 areas
areas-ttwa = travel-to-work areas
areas-lep = LEPs
areas-combined_authority = combined authorities
areas-itl2 = ITL2 areas
areas-itl1 = regions (ITL1)
