// Where a node leads: its options, its ways on, the menu, the end.
#include <fmt/format.h>

#include "dossier/page_parts.h"

namespace wissel::dossier {

namespace {

using Notes = std::vector<Html>;

void note_condition(const Page& page, const std::optional<story::Condition>& condition, Notes& notes) {
    if (condition) notes.push_back(page.word(Say::OnlyIf) + Html::text(" ") + Html::element("code", {}, Html::text(condition->read().text)));
}

Html joined(const Notes& notes) {
    Html line;
    for (const auto& note : notes) line += (line.empty() ? Html() : Html::text(" · ")) + note;
    return line.empty() ? line : box("span", "small", line);
}

Notes notes_of(const Page& page, const story::Choice& choice, std::size_t at) {
    const auto& option = choice.options[at];
    Notes notes;
    note_condition(page, option.condition, notes);
    if (option.once) notes.push_back(page.word(Say::Once));
    if (choice.fallback == at && choice.limit) {
        notes.push_back(page.word(Say::Unasked) + Html::text(fmt::format(" {:g} ", to_seconds(*choice.limit))) + page.word(Say::Seconds));
    }
    for (const auto& effect : option.effects) {
        notes.push_back(page.word(Say::Remembers) + Html::text(" ") + Html::element("code", {}, Html::text(written(effect, page.story))));
    }
    return notes;
}

Html choice_part(const Page& page, const story::Choice& choice) {
    Html options;
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
        const auto& option = choice.options[i];
        options += box("li", "option", box("span", "words", page.text(option.text)) + Html::text(" ") + link_to(page, option.to) +
                                           joined(notes_of(page, choice, i)));
    }
    const auto prompt = box("p", "prompt", page.label(Say::Choice) + page.text(choice.prompt));
    return box("div", "choice", prompt + Html::element("ul", {}, options));
}

Html next_part(const Page& page, const std::vector<story::Next>& next) {
    if (next.size() == 1) return box("p", "next", page.label(Say::Then) + link_to(page, next.front().to));
    Html ways;
    for (const auto& way : next) {
        Notes notes;
        note_condition(page, way.condition, notes);
        if (!way.condition) notes.push_back(page.word(Say::Otherwise));
        ways += box("li", "way", joined(notes) + Html::text(" ") + link_to(page, way.to));
    }
    return box("div", "next", Html::element("p", {}, page.label(Say::Then)) + Html::element("ul", {}, ways));
}

Html menu_part(const Page& page) {
    Html situations;
    for (const auto& situation : page.story.situations) {
        situations += Html::element("li", {}, page.text(situation.title) + Html::text(" ") + link_to(page, situation.start));
    }
    return box("div", "choice", box("p", "prompt", page.label(Say::Menu)) + Html::element("ul", {}, situations));
}

}  // namespace

Html ways_part(const Page& page, const story::Node& node) {
    Html ways;
    if (node.choice) ways += choice_part(page, *node.choice);
    if (node.menu) ways += menu_part(page);
    if (!node.next.empty()) ways += next_part(page, node.next);
    if (node.end) ways += box("p", "next end", page.word(Say::End));
    return ways;
}

}  // namespace wissel::dossier
