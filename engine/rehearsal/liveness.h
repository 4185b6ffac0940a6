// Which of a state's numbers can still matter, node by node: states that differ only in what nobody will ask for again are one.
//
// Source: live-variable analysis, as compilers do it (Aho, Sethi, Ullman 1986, 10.6), over the bare graph and back from an end to
// the menu. Numbers that only count beyond what any condition can tell apart (visits) stop counting.
// In a story of very many nodes and numbers, working that out would take longer than it saves: everything may matter there.
// Threading: immutable.
#pragma once

#include <vector>

#include "rehearsal/rules.h"

namespace wissel::rehearsal {

// Adds what this formula depends on; none depends on nothing.
void ask(std::vector<bool>& slots, const Formula* formula);

class Liveness {
public:
    explicit Liveness(const Rules& rules);

    // After the node was entered and its effects have run.
    const std::vector<std::size_t>& live(story::NodeIndex node) const { return live_.empty() ? all_ : live_[node]; }
    // What cannot matter gets its start value, what counts too far its last.
    void simplify(State& state) const;

private:
    using Set = std::vector<bool>;
    Set after_entering(story::NodeIndex node) const;
    Set before_entering(story::NodeIndex node) const;
    void settle();
    void find_most_visits();

    const Rules& rules_;
    std::vector<Set> before_, after_;  // entering, while it is worked out
    std::vector<std::vector<std::size_t>> live_;  // empty: everything
    std::vector<std::size_t> all_;
    std::vector<Set> is_live_;
    std::vector<Number> most_;         // as slots
};

}  // namespace wissel::rehearsal
