"""Pure measures: frames and plain values in, named results out."""
