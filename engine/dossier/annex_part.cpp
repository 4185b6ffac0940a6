// What stands last: all help lines, all sources.
#include <algorithm>

#include "dossier/page_parts.h"

namespace wissel::dossier {

namespace {

Html checked(const Page& page, const std::string& date) {
    return date.empty() ? page.word(Say::NotChecked) : page.word(Say::CheckedOn) + Html::text(" " + date);
}

bool always_there(const Page& page, std::size_t line) {
    return std::ranges::find(page.story.calm_help, line) != page.story.calm_help.end();
}

// Written as people write it, without https://.
Html help_address(std::string_view web) {
    const bool whole = web.find("://") != std::string_view::npos;
    return whole ? web_link(web, web) : web_link("https://" + std::string(web), web);
}

Html help_line(const Page& page, std::size_t at) {
    const auto& line = page.story.help[at];
    const auto phone = page.words(line.phone), web = page.words(line.web);
    Html reached;
    if (!phone.empty()) reached += box("b", "phone", Html::text(phone));
    if (!web.empty()) reached += Html::text(reached.empty() ? "" : " · ") + help_address(web);
    Html words = page.text(line.what);
    if (always_there(page, at)) words += Html::text(" ") + box("span", "small", Html::text("(") + page.word(Say::HelpAlways) + Html::text(")"));
    return Html::element("tr", {{"class", "help-line"}, {"id", "help-" + line.id}},
                         Html::element("th", {{"scope", "row"}}, page.text(line.name)) + Html::element("td", {}, words) + Html::element("td", {}, reached) +
                             box("td", "date", checked(page, line.checked_on)));
}

Html source_line(const Page& page, const story::Source& source) {
    Html where = Html::element("b", {}, Html::text(source.title));
    if (!source.url.empty()) where += Html::single("br", {}) + web_link(source.url, source.url);
    return Html::element("tr", {{"class", "source"}, {"id", "source-" + source.id}},
                         Html::element("td", {}, where) + box("td", "date", checked(page, source.checked_on)));
}

Html annex(const Html& title, const char* anchor, const Html& rows) {
    if (rows.empty()) return {};
    return box("section", "annex", Html::element("h2", {{"id", anchor}}, title) + Html::element("table", {}, rows));
}

}  // namespace

Html annex_part(const Page& page) {
    Html lines, sources;
    for (std::size_t i = 0; i < page.story.help.size(); ++i) lines += help_line(page, i);
    for (const auto& source : page.story.sources) sources += source_line(page, source);
    return annex(page.word(Say::HelpLines), "help", lines) + annex(page.word(ui::Word::Sources), "sources", sources);
}

}  // namespace wissel::dossier
