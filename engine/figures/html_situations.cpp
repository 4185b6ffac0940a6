// Each situation of a story: its questions with what was chosen, and its judgements.
#include <algorithm>

#include "figures/html_parts.h"

namespace wissel::figures {

namespace {

Html choice_part(const Part& part, const ChoiceFigures& choice) {
    const auto& voice = part.voice;
    std::vector<BarRow> rows;
    for (const auto& option : choice.options) {
        const auto name = part.story.names.option_text(choice.node, option.id, voice.language());
        rows.push_back({words(name), voice.by_clock(option), {option.count, choice.total, option.by_clock, ""}});
    }
    auto facts = voice.say(Say::Answers, Voice::count(choice.total));
    if (choice.times) facts += " · " + voice.times(*choice.times);
    const auto title = part.name(store::NameKind::Node, choice.node);
    return box("section", "question",
               Html::element("h4", {}, words(title)) + paragraph("facts", facts) +
                   bar_table(voice, voice.say(Say::ChosenAt), rows));
}

FlagLook flag_look(const Part& part, const std::string& flag) {
    const auto& flags = part.story.names.ids(store::NameKind::Flag);
    const auto place = static_cast<std::size_t>(std::ranges::find(flags, flag) - flags.begin());
    return look_of(flag, part.story.names.parent(store::NameKind::Flag, flag), place);
}

Html judgement_part(const Part& part, const JudgementFigures& judgement) {
    const auto& voice = part.voice;
    std::vector<BarRow> rows;
    for (const auto& cell : judgement.flags.cells) {
        const auto look = flag_look(part, cell.id);
        const bool is_authors = cell.id == judgement.author_flag;
        rows.push_back({flag_shape(look) + words(" " + part.name(store::NameKind::Flag, cell.id)),
                        is_authors ? "↑ " + voice.say(Say::AuthorsFlag) : "",
                        {cell.count, judgement.flags.total, {}, look.colour}});
    }
    const auto agreement = voice.agreement(judgement);
    auto facts = voice.say(Say::Answers, Voice::count(judgement.flags.total));
    if (!agreement.empty()) facts += " · " + agreement;
    const auto title = part.name(store::NameKind::Node, judgement.node);
    return box("section", "question judged",
               Html::element("h4", {}, words(title)) + paragraph("facts", facts) +
                   bar_table(voice, voice.say(Say::JudgedAt), rows));
}

std::string facts_of(const Part& part, const SituationFigures& situation) {
    const auto& voice = part.voice;
    const auto stopped = voice.say(Say::StoppedHere, Voice::count(situation.stopped));
    if (situation.id.empty()) return stopped;
    return voice.say(Say::SeenTimes, Voice::count(situation.seen)) + " · " + stopped;
}

Html situation_part(const Part& part, const SituationFigures& situation, std::size_t place) {
    Html questions;
    for (const auto& choice : situation.choices) questions += choice_part(part, choice);
    for (const auto& judgement : situation.judgements) questions += judgement_part(part, judgement);
    const auto head = Html::element("h3", {{"id", part.anchor_of(place)}}, words(part.title_of(situation))) +
                      paragraph("facts", facts_of(part, situation));
    return box("section", "situation",
               head + (questions.empty() ? Html() : box("div", "questions", questions)) +
                   paragraph("small", part.voice.too_few(situation.too_few)));
}

}  // namespace

std::string Part::title_of(const SituationFigures& situation) const {
    return situation.id.empty() ? voice.elsewhere(story) : name(store::NameKind::Situation, situation.id);
}

std::string Part::anchor_of(std::size_t situation) const {
    return "s" + std::to_string(number) + "-" + std::to_string(situation + 1);
}

Html situations_part(const Part& part) {
    Html links, list;
    for (std::size_t i = 0; i < part.story.situations.size(); ++i) {
        const auto& situation = part.story.situations[i];
        if (is_silent(situation)) continue;
        links += Html::element(
            "li", {},
            Html::element("a", {{"href", "#" + part.anchor_of(i)}}, words(part.title_of(situation))) +
                box("span", "seen", words(situation.id.empty() ? "" : " " + Voice::count(situation.seen))));
        list += situation_part(part, situation, i);
    }
    const auto rest = paragraph("small", part.voice.situations_too_few(silent_situations(part.story)));
    if (part.story.names.ids(store::NameKind::Situation).empty()) return list;
    const auto title = part.voice.say(Say::Situations);
    const auto nav = Html::element("nav", {{"aria-label", title}}, Html::element("ul", {}, links));
    return Html::element("h2", {}, words(title)) + (links.empty() ? Html() : nav) + list + rest;
}

}  // namespace wissel::figures
