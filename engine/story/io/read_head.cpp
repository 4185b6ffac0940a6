#include "story/io/read_head.h"

#include <algorithm>
#include <cctype>
#include <functional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "story/io/default_flags.h"
#include "story/io/fields.h"
#include "story/io/read_choice.h"
#include "story/io/read_media.h"

namespace wissel::story {

namespace {

constexpr Word<const char*> kShapes[] = {
    {"circle", "circle"}, {"triangle", "triangle"}, {"square", "square"}, {"diamond", "diamond"}, {"hexagon", "hexagon"}};

// ---- languages

bool is_language(std::string_view tag) {
    return (tag.size() == 2 || tag.size() == 3) && std::all_of(tag.begin(), tag.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void add_language(ReaderContext& context, JsonValue value) {
    auto& languages = context.graph.languages;
    const auto tag = read_string(context, value);
    if (tag.empty()) return;
    if (!is_language(tag)) return bad_value(context, value, fmt::format("'{}' is not a language", tag), "write a tag such as nl, fr or en");
    if (std::find(languages.begin(), languages.end(), tag) != languages.end()) {
        return bad_value(context, value, fmt::format("'{}' stands here twice", tag), "keep one");
    }
    languages.push_back(tag);
}

void add_level(ReaderContext& context, JsonValue value) {
    const auto tag = read_string(context, value);
    if (tag.empty()) return;
    const auto& languages = context.graph.languages;
    const auto fits = [&](const auto& language) { return tag == language + "-easy"; };
    if (std::any_of(languages.begin(), languages.end(), fits)) return context.graph.levels.push_back(tag);
    bad_value(context, value, fmt::format("'{}' is not an easier level of one of the story's languages", tag),
              fmt::format("write a language and '-easy', as in {}-easy", languages.front()));
}

// ---- named things

// Reads a list of objects that carry an "id". `index`: of the first of them.
void read_list(ReaderContext& context, std::optional<JsonValue> value, const char* field, IdTable& table,
               std::size_t index, const std::function<void(ObjectReader&, std::string id)>& read) {
    if (!value || !want_list(context, *value, field)) return;
    for (auto item = value->first(); item; item = item->next()) {
        ObjectReader reader(context, *item, fmt::format("this {}", table.kind()));
        const auto id_at = reader.required("id");
        const auto id = read_string(context, id_at);
        if (!id.empty()) check_id(context, id, id_at->offset(), table.kind());
        if (!id.empty() && !table.add(id, index)) {
            context.report.add(codes::kDuplicateKey, id_at->offset(), fmt::format("'{}' is the id of two of these", id), "give each its own");
        }
        ++index;
        read(reader, id);
        reader.finish();
    }
}

// Reads an object whose keys are ids.
void read_map(ReaderContext& context, std::optional<JsonValue> value, const char* field, IdTable& table,
              const std::function<void(ObjectReader&, std::string id, JsonValue)>& read) {
    if (!value || !want_object(context, *value, field)) return;
    for (auto item = value->first(); item; item = item->next()) {
        const std::string id(item->key());
        check_id(context, id, item->key_offset(), table.kind());
        if (!table.add(id, table.size())) {
            context.report.add(codes::kDuplicateKey, item->key_offset(), fmt::format("there are two {}s '{}'", table.kind(), id), "keep one");
            continue;
        }
        ObjectReader reader(context, *item, fmt::format("{} '{}'", table.kind(), id));
        read(reader, id, *item);
        reader.finish();
    }
}

std::uint32_t read_color(ReaderContext& context, std::optional<JsonValue> value) {
    const auto text = read_string(context, value);
    const bool fits = text.size() == 7 && text[0] == '#' &&
                      std::all_of(text.begin() + 1, text.end(), [](char c) { return std::isxdigit(static_cast<unsigned char>(c)); });
    if (fits) return static_cast<std::uint32_t>(std::stoul(text.substr(1), nullptr, 16));
    if (!text.empty()) bad_value(context, *value, fmt::format("'{}' is not a colour", text), "write it as #RRGGBB");
    return 0;
}

void read_flags(ReaderContext& context, std::optional<JsonValue> value) {
    auto& flags = context.graph.flags;
    if (!value) {
        flags = default_flags();
        for (std::size_t i = 0; i < flags.size(); ++i) context.flags.add(flags[i].id, i);
        return;
    }
    read_list(context, value, "flags", context.flags, 0, [&](ObjectReader& reader, std::string id) {
        Flag flag;
        flag.id = std::move(id);
        flag.label = read_text(context, reader.required("label"));
        if (const auto shape = reader.required("shape")) flag.shape = read_word(context, *shape, kShapes).value_or("circle");
        flag.color = read_color(context, reader.required("color"));
        if (const auto needs = reader.optional("needs_reaction")) flag.needs_reaction = read_flag(context, needs);
        flags.push_back(std::move(flag));
    });
}

// In which of the story's languages and levels there is neither a number nor an address.
std::vector<std::string> without_reach(const HelpLine& line, const StoryGraph& graph) {
    std::vector<std::string> without;
    for (const auto* variants : {&graph.languages, &graph.levels}) {
        for (const auto& variant : *variants) {
            const bool none = line.phone.in(variant, graph.language()).empty() && line.web.in(variant, graph.language()).empty();
            if (none) without.push_back(variant);
        }
    }
    return without;
}

void check_reach(ReaderContext& context, const HelpLine& line, JsonValue at) {
    if (!at.is_object()) return;
    const auto without = without_reach(line, context.graph);
    if (without.empty()) return;
    const bool everywhere = without.size() == context.graph.languages.size() + context.graph.levels.size();
    const auto where = everywhere ? std::string() : fmt::format(" in {}", fmt::join(without, ", "));
    context.report.add(codes::kMissingField, at.offset(), fmt::format("help line '{}' cannot be reached{}", line.id, where), "add \"phone\" or \"web\"");
}

// What has words in another language only would be shown to everybody.
void require_first_language(ReaderContext& context, const Text& text, std::optional<JsonValue> value) {
    const auto& first = context.graph.language();
    if (!value || !value->is_object() || text.has(first)) return;
    context.report.add(codes::kMissingField, value->offset(), fmt::format("there is nothing for '{}', the story's first language", first), "add it");
}

void read_help(ReaderContext& context, std::optional<JsonValue> value) {
    read_map(context, value, "help", context.help, [&](ObjectReader& reader, std::string id, JsonValue at) {
        HelpLine line;
        line.id = std::move(id);
        const auto name = reader.required("name"), phone = reader.optional("phone"), web = reader.optional("web");
        line.name = read_variants(context, name);
        line.what = read_text(context, reader.optional("what"));
        line.phone = read_variants_or_none(context, phone);
        line.web = read_variants_or_none(context, web);
        require_first_language(context, line.name, name);
        require_first_language(context, line.phone, phone);
        require_first_language(context, line.web, web);
        line.checked_on = read_date(context, reader.optional("checked_on"));
        check_reach(context, line, at);
        context.graph.help.push_back(std::move(line));
    });
}

void read_story_id(ReaderContext& context, ObjectReader& story) {
    const auto value = story.required("id");
    context.graph.id = read_string(context, value);
    if (!context.graph.id.empty()) check_id(context, context.graph.id, value->offset(), "story");
}

// ---- variables

constexpr Word<Type> kTypes[] = {{"integer", Type::Integer}, {"boolean", Type::Boolean}, {"text", Type::Text}};

bool is_name(std::string_view name) {
    if (name.empty() || std::isdigit(static_cast<unsigned char>(name[0]))) return false;
    for (const char* taken : {"and", "or", "not", "true", "false", "visited", "visits"}) {
        if (name == taken) return false;
    }
    return std::all_of(name.begin(), name.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; });
}

Value read_start(ReaderContext& context, JsonValue value, Type type) {
    switch (type) {
        case Type::Boolean: return read_flag(context, value);
        case Type::Integer: return read_whole(context, value).value_or(0);
        case Type::Text:
            if (value.is_string()) return std::string(value.text());
            return read_string(context, value);
    }
    return false;
}

void read_range(ReaderContext& context, ObjectReader& reader, Variable& variable, Type type) {
    const auto min = reader.optional("min"), max = reader.optional("max");
    if (type != Type::Integer) {
        if (const auto& odd = min ? min : max) bad_value(context, *odd, "only integers have a range", "leave it out");
        return;
    }
    variable.min = read_whole(context, min);
    variable.max = read_whole(context, max);
    if (variable.min && variable.max && *variable.min > *variable.max) {
        bad_value(context, *min, fmt::format("'{}' has a \"min\" above its \"max\"", variable.name), "exchange them");
        variable.min = variable.max = std::nullopt;
    }
    const auto start = std::get<std::int64_t>(variable.start);
    if ((variable.min && start < *variable.min) || (variable.max && start > *variable.max)) {
        bad_value(context, min ? *min : *max, fmt::format("'{}' starts outside its range", variable.name), "mend start, min or max");
    }
}

Variable read_variable(ReaderContext& context, ObjectReader& reader, JsonValue at, Type& type) {
    Variable variable;
    variable.name = at.key();
    if (!is_name(variable.name)) {
        context.report.add(codes::kBadValue, at.key_offset(), fmt::format("'{}' cannot be the name of a variable", variable.name),
                           "begin with a letter, then letters, digits and '_'; and, or, not, true, false, visited and visits are taken");
    }
    if (const auto kind = reader.required("type")) type = read_word(context, *kind, kTypes).value_or(Type::Boolean);
    variable.start = type == Type::Integer ? Value(std::int64_t{0}) : type == Type::Text ? Value(std::string()) : Value(false);
    if (const auto start = reader.required("start")) variable.start = read_start(context, *start, type);
    read_range(context, reader, variable, type);
    if (const auto local = reader.optional("local")) {
        if (const auto index = resolve(context, context.situations, *local)) variable.local_to = context.graph.situations[*index].id;
    }
    return variable;
}

}  // namespace

void read_languages(ReaderContext& context, ObjectReader& story) {
    if (const auto list = story.required("languages"); list && want_list(context, *list, "languages")) {
        for (auto item = list->first(); item; item = item->next()) add_language(context, *item);
        if (list->size() == 0) bad_value(context, *list, "a story has at least one language", "write it, as in [\"nl\"]");
    }
    if (context.graph.languages.empty()) context.graph.languages.push_back("nl");
    if (const auto list = story.optional("levels"); list && want_list(context, *list, "levels")) {
        for (auto item = list->first(); item; item = item->next()) add_level(context, *item);
    }
}

void read_furniture(ReaderContext& context, ObjectReader& story) {
    auto& graph = context.graph;
    read_story_id(context, story);
    graph.title = read_text(context, story.required("title"));
    graph.content_note = read_text(context, story.optional("content_note"));
    if (const auto credits = story.optional("credits"); credits && want_list(context, *credits, "credits")) {
        for (auto item = credits->first(); item; item = item->next()) graph.credits.push_back(read_text(context, *item));
    }
    read_list(context, story.optional("ages"), "ages", context.ages, 0, [&](ObjectReader& reader, std::string id) {
        graph.ages.push_back({std::move(id), read_text(context, reader.required("label"))});
    });
    read_flags(context, story.optional("flags"));
    read_help(context, story.optional("help"));
    if (const auto calm = story.optional("calm_help"); calm && want_list(context, *calm, "calm_help")) {
        for (auto item = calm->first(); item; item = item->next()) {
            if (const auto line = resolve(context, context.help, *item)) graph.calm_help.push_back(*line);
        }
    }
}

void read_sources(ReaderContext& context, std::optional<JsonValue> value) {
    read_map(context, value, "sources", context.sources, [&](ObjectReader& reader, std::string id, JsonValue) {
        Source source;
        source.id = std::move(id);
        source.title = read_string(context, reader.required("title"));
        source.url = read_string(context, reader.optional("url"));
        source.checked_on = read_date(context, reader.optional("checked_on"));
        context.graph.sources.push_back(std::move(source));
    });
}

void list_nodes(ReaderContext& context, std::optional<JsonValue> value, std::vector<JsonValue>& all) {
    if (!value || !want_object(context, *value, "nodes")) return;
    const auto count = all.size() + value->size();
    all.reserve(count);
    context.graph.nodes.reserve(count);
    context.graph.by_id.reserve(count);
    for (auto node = value->first(); node; node = node->next()) {
        const auto index = static_cast<NodeIndex>(all.size());
        all.push_back(*node);  // also one whose id is taken, so that indices stay in step
        check_id(context, node->key(), node->key_offset(), "node");
        if (!context.nodes.add(node->key(), index)) {
            context.report.add(codes::kDuplicateKey, node->key_offset(), fmt::format("two nodes have the id '{}'", node->key()),
                               "give each its own");
        }
        context.graph.by_id.emplace(std::string(node->key()), index);
    }
    if (all.empty()) bad_value(context, *value, "a story has at least one node", "add one");
}

void read_situations(ReaderContext& context, std::optional<JsonValue> value) {
    auto& graph = context.graph;
    read_list(context, value, "situations", context.situations, graph.situations.size(), [&](ObjectReader& reader, std::string id) {
        Situation situation;
        situation.id = std::move(id);
        situation.title = read_text(context, reader.required("title"));
        situation.theme = read_text(context, reader.optional("theme"));
        if (const auto age = reader.optional("age")) situation.age = resolve(context, context.ages, *age);
        if (const auto start = reader.required("start")) situation.start = read_target(context, *start);
        if (const auto still = reader.optional("still")) situation.still = read_picture(context, *still);
        graph.situations.push_back(std::move(situation));
    });
}

void read_variables(ReaderContext& context, std::optional<JsonValue> value) {
    read_map(context, value, "variables", context.variables, [&](ObjectReader& reader, std::string, JsonValue at) {
        Type type = Type::Boolean;
        context.graph.variables.push_back(read_variable(context, reader, at, type));
        context.variable_types.push_back(type);
        context.variable_used.push_back(false);
        context.places.variables.push_back(static_cast<std::uint32_t>(at.key_offset()));
    });
}

}  // namespace wissel::story
