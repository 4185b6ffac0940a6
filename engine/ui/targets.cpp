#include "ui/targets.h"

#include <utility>

namespace wissel::ui {

void Targets::begin(const PointerFrame& pointer, std::size_t generation) {
    before_ = now_;
    now_ = pointer;
    // A finger that was lifted is nowhere: it was lifted where it was last. A mouse that is nowhere has left.
    if (before_.down && !now_.down && now_.touch && now_.x < 0) {
        now_.x = before_.x;
        now_.y = before_.y;
    }
    began_ = now_.down && !before_.down;
    ended_ = !now_.down && before_.down;
    if (generation != generation_) held_.clear();
    generation_ = generation;
    started_.clear();
    clicked_.clear();
    areas_.clear();
}

Targets::Pressed Targets::look_at(const std::string& id, const PixelRect& area) {
    areas_.push_back(area);
    const bool inside = area.contains(now_.x, now_.y);
    if (began_ && inside) started_ = id;
    Pressed pressed;
    pressed.completed = ended_ && inside && held_ == id;
    pressed.state = {inside && !now_.touch && (held_.empty() || held_ == id), inside && now_.down && (held_ == id || began_)};
    return pressed;
}

Targets::State Targets::add(const std::string& id, const PixelRect& area, director::Action action) {
    const auto pressed = look_at(id, area);
    if (pressed.completed) clicked_.push_back(std::move(action));
    return pressed.state;
}

bool Targets::add_own(const std::string& id, const PixelRect& area) {
    return look_at(id, area).completed;
}

std::vector<director::Action> Targets::end() {
    if (began_) held_ = started_;
    if (!now_.down) held_.clear();
    return std::exchange(clicked_, {});
}

}  // namespace wissel::ui
