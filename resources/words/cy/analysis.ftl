# state: draft
# Dulliau, fel y mae’r atodiad yn eu henwi.

analysis-combined-ratio = swm y rhifiaduron wedi’i rannu â swm yr enwaduron
analysis-generator-cuts = toriadau coeden rychwantu
