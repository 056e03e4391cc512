app-when-it-saved-here = { $title }: { $was } when it was saved, { $now } here.
app-no-answer = no answer
app-it-saved-by-version = It was saved by version { $program }; this is { $version }.
app-data-come-with-program = Data that come with the program are not the same: { $others }.
app-flags-red-amber-when = Flags: { $red } red and { $amber } amber when it was saved, { $red_2 } and { $amber_2 } here.
app-answers-number-flags-same = The answers and the number of flags are the same.
app-partnership-not-known-here = The partnership { $partnership } is not known here.
app-indicator-not-known-here = The indicator { $indicator } is not known here.
app-region-not-known-here = The region { $region } is not known here.
app-set-thresholds-not-known = The set of thresholds { $preset } is not known here.
app-leave-out-what-not = Leave out what is not known here

