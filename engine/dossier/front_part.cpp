// What stands first: what this is, in figures, what it is about, and how to read it.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "dossier/page.h"
#include "dossier/page_parts.h"

namespace wissel::dossier {

namespace {

struct Figures {
    std::size_t choices = 0, outcomes = 0;
    double seconds = 0;
};

Figures figures_of(const Page& page) {
    Figures figures;
    for (const auto& node : page.story.nodes) {
        figures.choices += node.choice.has_value();
        figures.outcomes += node.outcome != nullptr;
    }
    for (const auto& each : page.material) figures.seconds += to_seconds(each.length);
    return figures;
}

Html figure(std::size_t count, const Html& word) {
    return count == 0 ? Html() : Html::element("li", {}, word + Html::text(" ") + Html::element("b", {}, Html::text(std::to_string(count))));
}

Html figures_part(const Page& page) {
    const auto figures = figures_of(page);
    Html list = figure(page.story.situations.size(), page.word(Say::Situations)) + figure(page.story.nodes.size(), page.word(Say::Scenes)) +
                figure(figures.choices, page.word(Say::Choices)) + figure(figures.outcomes, page.word(Say::Outcomes)) +
                figure(static_cast<std::size_t>(std::lround(figures.seconds / 60)), page.word(Say::MinutesOfFilm));
    return box("ul", "figures", list);
}

Html language_links(const Page& page, const std::vector<std::string>& others) {
    if (others.empty()) return {};
    Html links = page.label(Say::Written);
    for (const auto& other : others) {
        links += Html::element("a", {{"href", page_name(other)}, {"lang", language_tag(other)}, {"hreflang", language_tag(other)}}, Html::text(ui::language_name(other))) + Html::text(" ");
    }
    return Html::element("nav", {{"class", "languages"}, {"aria-label", std::string(say(Say::Written, page.variant))}}, links);
}

bool any_flag_set(const story::StoryGraph& story) {
    return std::ranges::any_of(story.nodes, [](const auto& node) { return node.outcome && node.outcome->flag; });
}

Html flags_part(const Page& page) {
    if (!any_flag_set(page.story)) return {};
    Html list;
    for (const auto& flag : page.story.flags) {
        const auto meaning = page.word(flag.needs_reaction ? Say::NeedsReaction : Say::NeedsNone);
        list += Html::element("li", {}, flag_mark(page, flag) + Html::text(" (") + meaning + Html::text(")"));
    }
    return Html::element("h3", {}, page.word(Say::FlagsHere)) + box("ul", "flags", list) + Html::element("p", {}, page.word(Say::AboutFlags));
}

Html reading_part(const Page& page) {
    Html how;
    for (const auto say : {Say::AboutNumbers, Say::AboutWords}) how += Html::element("p", {}, page.word(say));
    if (!page.story.variables.empty()) how += Html::element("p", {}, page.word(Say::AboutConditions));
    return box("section", "reading", Html::element("h2", {}, page.word(Say::HowToRead)) + how + flags_part(page));
}

Html credits_part(const Page& page) {
    Html lines;
    for (const auto& credit : page.story.credits) lines += Html::element("p", {}, page.text(credit));
    return lines.empty() ? Html() : box("section", "credits", lines);
}

}  // namespace

Html front_part(const Page& page, const std::vector<std::string>& others) {
    Html front = box("p", "subtitle", page.word(Say::Subtitle)) + Html::element("h1", {}, page.text(page.story.title)) +
                 box("p", "lead", page.word(Say::Intro)) + figures_part(page) + language_links(page, others);
    if (!page.story.content_note.empty()) {
        front += box("section", "note", Html::element("h2", {}, page.word(Say::ContentNote)) + Html::element("p", {}, page.text(page.story.content_note)));
    }
    return box("header", "front", front + reading_part(page) + credits_part(page));
}

}  // namespace wissel::dossier
