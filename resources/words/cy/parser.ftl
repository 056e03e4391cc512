# state: draft
# Yr hyn y mae dadansoddwr llinellau gorchymyn Python yn ei ddweud. Llenwir yr hyn sy’n dechrau â %, ac mae’n aros fel y mae.

parser-usage = defnydd:
parser-options = dewisiadau
parser-positional_arguments = dadleuon
parser-show_this_help_message_and_exit = dangos y cymorth hwn a gorffen
parser-show_program_s_version_number_and_exit = dangos y fersiwn a gorffen
parser-expected_one_argument = disgwylid un ddadl
parser-expected_at_most_one_argument = disgwylid un ddadl ar y mwyaf
parser-expected_at_least_one_argument = disgwylid un ddadl o leiaf
parser-expected_s_argument = nifer y dadleuon a ddisgwylid: %s
parser-expected_s_arguments = nifer y dadleuon a ddisgwylid: %s
parser-the_following_arguments_are_required_s = mae angen y dadleuon hyn: %s
parser-unrecognized_arguments_s = dadleuon nas adwaenir: %s
parser-argument_argument_name_s_message_s = dadl %(argument_name)s: %(message)s
parser-invalid_choice_value_r_choose_from_choices_s = dewis annilys: %(value)r (dewiswch o blith: %(choices)s)
parser-invalid_type_s_value_value_r = gwerth annilys o’r math %(type)s: %(value)r
parser-not_allowed_with_argument_s = ni chaniateir hyn gyda’r ddadl hon: %s
parser-one_of_the_arguments_s_is_required = mae angen un o’r dadleuon hyn: %s
parser-ignored_explicit_argument_r = nid yw’n cymryd gwerth: %r
parser-ambiguous_option_option_s_could_match_matches_s = dewis amwys: gallai %(option)s olygu un o’r rhain: %(matches)s
parser-unexpected_option_string_s = dewis annisgwyl: %s
parser-unknown_parser_parser_name_r_choices_choices_s = gorchymyn anhysbys: %(parser_name)r (dewiswch o blith: %(choices)s)
