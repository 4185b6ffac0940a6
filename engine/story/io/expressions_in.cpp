#include "story/io/expressions_in.h"

#include <fmt/format.h>

namespace wissel::story {

namespace {

// How many bytes the JSON escape at `escape` takes in the file, and how many it stands for.
struct Escape {
    std::size_t written, meant;
};

Escape escape_at(std::string_view escape) {
    if (escape.size() < 2 || escape[1] != 'u') return {2, 1};
    unsigned code = 0;
    for (std::size_t i = 2; i < 6 && i < escape.size(); ++i) {
        const char c = escape[i];
        const unsigned digit = c <= '9' ? static_cast<unsigned>(c - '0') : static_cast<unsigned>((c | 0x20) - 'a') + 10;
        code = code * 16 + digit;
    }
    if (code >= 0xD800 && code < 0xDC00) return {12, 4};
    return {6, code < 0x80 ? 1U : code < 0x800 ? 2U : 3U};
}

// The place in the file of byte `position` of a JSON string that begins (with its quote) at `start`.
std::size_t place_in(std::string_view file, std::size_t start, std::size_t position) {
    std::size_t here = start + 1;
    for (std::size_t passed = 0; passed < position && here < file.size();) {
        const auto step = file[here] == '\\' ? escape_at(file.substr(here)) : Escape{1, 1};
        here += step.written;
        passed += step.meant;
    }
    return here;
}

const Code& code_of(const ExpressionError& error) {
    for (const auto* code : {&codes::kUndeclaredVariable, &codes::kUnknownTarget}) {
        if (std::string_view(code->name) == error.code) return *code;
    }
    return codes::kBadExpression;
}

// What a mistaken expression asks for, it asks for all the same: only the mistake is to be reported.
void mark_mentioned(ReaderContext& context, std::string_view expression) {
    for (std::size_t i = 0; i < context.variable_used.size(); ++i) {
        if (expression.find(context.graph.variables[i].name) != std::string_view::npos) context.variable_used[i] = true;
    }
}

void report(ReaderContext& context, JsonValue value, const ExpressionError& error) {
    mark_mentioned(context, value.text());
    context.report.add(code_of(error), place_in(context.texts.all(), value.offset(), error.position), error.message, error.hint);
}

bool want_text(ReaderContext& context, JsonValue value, const char* what) {
    if (value.is_string()) return true;
    context.report.add(codes::kWrongType, value.offset(), fmt::format("{} must be a text, and this is {}", what, value.kind_name()),
                       "write it between quotes");
    return false;
}

void mark_used(ReaderContext& context, const ReadExpression& expression) {
    for (const auto& reading : expression.readings) {
        if (reading.kind == Reading::Kind::Variable) context.variable_used[reading.index] = true;
    }
}

void add_effect(ReaderContext& context, std::vector<Effect>& effects, JsonValue value) {
    if (!want_text(context, value, "an effect")) return;
    const auto effect = context.expressions->effect(std::string(value.text()));
    if (!effect) return report(context, value, effect.error());
    mark_used(context, effect->read());
    effects.push_back(*effect);
}

}  // namespace

void prepare_expressions(ReaderContext& context) {
    NameTable names;
    names.variable = [&context](std::string_view name) -> std::optional<NameTable::Declared> {
        const auto index = context.variables.find(name);
        if (!index) return std::nullopt;
        return NameTable::Declared{*index, context.variable_types[*index]};
    };
    names.node = [&context](std::string_view id) { return context.nodes.find(id); };
    names.near_variable = [&context](std::string_view name) { return context.variables.near(name); };
    names.near_node = [&context](std::string_view id) { return context.nodes.near(id); };
    context.expressions.emplace(std::move(names));
}

std::optional<Condition> read_condition(ReaderContext& context, JsonValue value) {
    if (!want_text(context, value, "a condition")) return std::nullopt;
    auto condition = context.expressions->condition(std::string(value.text()));
    if (!condition) {
        report(context, value, condition.error());
        return std::nullopt;
    }
    mark_used(context, condition->read());
    return std::move(*condition);
}

std::vector<Effect> read_effects(ReaderContext& context, std::optional<JsonValue> value) {
    std::vector<Effect> effects;
    if (!value) return effects;
    if (!value->is_array()) {
        add_effect(context, effects, *value);
        return effects;
    }
    for (auto item = value->first(); item; item = item->next()) add_effect(context, effects, *item);
    return effects;
}

}  // namespace wissel::story
