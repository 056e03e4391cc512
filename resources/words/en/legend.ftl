# The legend on the map, the key to the layers, and the histogram in which class breaks are moved.

legend-name = Legend
legend-hide = Hide the legend
legend-hide-tip = Hide the legend. The button at the left of the map brings it back.
legend-fold = Fold the legend to its title
legend-fold-tip = Fold the legend to its title (Ctrl+Shift+L)
legend-unfold = Unfold the legend
legend-unfold-tip = Unfold the legend (Ctrl+Shift+L)
legend-count = Number of districts
legend-class = { $areas ->
    [one] { $label }: { $areas } area
   *[other] { $label }: { $areas } areas
 }
legend-line = { $line } (line)
legend-square = Legend of two indicators
legend-square-counts = Three classes of { $across } across and of { $up } up. Districts from low to high: { $low }; middle row: { $middle }; upper row: { $high }
legend-key = Key to the layers
legend-more-footprints = and { $footprints } more footprints, in the same styles
legend-histogram = Histogram with class breaks
legend-histogram-tip = Drag a break with the mouse. Or choose one with Up and Down, and move it with Left and Right (Shift for larger steps). Double-click or Insert adds a break; Delete takes one away.
legend-breaks = Breaks: { $breaks }. Break { $current } is current.
legend-breaks-none = There are no breaks.
