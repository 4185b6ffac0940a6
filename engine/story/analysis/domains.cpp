#include "story/analysis/domains.h"

#include <algorithm>

namespace wissel::story {

namespace {

constexpr std::int64_t kWide = 1'000'000'000'000;
constexpr std::int64_t kSmallRange = 64;
constexpr std::int64_t kMostVisits = 12;

bool is_small(const Variable& variable) {
    return variable.min && variable.max && *variable.max - *variable.min <= kSmallRange;
}

std::set<std::int64_t> around_literals(const std::vector<const ReadExpression*>& expressions) {
    std::set<std::int64_t> values;
    for (const auto* expression : expressions) {
        for (const auto number : expression->numbers) values.insert({number - 1, number, number + 1});
    }
    return values;
}

std::vector<Value> visit_counts(const std::vector<const ReadExpression*>& expressions) {
    std::int64_t most = 1;
    for (const auto* expression : expressions) {
        for (const auto number : expression->numbers) most = std::max(most, std::min(number, kMostVisits - 1) + 1);
    }
    std::vector<Value> counts;
    for (std::int64_t count = 0; count <= most; ++count) counts.emplace_back(count);
    return counts;
}

}  // namespace

Domains::Domains(const StoryGraph& graph, const std::vector<bool>& reachable)
    : graph_(graph), reachable_(reachable), assigned_(graph.variables.size(), false) {
    for (const auto& variable : graph.variables) {
        if (const auto* text = std::get_if<std::string>(&variable.start)) assigned_texts_.insert(*text);
    }
    for (const auto& node : graph.nodes) {
        note(node.effects);
        if (!node.choice) continue;
        for (const auto& option : node.choice->options) note(option.effects);
    }
}

void Domains::note(const std::vector<Effect>& effects) {
    for (const auto& effect : effects) {
        assigned_[effect.variable()] = true;
        assigned_texts_.insert(effect.read().texts.begin(), effect.read().texts.end());
    }
}

std::vector<Value> Domains::numbers(const Variable& variable, const std::vector<const ReadExpression*>& expressions) const {
    std::vector<Value> values;
    if (is_small(variable)) {
        for (auto n = *variable.min; n <= *variable.max; ++n) values.emplace_back(n);
        return values;
    }
    const auto low = variable.min.value_or(-kWide), high = variable.max.value_or(kWide);
    auto candidates = around_literals(expressions);
    const auto start = std::get<std::int64_t>(variable.start);
    candidates.insert({low, high, start - 1, start, start + 1});
    for (const auto n : candidates) {
        if (n >= low && n <= high) values.emplace_back(n);
    }
    return values;
}

std::vector<Value> Domains::values(const Reading& reading, const std::vector<const ReadExpression*>& expressions) const {
    if (reading.kind == Reading::Kind::Visits) {
        return reachable_[reading.index] ? visit_counts(expressions) : std::vector<Value>{std::int64_t{0}};
    }
    const auto& variable = graph_.variables[reading.index];
    if (!assigned_[reading.index]) return {variable.start};
    if (std::holds_alternative<bool>(variable.start)) return {false, true};
    if (std::holds_alternative<std::int64_t>(variable.start)) return numbers(variable, expressions);
    return {assigned_texts_.begin(), assigned_texts_.end()};
}

bool Domains::is_complete(const Reading& reading, const std::vector<const ReadExpression*>& expressions) const {
    const bool calculates = std::any_of(expressions.begin(), expressions.end(), [](const auto* e) { return e->calculates; });
    if (reading.kind == Reading::Kind::Visits) {
        const auto is_large = [](std::int64_t number) { return number >= kMostVisits; };
        return !calculates && std::none_of(expressions.begin(), expressions.end(), [&](const auto* e) {
            return std::any_of(e->numbers.begin(), e->numbers.end(), is_large);
        });
    }
    const auto& variable = graph_.variables[reading.index];
    const bool whole = std::holds_alternative<std::int64_t>(variable.start);
    return !whole || !assigned_[reading.index] || is_small(variable) || !calculates;
}

}  // namespace wissel::story
