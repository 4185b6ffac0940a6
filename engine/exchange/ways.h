// Where a draft's nodes lead to, by number, for questions about all of it.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "exchange/draft.h"

namespace wissel::exchange {

class DraftWays {
public:
    explicit DraftWays(const Draft& draft);

    std::vector<bool> reached_from_start() const;
    // From which an end can be reached.
    std::vector<bool> with_an_end() const;
    // Adds `node` and all from which it can be reached; those that are marked are not looked at again.
    void spread_back(std::size_t node, std::vector<bool>& marked) const;
    // That can come back to themselves.
    std::vector<bool> on_a_cycle() const;

private:
    static void spread(std::vector<std::size_t> open, const std::vector<std::vector<std::size_t>>& along, std::vector<bool>& reached);
    std::vector<std::vector<std::size_t>> to_, from_;
    std::size_t start_ = 0;
};

}  // namespace wissel::exchange
