#include "map/fold.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "map/ranks.h"

namespace wissel::map {

namespace {

constexpr float kRankWidth = kCardWidth + 80, kCardGap = 32, kRowGap = 70;  // about what Graphviz takes
constexpr float kMostStretch = 2.5F;      // width by height, or height by width, that is left as it is
constexpr float kWindowShape = 1.6F;      // of a window
constexpr std::size_t kLeastLong = 16;    // ranks
constexpr float kLeastHigh = 4000;        // units: less is seen well enough
constexpr std::size_t kBranchBlock = 24;  // nodes
constexpr float kLeeway = 0.3F;           // of a row's length, to break where few ways cross

class Folder {
public:
    Folder(const Piece& piece, const StoryMap& map, const std::vector<Card>& cards)
        : piece_(piece), map_(map), rank_(ranks_of(piece.nodes, piece.edges, map)) {
        for (const auto node : piece.nodes) {
            if (rank_[node] >= heights_.size()) heights_.resize(rank_[node] + 1);
            heights_[rank_[node]] += cards[node].size().height + kCardGap;
        }
        for (const auto edge : piece.edges) pass(rank_[map.edges[edge].from], rank_[map.edges[edge].to]);
    }

    Folded fold() {
        if (heights_.empty()) return {};
        const float width = static_cast<float>(heights_.size()) * kRankWidth,
                    height = *std::max_element(heights_.begin(), heights_.end());
        if (heights_.size() > kLeastLong && width > kMostStretch * height) return rows();
        if (height > kLeastHigh && height > kMostStretch * width) return branches();
        return {{{piece_.nodes, piece_.edges, {}, {}}}, true};
    }

private:
    // A way takes its room between the cards of the ranks that it passes.
    void pass(std::size_t from, std::size_t to) {
        for (auto rank = std::min(from, to) + 1; rank < std::max(from, to); ++rank) heights_[rank] += kCardGap;
    }

    // As many ranks as give rows that together are about as wide as a window is.
    std::size_t ranks_a_row() const {
        float sum = 0;
        for (const auto height : heights_) sum += height;
        const auto ranks = static_cast<float>(heights_.size());
        const float row = (sum / ranks + *std::max_element(heights_.begin(), heights_.end())) / 2 + kRowGap;
        return std::max<std::size_t>(3, static_cast<std::size_t>(std::sqrt(kWindowShape * ranks * row / kRankWidth) + 0.5F));
    }

    // Ways that go on over the break before each rank.
    std::vector<std::size_t> crossings() const {
        std::vector<std::size_t> count(heights_.size() + 1);
        for (const auto edge : piece_.edges) {
            const auto from = rank_.at(map_.edges[edge].from), to = rank_.at(map_.edges[edge].to);
            for (auto rank = std::min(from, to); rank < std::max(from, to); ++rank) ++count[rank + 1];
        }
        return count;
    }

    std::vector<std::size_t> row_of_rank() const {
        const auto crossing = crossings();
        const auto length = ranks_a_row();
        const auto leeway = std::max<std::size_t>(1, static_cast<std::size_t>(kLeeway * static_cast<float>(length)));
        std::vector<std::size_t> row(heights_.size());
        std::size_t number = 0;
        for (std::size_t begin = 0; begin < row.size(); ++number) {
            auto best = std::min(begin + length, row.size());
            for (auto at = begin + length - leeway; at <= begin + length + leeway && at < row.size(); ++at) {
                if (crossing[at] < crossing[best]) best = at;
            }
            if (row.size() - best < leeway) best = row.size();  // no row of a card or two
            std::fill(row.begin() + static_cast<std::ptrdiff_t>(begin), row.begin() + static_cast<std::ptrdiff_t>(best),
                      number);
            begin = best;
        }
        return row;
    }

    Folded rows() {
        const auto row = row_of_rank();
        std::unordered_map<std::size_t, std::size_t> block_of;
        for (const auto node : piece_.nodes) block_of[node] = row[rank_[node]];
        auto folded = in_blocks(block_of, row.back() + 1);
        folded.in_rows = true;
        for (std::size_t i = 0; i + 1 < folded.blocks.size(); ++i) {
            auto turns = turns_between(block_of, i);
            if (turns.size() > kMostTurns) continue;
            folded.blocks[i].exits = folded.blocks[i + 1].entries = std::move(turns);
        }
        return folded;
    }

    std::vector<std::size_t> turns_between(const std::unordered_map<std::size_t, std::size_t>& block_of,
                                           std::size_t row) const {
        std::vector<std::size_t> turns;
        for (const auto edge : piece_.edges) {
            if (block_of.at(map_.edges[edge].from) == row && block_of.at(map_.edges[edge].to) == row + 1)
                turns.push_back(edge);
        }
        return turns;
    }

    // Branch after branch, so that what follows from each other stands together.
    Folded branches() {
        std::unordered_map<std::size_t, std::vector<std::size_t>> out;
        for (const auto edge : piece_.edges) out[map_.edges[edge].from].push_back(map_.edges[edge].to);
        std::unordered_map<std::size_t, std::size_t> block_of;
        for (const auto root : piece_.nodes) {
            std::vector<std::size_t> waiting{root};
            while (!waiting.empty()) {
                const auto node = waiting.back();
                waiting.pop_back();
                if (!block_of.emplace(node, block_of.size() / kBranchBlock).second) continue;
                waiting.insert(waiting.end(), out[node].rbegin(), out[node].rend());
            }
        }
        return in_blocks(block_of, (piece_.nodes.size() + kBranchBlock - 1) / kBranchBlock);
    }

    Folded in_blocks(const std::unordered_map<std::size_t, std::size_t>& block_of, std::size_t blocks) const {
        Folded folded;
        folded.blocks.resize(blocks);
        for (const auto node : piece_.nodes) folded.blocks[block_of.at(node)].nodes.push_back(node);
        for (const auto edge : piece_.edges) {
            const auto block = block_of.at(map_.edges[edge].from);
            if (block == block_of.at(map_.edges[edge].to)) folded.blocks[block].edges.push_back(edge);
        }
        return folded;
    }

    const Piece& piece_;
    const StoryMap& map_;
    std::unordered_map<std::size_t, std::size_t> rank_;
    std::vector<float> heights_;  // of its ranks, about
};

}  // namespace

Folded fold(const Piece& piece, const StoryMap& map, const std::vector<Card>& cards) {
    return Folder(piece, map, cards).fold();
}

}  // namespace wissel::map
