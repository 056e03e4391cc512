# What Qt itself says in its dialogs, fields and bars. The id is Qt's own English; the letter after & is pressed with Alt.

# Buttons

qt-ok = OK
qt-save = &Save
qt-open = &Open
qt-yes = &Yes
qt-no = &No
qt-cancel = Cancel
qt-close = &Close
qt-apply = Apply
qt-reset = Reset
qt-help = Help
qt-discard = Discard
qt-retry = Retry
qt-ignore = Ignore
qt-show_details = Show details …
qt-hide_details = Hide details …

# The menu of a field

qt-undo = &Undo
qt-redo = &Redo
qt-cut = Cu&t
qt-copy = &Copy
qt-paste = &Paste
qt-delete = Delete
qt-select_all = Select all
qt-copy_link_location = Copy &link location
qt-step_up = Step &up
qt-step_down = Step &down

# The menu of a scroll bar

qt-scroll_here = Scroll here
qt-top = Top
qt-bottom = Bottom
qt-left_edge = Left edge
qt-right_edge = Right edge
qt-page_up = Page up
qt-page_down = Page down
qt-page_left = Page left
qt-page_right = Page right
qt-scroll_up = Scroll up
qt-scroll_down = Scroll down
qt-scroll_left = Scroll left
qt-scroll_right = Scroll right

# The dialog that asks for a file

qt-look_in = Look in:
qt-file_name = File &name:
qt-files_of_type = Files of type:
qt-directory = Folder:
qt-choose = &Choose
qt-back = Back
qt-forward = Forward
qt-parent_directory = Folder above
qt-create_new_folder = Make a new folder
qt-new_folder = &New folder
qt-list_view = As a list
qt-detail_view = With details
qt-rename = &Rename
qt-show_hidden_files = Show &hidden files
qt-computer = Computer
qt-name = Name
qt-size = Size
qt-type = Type
qt-date_modified = Changed on
qt-1_already_exists_do_you_want_to_replace_it = %1 exists already. Replace it?

# The dialog that shows pages to print

qt-print_preview = Print preview
qt-print = Print
qt-page_setup = Page setup
qt-first_page = First page
qt-previous_page = Previous page
qt-next_page = Next page
qt-last_page = Last page
qt-fit_width = Fit width
qt-fit_page = Fit page
qt-zoom_in = Zoom in
qt-zoom_out = Zoom out
qt-portrait = Portrait
qt-landscape = Landscape
qt-show_single_page = Show one page
qt-show_facing_pages = Show facing pages
qt-show_overview_of_all_pages = Show all pages
