"""What is done on the map: layers, selection, search, colours, further maps, printing."""
