# state: draft
# Camau, fel y mae dadwneud a’r hanes yn eu henwi. Fe’u cedwir mewn prosiectau: mae dynodyddion ac enwau gwerthoedd yn aros fel y maent.

step-begin-as-asked = Dechrau gyda’r hyn y gofynnwyd amdano
step-begin-with-defaults = Dechrau gyda’r rhagosodiadau
step-choose = Dewis { $what }
step-every-region = Dewis pob rhanbarth
step-use = Defnyddio { $what }
step-add = Ychwanegu { $what }
step-remove = Tynnu { $what }
step-take-out = Tynnu allan: { $what }
step-confirm = Cadarnhau { $what }
step-as-documented = Gadael fel y’i dogfennwyd: { $what }
step-footprints = { $n ->
   *[other] { $n } ôl troed
 }
step-threshold = Newid trothwy “{ $flag }”
step-thresholds = Defnyddio’r trothwyon “{ $preset }”
step-default-thresholds = Defnyddio’r trothwyon rhagosodedig
