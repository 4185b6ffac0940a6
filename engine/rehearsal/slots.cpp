#include "rehearsal/slots.h"

namespace wissel::rehearsal {

using story::NodeIndex;

Slots::Slots(const story::StoryGraph& graph) : graph_(graph) {
    for (const auto& variable : graph.variables) start_.push_back(number_of(variable.start));
    for (NodeIndex n = 0; n < graph.nodes.size(); ++n) {
        const auto& node = graph.nodes[n];
        each_expression(node, [this](const auto& read) { note(read); });
        if (!node.choice) continue;
        for (std::size_t o = 0; o < node.choice->options.size(); ++o) {
            if (!node.choice->options[o].once) continue;
            once_[{n, o}] = start_.size();
            start_.push_back(0);
        }
    }
}

void Slots::note(const story::ReadExpression& read) {
    for (const auto& reading : read.readings) {
        if (reading.kind != story::Reading::Kind::Visits) continue;
        if (visits_.emplace(static_cast<NodeIndex>(reading.index), start_.size()).second) start_.push_back(0);
    }
}

std::size_t Slots::of(const story::Reading& reading) const {
    return reading.kind == story::Reading::Kind::Variable ? reading.index : visits_.at(static_cast<NodeIndex>(reading.index));
}

std::optional<std::size_t> Slots::visits(NodeIndex node) const {
    const auto found = visits_.find(node);
    return found == visits_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> Slots::once(NodeIndex node, std::size_t option) const {
    const auto found = once_.find({node, option});
    return found == once_.end() ? std::nullopt : std::optional(found->second);
}

Number Slots::number_of(const story::Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* yes = std::get_if<bool>(&value)) return *yes ? 1 : 0;
    const auto& text = std::get<std::string>(value);
    const auto [found, is_new] = numbers_.emplace(text, static_cast<Number>(texts_.size()));
    if (is_new) texts_.push_back(text);
    return found->second;
}

story::Value Slots::value_of(std::size_t variable, Number number) const {
    const auto& start = graph_.variables[variable].start;
    if (std::holds_alternative<bool>(start)) return number != 0;
    if (std::holds_alternative<std::string>(start)) return texts_[static_cast<std::size_t>(number)];
    return number;
}

int StateScope::visits(std::uint32_t node) const {
    const auto slot = slots_.visits(node);
    return slot ? static_cast<int>(numbers_[*slot]) : 0;
}

}  // namespace wissel::rehearsal
