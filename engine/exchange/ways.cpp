#include "exchange/ways.h"

#include <algorithm>

namespace wissel::exchange {

DraftWays::DraftWays(const Draft& draft) : to_(draft.nodes.size()), from_(draft.nodes.size()) {
    std::unordered_map<std::string_view, std::size_t> number;
    for (std::size_t i = 0; i < draft.nodes.size(); ++i) number.emplace(draft.nodes[i].key, i);
    if (const auto start = number.find(draft.start); start != number.end()) start_ = start->second;
    for (std::size_t i = 0; i < draft.nodes.size(); ++i) {
        for (const auto& link : draft.nodes[i].links) {
            const auto to = number.find(link.to);
            if (to == number.end()) continue;
            to_[i].push_back(to->second);
            from_[to->second].push_back(i);
        }
    }
}

void DraftWays::spread(std::vector<std::size_t> open, const std::vector<std::vector<std::size_t>>& along, std::vector<bool>& reached) {
    for (const auto node : open) reached[node] = true;
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        for (const auto next : along[node]) {
            if (reached[next]) continue;
            reached[next] = true;
            open.push_back(next);
        }
    }
}

std::vector<bool> DraftWays::reached_from_start() const {
    std::vector<bool> reached(to_.size());
    if (!to_.empty()) spread({start_}, to_, reached);
    return reached;
}

std::vector<bool> DraftWays::with_an_end() const {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < to_.size(); ++i) {
        if (to_[i].empty()) ends.push_back(i);
    }
    std::vector<bool> free(to_.size());
    spread(std::move(ends), from_, free);
    return free;
}

void DraftWays::spread_back(std::size_t node, std::vector<bool>& marked) const { spread({node}, from_, marked); }

// Tarjan's strongly connected components, on a stack of our own, since a story may be a chain of thousands.
std::vector<bool> DraftWays::on_a_cycle() const {
    struct Frame {
        std::size_t node, next = 0;
    };
    const auto count = to_.size();
    std::vector<std::size_t> order(count), low(count), waiting;
    std::vector<bool> is_waiting(count), cyclic(count);
    std::size_t clock = 0;
    for (std::size_t first = 0; first < count; ++first) {
        if (order[first] != 0) continue;
        std::vector<Frame> frames;
        const auto enter = [&](std::size_t node) {
            order[node] = low[node] = ++clock;
            waiting.push_back(node);
            is_waiting[node] = true;
            frames.push_back({node, 0});
        };
        enter(first);
        while (!frames.empty()) {
            const auto node = frames.back().node;
            if (frames.back().next < to_[node].size()) {
                const auto next = to_[node][frames.back().next++];
                if (next == node) cyclic[node] = true;
                if (order[next] == 0) enter(next);
                else if (is_waiting[next]) low[node] = std::min(low[node], order[next]);
                continue;
            }
            frames.pop_back();
            if (!frames.empty()) low[frames.back().node] = std::min(low[frames.back().node], low[node]);
            if (low[node] != order[node]) continue;
            const bool several = waiting.back() != node;
            for (bool last = false; !last;) {
                const auto member = waiting.back();
                waiting.pop_back();
                is_waiting[member] = false;
                cyclic[member] = cyclic[member] || several;
                last = member == node;
            }
        }
    }
    return cyclic;
}

}  // namespace wissel::exchange
