// What stands first of each story: how many came, how it ended, in which language, and when.
#include <algorithm>
#include <functional>

#include "figures/html_parts.h"

namespace wissel::figures {

namespace {

Html tile(const std::string& value, const std::string& about, const std::string& more = {}) {
    auto inner = box("b", "value", words(value)) + box("span", "about", words(about));
    if (!more.empty()) inner += box("span", "more", words(more));
    return box("li", "tile", inner);
}

// The largest that is told; nothing where none is.
const Cell* largest(const Table& table) {
    const auto found =
        std::ranges::max_element(table.cells, {}, [](const Cell& cell) { return cell.count.value_or(0); });
    return found == table.cells.end() || !found->count || *found->count == 0 ? nullptr : &*found;
}

Html tiles(const Part& part) {
    const auto& voice = part.voice;
    const auto& story = part.story;
    auto list = tile(Voice::count(story.ends.total), voice.say(Say::Visit));
    const auto completed = story.ends.of("completed");
    const auto share = voice.share(completed, story.ends.total);
    if (completed)
        list += tile(share.empty() ? Voice::count(completed) : share, voice.say(Say::Completed),
                     share.empty() ? "" : Voice::count(completed));
    if (const auto* hour = largest(story.hours))
        list += tile(voice.hour(hour->id), voice.say(Say::Busiest),
                     Voice::count(hour->count) + " " + voice.say(Say::Visit));
    return box("ul", "tiles", list);
}

// Titled, and said to be empty where it is.
Html too_few(const Part& part, Say title) {
    const auto& voice = part.voice;
    return box(
        "section", "card",
        Html::element("h3", {}, words(voice.say(title))) + Html::element("p", {}, words(voice.say(Say::TooFewVisits))));
}

// `below`: a line under it.
Html table_of(const Part& part, Say caption, const Table& table,
              const std::function<std::string(const std::string&)>& name, const std::string& below = {}) {
    if (!table.tells()) return too_few(part, caption);
    std::vector<BarRow> rows;
    for (const auto& cell : table.cells) rows.push_back({words(name(cell.id)), "", {cell.count, table.total, {}, ""}});
    return box("section", "card",
               bar_table(part.voice, part.voice.say(caption), rows) + paragraph("small legend", below));
}

Html hours_part(const Part& part) {
    const auto& voice = part.voice;
    if (!part.story.hours.tells()) return too_few(part, Say::VisitsPerHour);
    std::vector<Column> columns;
    for (const auto& cell : opening_hours(part.story.hours))
        columns.push_back({voice.short_hour(cell.id), voice.hour(cell.id), Voice::count(cell.count), cell.count});
    const auto title = voice.say(Say::VisitsPerHour);
    return box("section", "card",
               Html::element("h3", {}, words(title)) + box("div", "scroll", draw_columns(columns, title)));
}

}  // namespace

Html paragraph(const char* of, const std::string& text) {
    return text.empty() ? Html() : box("p", of, words(text));
}

Html bar_table(const Voice& voice, const std::string& caption, const std::vector<BarRow>& rows) {
    Html body;
    for (const auto& row : rows) {
        auto name = row.name;
        if (!row.note.empty()) name += box("span", "note", words(row.note));
        body += Html::element("tr", {},
                              Html::element("th", {{"scope", "row"}}, name) + box("td", "plot", draw_bar(row.bar)) +
                                  box("td", "number", words(Voice::count(row.bar.count))) +
                                  box("td", "share", words(voice.share(row.bar.count, row.bar.total))));
    }
    return Html::element("table", {{"class", "bars"}},
                         Html::element("caption", {}, words(caption)) + Html::element("tbody", {}, body));
}

Html overview_part(const Part& part) {
    const auto& voice = part.voice;
    const auto& story = part.story;
    Html cards = hours_part(part);
    cards += table_of(part, is_by_month(story.days) ? Say::VisitsPerMonth : Say::VisitsPerDay, story.days,
                      [&](const auto& id) { return voice.day_or_month(id); });
    cards += table_of(
        part, Say::HowEnded, story.ends, [&](const auto& id) { return voice.end(id); }, voice.stops(story));
    cards += table_of(part, Say::Language, story.languages, [&](const auto& id) { return voice.variant(id); });
    return tiles(part) + box("div", "cards", cards) +
           box("p", "small legend", words(voice.say(Say::AboutRounded) + " " + voice.say(Say::AboutHidden)));
}

}  // namespace wissel::figures
