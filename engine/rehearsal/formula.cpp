#include "rehearsal/formula.h"

#include <algorithm>
#include <utility>

namespace wissel::rehearsal {

namespace {

constexpr std::size_t kMostRows = 256;
constexpr std::size_t kFewest = 16, kMost = 4096;
constexpr std::uint64_t kSpread = 0x9e3779b97f4a7c15ULL;  // Knuth's multiplicative hashing: the golden ratio of 2^64

std::size_t rows_for(const std::vector<Formula::Input>& inputs) {
    std::size_t rows = 1;
    for (const auto& input : inputs) {
        if (input.min == input.max) return 0;
        const auto values = static_cast<std::uint64_t>(input.max) - static_cast<std::uint64_t>(input.min) + 1;
        if (values == 0 || values > kMostRows) return 0;
        rows *= values;
        if (rows > kMostRows) return 0;
    }
    return rows;
}

}  // namespace

Formula::Formula(std::vector<Input> inputs, Evaluate evaluate)
    : inputs_(std::move(inputs)), evaluate_(std::move(evaluate)), rows_(rows_for(inputs_)) {
    for (const auto& input : inputs_) slots_.push_back(input.slot);
}

Number Formula::value(const std::vector<Number>& slots) {
    if (rows_ > 0) {
        if (table_.empty()) fill_table(slots);
        const auto row = row_of(slots);
        return row ? table_[*row] : evaluate_(slots);
    }
    const auto key = key_of(slots);
    if (!key) return evaluate_(slots);
    if (known_.size() < 2 * (used_ + 1)) make_room();
    auto& known = place_of(*key);
    if (!known.used) {
        known = {*key, evaluate_(slots), true};
        ++used_;
    }
    return known.value;
}

// The last input counts fastest.
void Formula::fill_table(std::vector<Number> slots) {
    for (const auto& input : inputs_) slots[input.slot] = input.min;
    for (std::size_t row = 0; row < rows_; ++row) {
        table_.push_back(evaluate_(slots));
        for (auto input = inputs_.rbegin(); input != inputs_.rend(); ++input) {
            if (++slots[input->slot] <= input->max) break;
            slots[input->slot] = input->min;
        }
    }
}

// None: a start value beyond its own bounds, say.
std::optional<std::size_t> Formula::row_of(const std::vector<Number>& slots) const {
    std::size_t row = 0;
    for (const auto& input : inputs_) {
        const auto value = slots[input.slot];
        if (value < input.min || value > input.max) return std::nullopt;
        row = row * static_cast<std::size_t>(input.max - input.min + 1) + static_cast<std::size_t>(value - input.min);
    }
    return row;
}

// All values side by side in 64 bits, exactly; none where they do not fit.
std::optional<std::uint64_t> Formula::key_of(const std::vector<Number>& slots) const {
    if (slots_.size() > 8) return std::nullopt;
    if (slots_.size() == 1) return static_cast<std::uint64_t>(slots[slots_[0]]);
    const unsigned bits = 64 / static_cast<unsigned>(slots_.size());
    const auto half = Number{1} << (bits - 1);
    std::uint64_t key = 0;
    for (const auto slot : slots_) {
        const auto value = slots[slot];
        if (value < -half || value >= half) return std::nullopt;
        key = (key << bits) | static_cast<std::uint64_t>(value + half);
    }
    return key;
}

Formula::Known& Formula::place_of(std::uint64_t key) {
    const auto last = known_.size() - 1;
    auto place = ((key * kSpread) >> 32U) & last;
    while (known_[place].used && known_[place].key != key) place = (place + 1) & last;
    return known_[place];
}

// Twice as many places, or all of them free again.
void Formula::make_room() {
    const auto before = std::exchange(known_, std::vector<Known>(known_.empty() ? kFewest : std::min(2 * known_.size(), kMost)));
    used_ = 0;
    if (before.size() == known_.size()) return;
    for (const auto& known : before) {
        if (!known.used) continue;
        place_of(known.key) = known;
        ++used_;
    }
}

}  // namespace wissel::rehearsal
