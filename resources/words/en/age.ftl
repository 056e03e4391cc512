# How old data are.

age-current = Next release expected in { $next }{ $how ->
    [announced] , as announced
   *[usual] , by its usual rhythm
 }.
age-old = Old: a newer release was due in { $next }{ $how ->
    [announced] , as announced
   *[usual] , by its usual rhythm
 }.
age-suspended = Its publisher has suspended updates.
age-ended = The series has ended; nothing newer will come.
age-once = Counted in a census; the next is planned for 2031.
age-ours = Compiled for this application and renewed with it.
age-unknown = When the next release comes is not known.
