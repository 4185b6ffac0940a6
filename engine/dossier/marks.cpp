// What several parts of the page need.
#include <fmt/format.h>

#include "base/svg_shape.h"
#include "dossier/page_parts.h"

namespace wissel::dossier {

Html Page::ours(std::string_view words) const {
    return speaks() || words.empty() ? Html::text(words) : Html::element("span", {{"lang", std::string(spoken(variant))}}, Html::text(words));
}

Html Page::label(std::string_view word) const {
    if (word.ends_with('?')) return Html::element("b", {}, ours(word)) + Html::text(" ");
    auto with_colon = ui::with_colon(word, variant);
    with_colon.pop_back();
    return Html::element("b", {}, ours(with_colon)) + Html::text(" ");
}

Html labelled(const Page& page, const Html& label, const story::Text& text) {
    return page.words(text).empty() ? Html() : Html::element("p", {}, label + page.text(text));
}

Html flag_shape(const story::Flag& flag) {
    return Html::own(fmt::format(R"(<svg class="shape" viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">{} fill="#{:06X}" stroke="#333" stroke-width="0.6"/></svg>)",
                                 svg_outline(flag.shape), flag.color & 0xFFFFFFU));
}

Html flag_mark(const Page& page, const story::Flag& flag) {
    return box("span", "flag", flag_shape(flag) + Html::text(" ") + Html::element("b", {}, Html::text(ui::capitalised(page.words(flag.label)))));
}

std::string anchor_of(const Page& page, story::NodeIndex node) {
    return "n" + page.outline.number_of(node);
}

std::string anchor_of_chapter(std::size_t chapter) {
    return fmt::format("c{}", chapter + 1);
}

Html chapter_title(const Page& page, const Chapter& chapter) {
    const auto& story = page.story;
    if (chapter.situation) return page.text(story.situations[*chapter.situation].title);
    return story.situations.empty() ? page.text(story.title) : page.word(Say::Beginning);
}

Html link_to(const Page& page, story::NodeIndex node) {
    if (node >= page.story.nodes.size()) return {};  // a mistake of which the check speaks
    const auto& target = page.story.nodes[node];
    const auto number = page.outline.number_of(node);
    const auto title = std::string(page.title_of(target));
    const auto words = Html::text("→ " + number) + box("span", "to-title", Html::text(" " + title));
    return Html::element("a", {{"class", "to"}, {"href", "#" + anchor_of(page, node)}}, words);
}

std::string written(const story::Effect& effect, const story::StoryGraph& story) {
    constexpr const char* kSigns[] = {"=", "+=", "-="};
    return fmt::format("{} {} {}", story.variables[effect.variable()].name, kSigns[static_cast<std::size_t>(effect.kind())], effect.read().text);
}

}  // namespace wissel::dossier
