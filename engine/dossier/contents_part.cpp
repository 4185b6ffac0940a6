// The table of contents: each situation with its theme, its age and the flags that are met in it.
#include <fmt/format.h>

#include <set>

#include "dossier/page_parts.h"

namespace wissel::dossier {

namespace {

// Each flag that an outcome of the chapter has, once, in the order of the story's flags.
Html flags_in(const Page& page, const Chapter& chapter) {
    std::set<std::size_t> found;
    for (const auto node : chapter.nodes) {
        const auto& outcome = page.story.nodes[node].outcome;
        if (outcome && outcome->flag) found.insert(*outcome->flag);
    }
    Html shapes;
    for (const auto flag : found) {
        const auto& which = page.story.flags[flag];
        shapes += box("span", "met", flag_shape(which) + Html::text(" ") + page.text(which.label)) + Html::text(" ");
    }
    return shapes;
}

Html age_of(const Page& page, const Chapter& chapter) {
    if (!chapter.situation) return {};
    const auto& age = page.story.situations[*chapter.situation].age;
    return age ? page.text(page.story.ages[*age].label) : Html();
}

Html theme_of(const Page& page, const Chapter& chapter) {
    return chapter.situation ? page.text(page.story.situations[*chapter.situation].theme) : Html();
}

Html row(const Html& title, const std::string& anchor, const Html& theme, const Html& age, const Html& flags) {
    const auto link = Html::element("a", {{"href", "#" + anchor}}, title);
    const auto page_number = Html::element("a", {{"class", "page"}, {"href", "#" + anchor}});
    return Html::element("tr", {}, Html::element("td", {}, link + box("span", "theme", theme)) + box("td", "age", age) + box("td", "marks", flags) +
                                       box("td", "at", page_number));
}

}  // namespace

Html contents_part(const Page& page) {
    Html rows;
    const auto& chapters = page.outline.chapters();
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        const auto title = Html::text(fmt::format("{}. ", i + 1)) + chapter_title(page, chapters[i]);
        rows += row(title, anchor_of_chapter(i), theme_of(page, chapters[i]), age_of(page, chapters[i]), flags_in(page, chapters[i]));
    }
    if (!page.story.help.empty()) rows += row(page.word(Say::HelpLines), "help", {}, {}, {});
    if (!page.story.sources.empty()) rows += row(page.word(ui::Word::Sources), "sources", {}, {}, {});
    const auto heading = Html::element("h2", {{"id", "contents"}}, page.word(Say::Contents));
    return Html::element("nav", {{"class", "contents"}, {"aria-labelledby", "contents"}}, heading + Html::element("table", {}, rows));
}

}  // namespace wissel::dossier
