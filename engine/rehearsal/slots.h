// Everything that a viewer's walk remembers, as a row of numbers: the story's variables, how often the nodes were entered that a
// condition asks for, and which once-only options are gone.
//
// Purpose: states that are copied, compared and told apart by the hundred thousand. story/session.h says what is right.
// Threading: one thread at a time.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "story/graph.h"

namespace wissel::rehearsal {

using Number = std::int64_t;  // a boolean is 0 or 1, a text has a number of its own

struct State {
    story::NodeIndex node = story::kNoNode;
    std::vector<Number> slots;
};

class Slots {
public:
    explicit Slots(const story::StoryGraph& graph);

    std::size_t size() const { return start_.size(); }
    const std::vector<Number>& start() const { return start_; }
    std::size_t of(const story::Reading& reading) const;
    std::optional<std::size_t> visits(story::NodeIndex node) const;
    std::optional<std::size_t> once(story::NodeIndex node, std::size_t option) const;

    Number number_of(const story::Value& value);
    story::Value value_of(std::size_t variable, Number number) const;

private:
    void note(const story::ReadExpression& read);

    const story::StoryGraph& graph_;
    std::vector<Number> start_;  // variables first, as in the story
    std::unordered_map<story::NodeIndex, std::size_t> visits_;
    std::map<std::pair<story::NodeIndex, std::size_t>, std::size_t> once_;
    std::unordered_map<std::string, Number> numbers_;
    std::vector<std::string> texts_;
};

// What an expression of the story can see of a state.
class StateScope final : public story::Scope {
public:
    StateScope(const Slots& slots, const std::vector<Number>& numbers) : slots_(slots), numbers_(numbers) {}
    story::Value value(std::size_t variable) const override { return slots_.value_of(variable, numbers_[variable]); }
    int visits(std::uint32_t node) const override;

private:
    const Slots& slots_;
    const std::vector<Number>& numbers_;
};

// Calls `see` with each expression of a node: `see(const story::ReadExpression&)`.
template <class See>
void each_expression(const story::Node& node, See see) {
    for (const auto& effect : node.effects) see(effect.read());
    for (const auto& next : node.next) {
        if (next.condition) see(next.condition->read());
    }
    if (!node.choice) return;
    for (const auto& option : node.choice->options) {
        if (option.condition) see(option.condition->read());
        for (const auto& effect : option.effects) see(effect.read());
    }
}

}  // namespace wissel::rehearsal
