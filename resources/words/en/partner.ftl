# Where a partner is, or why that is not known or not counted.

partner-not-known = Nothing is known of an institution called { $name }.
partner-without-districts = { CAPITAL($partner) } has an area that does not follow districts, so its line cannot be compared with this one.
partner-pays = { CAPITAL($partner) } pays for it and has no ground of its own.
partner-abroad = { CAPITAL($partner) } has its main site outside the United Kingdom, where no district lies.
partner-no-site = No main site of { $partner } is recorded.
partner-non-constituent = { CAPITAL($partner) } takes part as a non-constituent member; its own area lies outside.
partner-area = { $relation ->
    [same] { CAPITAL($partner) } serves the same area.
    [inside] { CAPITAL($partner) } has its area wholly inside.
    [contains] { CAPITAL($partner) } has an area that covers all of it.
    [cut] { CAPITAL($partner) } has an area that is cut.
   *[outside] { CAPITAL($partner) } has an area that lies outside.
 }
partner-site-inside = { CAPITAL($partner) } has its main site in { $district }, inside.
partner-site-in-part = { CAPITAL($partner) } has its main site in { $district }, of which only a part belongs.
partner-site-further = { CAPITAL($partner) } has its main site in { $district }, outside, and a further one inside, in { $further }.
partner-site-outside = { CAPITAL($partner) } has its main site in { $district }, outside.
partner-site-doubtful = { $where } Its site is not certain.
