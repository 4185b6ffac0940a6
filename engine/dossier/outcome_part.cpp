// The makers' judgement of a node: flag or word, criteria, reasons, what one can do, who helps, on what it rests.
#include <algorithm>

#include "dossier/page_parts.h"

namespace wissel::dossier {

namespace {

using story::Criterion;
using story::Outcome;

bool decides(const Outcome& outcome, Criterion criterion) {
    return std::ranges::find(outcome.deciding, criterion) != outcome.deciding.end();
}

// The name as experts know it, and the question by which pupils do.
Html criterion_name(const Page& page, Criterion criterion, bool deciding) {
    const auto name = ui::name_word(criterion, page.variant);
    Html words = Html::element("b", {}, page.ours(ui::capitalised(page.own(name))));
    if (name != ui::teen_word(criterion)) words += box("span", "question", page.word(ui::teen_word(criterion)));
    if (deciding) words += box("span", "deciding", Html::text("★ ") + page.word(ui::Word::Deciding));
    return Html::element("th", {{"scope", "row"}}, words);
}

Html criteria_part(const Page& page, const Outcome& outcome) {
    Html rows;
    for (std::size_t i = 0; i < story::kCriteria.size(); ++i) {
        const auto criterion = story::kCriteria[i];
        const auto& found = outcome.criteria[i];
        const auto finding = page.words(found.finding);
        const bool deciding = decides(outcome, criterion);
        if (!found.score && finding.empty() && !deciding) continue;  // the author says nothing of it
        const std::size_t column = found.score ? static_cast<std::size_t>(*found.score) : 4;
        const auto score = box("span", "sign", Html::text(ui::score_sign(column))) + Html::text(" ") + page.word(ui::score_word(column));
        const auto cells = criterion_name(page, criterion, deciding) + box("td", "score", score) + Html::element("td", {}, Html::text(finding));
        rows += deciding ? box("tr", "decides", cells) : Html::element("tr", {}, cells);
    }
    if (rows.empty()) return rows;
    Html head;
    for (const auto column : {Say::Criterion, Say::Score, Say::Finding}) head += Html::element("th", {{"scope", "col"}}, page.word(column));
    return box("table", "criteria", Html::element("thead", {}, Html::element("tr", {}, head)) + Html::element("tbody", {}, rows));
}

Html mark_part(const Page& page, const Outcome& outcome) {
    if (outcome.flag) return box("p", "mark", page.label(Say::Flag) + flag_mark(page, page.story.flags[*outcome.flag]));
    if (!outcome.response) return {};
    const auto word = ui::capitalised(page.own(ui::response_word(*outcome.response)));
    return box("p", "mark", page.label(Say::Reaction) + box("b", "response", page.ours(word)));
}

Html help_part(const Page& page, const Outcome& outcome) {
    if (outcome.help.empty()) return {};
    Html names;
    for (const auto line : outcome.help) {
        const auto& help = page.story.help[line];
        const auto phone = page.words(help.phone);
        names += Html::text(names.empty() ? "" : ", ") + Html::element("a", {{"href", "#help-" + help.id}}, page.text(help.name));
        if (!phone.empty()) names += Html::text(" (" + std::string(phone) + ")");
    }
    return Html::element("p", {}, page.label(ui::Word::WhoHelps) + names);
}

Html sources_part(const Page& page, const Outcome& outcome) {
    if (outcome.sources.empty()) return {};
    Html titles;
    for (const auto at : outcome.sources) {
        const auto& source = page.story.sources[at];
        const auto date = source.checked_on.empty() ? page.word(Say::NotChecked) : Html::text(source.checked_on);
        titles += Html::text(titles.empty() ? "" : "; ") + Html::element("a", {{"href", "#source-" + source.id}}, Html::text(source.title)) +
                  Html::text(" (") + date + Html::text(")");
    }
    return box("p", "sources", page.label(ui::Word::Sources) + titles);
}

Html judge_part(const Page& page, const story::Judge& judge) {
    return Html::element("p", {}, Html::element("b", {}, page.word(Say::JudgeStep))) + labelled(page, page.label(Say::Behaviour), judge.behaviour) +
           labelled(page, page.label(Say::Unknown), judge.unknown);
}

std::string edge_style(const Page& page, const Outcome& outcome) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto color = outcome.flag ? page.story.flags[*outcome.flag].color : 0x8A8F98U;
    std::string style = "border-left-color: #";
    for (int shift = 20; shift >= 0; shift -= 4) style += kDigits[(color >> static_cast<unsigned>(shift)) & 0xFU];
    return style;
}

}  // namespace

Html outcome_part(const Page& page, const story::Node& node) {
    const auto judge = node.judge ? box("div", "judge", judge_part(page, *node.judge)) : Html();
    if (!node.outcome) return judge;
    const auto& outcome = *node.outcome;
    const auto criteria = criteria_part(page, outcome);
    Html inner = mark_part(page, outcome) + labelled(page, page.label(ui::Word::Whose), outcome.whose) + criteria +
                 labelled(page, page.label(ui::Word::Why), outcome.why) + labelled(page, page.label(ui::Word::WhatNow), outcome.reaction) +
                 help_part(page, outcome) + sources_part(page, outcome);
    return judge + Html::element("div", {{"class", criteria.empty() ? "outcome brief" : "outcome"}, {"style", edge_style(page, outcome)}}, inner);
}

}  // namespace wissel::dossier
