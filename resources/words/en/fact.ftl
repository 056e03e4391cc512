# Bundled tables that are damaged.

fact-shares = { $file }: the shares of { $district } do not add up to 1.
fact-district = { $file }: { $code } is not a district of April 2025.
