# How two divisions lie to each other: in sentences, and each measure with its meaning.

agreement-cut = The { $knife } cut { $cut } of { $n } { $areas }.
agreement-whole = { CAPITAL($areas) } that lie wholly in one of the { $others } hold { $share } of { $unit }.
agreement-overall = The two agree by { $agreement } on a scale from 0 (nothing in common) to 1 (the same).
agreement-left-out = { $left ->
    [one] { $common } districts are compared. 1 is in one division only and takes no part.
   *[other] { $common } districts are compared. { $left } are in one division only and take no part.
 }

agreement-v_measure-title = V-measure
agreement-v_measure-meaning = Overall agreement: 1 the same division, 0 nothing in common.
agreement-homogeneity-title = Homogeneity
agreement-homogeneity-meaning = How far each area of the second lies in a single area of the first; 1 if every one does.
agreement-completeness-title = Completeness
agreement-completeness-meaning = How far each area of the first lies in a single area of the second; 1 if every one does.
agreement-adjusted_rand_index-title = Adjusted Rand index
agreement-adjusted_rand_index-meaning = Pairs of districts on which both agree, beyond chance; 1 all, 0 chance.
agreement-variation_of_information-title = Variation of information
agreement-variation_of_information-meaning = Distance between the two, in bits; 0 the same.
agreement-normalised_mutual_information-title = Normalised mutual information
agreement-normalised_mutual_information-meaning = How much one division says about the other; 0 to 1.
agreement-mutual_information-title = Mutual information
agreement-mutual_information-meaning = How much one division says about the other, in bits.
agreement-mapcurves_gof-title = MapCurves goodness of fit
agreement-mapcurves_gof-meaning = How well areas of one match whole areas of the other; the better direction.
agreement-mapcurves_from_x-title = MapCurves, first to second
agreement-mapcurves_from_x-meaning = How well areas of the first match whole areas of the second.
agreement-mapcurves_from_y-title = MapCurves, second to first
agreement-mapcurves_from_y-meaning = How well areas of the second match whole areas of the first.
agreement-mean_best_jaccard_x-title = Mean best Jaccard, first
agreement-mean_best_jaccard_x-meaning = How much an area of the first shares with its best match; 1 all of both.
agreement-mean_best_jaccard_y-title = Mean best Jaccard, second
agreement-mean_best_jaccard_y-meaning = How much an area of the second shares with its best match.
agreement-entropy_x-title = Entropy of the first
agreement-entropy_x-meaning = How finely it divides, in bits: 3 bits as eight equal areas do.
agreement-entropy_y-title = Entropy of the second
agreement-entropy_y-meaning = How finely it divides, in bits.
