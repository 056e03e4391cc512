# What the foot of the window says while work is under way.

session-start = Starting the analysis
session-findings = Looking for misfits
session-further-map = Drawing a further map
session-report = Saving the report in { $folder }
session-figures = Taking the figures of { $file }
session-shown-without = The project is shown without { $files } for now; what is bundled stands in.
session-look = Looking at { $file }
session-check = Checking { $file }
