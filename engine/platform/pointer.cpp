#include "platform/pointer.h"

namespace wissel::platform {

namespace {

template <class Event>
void place(PointerState& pointer, const Event& event, WallTime now) {
    pointer.x = event.x;
    pointer.y = event.y;
    pointer.touch = event.touch;
    pointer.last_used = now;
}

}  // namespace

void PointerState::apply(const PointerMoved& moved, WallTime now) { place(*this, moved, now); }

void PointerState::apply(const PointerPressed& pressed, WallTime now) {
    place(*this, pressed, now);
    down = true;
}

void PointerState::apply(const PointerReleased& released, WallTime now) {
    place(*this, released, now);
    down = false;
}

void PointerState::apply(const PointerLeft&) {
    *this = {};
}

void PointerState::forget_lifted_finger() {
    if (touch && !down) x = y = -1;
}

bool pointer_visible(const PointerState& pointer, WallTime now) {
    return !pointer.touch && pointer.last_used && now - *pointer.last_used < kPointerHidesAfter;
}

std::optional<Duration> until_pointer_hides(const PointerState& pointer, WallTime now) {
    if (!pointer_visible(pointer, now)) return std::nullopt;
    return kPointerHidesAfter - (now - *pointer.last_used);
}

}  // namespace wissel::platform
