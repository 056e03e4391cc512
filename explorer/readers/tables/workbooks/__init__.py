"""What Excel and OpenDocument hold, and what a cell shows of it: formats, colours, lines through figures, hidden rows."""
