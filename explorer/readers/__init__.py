"""One module per kind of file: a file in, a checked frame out."""
