#include "dossier/page.h"

#include <fmt/format.h>

#include "dossier/page_parts.h"
#include "dossier/style_files.h"

namespace wissel::dossier {

namespace {

// Nothing on the page runs, and it fetches nothing but its pictures.
constexpr const char* kPolicy = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'";

Html head(const Page& page) {
    Html head = Html::single("meta", {{"charset", "utf-8"}});
    head += Html::single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", kPolicy}});
    head += Html::single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    head += Html::single("meta", {{"name", "generator"}, {"content", "wissel dossier"}});
    head += Html::element("title", {}, page.text(page.story.title));
    for (const auto& style : style_files()) head += Html::element("style", {}, Html::own(style.text));
    return Html::element("head", {}, head);
}

}  // namespace

std::string language_tag(std::string_view variant) {
    return std::string(variant.substr(0, variant.find('-')));
}

std::string page_name(std::string_view variant) {
    return fmt::format("index.{}.html", variant);
}

std::string make_page(const story::StoryGraph& story, std::string_view variant, const std::vector<std::string>& all, const Material& material) {
    const Outline outline(story);
    const Page page{story, outline, material, variant};
    std::vector<std::string> others;
    for (const auto& other : all) {
        if (other != variant) others.push_back(other);
    }
    Html body = front_part(page, others) + contents_part(page);
    for (std::size_t i = 0; i < outline.chapters().size(); ++i) body += chapter_part(page, i);
    body += annex_part(page);
    const auto whole = Html::element("html", {{"lang", language_tag(variant)}}, head(page) + Html::element("body", {}, box("main", "dossier", body)));
    return "<!DOCTYPE html>\n" + whole.str();
}

}  // namespace wissel::dossier
