#include "story/io/read_node.h"

#include <fmt/format.h>

#include "story/io/expressions_in.h"
#include "story/io/fields.h"
#include "story/io/object_reader.h"
#include "story/io/read_choice.h"
#include "story/io/read_media.h"
#include "story/io/read_outcome.h"

namespace wissel::story {

namespace {

void add_next(ReaderContext& context, Node& node, JsonValue value, bool last, WayPlace& place) {
    Next next;
    ObjectReader reader(context, value, "this way on");
    if (const auto to = reader.required("to")) {
        next.to = read_target(context, *to);
        place.target = static_cast<std::uint32_t>(to->offset());
    }
    const auto condition = reader.optional("if");
    reader.finish();
    if (condition) {
        next.condition = read_condition(context, *condition);
        place.condition = static_cast<std::uint32_t>(condition->offset());
    }
    if (last == condition.has_value() && reader.is_object()) {
        context.report.add(codes::kBadValue, condition ? condition->key_offset() : value.offset(),
                           last ? "the last way on has an \"if\", so there may be none" : "the ways after this one are never taken",
                           last ? "add one without \"if\" after it" : "give this one an \"if\", or put it last");
    }
    node.next.push_back(std::move(next));
}

void read_next(ReaderContext& context, std::optional<JsonValue> value, Node& node, NodePlaces& places) {
    if (!value) return;
    if (!value->is_array()) {
        places.nexts.push_back({static_cast<std::uint32_t>(value->offset()), 0});
        node.next.push_back({read_target(context, *value), std::nullopt});
        return;
    }
    for (auto item = value->first(); item; item = item->next()) {
        add_next(context, node, *item, !item->next(), places.nexts.emplace_back());
    }
    if (node.next.empty()) {
        context.report.add(codes::kBadValue, value->offset(), "this list of ways on is empty", "name the next node");
    }
}

// Where a node leads must be clear: one of choice, menu, next and end.
void check_ways_on(ReaderContext& context, ObjectReader& reader, std::size_t offset) {
    std::vector<JsonValue> ways;
    for (const char* field : {"choice", "menu", "next", "end"}) {
        const auto value = reader.optional(field);
        const bool off = value && value->is_boolean() && !value->boolean();
        if (value && !off) ways.push_back(*value);
    }
    if (ways.empty() && reader.is_object()) {
        context.report.add(codes::kNoWayOn, offset, fmt::format("{} leads nowhere", reader.what()),
                           "add \"next\", \"choice\" or \"menu\", or \"end\": true");
    }
    for (std::size_t i = 1; i < ways.size(); ++i) {
        context.report.add(codes::kTwoWaysOn, ways[i].key_offset(),
                           fmt::format("{} has \"{}\" and also \"{}\"", reader.what(), ways[0].key(), ways[i].key()),
                           "keep one; put the other into a node of its own");
    }
}

void check_over_film(ReaderContext& context, ObjectReader& reader, const Node& node) {
    const bool over_film = node.choice && (node.choice->from || node.choice->meanwhile == Meanwhile::Loop);
    if (!over_film || (!node.outcome && !node.judge)) return;
    const auto card = node.outcome ? reader.optional("outcome") : reader.optional("judge");
    context.report.add(codes::kBadValue, card->key_offset(),
                       "a choice that appears while the clip plays leaves no moment for this card",
                       "leave \"from\" and the loop out, or put the card into a node of its own");
}

// A still without a length leaves when something else is due; with only "next" that would be at once.
void check_still(ReaderContext& context, const MediaRead& media, const Node& node) {
    const bool fleeting = media.media.kind == Media::Kind::Still && media.media.length == Duration{};
    if (!fleeting || node.next.empty() || node.outcome || node.judge) return;
    context.report.add(codes::kBadValue, media.at->offset(), "nobody would see this still, since the story goes on at once",
                       "give it \"seconds\"");
}

}  // namespace

Node read_node(ReaderContext& context, JsonValue value, NodePlaces& places) {
    Node node;
    node.id = value.key();
    places.id = static_cast<std::uint32_t>(value.key_offset());
    if (value.is_object()) places.end = static_cast<std::uint32_t>(value.end_offset());
    ObjectReader reader(context, value, fmt::format("node '{}'", node.id));
    node.title = read_text(context, reader.optional("title"));
    if (const auto situation = reader.optional("situation")) node.situation = resolve(context, context.situations, *situation);
    const auto media = read_media(context, reader);
    node.media = media.media;
    node.script = read_text(context, reader.optional("script"));
    node.effects = read_effects(context, reader.optional("do"));
    node.choice = read_choice(context, reader.optional("choice"), media, places);
    node.outcome = read_outcome(context, reader.optional("outcome"));
    node.judge = read_judge(context, reader.optional("judge"), node.outcome.get());
    node.menu = read_flag(context, reader.optional("menu"));
    read_next(context, reader.optional("next"), node, places);
    node.end = read_flag(context, reader.optional("end"));
    node.notes = read_text(context, reader.optional("notes"));
    if (const auto prompts = reader.optional("prompts"); prompts && want_list(context, *prompts, "prompts")) {
        for (auto prompt = prompts->first(); prompt; prompt = prompt->next()) node.prompts.push_back(read_text(context, *prompt));
    }
    check_ways_on(context, reader, places.id);
    check_over_film(context, reader, node);
    check_still(context, media, node);
    reader.finish();
    return node;
}

}  // namespace wissel::story
