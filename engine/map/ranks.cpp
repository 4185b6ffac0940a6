#include "map/ranks.h"

#include <algorithm>
#include <limits>

namespace wissel::map {

namespace {

class Ranker {
public:
    Ranker(const std::vector<std::size_t>& nodes, const std::vector<std::size_t>& edges, const StoryMap& map)
        : nodes_(nodes) {
        for (const auto edge : edges) out_[map.edges[edge].from].push_back(map.edges[edge].to);
    }

    std::unordered_map<std::size_t, std::size_t> ranks() {
        for (const auto node : nodes_) walk_from(node);
        for (auto node = done_.rbegin(); node != done_.rend(); ++node) {
            for (const auto to : onward_[*node]) {
                rank_[to] = std::max(rank_[to], rank_[*node] + 1);
                led_to_[to] = true;
            }
        }
        for (const auto node : nodes_) pull(node);
        return std::move(rank_);
    }

private:
    struct Step {
        std::size_t node, next = 0;
    };

    // Depth first; a way to what is still being walked leads back.
    void walk_from(std::size_t root) {
        if (rank_.count(root)) return;
        std::vector<Step> path{{root}};
        rank_[root] = 0;
        open_[root] = true;
        while (!path.empty()) {
            auto& step = path.back();
            const auto& ways = out_[step.node];
            if (step.next == ways.size()) {
                open_[step.node] = false;
                done_.push_back(step.node);
                path.pop_back();
                continue;
            }
            const auto to = ways[step.next++];
            if (open_[to]) continue;
            onward_[step.node].push_back(to);
            if (!rank_.emplace(to, 0).second) continue;
            open_[to] = true;
            path.push_back({to});
        }
    }

    // To which nothing leads stands near to where it leads.
    void pull(std::size_t node) {
        if (led_to_[node] || onward_[node].empty()) return;
        auto nearest = std::numeric_limits<std::size_t>::max();
        for (const auto to : onward_[node]) nearest = std::min(nearest, rank_[to]);
        rank_[node] = nearest - 1;
    }

    const std::vector<std::size_t>& nodes_;
    std::unordered_map<std::size_t, std::vector<std::size_t>> out_, onward_;
    std::unordered_map<std::size_t, std::size_t> rank_;
    std::unordered_map<std::size_t, bool> open_, led_to_;
    std::vector<std::size_t> done_;
};

}  // namespace

std::unordered_map<std::size_t, std::size_t> ranks_of(const std::vector<std::size_t>& nodes,
                                                      const std::vector<std::size_t>& edges, const StoryMap& map) {
    return Ranker(nodes, edges, map).ranks();
}

}  // namespace wissel::map
