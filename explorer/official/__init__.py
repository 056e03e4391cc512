"""Official data: which sets there are, where their publishers keep them, how they are got, checked, kept and used."""
