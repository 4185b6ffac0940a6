#include "ui/pages.h"

#include <algorithm>
#include <cmath>

namespace wissel::ui {

void Pages::begin(std::size_t generation, double shown_for) {
    if (generation != generation_) chosen_.clear();
    generation_ = generation;
    shown_for_ = shown_for;
    next_turn_.reset();
    just_turned_ = false;
    items_.clear();
}

void Pages::set(const std::string& id, std::size_t page) {
    chosen_[id] = page;
    just_turned_ = true;
}

std::size_t Pages::current(const std::string& id, std::size_t count) {
    if (count < 2) return 0;
    if (const auto chosen = chosen_.find(id); chosen != chosen_.end()) return chosen->second % count;
    const double turned = std::floor(std::max(0.0, shown_for_) / kPageStands);
    next_turn_ = (turned + 1) * kPageStands;
    return static_cast<std::size_t>(turned) % count;
}

void Pages::turn(const std::string& id, std::size_t count, int by) {
    if (count < 2) return;
    const auto now = current(id, count);
    set(id, by > 0 ? (now + 1) % count : (now + count - 1) % count);
}

std::optional<std::size_t> Pages::turned(const std::string& id, std::size_t count) const {
    const auto chosen = chosen_.find(id);
    if (chosen == chosen_.end() || count == 0) return std::nullopt;
    return chosen->second % count;
}

}  // namespace wissel::ui
