"""How figures become colours, classes and lines: the same on the screen and in print."""
