// What the class thought at one point, beside what the makers say.
#include <fmt/format.h>

#include "base/svg_shape.h"
#include "classroom/sheet_parts.h"

namespace wissel::classroom {

namespace {

Html bar(const ToldAnswer& told) {
    constexpr double kLong = 200;
    std::string inner = fmt::format(R"(<rect class="track" width="{}" height="12"/>)", kLong);
    inner += fmt::format(R"(<rect class="{}" width="{:.1f}" height="12"/>)", told.leads ? "lead" : "fill", kLong * told.length);
    return Html::own(R"(<svg class="bar" viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true">)" + inner + "</svg>");
}

Html answer_name(const Sheet& sheet, const Question& question, std::size_t answer) {
    const auto& named = question.answers[answer];
    const auto word = named.text.in(sheet.variant, question.story_language);
    if (question.kind == Kind::Flag) return flag_mark(named.shape, named.color, word);
    return Html::element("span", {{"dir", "auto"}}, Html::text(word));
}

Html answers_table(const Sheet& sheet, const Question& question, const ToldRow& row) {
    Html lines;
    for (std::size_t i = 0; i < question.answers.size() && i < row.answers.size(); ++i) {
        const auto told = told_words(row, i, sheet.variant);
        lines += Html::element("tr", {}, Html::element("th", {{"scope", "row"}}, answer_name(sheet, question, i)) +
                                             box("td", "plot", told.empty() ? Html() : bar(row.answers[i])) +
                                             box("td", "told", Html::text(told)));
    }
    const auto whole = told_words(row, sheet.variant);
    const auto said = whole.empty() ? Html() : box("p", "whole", Html::text(std::string(whole) + "."));
    return said + Html::element("table", {}, Html::element("caption", {}, sheet.own(Say::Votes)) + Html::element("tbody", {}, lines));
}

// "yes", "yes / not sure (close together)"; and beside it what else had five or more.
std::string class_on(const Sheet& sheet, const ToldRow& row) {
    const auto variant = sheet.variant;
    if (const auto whole = told_words(row, variant); !whole.empty()) return std::string(whole);
    std::string leading, others;
    for (std::size_t i = 0; i < row.answers.size(); ++i) {
        const auto& told = row.answers[i];
        if (told.leads) leading += (leading.empty() ? "" : " / ") + std::string(score_word(i, variant));
        else if (told.from.value_or(0) > 0) others += " · " + sheet.with_colon(score_word(i, variant)) + told_words(row, i, variant);
    }
    if (row.say == ToldRow::Say::SomeLead) leading += fmt::format(" ({})", say(Say::Close, variant));
    return leading + others;
}

// What the votes say, and what was agreed on in the talk about them.
Html class_cell(const Sheet& sheet, const DebriefPoint& point, std::size_t row) {
    auto words = Html::text(class_on(sheet, (*point.point.told)[row]));
    const auto& settled = point.point.settled[row];
    if (settled) words += box("span", "name", Html::text(sheet.label(Say::AfterTalk)) + Html::element("b", {}, Html::text(score_word(*settled, sheet.variant))));
    return Html::element("td", {}, words);
}

std::string makers_on(const DebriefPoint& point, std::size_t row, std::string_view variant) {
    if (!point.author) return {};
    const auto& score = point.author->criteria[row].score;
    return std::string(score ? score_word(static_cast<std::size_t>(*score), variant) : say(Say::NotTold, variant));
}

Html criteria_table(const Sheet& sheet, const DebriefPoint& point) {
    const auto head = [&](Say which) { return Html::element("th", {{"scope", "col"}}, sheet.own(which)); };
    Html lines = Html::element("tr", {}, head(Say::Criteria) + head(Say::Class) + head(Say::Makers));
    const auto& told = *point.point.told;
    for (std::size_t row = 0; row < story::kCriteria.size() && row < told.size(); ++row) {
        const auto criterion = story::kCriteria[row];
        const auto name = Html::text(criterion_line(criterion, sheet.variant)) + box("span", "name", Html::text(criterion_name(criterion, sheet.variant)));
        lines += Html::element("tr", {}, Html::element("th", {{"scope", "row"}}, name) +
                                             class_cell(sheet, point, row) +
                                             Html::element("td", {}, Html::text(makers_on(point, row, sheet.variant))));
    }
    return Html::element("table", {{"class", "criteria"}}, Html::element("tbody", {}, lines));
}

Html decision_part(const Sheet& sheet, const DebriefPoint& point) {
    const auto& question = *point.point.question;
    const auto by = decided_by(point.point);
    if (by == DecidedBy::Nobody || point.point.decision->answer >= question.answers.size()) return {};
    const bool is_flag = question.kind == Kind::Flag;
    const auto which = by == DecidedBy::TeacherInstead ? Say::TeacherInstead
                       : by == DecidedBy::Teacher      ? Say::TeacherChose
                       : is_flag                       ? Say::ClassFlag
                                                       : Say::WentOnWith;
    return box("p", "decision", Html::text(sheet.label(which)) +
                                    Html::element("b", {}, answer_name(sheet, question, point.point.decision->answer)));
}

Html makers_part(const Sheet& sheet, const DebriefPoint& point) {
    if (!point.author || point.point.question->kind != Kind::Flag) return {};
    Html part;
    if (point.author_flag)
        part += box("p", "decision", Html::text(sheet.label(Say::MakersFlag)) + Html::element("b", {}, flag_mark(sheet, *point.author_flag)));
    if (const auto& response = point.author->response)
        part += box("p", "decision", Html::text(sheet.label(Say::MakersSay)) + Html::element("b", {}, Html::text(response_word(*response, sheet.variant))));
    if (!sheet.words(point.author->why).empty())
        part += box("p", "label", sheet.own(Say::Why)) + sheet.text("p", "why", point.author->why);
    if (!sheet.words(point.unknown).empty())
        part += box("p", "label", sheet.own(Say::WhatIsUnknown)) + sheet.text("p", "why", point.unknown);
    return part + box("p", "small", sheet.own(Say::FlagIsForBehaviour));
}

Html votes_part(const Sheet& sheet, const DebriefPoint& point) {
    const auto& told = point.point.told;
    if (!told || told->empty()) return box("p", "whole", sheet.own(Say::NotRevealed));
    if (point.point.question->kind == Kind::Scores) return criteria_table(sheet, point);
    return answers_table(sheet, *point.point.question, told->front());
}

}  // namespace

Html flag_mark(const std::string& shape, std::uint32_t color, std::string_view word) {
    const auto drawn = fmt::format(
        R"(<svg class="shape" viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">{} fill="#{:06X}" stroke="#333" stroke-width="0.8"/></svg> )",
        svg_outline(shape), color & 0xFFFFFFU);
    return box("span", "flag", Html::own(drawn) + Html::element("span", {{"dir", "auto"}}, Html::text(word)));
}

Html flag_mark(const Sheet& sheet, const story::Flag& flag) {
    return flag_mark(flag.shape, flag.color, sheet.words(flag.label));
}

Html point_part(const Sheet& sheet, const DebriefPoint& point) {
    const auto& question = *point.point.question;
    Html part;
    const auto where = sheet.words(point.title), prompt = question.prompt.in(sheet.variant, question.story_language);
    if (!where.empty() && where != prompt) part += sheet.text("p", "where", point.title);
    part += Html::element("h3", {{"dir", "auto"}}, Html::text(prompt));
    part += votes_part(sheet, point) + decision_part(sheet, point) + makers_part(sheet, point);
    if (point.point.taken_back) part += box("p", "small", sheet.own(Say::WentBack));
    return box("article", "point", part);
}

}  // namespace wissel::classroom
