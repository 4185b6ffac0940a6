// One situation: what it is, then its nodes.
#include <fmt/format.h>

#include "dossier/page_parts.h"

namespace wissel::dossier {

namespace {

Html facts_of(const Page& page, const story::Situation& situation) {
    Html facts = labelled(page, page.label(Say::Theme), situation.theme);
    if (situation.age) facts += labelled(page, page.label(Say::Age), page.story.ages[*situation.age].label);
    return facts.empty() ? facts : box("div", "facts", facts);
}

}  // namespace

Html chapter_part(const Page& page, std::size_t chapter) {
    const auto& which = page.outline.chapters()[chapter];
    Html inner = Html::element("h2", {{"id", anchor_of_chapter(chapter)}}, Html::text(fmt::format("{}. ", chapter + 1)) + chapter_title(page, which));
    if (which.situation) inner += facts_of(page, page.story.situations[*which.situation]);
    for (const auto node : which.nodes) inner += node_part(page, node);
    return box("section", "chapter", inner);
}

}  // namespace wissel::dossier
