# state: draft
# Sut mae dau raniad yn gorwedd wrth ei gilydd: mewn brawddegau, a phob mesur gyda’i ystyr.

agreement-cut = Mae’r rhain ({ $knife }) yn torri { $cut } o { $n } ({ $areas }).
agreement-whole = Mae’r rhai ({ $areas }) sy’n gorwedd yn gyfan mewn un o’r lleill ({ $others }) yn dal { $share } o’r { $unit }.
agreement-overall = Mae’r ddau’n cytuno { $agreement } ar raddfa o 0 (dim yn gyffredin) i 1 (yr un fath).
agreement-left-out = { $left ->
    [one] Cymherir { $common } awdurdod lleol. Mae 1 mewn un rhaniad yn unig ac nid yw’n cymryd rhan.
   *[other] Cymherir { $common } awdurdod lleol. Mae { $left } mewn un rhaniad yn unig ac nid ydynt yn cymryd rhan.
 }

agreement-v_measure-title = Mesur V
agreement-v_measure-meaning = Cytundeb cyffredinol: 1 yr un rhaniad, 0 dim yn gyffredin.
agreement-homogeneity-title = Unffurfedd
agreement-homogeneity-meaning = I ba raddau y mae pob ardal o’r ail yn gorwedd mewn un ardal o’r cyntaf; 1 os felly y mae pob un.
agreement-completeness-title = Cyflawnrwydd
agreement-completeness-meaning = I ba raddau y mae pob ardal o’r cyntaf yn gorwedd mewn un ardal o’r ail; 1 os felly y mae pob un.
agreement-adjusted_rand_index-title = Mynegai Rand wedi’i addasu
agreement-adjusted_rand_index-meaning = Parau o awdurdodau lleol y mae’r ddau’n cytuno arnynt, y tu hwnt i siawns; 1 pob un, 0 siawns.
agreement-variation_of_information-title = Amrywiad gwybodaeth
agreement-variation_of_information-meaning = Y pellter rhwng y ddau, mewn didau; 0 yr un fath.
agreement-normalised_mutual_information-title = Cydwybodaeth wedi’i normaleiddio
agreement-normalised_mutual_information-meaning = Faint y mae un rhaniad yn ei ddweud am y llall; 0 i 1.
agreement-mutual_information-title = Cydwybodaeth
agreement-mutual_information-meaning = Faint y mae un rhaniad yn ei ddweud am y llall, mewn didau.
agreement-mapcurves_gof-title = MapCurves: ansawdd y ffit
agreement-mapcurves_gof-meaning = Pa mor dda y mae ardaloedd un yn cyfateb i ardaloedd cyfan y llall; y cyfeiriad gorau.
agreement-mapcurves_from_x-title = MapCurves, y cyntaf i’r ail
agreement-mapcurves_from_x-meaning = Pa mor dda y mae ardaloedd y cyntaf yn cyfateb i ardaloedd cyfan yr ail.
agreement-mapcurves_from_y-title = MapCurves, yr ail i’r cyntaf
agreement-mapcurves_from_y-meaning = Pa mor dda y mae ardaloedd yr ail yn cyfateb i ardaloedd cyfan y cyntaf.
agreement-mean_best_jaccard_x-title = Jaccard gorau cymedrig, y cyntaf
agreement-mean_best_jaccard_x-meaning = Faint y mae ardal o’r cyntaf yn ei rannu â’i chyfatebiad gorau; 1 y cyfan o’r ddwy.
agreement-mean_best_jaccard_y-title = Jaccard gorau cymedrig, yr ail
agreement-mean_best_jaccard_y-meaning = Faint y mae ardal o’r ail yn ei rannu â’i chyfatebiad gorau.
agreement-entropy_x-title = Entropi’r cyntaf
agreement-entropy_x-meaning = Pa mor fân y mae’n rhannu, mewn didau: 3 did fel y gwna wyth ardal gyfartal.
agreement-entropy_y-title = Entropi’r ail
agreement-entropy_y-meaning = Pa mor fân y mae’n rhannu, mewn didau.
