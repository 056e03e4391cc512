# Kinds of partnership and of public body.

kind-combined_authority = { $form ->
    [many] combined authorities
    [title] Combined authority
   *[one] combined authority
 }
kind-combined_county_authority = { $form ->
    [many] combined county authorities
    [title] Combined county authority
   *[one] combined county authority
 }
kind-local_enterprise_partnership = { $form ->
    [many] local enterprise partnerships
    [title] Local enterprise partnership
   *[one] local enterprise partnership
 }
kind-local_policy_innovation_partnership = { $form ->
    [many] local policy innovation partnerships
    [title] Local policy innovation partnership
   *[one] local policy innovation partnership
 }
kind-pan_regional_partnership = { $form ->
    [many] pan-regional partnerships
    [title] Pan-regional partnership
   *[one] pan-regional partnership
 }
kind-city_region_deal = { $form ->
    [many] city region deals
    [title] City region deal
   *[one] city region deal
 }
kind-growth_deal = { $form ->
    [many] growth deals
    [title] Growth deal
   *[one] growth deal
 }
kind-corporate_joint_committee = { $form ->
    [many] corporate joint committees
    [title] Corporate joint committee
   *[one] corporate joint committee
 }
kind-regional_skills_partnership = { $form ->
    [many] regional skills partnerships
    [title] Regional skills partnership
   *[one] regional skills partnership
 }
kind-local_skills_improvement_plan_area = { $form ->
    [many] local skills improvement plan areas
    [title] Local skills improvement plan area
   *[one] local skills improvement plan area
 }
kind-public_services_board = { $form ->
    [many] public services boards
    [title] Public services board
   *[one] public services board
 }
kind-integrated_care_board = { $form ->
    [many] integrated care boards
    [title] Integrated care board
   *[one] integrated care board
 }
kind-police_force_area = { $form ->
    [many] police force areas
    [title] Police force area
   *[one] police force area
 }
kind-sub_national_transport_body = { $form ->
    [many] sub-national transport bodies
    [title] Sub-national transport body
   *[one] sub-national transport body
 }
kind-research_partnership = { $form ->
    [many] research partnerships
    [title] Research partnership
   *[one] research partnership
 }
kind-county_council = { $form ->
    [many] county councils
    [title] County council
   *[one] county council
 }
kind-fire_and_rescue_service = { $form ->
    [many] fire and rescue services
    [title] Fire and rescue service
   *[one] fire and rescue service
 }
kind-health_board = { $form ->
    [many] health boards
    [title] Health board
   *[one] health board
 }
kind-local_health_board = { $form ->
    [many] local health boards
    [title] Local health board
   *[one] local health board
 }
kind-health_and_social_care_trust = { $form ->
    [many] health and social care trusts
    [title] Health and social care trust
   *[one] health and social care trust
 }
kind-integrated_care_board_cluster = { $form ->
    [many] clusters of integrated care boards
    [title] Cluster of integrated care boards
   *[one] cluster of integrated care boards
 }
kind-regional_transport_partnership = { $form ->
    [many] regional transport partnerships
    [title] Regional transport partnership
   *[one] regional transport partnership
 }
kind-regional_economic_partnership = { $form ->
    [many] regional economic partnerships
    [title] Regional economic partnership
   *[one] regional economic partnership
 }
kind-enterprise_agency = { $form ->
    [many] enterprise agencies
    [title] Enterprise agency
   *[one] enterprise agency
 }
kind-cross_border_partnership = { $form ->
    [many] cross-border partnerships
    [title] Cross-border partnership
   *[one] cross-border partnership
 }
kind-proposed_strategic_authority = { $form ->
    [many] proposed strategic authorities
    [title] Proposed strategic authority
   *[one] proposed strategic authority
 }
kind-own_footprint = { $form ->
    [many] footprints of your own
    [title] Footprint of your own
   *[one] footprint of your own
 }
