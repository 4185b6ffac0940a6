#include "platform/event_translator.h"

#include <SDL.h>

#include <algorithm>
#include <cstdlib>

#include "platform/key_table.h"
#include "platform/screen.h"

namespace wissel::platform {

namespace {

constexpr int kPushed = 20000, kAtRest = 8000;  // of 32767: a stick that drifts does not come so far
constexpr Uint32 kRests = 1000;  // milliseconds; nobody takes so long to press

}  // namespace

std::optional<Input> EventTranslator::translate(const SDL_Event& event) {
    switch (event.type) {
        case SDL_QUIT: return director::Action(director::Quit{});
        case SDL_KEYDOWN: return from_key(event.key);
        case SDL_MOUSEMOTION: {
            if (event.motion.which == SDL_TOUCH_MOUSEID) return std::nullopt;
            const auto [x, y] = in_pixels(event.motion.x, event.motion.y);
            return PointerMoved{x, y, false};
        }
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP: return from_mouse_button(event.button);
        case SDL_MOUSEWHEEL: return OtherActivity{};
        case SDL_FINGERDOWN:
        case SDL_FINGERMOTION:
        case SDL_FINGERUP: return from_finger(event.tfinger);
        case SDL_WINDOWEVENT: return from_window(event.window);
        default: return from_pad(event);
    }
}

std::optional<Input> EventTranslator::from_pad(const SDL_Event& event) {
    const bool held_before = pads_.staff_buttons_held();
    const auto action = pads_.handle(event);
    const bool held = pads_.staff_buttons_held();
    if (held != held_before) return StaffButtons{held};
    if (action && !pads_.shoulders_held()) return *action;  // beside them the staff's buttons are on their way
    const bool newly_pushed = event.type == SDL_CONTROLLERAXISMOTION && is_pushed_anew(event.caxis);
    return newly_pushed || event.type == SDL_CONTROLLERBUTTONDOWN ? std::optional<Input>(OtherActivity{}) : std::nullopt;
}

// Held there it is no news, however much it trembles.
bool EventTranslator::is_pushed_anew(const SDL_ControllerAxisEvent& axis) {
    const auto which = std::pair(axis.which, axis.axis);
    const int far = std::abs(static_cast<int>(axis.value));
    if (far < kAtRest) pushed_.erase(which);
    return far > kPushed && pushed_.insert(which).second;
}

std::optional<Input> EventTranslator::from_key(const SDL_KeyboardEvent& event) const {
    if (is_staff_call(event.keysym)) return StaffKeys{};
    const auto action = key_action(event.keysym);
    if (event.repeat != 0 && !(action && may_repeat(*action))) return std::nullopt;
    if (!action) return OtherActivity{};
    return *action;
}

std::optional<Input> EventTranslator::from_mouse_button(const SDL_MouseButtonEvent& event) const {
    if (event.which == SDL_TOUCH_MOUSEID) return std::nullopt;
    if (event.button != SDL_BUTTON_LEFT) return event.type == SDL_MOUSEBUTTONDOWN ? std::optional<Input>(OtherActivity{}) : std::nullopt;
    const auto [x, y] = in_pixels(event.x, event.y);
    if (event.type == SDL_MOUSEBUTTONDOWN) return PointerPressed{x, y, false};
    return PointerReleased{x, y, false};
}

std::optional<Input> EventTranslator::from_finger(const SDL_TouchFingerEvent& event) {
    const bool gives_way = event.type == SDL_FINGERDOWN && event.timestamp - finger_since_ >= kRests;
    if (finger_ && *finger_ != event.fingerId && !gives_way) return std::nullopt;
    if (!finger_ && event.type != SDL_FINGERDOWN) return std::nullopt;
    const auto size = screen_.size();
    const float x = std::clamp(event.x, 0.0F, 1.0F) * static_cast<float>(size.width);
    const float y = std::clamp(event.y, 0.0F, 1.0F) * static_cast<float>(size.height);
    if (event.type == SDL_FINGERMOTION) return PointerMoved{x, y, true};
    if (event.type == SDL_FINGERUP) {
        finger_.reset();
        return PointerReleased{x, y, true};
    }
    finger_ = event.fingerId;
    finger_since_ = event.timestamp;
    return PointerPressed{x, y, true};
}

std::optional<Input> EventTranslator::from_window(const SDL_WindowEvent& event) const {
    switch (event.event) {
        case SDL_WINDOWEVENT_SIZE_CHANGED: return WindowResized{screen_.size()};
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_SHOWN:
        case SDL_WINDOWEVENT_RESTORED: return WindowExposed{};
        case SDL_WINDOWEVENT_LEAVE: return PointerLeft{};
        case SDL_WINDOWEVENT_FOCUS_LOST: return FocusLost{};
        default: return std::nullopt;
    }
}

EventTranslator::Point EventTranslator::in_pixels(int x, int y) const {
    const auto window = screen_.window_size();
    const auto drawable = screen_.size();
    const auto scaled = [](int value, int from, int to) {
        return from > 0 ? static_cast<float>(value) * static_cast<float>(to) / static_cast<float>(from) : 0.0F;
    };
    return {scaled(x, window.width, drawable.width), scaled(y, window.height, drawable.height)};
}

}  // namespace wissel::platform
