// A story's rules on states, quick: the same as story/session.h, which has the last word (walks that are handed out are walked by a
// Session once more, and tests hold the two against each other).
//
// Purpose: to walk a story ten thousand times, or through all its states. Threading: one thread at a time.
#pragma once

#include <map>
#include <memory>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "rehearsal/formula.h"
#include "rehearsal/items.h"
#include "rehearsal/slots.h"

namespace wissel::rehearsal {

// What a viewer does where something is asked; cards and judgements change nothing.
struct Move {
    enum class Kind { Choose, Timeout, Situation, Menu };
    Kind kind = Kind::Choose;
    std::size_t which = 0;  // option or situation
    friend bool operator==(const Move&, const Move&) = default;
};

// Where a walk stands once all has passed that passes by itself.
enum class Stop {
    Asked,  // a choice or a menu
    End,
    Stuck   // nothing is on offer, nothing follows, or it goes round in a circle for ever: the author's mistake
};

class Rules {
public:
    explicit Rules(std::shared_ptr<const story::StoryGraph> graph);
    Rules(const Rules&) = delete;  // its formulas refer to it
    Rules& operator=(const Rules&) = delete;

    const story::StoryGraph& graph() const { return *graph_; }
    const Slots& slots() const { return slots_; }
    const Items& items() const { return items_; }
    // The first menu, to which an end leads back; kNoNode if there is none.
    story::NodeIndex menu() const { return menu_; }

    // Enters the start node.
    State begin();
    bool is_offered(const State& state, std::size_t option);
    // Enters the node that follows by itself; false: there is none.
    bool advance(State& state);
    // Must be possible: of moves().
    void take(State& state, const Move& move);

    // Goes on until something is asked. Calls `entered(node)` for each node on the way, not for the one it begins in.
    template <class Entered>
    Stop run_on(State& state, Entered entered);
    // From a Stop: what can be done, options in the story's order. From an end: back to the menu.
    void list_moves(const State& state, std::vector<Move>& moves);
    // What a move covers beside the nodes it enters; items().size(): nothing.
    std::size_t item_of(story::NodeIndex node, const Move& move) const;
    // Where a move leads first.
    story::NodeIndex target_of(story::NodeIndex node, const Move& move) const;

    struct EffectRule {
        std::size_t target;
        Formula* result;
    };
    struct OptionRule {
        Formula* condition = nullptr;
        std::optional<std::size_t> once;
        std::vector<EffectRule> effects;
    };
    struct NextRule {
        Formula* condition = nullptr;
        story::NodeIndex to = story::kNoNode;
    };
    struct NodeRule {
        std::vector<std::size_t> reset;  // locals of the situation that begins here
        std::optional<std::size_t> visits;
        std::vector<EffectRule> effects;
        std::vector<OptionRule> options;
        std::vector<NextRule> next;
    };
    const NodeRule& rule(story::NodeIndex node) const { return nodes_[node]; }

private:
    NodeRule node_rule(story::NodeIndex index);
    Formula* condition(const std::optional<story::Condition>& condition);
    std::vector<EffectRule> effects(const std::vector<story::Effect>& effects);
    std::vector<Formula::Input> inputs_of(const story::ReadExpression& read) const;
    Formula::Input input_of(const story::Reading& reading) const;
    Formula* result_of(const story::Effect& effect);
    void run(State& state, const std::vector<EffectRule>& effects);
    void enter(State& state, story::NodeIndex node);
    Stop stop_at(const State& state);

    std::shared_ptr<const story::StoryGraph> graph_;
    Slots slots_;
    Items items_;
    story::NodeIndex menu_ = story::kNoNode;
    std::vector<std::unique_ptr<Formula>> formulas_;
    std::unordered_map<const story::ReadExpression*, Formula*> conditions_;  // equal ones share theirs
    std::map<std::tuple<const story::ReadExpression*, std::size_t, story::Effect::Kind>, Formula*> results_;
    std::vector<NodeRule> nodes_;
};

// A circle that a counter ends is walked to its end; more passes than that nobody writes.
inline std::size_t most_passes(const story::StoryGraph& graph) { return graph.nodes.size() + 1000; }

// Does the film go on from here by itself, after a card perhaps?
bool goes_on(const story::Node& node);

template <class Entered>
Stop Rules::run_on(State& state, Entered entered) {
    for (auto left = most_passes(*graph_); goes_on(graph_->nodes[state.node]); --left) {
        if (left == 0 || !advance(state)) return Stop::Stuck;
        entered(state.node);
    }
    return stop_at(state);
}

}  // namespace wissel::rehearsal
