#include "classroom/sheet_html.h"

#include "base/base64.h"
#include "classroom/sheet_files.h"
#include "classroom/sheet_parts.h"

namespace wissel::classroom {

namespace {

std::string policy() {
    return "default-src 'none'; style-src 'sha256-" + base64_of_hex(WISSEL_SHEET_STYLE_SHA256) + "'; base-uri 'none'; form-action 'none'";
}

Html head(const Sheet& sheet) {
    Html head = Html::single("meta", {{"charset", "utf-8"}});
    head += Html::single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy()}});
    head += Html::single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    head += Html::single("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    const auto title = std::string(say(Say::SheetTitle, sheet.variant)) + " · " + std::string(sheet.words(sheet.debrief.title));
    head += Html::element("title", {}, Html::text(title));
    for (const auto& style : sheet_files()) head += Html::element("style", {}, Html::own(style.text));
    return Html::element("head", {}, head);
}

Html section(const Sheet& sheet, const char* of, Say title, const Html& inner) {
    return box("section", of, Html::element("h2", {}, sheet.own(title)) + inner);
}

Html front(const Sheet& sheet) {
    return Html::element("header", {}, box("p", "subtitle", sheet.own(Say::SheetTitle)) + sheet.text("h1", "title", sheet.debrief.title) +
                                           box("p", "small", sheet.own(Say::NobodyOnIt)));
}

Html way_part(const Sheet& sheet) {
    Html stops;
    for (const auto& stop : sheet.debrief.way) {
        Html line = sheet.text("span", "stop", stop.title);
        if (stop.flag) line += Html::text(" · ") + flag_mark(sheet, *stop.flag);
        if (stop.response) line += box("span", "response", Html::text(" · " + std::string(response_word(*stop.response, sheet.variant))));
        stops += Html::element("li", {}, line);
    }
    return stops.empty() ? Html() : section(sheet, "way", Say::TheWay, Html::element("ol", {}, stops));
}

Html points_part(const Sheet& sheet) {
    Html points;
    for (const auto& point : sheet.debrief.points) points += point_part(sheet, point);
    return points.empty() ? Html() : section(sheet, "points", Say::WhatWeThought, points);
}

Html talk_part(const Sheet& sheet) {
    Html lines;
    for (const auto& prompt : sheet.debrief.prompts) {
        if (!sheet.words(prompt).empty()) lines += sheet.text("li", "prompt", prompt);
    }
    for (const auto prompt : talk_prompts(sheet.variant)) lines += Html::element("li", {}, Html::text(prompt));
    return section(sheet, "talk", Say::TalkTitle, Html::element("ul", {}, lines));
}

// To be written on by hand.
Html take_along_part(const Sheet& sheet) {
    Html lines;
    for (int line = 0; line < 3; ++line) lines += box("p", "rule", {});
    return section(sheet, "take-along", Say::TakeAlong, lines);
}

Html help_line(const Sheet& sheet, const story::HelpLine& line) {
    Html inner = Html::element("b", {}, sheet.text("span", "who", line.name));
    const auto phone = sheet.words(line.phone), web = sheet.words(line.web), what = sheet.words(line.what);
    if (!phone.empty()) inner += Html::text(" · ") + Html::element("b", {}, Html::text(phone));
    if (!web.empty()) inner += Html::text(" · " + std::string(web));
    if (!what.empty()) inner += sheet.text("p", "what", line.what);
    return Html::element("li", {}, inner);
}

Html help_part(const Sheet& sheet) {
    if (sheet.debrief.help.empty()) return {};
    Html lines;
    for (const auto& line : sheet.debrief.help) lines += help_line(sheet, line);
    return section(sheet, "help", Say::HelpTitle, box("p", "lead", sheet.own(Say::HelpLead)) + Html::element("ul", {}, lines));
}

Html foot(const Sheet& sheet) {
    Html lines;
    for (const auto& credit : sheet.debrief.credits) lines += sheet.text("p", "credit", credit);
    return Html::element("footer", {}, lines + Html::element("p", {}, sheet.own(Say::MadeWith)));
}

}  // namespace

std::string Sheet::with_colon(std::string_view label) const {
    return std::string(label) + (words_language(variant) == "fr" ? " : " : ": ");
}

Html Sheet::text(const char* element, const char* of, const story::Text& text) const {
    return Html::element(element, {{"class", of}, {"dir", "auto"}}, Html::text(words(text)));
}

std::string as_sheet(const Debrief& debrief, std::string_view variant) {
    const Sheet sheet{debrief, variant};
    const auto body = front(sheet) + way_part(sheet) + points_part(sheet) + talk_part(sheet) + take_along_part(sheet) + help_part(sheet) + foot(sheet);
    const auto whole = Html::element("html", {{"lang", std::string(words_language(variant))}},
                                     head(sheet) + Html::element("body", {}, Html::element("main", {}, body)));
    return "<!DOCTYPE html>\n" + whole.str();
}

}  // namespace wissel::classroom
