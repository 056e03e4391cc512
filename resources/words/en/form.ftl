# How English writes numbers, days and lists (CLDR, en-GB).

form-the = the { $name }
form-percent = { $number }%
form-day = { $day } { $month } { $year }
form-month = { $month } { $year }
form-comma = { ", " }
form-clause = { "; " }
form-and = { " and " }
# Before a vowel, and before a letter that a plain “and” would change: Welsh tells them apart.
form-and-vowel = { " and " }
form-and-hard = { " and " }
form-or = { " or " }
form-others = { $rest ->
    [one] 1 other
   *[other] { $rest } others
 }
form-month-1 = January
form-month-2 = February
form-month-3 = March
form-month-4 = April
form-month-5 = May
form-month-6 = June
form-month-7 = July
form-month-8 = August
form-month-9 = September
form-month-10 = October
form-month-11 = November
form-month-12 = December
