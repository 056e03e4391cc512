# Official boundaries: getting them, and what is held.

official-by-hand-open = On a computer with a connection, open { $portal }.
official-by-hand-search = Search for “{ $title }” and choose the set “{ $set }” ({ $detail }).
official-by-hand-download = Download it as GeoPackage, GeoJSON or Shapefile.
official-by-hand-bring = Bring the file here and open it with File, Open boundaries; a zip need not be unpacked.
official-held = { $areas ->
    [one] 1 area, downloaded on { $day }; { $licence }.
   *[other] { $areas } areas, downloaded on { $day }; { $licence }.
 }
official-edited = Last changed by its publisher on { $day }.
official-expected = { $areas } were expected: look at the report before you use it.
official-moved = { $title } is no longer at its address, { $address }.
official-moved-remedy = The nearest that its server lists: { $nearest }. Correct the address in official_boundaries.csv, or download the file by hand.
