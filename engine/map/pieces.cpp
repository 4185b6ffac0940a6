#include "map/pieces.h"

#include <cstdlib>
#include <deque>

namespace wissel::map {

namespace {

constexpr int kUnreached = -1;

class Cutter {
public:
    explicit Cutter(const StoryMap& map) : map_(map), out_(map.nodes.size()), rank_(map.nodes.size(), kUnreached), piece_of_(map.nodes.size()) {
        for (std::size_t i = 0; i < map.edges.size(); ++i) out_[map.edges[i].from].push_back(i);
    }

    std::vector<Piece> cut() {
        add_group(std::nullopt);
        for (std::size_t group = 0; group < map_.groups.size(); ++group) add_group(group);
        for (std::size_t i = 0; i < map_.edges.size(); ++i) {
            const auto& edge = map_.edges[i];
            const auto piece = piece_of_[edge.from];
            if (piece == piece_of_[edge.to] && std::abs(rank_[edge.to] - rank_[edge.from]) <= kFarRanks) pieces_[piece].edges.push_back(i);
        }
        return std::move(pieces_);
    }

private:
    bool is_in(std::size_t node, std::optional<std::size_t> group) const { return map_.nodes[node].group == group; }

    void add_group(std::optional<std::size_t> group) {
        const auto order = in_order(group);
        for (std::size_t begin = 0; begin < order.size(); begin += kLargestPiece) {
            const auto end = std::min(order.size(), begin + kLargestPiece);
            Piece piece{group, {order.begin() + static_cast<std::ptrdiff_t>(begin), order.begin() + static_cast<std::ptrdiff_t>(end)}, {}};
            for (const auto node : piece.nodes) piece_of_[node] = pieces_.size();
            pieces_.push_back(std::move(piece));
        }
    }

    // Nodes of the group as they are reached, those first that nothing in the group leads to.
    std::vector<std::size_t> in_order(std::optional<std::size_t> group) {
        std::vector<bool> led_to(map_.nodes.size());
        for (const auto& edge : map_.edges) {
            if (edge.from != edge.to && is_in(edge.from, group)) led_to[edge.to] = true;
        }
        std::vector<std::size_t> order;
        for (const bool roots : {true, false}) {
            for (std::size_t i = 0; i < map_.nodes.size(); ++i) {
                if (is_in(i, group) && rank_[i] == kUnreached && (!roots || !led_to[i] || map_.nodes[i].start)) spread(i, group, order);
            }
        }
        return order;
    }

    void spread(std::size_t from, std::optional<std::size_t> group, std::vector<std::size_t>& order) {
        rank_[from] = 0;
        std::deque<std::size_t> waiting{from};
        while (!waiting.empty()) {
            const auto node = waiting.front();
            waiting.pop_front();
            order.push_back(node);
            for (const auto way : out_[node]) {
                const auto to = map_.edges[way].to;
                if (!is_in(to, group) || rank_[to] != kUnreached) continue;
                rank_[to] = rank_[node] + 1;
                waiting.push_back(to);
            }
        }
    }

    const StoryMap& map_;
    std::vector<std::vector<std::size_t>> out_;  // edges by node
    std::vector<int> rank_;                      // steps from where its group is entered
    std::vector<std::size_t> piece_of_;
    std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> cut_up(const StoryMap& map) { return Cutter(map).cut(); }

}  // namespace wissel::map
