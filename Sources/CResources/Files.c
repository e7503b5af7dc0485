// Written by Scripts/embed.
#include "CResources.h"

// #embed is of C23.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char template_announcement_html[] = {
#embed "../../templates/announcement.html"
};
static const unsigned char template_announcements_html[] = {
#embed "../../templates/announcements.html"
};
static const unsigned char template_assets_embed_code_js[] = {
#embed "../../templates/assets/embed-code.js"
};
static const unsigned char template_assets_embed_js[] = {
#embed "../../templates/assets/embed.js"
};
static const unsigned char template_assets_embedded_css[] = {
#embed "../../templates/assets/embedded.css"
};
static const unsigned char template_assets_embedded_js[] = {
#embed "../../templates/assets/embedded.js"
};
static const unsigned char template_assets_front_css[] = {
#embed "../../templates/assets/front.css"
};
static const unsigned char template_assets_icon_svg[] = {
#embed "../../templates/assets/icon.svg"
};
static const unsigned char template_assets_lookup_address_js[] = {
#embed "../../templates/assets/lookup-address.js"
};
static const unsigned char template_assets_lookup_advice_en_js[] = {
#embed "../../templates/assets/lookup-advice-en.js"
};
static const unsigned char template_assets_lookup_advice_zh____js[] = {
#embed "../../templates/assets/lookup-advice-zh-CN.js"
};
static const unsigned char template_assets_lookup_answer_js[] = {
#embed "../../templates/assets/lookup-answer.js"
};
static const unsigned char template_assets_lookup_asked_js[] = {
#embed "../../templates/assets/lookup-asked.js"
};
static const unsigned char template_assets_lookup_brand_js[] = {
#embed "../../templates/assets/lookup-brand.js"
};
static const unsigned char template_assets_lookup_codes_js[] = {
#embed "../../templates/assets/lookup-codes.js"
};
static const unsigned char template_assets_lookup_index_js[] = {
#embed "../../templates/assets/lookup-index.js"
};
static const unsigned char template_assets_lookup_lists_js[] = {
#embed "../../templates/assets/lookup-lists.js"
};
static const unsigned char template_assets_lookup_match_js[] = {
#embed "../../templates/assets/lookup-match.js"
};
static const unsigned char template_assets_lookup_near_js[] = {
#embed "../../templates/assets/lookup-near.js"
};
static const unsigned char template_assets_lookup_offer_js[] = {
#embed "../../templates/assets/lookup-offer.js"
};
static const unsigned char template_assets_lookup_offers_en_js[] = {
#embed "../../templates/assets/lookup-offers-en.js"
};
static const unsigned char template_assets_lookup_offers_zh____js[] = {
#embed "../../templates/assets/lookup-offers-zh-CN.js"
};
static const unsigned char template_assets_lookup_record_js[] = {
#embed "../../templates/assets/lookup-record.js"
};
static const unsigned char template_assets_lookup_search_js[] = {
#embed "../../templates/assets/lookup-search.js"
};
static const unsigned char template_assets_lookup_standing_js[] = {
#embed "../../templates/assets/lookup-standing.js"
};
static const unsigned char template_assets_lookup_typed_js[] = {
#embed "../../templates/assets/lookup-typed.js"
};
static const unsigned char template_assets_lookup_words_en_js[] = {
#embed "../../templates/assets/lookup-words-en.js"
};
static const unsigned char template_assets_lookup_words_zh____js[] = {
#embed "../../templates/assets/lookup-words-zh-CN.js"
};
static const unsigned char template_assets_lookup_css[] = {
#embed "../../templates/assets/lookup.css"
};
static const unsigned char template_assets_lookup_js[] = {
#embed "../../templates/assets/lookup.js"
};
static const unsigned char template_assets_proof_js[] = {
#embed "../../templates/assets/proof.js"
};
static const unsigned char template_assets_register_js[] = {
#embed "../../templates/assets/register.js"
};
static const unsigned char template_assets_style_css[] = {
#embed "../../templates/assets/style.css"
};
static const unsigned char template_assets_verify_css[] = {
#embed "../../templates/assets/verify.css"
};
static const unsigned char template_award_html[] = {
#embed "../../templates/award.html"
};
static const unsigned char template_badge_svg[] = {
#embed "../../templates/badge.svg"
};
static const unsigned char template_content_html[] = {
#embed "../../templates/content.html"
};
static const unsigned char template_corrections_html[] = {
#embed "../../templates/corrections.html"
};
static const unsigned char template_cycle_html[] = {
#embed "../../templates/cycle.html"
};
static const unsigned char template_embed_district_html[] = {
#embed "../../templates/embed-district.html"
};
static const unsigned char template_embed_fragment_html[] = {
#embed "../../templates/embed-fragment.html"
};
static const unsigned char template_embed_index_html[] = {
#embed "../../templates/embed-index.html"
};
static const unsigned char template_embed_institution_html[] = {
#embed "../../templates/embed-institution.html"
};
static const unsigned char template_embed_layout_html[] = {
#embed "../../templates/embed-layout.html"
};
static const unsigned char template_home_html[] = {
#embed "../../templates/home.html"
};
static const unsigned char template_layout_html[] = {
#embed "../../templates/layout.html"
};
static const unsigned char template_list_html[] = {
#embed "../../templates/list.html"
};
static const unsigned char template_lookup_html[] = {
#embed "../../templates/lookup.html"
};
static const unsigned char template_not_found_html[] = {
#embed "../../templates/not-found.html"
};
static const unsigned char template_overview_html[] = {
#embed "../../templates/overview.html"
};
static const unsigned char template_partials_announcement_items_html[] = {
#embed "../../templates/partials/announcement-items.html"
};
static const unsigned char template_partials_basis_html[] = {
#embed "../../templates/partials/basis.html"
};
static const unsigned char template_partials_district_map_html[] = {
#embed "../../templates/partials/district-map.html"
};
static const unsigned char template_partials_document_html[] = {
#embed "../../templates/partials/document.html"
};
static const unsigned char template_partials_embed_code_html[] = {
#embed "../../templates/partials/embed-code.html"
};
static const unsigned char template_partials_embed_day_html[] = {
#embed "../../templates/partials/embed-day.html"
};
static const unsigned char template_partials_lookup_form_html[] = {
#embed "../../templates/partials/lookup-form.html"
};
static const unsigned char template_partials_lookup_head_html[] = {
#embed "../../templates/partials/lookup-head.html"
};
static const unsigned char template_partials_pager_html[] = {
#embed "../../templates/partials/pager.html"
};
static const unsigned char template_partials_record_table_html[] = {
#embed "../../templates/partials/record-table.html"
};
static const unsigned char template_partials_revocation_fact_html[] = {
#embed "../../templates/partials/revocation-fact.html"
};
static const unsigned char template_plaques_html[] = {
#embed "../../templates/plaques.html"
};
static const unsigned char template_profile_html[] = {
#embed "../../templates/profile.html"
};
static const unsigned char template_revocations_html[] = {
#embed "../../templates/revocations.html"
};
static const unsigned char template_signoff_html[] = {
#embed "../../templates/signoff.html"
};
static const unsigned char template_sitemap_html[] = {
#embed "../../templates/sitemap.html"
};
static const unsigned char template_strings_txt[] = {
#embed "../../templates/strings.txt"
};
static const unsigned char template_styleguide_html[] = {
#embed "../../templates/styleguide.html"
};
static const unsigned char template_verify_html[] = {
#embed "../../templates/verify.html"
};

static const struct minglu_resource templates[] = {
  {"announcement.html", template_announcement_html, sizeof template_announcement_html},
  {"announcements.html", template_announcements_html, sizeof template_announcements_html},
  {"assets/embed-code.js", template_assets_embed_code_js, sizeof template_assets_embed_code_js},
  {"assets/embed.js", template_assets_embed_js, sizeof template_assets_embed_js},
  {"assets/embedded.css", template_assets_embedded_css, sizeof template_assets_embedded_css},
  {"assets/embedded.js", template_assets_embedded_js, sizeof template_assets_embedded_js},
  {"assets/front.css", template_assets_front_css, sizeof template_assets_front_css},
  {"assets/icon.svg", template_assets_icon_svg, sizeof template_assets_icon_svg},
  {"assets/lookup-address.js", template_assets_lookup_address_js, sizeof template_assets_lookup_address_js},
  {"assets/lookup-advice-en.js", template_assets_lookup_advice_en_js, sizeof template_assets_lookup_advice_en_js},
  {"assets/lookup-advice-zh-CN.js", template_assets_lookup_advice_zh____js, sizeof template_assets_lookup_advice_zh____js},
  {"assets/lookup-answer.js", template_assets_lookup_answer_js, sizeof template_assets_lookup_answer_js},
  {"assets/lookup-asked.js", template_assets_lookup_asked_js, sizeof template_assets_lookup_asked_js},
  {"assets/lookup-brand.js", template_assets_lookup_brand_js, sizeof template_assets_lookup_brand_js},
  {"assets/lookup-codes.js", template_assets_lookup_codes_js, sizeof template_assets_lookup_codes_js},
  {"assets/lookup-index.js", template_assets_lookup_index_js, sizeof template_assets_lookup_index_js},
  {"assets/lookup-lists.js", template_assets_lookup_lists_js, sizeof template_assets_lookup_lists_js},
  {"assets/lookup-match.js", template_assets_lookup_match_js, sizeof template_assets_lookup_match_js},
  {"assets/lookup-near.js", template_assets_lookup_near_js, sizeof template_assets_lookup_near_js},
  {"assets/lookup-offer.js", template_assets_lookup_offer_js, sizeof template_assets_lookup_offer_js},
  {"assets/lookup-offers-en.js", template_assets_lookup_offers_en_js, sizeof template_assets_lookup_offers_en_js},
  {"assets/lookup-offers-zh-CN.js", template_assets_lookup_offers_zh____js, sizeof template_assets_lookup_offers_zh____js},
  {"assets/lookup-record.js", template_assets_lookup_record_js, sizeof template_assets_lookup_record_js},
  {"assets/lookup-search.js", template_assets_lookup_search_js, sizeof template_assets_lookup_search_js},
  {"assets/lookup-standing.js", template_assets_lookup_standing_js, sizeof template_assets_lookup_standing_js},
  {"assets/lookup-typed.js", template_assets_lookup_typed_js, sizeof template_assets_lookup_typed_js},
  {"assets/lookup-words-en.js", template_assets_lookup_words_en_js, sizeof template_assets_lookup_words_en_js},
  {"assets/lookup-words-zh-CN.js", template_assets_lookup_words_zh____js, sizeof template_assets_lookup_words_zh____js},
  {"assets/lookup.css", template_assets_lookup_css, sizeof template_assets_lookup_css},
  {"assets/lookup.js", template_assets_lookup_js, sizeof template_assets_lookup_js},
  {"assets/proof.js", template_assets_proof_js, sizeof template_assets_proof_js},
  {"assets/register.js", template_assets_register_js, sizeof template_assets_register_js},
  {"assets/style.css", template_assets_style_css, sizeof template_assets_style_css},
  {"assets/verify.css", template_assets_verify_css, sizeof template_assets_verify_css},
  {"award.html", template_award_html, sizeof template_award_html},
  {"badge.svg", template_badge_svg, sizeof template_badge_svg},
  {"content.html", template_content_html, sizeof template_content_html},
  {"corrections.html", template_corrections_html, sizeof template_corrections_html},
  {"cycle.html", template_cycle_html, sizeof template_cycle_html},
  {"embed-district.html", template_embed_district_html, sizeof template_embed_district_html},
  {"embed-fragment.html", template_embed_fragment_html, sizeof template_embed_fragment_html},
  {"embed-index.html", template_embed_index_html, sizeof template_embed_index_html},
  {"embed-institution.html", template_embed_institution_html, sizeof template_embed_institution_html},
  {"embed-layout.html", template_embed_layout_html, sizeof template_embed_layout_html},
  {"home.html", template_home_html, sizeof template_home_html},
  {"layout.html", template_layout_html, sizeof template_layout_html},
  {"list.html", template_list_html, sizeof template_list_html},
  {"lookup.html", template_lookup_html, sizeof template_lookup_html},
  {"not-found.html", template_not_found_html, sizeof template_not_found_html},
  {"overview.html", template_overview_html, sizeof template_overview_html},
  {"partials/announcement-items.html", template_partials_announcement_items_html, sizeof template_partials_announcement_items_html},
  {"partials/basis.html", template_partials_basis_html, sizeof template_partials_basis_html},
  {"partials/district-map.html", template_partials_district_map_html, sizeof template_partials_district_map_html},
  {"partials/document.html", template_partials_document_html, sizeof template_partials_document_html},
  {"partials/embed-code.html", template_partials_embed_code_html, sizeof template_partials_embed_code_html},
  {"partials/embed-day.html", template_partials_embed_day_html, sizeof template_partials_embed_day_html},
  {"partials/lookup-form.html", template_partials_lookup_form_html, sizeof template_partials_lookup_form_html},
  {"partials/lookup-head.html", template_partials_lookup_head_html, sizeof template_partials_lookup_head_html},
  {"partials/pager.html", template_partials_pager_html, sizeof template_partials_pager_html},
  {"partials/record-table.html", template_partials_record_table_html, sizeof template_partials_record_table_html},
  {"partials/revocation-fact.html", template_partials_revocation_fact_html, sizeof template_partials_revocation_fact_html},
  {"plaques.html", template_plaques_html, sizeof template_plaques_html},
  {"profile.html", template_profile_html, sizeof template_profile_html},
  {"revocations.html", template_revocations_html, sizeof template_revocations_html},
  {"signoff.html", template_signoff_html, sizeof template_signoff_html},
  {"sitemap.html", template_sitemap_html, sizeof template_sitemap_html},
  {"strings.txt", template_strings_txt, sizeof template_strings_txt},
  {"styleguide.html", template_styleguide_html, sizeof template_styleguide_html},
  {"verify.html", template_verify_html, sizeof template_verify_html},
};

const struct minglu_resource *minglu_template(size_t index) {
  return index < sizeof templates / sizeof *templates ? &templates[index] : NULL;
}

static const unsigned char preview_asset_preview_css[] = {
#embed "preview/preview.css"
};
static const unsigned char preview_asset_preview_js[] = {
#embed "preview/preview.js"
};

static const struct minglu_resource preview_assets[] = {
  {"preview.css", preview_asset_preview_css, sizeof preview_asset_preview_css},
  {"preview.js", preview_asset_preview_js, sizeof preview_asset_preview_js},
};

const struct minglu_resource *minglu_preview_asset(size_t index) {
  return index < sizeof preview_assets / sizeof *preview_assets ? &preview_assets[index] : NULL;
}
