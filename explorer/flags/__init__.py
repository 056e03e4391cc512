"""One rule per function: where a footprint and the economy do not line up."""
