#include "story/io/read_choice.h"

#include <algorithm>

#include <fmt/format.h>

#include "story/io/expressions_in.h"
#include "story/io/fields.h"

namespace wissel::story {

namespace {

constexpr std::size_t kFewest = 2, kMost = 6;
constexpr std::size_t kOptionLetters = 80, kPromptLetters = 120;

constexpr Word<bool> kCuts[] = {{"now", false}, {"end", true}};
constexpr Word<bool> kOrders[] = {{"kept", false}, {"shuffled", true}};
constexpr Word<Meanwhile> kMeanwhiles[] = {{"play", Meanwhile::PlayOn}, {"hold", Meanwhile::Hold}};

std::optional<Area> read_area(ReaderContext& context, std::optional<JsonValue> value) {
    if (!value || !want_list(context, *value, "area")) return std::nullopt;
    std::vector<double> numbers;
    for (auto item = value->first(); item; item = item->next()) numbers.push_back(item->is_number() ? item->number() : -1);
    const bool fits = numbers.size() == 4 && numbers[0] >= 0 && numbers[1] >= 0 && numbers[2] > 0 && numbers[3] > 0 &&
                      numbers[0] + numbers[2] <= 1.0001 && numbers[1] + numbers[3] <= 1.0001;
    if (!fits) {
        bad_value(context, *value, "an area is [left, top, width, height], within the picture",
                  "give parts of the picture's width and height, from 0 to 1");
        return std::nullopt;
    }
    const auto number = [&](std::size_t i) { return static_cast<float>(numbers[i]); };
    return Area{number(0), number(1), number(2), number(3)};
}

Option read_option(ReaderContext& context, JsonValue value, WayPlace& place) {
    Option option;
    ObjectReader reader(context, value, "this option");
    if (const auto id = reader.required("id")) {
        option.id = read_string(context, id);
        if (id->is_string() && !id->text().empty()) check_id(context, option.id, id->offset(), "option");
    }
    option.text = read_short_text(context, reader.required("text"), kOptionLetters);
    if (const auto to = reader.required("to")) {
        option.to = read_target(context, *to);
        place.target = static_cast<std::uint32_t>(to->offset());
    }
    if (const auto condition = reader.optional("if")) {
        option.condition = read_condition(context, *condition);
        place.condition = static_cast<std::uint32_t>(condition->offset());
    }
    option.once = read_flag(context, reader.optional("once"));
    option.effects = read_effects(context, reader.optional("do"));
    option.area = read_area(context, reader.optional("area"));
    reader.finish();
    return option;
}

void read_options(ReaderContext& context, std::optional<JsonValue> value, Choice& choice, NodePlaces& places) {
    if (!value || !want_list(context, *value, "options")) return;
    for (auto item = value->first(); item; item = item->next()) {
        auto option = read_option(context, *item, places.options.emplace_back());
        for (const auto& other : choice.options) {
            if (other.id != option.id || option.id.empty()) continue;
            context.report.add(codes::kDuplicateKey, item->offset(), fmt::format("two options here have the id '{}'", option.id),
                               "give each its own");
        }
        choice.options.push_back(std::move(option));
    }
    if (choice.options.size() < kFewest || choice.options.size() > kMost) {
        context.report.add(codes::kTooManyOptions, value->offset(), fmt::format("a choice has 2 to 6 options, and this one has {}", choice.options.size()),
                           choice.options.size() < kFewest ? "add one, or use \"next\"" : "leave some out, or make two choices");
    }
}

void read_meanwhile(ReaderContext& context, std::optional<JsonValue> value, Choice& choice) {
    if (!value) return;
    if (!value->is_object()) {
        if (const auto known = read_word(context, *value, kMeanwhiles)) choice.meanwhile = *known;
        return;
    }
    choice.meanwhile = Meanwhile::Loop;
    ObjectReader reader(context, *value, "\"meanwhile\"");
    const auto loop = reader.required("loop");
    reader.finish();
    if (!loop || !want_list(context, *loop, "loop")) return;
    const auto from = loop->first();
    const auto to = from ? from->next() : std::nullopt;
    if (loop->size() != 2) return bad_value(context, *loop, "a loop is [begin, end]", "give two times, in seconds");
    choice.loop_in = read_seconds(context, from).value_or(Duration{});
    choice.loop_out = read_seconds(context, to).value_or(Duration{});
    if (choice.loop_out <= choice.loop_in) bad_value(context, *loop, "the loop ends before it begins", "give begin and end, in seconds");
}

void read_from(ReaderContext& context, std::optional<JsonValue> value, Choice& choice) {
    if (!value || (value->is_string() && value->text() == "end")) return;
    if (value->is_string()) return report_word(context, *value, {"end"});
    choice.from = read_seconds(context, value);
}

void read_limit(ReaderContext& context, ObjectReader& reader, Choice& choice) {
    const auto limit = reader.optional("seconds"), fallback = reader.optional("default");
    choice.limit = read_seconds(context, limit);
    if (choice.limit && *choice.limit < std::chrono::seconds(1)) {
        bad_value(context, *limit, "nobody can choose in less than a second", "give the viewer time");
    }
    if (limit.has_value() != fallback.has_value()) {
        const auto& there = limit ? *limit : *fallback;
        context.report.add(codes::kMissingField, there.key_offset(), fmt::format("\"{}\" needs \"{}\"", limit ? "seconds" : "default", limit ? "default" : "seconds"),
                           "a choice with a limit names the option that is taken when the time is over");
    }
    if (!fallback) return;
    IdTable options("option of this choice", codes::kUnknownOption);
    for (std::size_t i = 0; i < choice.options.size(); ++i) options.add(choice.options[i].id, i);
    choice.fallback = resolve(context, options, *fallback);
}

void too_long(ReaderContext& context, JsonValue value, std::string message, const char* hint) {
    context.report.add(codes::kWindowTooLong, value.offset(), std::move(message), hint);
}

// Times are the clip's own, so its in point counts.
void check_times(ReaderContext& context, ObjectReader& reader, const Choice& choice, const MediaRead& media) {
    const auto from = reader.optional("from"), meanwhile = reader.optional("meanwhile"), limit = reader.optional("seconds");
    if (media.media.kind != Media::Kind::Clip) {
        if (choice.from) bad_value(context, *from, "\"from\" is a time in a clip, and this node has none", "leave it out");
        if (choice.meanwhile != Meanwhile::Hold) bad_value(context, *meanwhile, "without a clip nothing can play on or loop", "leave it out");
        return;
    }
    if (choice.meanwhile == Meanwhile::PlayOn && !choice.from) {
        bad_value(context, *meanwhile, "at the clip's end nothing is left to play", "add \"from\", the time in the clip when the choice is shown");
    }
    if (!media.length) return;
    const Duration end = media.media.in + *media.length + kTimeRounding;
    const auto over = fmt::format("the clip is over at {:.2f} s", to_seconds(media.media.in + *media.length));
    if (choice.from && (*choice.from > end || *choice.from < media.media.in)) too_long(context, *from, over, "show the choice while the clip plays");
    if (choice.meanwhile == Meanwhile::Loop && (choice.loop_out > end || choice.loop_in < media.media.in)) {
        too_long(context, *meanwhile, over, "mark a part within the clip");
    }
    if (choice.meanwhile == Meanwhile::PlayOn && choice.from && choice.limit && *choice.from + *choice.limit > end) {
        too_long(context, *limit, fmt::format("{:.2f} s to choose is longer than what is left of the clip: {}", to_seconds(*choice.limit), over),
                 "shorten it, show the choice earlier, or hold or loop");
    }
}

// Authors write times of the file; the graph has them from the clip's in point.
void count_from_in_point(Choice& choice, Duration in) {
    const auto counted = [&](Duration time) { return std::max(Duration{}, time - in); };
    if (choice.from) choice.from = counted(*choice.from);
    choice.loop_in = counted(choice.loop_in);
    choice.loop_out = counted(choice.loop_out);
}

}  // namespace

NodeIndex read_target(ReaderContext& context, JsonValue value) {
    std::optional<std::size_t> guess;
    const auto found = resolve(context, context.nodes, value, &guess);
    if (!found && !guess) return kNoNode;
    return static_cast<NodeIndex>(found ? *found : *guess);
}

std::optional<Choice> read_choice(ReaderContext& context, std::optional<JsonValue> value, const MediaRead& media, NodePlaces& places) {
    if (!value) return std::nullopt;
    Choice choice;
    places.choice = static_cast<std::uint32_t>(value->key_offset());
    ObjectReader reader(context, *value, "this choice");
    choice.prompt = read_short_text(context, reader.required("prompt"), kPromptLetters);
    read_from(context, reader.optional("from"), choice);
    read_meanwhile(context, reader.optional("meanwhile"), choice);
    if (const auto cut = reader.optional("cut")) choice.cut_at_end = read_word(context, *cut, kCuts).value_or(false);
    if (const auto order = reader.optional("order")) choice.shuffled = read_word(context, *order, kOrders).value_or(false);
    read_options(context, reader.required("options"), choice, places);
    read_limit(context, reader, choice);
    reader.finish();
    check_times(context, reader, choice, media);
    count_from_in_point(choice, media.media.in);
    return choice;
}

}  // namespace wissel::story
