# What Python's parser of command lines says. What begins with % is filled in, and stays as it is.

parser-usage = usage:
parser-options = options
parser-positional_arguments = arguments
parser-show_this_help_message_and_exit = show this help and end
parser-show_program_s_version_number_and_exit = show the version and end
parser-expected_one_argument = expected one argument
parser-expected_at_most_one_argument = expected at most one argument
parser-expected_at_least_one_argument = expected at least one argument
parser-expected_s_argument = expected %s argument
parser-expected_s_arguments = expected %s arguments
parser-the_following_arguments_are_required_s = the following arguments are required: %s
parser-unrecognized_arguments_s = unrecognized arguments: %s
parser-argument_argument_name_s_message_s = argument %(argument_name)s: %(message)s
parser-invalid_choice_value_r_choose_from_choices_s = invalid choice: %(value)r (choose from %(choices)s)
parser-invalid_type_s_value_value_r = invalid %(type)s value: %(value)r
parser-not_allowed_with_argument_s = not allowed with argument %s
parser-one_of_the_arguments_s_is_required = one of the arguments %s is required
parser-ignored_explicit_argument_r = takes no value: %r
parser-ambiguous_option_option_s_could_match_matches_s = ambiguous option: %(option)s could match %(matches)s
parser-unexpected_option_string_s = unexpected option: %s
parser-unknown_parser_parser_name_r_choices_choices_s = unknown command %(parser_name)r (choose from %(choices)s)
