"""The map itself: its picture, lines, labels, legend, and the pane that holds them. Nothing here knows of a session."""
