# Your own flows: what does not match, and what contradicts what is known.

flow-believe = To use the file all the same, add --believe-flows.
flow-file = The flows file
flow-unmatched = { $what ->
    [codes] { COUNT($zones) ->
        [one] { $file }: 1 code is no district of any year since 2011: { $zones }.
       *[other] { $file }: { COUNT($zones) } codes are no district of any year since 2011: { $zones }.
     }
   *[names] { COUNT($zones) ->
        [one] { $file }: 1 name is no district of any year since 2011: { $zones }.
       *[other] { $file }: { COUNT($zones) } names are no district of any year since 2011: { $zones }.
     }
 }
flow-could-be = “{ $text }” could be { $names }
flow-say-which = Say which places are meant, or leave them out.
flow-unsure = { $places }. { $remedy }
flow-doubt = { $sentence } { $remedy }
flow-compared = Compared with the census: the people of { $districts } districts, and where they work. A wrong count of one pair may not show.
flow-compared-few = Too few districts can be compared with the census: { $districts }. Cannot tell whether each count belongs to its pair.
flow-compared-nothing = The counts were compared with nothing: people are known here by districts only.
flow-no-districts = Its zones are no districts of the United Kingdom.
flow-names = { COUNT($rows) ->
    [one] 1 code contradicts the name beside it: { $rows }.
   *[other] { COUNT($rows) } codes contradict the names beside them: { $rows }.
 }
flow-name-row = line { $line }: { $code } is { $district }, the name is { $name }
flow-beside-row = line { $line }: { $code } is { $district }, beside it stands { $other }, which is { $name }
flow-names-remedy = Correct the file, or say in a table of names (--names) which district each of these codes stands for.
flow-too-many = In the median of { $districts } districts, { $file } counts { $times } times as many people as the census. That counts { $whom ->
    [all] employed residents
   *[fixed] employed residents with a fixed workplace
 }. { $holds ->
    [home] The file holds people who work at home or have no fixed place.
   *[others] The file seems to hold others as well.
 }
flow-count-them = Count them (base all), or give a file that parts them, such as ODWP01EW as published.
flow-check-others = Check whether pairs or totals stand in it twice. If it counts people at home, too, count them (base all).
flow-too-few = In the median of { $districts } districts, { $file } counts { $times } times as many people as the census. That counts { $whom ->
    [all] employed residents
   *[fixed] employed residents with a fixed workplace
 }. The file may count moves of home, one way of travelling, or a sample.
flow-check-count = Check what the file counts.
flow-floor = No pair counts fewer than { $least }. Smaller ones seem to be left out or rounded away: some { $share } of the people or more.
flow-far = The counts of single districts contradict the census, while those of the others agree: { $rows }.
flow-far-row = { $found } { $end ->
    [live] live
   *[work] work
 } in { $district } by the file, by the census about { $known }
flow-far-remedy = Compare the rows of these districts with the source.
flow-exchanged = Residences and workplaces seem to be swapped. The other way round, the totals are closer to the known ones ({ $rows }).
flow-exchanged-row = in { $district } { $live } live and { $work } work by the file, by the census { $known_live } and { $known_work }
flow-turn-matrix = Turn the matrix round (orientation).
flow-turn-columns = Name the columns the other way round.
flow-codes = Codes seem to stand for other districts: { $rows }.
flow-code-row = { $code } ({ $district }) { $how ->
    [people] has the people of { $other }
   *[commutes] commutes as { $other }
 }
flow-codes-remedy = Correct the codes in the file.
flow-codes-many = So many are rarely mixed up: pairs may be missing, or one column was sorted without the others. Give the whole file, or correct it.
flow-odd-pair = from { $home } to { $work } { $has }, known { $known }
flow-lost = { $file } lacks people of { COUNT($rows) } pairs of districts between which many are known to commute: { $rows }.
flow-lost-remedy = Their rows may have been lost or held back. Give the whole file.
flow-misplaced = Far more people commute between { COUNT($rows) } pairs of districts than are known to: { $rows }.
flow-misplaced-remedy = Codes may be mixed up, or one column was sorted or moved without the others. Compare some pairs with the source.
flow-moved-pairs = Many people stand beside the wrong pair: in order of the codes, they fit the one { $steps ->
    [one] a row
   *[other] { $steps } rows
 } { $where ->
    [before] above
   *[after] below
 }.
flow-moved-pairs-remedy = Perhaps one column was moved without the others. Compare some pairs with the source.
flow-moved-some = From { $home }–{ $work } to { $last_home }–{ $last_work }, people of { $pairs } pairs fit the pair { $where ->
    [before] before
   *[after] after
 } in order of the codes.
flow-moved-codes = { $end ->
    [residence] Most residences seem
    [workplace] Most workplaces seem
   *[both] Most residences and workplaces seem
 } to have the people of the district { $where ->
    [before] before
   *[after] after
 } them, in order of the codes.
flow-moved-codes-remedy = Perhaps headings or a list of codes were moved by one. Compare some pairs with the source.
flow-totals = { COUNT($rows) ->
    [one] 1 total in { $file } contradicts its counts: { $rows }.
   *[other] { COUNT($rows) } totals in { $file } contradict its counts: { $rows }.
 }
flow-totals-remedy = A count or a total may be wrong, or rows may be lost. Compare them with the source and correct the file.
flow-total-residence = of those who live in { $zone } the total is { $given }, the counts make { $counted }, { $off } { $more ->
    [yes] fewer
   *[no] more
 }
flow-total-workplace = of those who work in { $zone } the total is { $given }, the counts make { $counted }, { $off } { $more ->
    [yes] fewer
   *[no] more
 }
flow-total-everyone = of everyone the total is { $given }, the counts make { $counted }, { $off } { $more ->
    [yes] fewer
   *[no] more
 }
flow-pairs-twice = In { $file } pairs stand twice, and the other way round not at all: { $rows }.
flow-pair-twice = from { $home } to { $work } { $counts }
flow-pairs-twice-remedy = One of the two rows may have residence and workplace exchanged. Compare them with the source and correct the file.
flow-zone-named = { $code } ({ $district })
flow-other-areas = Other areas stand among the districts, so that people may count twice: { $rows }.
flow-other-area = { $code } ({ $level })
flow-other-areas-remedy = Leave their rows out, or say in a table of names (--names) which district each stands for.
flow-rows-residences = The rows are residences: their totals are close to the known ones.
flow-rows-workplaces = The rows are workplaces: their totals are close to the known ones.
flow-neighbours-problem = { $file }: { $what } Where: { $where }.
flow-neighbours-give = Give the boundaries of the zones.
flow-neighbours-decide = Correct the file, or decide. Leave these zones without neighbours (--contradicted leave-out), or use the rows as they stand (--contradicted codes).
flow-neighbours-decide-names = Correct the names, or use the codes as they stand (--contradicted codes).
flow-neighbours-unknown = Cannot tell whether the shapes are those of their codes: the codes in { $column } are not known here.
flow-weights = { $file }: { $what }
flow-weights-rate = “{ $column }” does not add up over districts, so it weighs nothing.
flow-weights-rate-remedy = Give numbers of people, jobs or homes, or land.
flow-believe-weights = To use the weights all the same, add --believe-weights.
flow-nobody-stays = By { $file } nobody works in the district where they live, in any of { $districts } districts.
flow-give-everybody = Give a file that counts those, too: they are most people.
