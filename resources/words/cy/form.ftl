# state: draft
# Sut mae'r Gymraeg yn ysgrifennu rhifau, dyddiau a rhestrau (CLDR, cy).

form-the = { $name }
form-percent = { $number }%
form-day = { $day } { $month } { $year }
form-month = { $month } { $year }
form-comma = { ", " }
form-clause = { "; " }
form-and = { " a " }
form-and-vowel = { " ac " }
form-and-hard = { " a hefyd " }
form-or = { " neu " }
form-others = { $rest ->
    [one] 1 arall
   *[other] { $rest } arall
 }
form-month-1 = Ionawr
form-month-2 = Chwefror
form-month-3 = Mawrth
form-month-4 = Ebrill
form-month-5 = Mai
form-month-6 = Mehefin
form-month-7 = Gorffennaf
form-month-8 = Awst
form-month-9 = Medi
form-month-10 = Hydref
form-month-11 = Tachwedd
form-month-12 = Rhagfyr
