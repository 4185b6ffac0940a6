// One viewer's walk through a story.
//
// Purpose: the state of a walk and the rules that move it. Small and copyable.
// Threading: none; a session belongs to one thread. No I/O, no clock.
// Invariants: the same graph, seed and steps give the same session and a byte-identical snapshot.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "story/graph.h"

namespace wissel::story {

// A choice as it is offered now: conditions met, once-only options gone, order settled.
struct Offer {
    struct Item {
        std::size_t option;  // index into Choice::options
    };
    const Choice* choice = nullptr;
    std::vector<Item> items;                // in the order shown
    std::optional<std::size_t> fallback;    // index into items, taken when the time is over
};

enum class How { ByHand, ByDefault };

// What the viewer did; a walk is a list of these.
struct ChooseStep {
    std::string option;
    How how = How::ByHand;
};
struct AdvanceStep {};  // the node's automatic next, or "go on" after a card
struct JudgeStep {
    std::array<std::optional<Score>, 6> scores;
    std::string flag;
};
struct SituationStep {  // from a menu
    std::string situation;
};
using Step = std::variant<ChooseStep, AdvanceStep, JudgeStep, SituationStep>;

// One node that was walked through, for the summary and for going back.
struct Visit {
    NodeIndex node = kNoNode;
    std::optional<std::size_t> chosen;  // index into Choice::options
    How how = How::ByHand;
    std::optional<JudgeStep> judged;
};

// A node that may come next and how likely it is thought to be (0..1), likeliest first.
struct Prospect {
    NodeIndex node = kNoNode;
    double weight = 0;
};

struct Followed;

class Session {
public:
    // Enters the graph's start node.
    Session(std::shared_ptr<const StoryGraph> graph, std::uint64_t seed);

    const StoryGraph& graph() const { return *graph_; }
    std::uint64_t seed() const { return seed_; }
    NodeIndex current() const { return current_; }
    const Node& node() const { return graph_->nodes[current_]; }
    bool ended() const;  // in an end node

    // The node's choice as offered now; none if the node has no choice. Stable while the session stays in the node.
    std::optional<Offer> offer() const;

    // Moves on. Fails, changing nothing, when the step does not fit the current node.
    Result<void> apply(const Step& step);
    // Jumps to a node with the variables as they are (for --at and the author's tools).
    Result<void> jump(NodeIndex node);
    // Gives a variable another value (for the author's tools), within its range. Fails when the value is of another kind.
    Result<void> set(std::size_t variable, const Value& value);

    bool can_go_back() const;
    // Returns to the last choice, judgement or menu, undoing everything since.
    void back();
    // Starts again from the graph's start with the same seed.
    void restart();

    // The same steps in another version of the story, as far as they fit it.
    Followed follow(std::shared_ptr<const StoryGraph> graph) const;
    // The same steps with another option chosen in that visit of walk(), as far as what was chosen after it is still asked.
    Followed choose_otherwise(std::size_t visit, std::size_t option) const;
    // As it was when it had come to that visit of walk().
    Session until(std::size_t visit) const;

    // Nodes that one step from here may lead to, without duplicates, weights summing to at most 1.
    std::vector<Prospect> prospects() const;
    // The node that AdvanceStep would lead to now; kNoNode if none.
    NodeIndex next() const;

    Value value(std::size_t variable) const;
    int visits(NodeIndex node) const;
    const std::vector<Visit>& walk() const { return walk_; }

    // JSON text. restore() refuses a snapshot of another story or of a node that is gone.
    std::string snapshot() const;
    static Result<Session> restore(std::shared_ptr<const StoryGraph> graph, const std::string& snapshot);

private:
    struct JumpStep {
        std::string node;
    };
    struct SetStep {
        std::string variable;
        Value value;
    };
    // Everything that happened since the start. Going back and restoring replay it.
    using Entry = std::variant<ChooseStep, AdvanceStep, JudgeStep, SituationStep, JumpStep, SetStep>;
    class View;  // of the state, for expressions
    friend class Snapshot;

    Result<void> take(const ChooseStep& step);
    Result<void> take(const AdvanceStep& step);
    Result<void> take(const JudgeStep& step);
    Result<void> take(const SituationStep& step);
    Result<void> take(const JumpStep& step);
    Result<void> take(const SetStep& step);
    Result<void> record(const Entry& entry);

    Followed replay(std::shared_ptr<const StoryGraph> graph, const std::function<Result<Entry>(const Session& before, const Entry&)>& changed) const;
    void begin();
    void enter(NodeIndex node);
    void reset_locals_of(std::size_t situation);
    void run(const std::vector<Effect>& effects);
    bool holds(const std::optional<Condition>& condition) const;
    std::vector<std::size_t> order_of(const Choice& choice) const;
    bool is_offered(std::size_t option) const;
    std::vector<NodeIndex> ways_on() const;

    std::shared_ptr<const StoryGraph> graph_;
    std::uint64_t seed_ = 0;
    std::vector<Entry> journal_;
    // What follows from the journal.
    NodeIndex current_ = kNoNode;
    std::vector<Value> values_;
    std::unordered_map<NodeIndex, int> visits_;
    std::set<std::pair<NodeIndex, std::size_t>> used_up_;  // once-only options that were chosen
    std::vector<Visit> walk_;
};

struct Followed {
    Session session;
    std::size_t steps = 0, of = 0;
    std::string why;  // the next step does not fit; empty: all do
};

}  // namespace wissel::story
