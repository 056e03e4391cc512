# state: draft
# Yr hyn y mae Qt ei hun yn ei ddweud yn ei flychau deialog, ei feysydd a’i farrau.

# Botymau

qt-ok = Iawn
qt-save = &Cadw
qt-open = &Agor
qt-yes = &Ie
qt-no = &Na
qt-cancel = Canslo
qt-close = Ca&u
qt-apply = Rhoi ar waith
qt-reset = Ailosod
qt-help = Cymorth
qt-discard = Hepgor
qt-retry = Ailgynnig
qt-ignore = Anwybyddu
qt-show_details = Dangos manylion …
qt-hide_details = Cuddio manylion …

# Dewislen maes

qt-undo = &Dadwneud
qt-redo = &Ailwneud
qt-cut = &Torri
qt-copy = &Copïo
qt-paste = &Gludo
qt-delete = Dileu
qt-select_all = Dewis popeth
qt-copy_link_location = Copïo’r &ddolen
qt-step_up = Cam i &fyny
qt-step_down = Cam i &lawr

# Dewislen bar sgrolio

qt-scroll_here = Sgrolio i’r fan hon
qt-top = Pen uchaf
qt-bottom = Pen isaf
qt-left_edge = Ymyl chwith
qt-right_edge = Ymyl dde
qt-page_up = Tudalen i fyny
qt-page_down = Tudalen i lawr
qt-page_left = Tudalen i’r chwith
qt-page_right = Tudalen i’r dde
qt-scroll_up = Sgrolio i fyny
qt-scroll_down = Sgrolio i lawr
qt-scroll_left = Sgrolio i’r chwith
qt-scroll_right = Sgrolio i’r dde

# Y blwch deialog sy’n gofyn am ffeil

qt-look_in = Edrych yn:
qt-file_name = E&nw’r ffeil:
qt-files_of_type = Ffeiliau o fath:
qt-directory = Ffolder:
qt-choose = De&wis
qt-back = Yn ôl
qt-forward = Ymlaen
qt-parent_directory = Y ffolder uwchben
qt-create_new_folder = Creu ffolder newydd
qt-new_folder = Ffolder &newydd
qt-list_view = Fel rhestr
qt-detail_view = Gyda manylion
qt-rename = &Ailenwi
qt-show_hidden_files = Dangos ffeiliau &cudd
qt-computer = Cyfrifiadur
qt-name = Enw
qt-size = Maint
qt-type = Math
qt-date_modified = Newidiwyd
qt-1_already_exists_do_you_want_to_replace_it = Mae %1 yn bod eisoes. Ei disodli?

# Y blwch deialog sy’n dangos tudalennau i’w hargraffu

qt-print_preview = Rhagolwg argraffu
qt-print = Argraffu
qt-page_setup = Gosod y dudalen
qt-first_page = Tudalen gyntaf
qt-previous_page = Tudalen flaenorol
qt-next_page = Tudalen nesaf
qt-last_page = Tudalen olaf
qt-fit_width = Lled y dudalen
qt-fit_page = Tudalen gyfan
qt-zoom_in = Chwyddo mewn
qt-zoom_out = Chwyddo allan
qt-portrait = Portread
qt-landscape = Tirwedd
qt-show_single_page = Dangos un dudalen
qt-show_facing_pages = Dangos tudalennau gyferbyn
qt-show_overview_of_all_pages = Dangos pob tudalen
