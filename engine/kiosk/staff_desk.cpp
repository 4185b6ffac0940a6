#include "kiosk/staff_desk.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "director/focus.h"

namespace wissel::kiosk {

namespace {

using namespace director;

// A pad that nobody types on is closed; so is a page that was left open.
// Of a double press the second half confirms nothing.
constexpr Duration kTwoPresses = std::chrono::milliseconds(500);
constexpr Duration kPinPatience = std::chrono::seconds(20), kStaffPatience = std::chrono::minutes(2);

}  // namespace

void StaffDesk::ask(bool without_pin) {
    if (open()) return;
    close();
    page_ = without_pin ? Page::Staff : Page::Pin;
}

void StaffDesk::close() {
    page_ = Page::Closed;
    typed_.clear();
    pin_ = {};
    staff_ = {};
    quiet_ = {};
}

void StaffDesk::pass(Duration time, Duration wait) {
    if (!open()) return;
    pin_.wait = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(wait).count());
    quiet_ += time;
    asked_for_ += time;
    if (quiet_ >= (page_ == Page::Pin ? kPinPatience : kStaffPatience)) close();
}

std::optional<StaffWish> StaffDesk::handle(const Action& action) {
    if (page_ == Page::Pin) {
        if (const auto* picked = std::get_if<PickItem>(&action)) return handle_pin(picked->item);
        if (const auto* speed = std::get_if<ChangeSpeed>(&action); speed && speed->steps == 0) return handle_pin(kPinZero);  // the key 0
        if (std::holds_alternative<Activate>(action)) return handle_pin(pin_.focus.value_or(kPinEnter));
        if (const auto* moved = std::get_if<MoveFocus>(&action)) move_pin_focus(moved->direction);
        if (std::holds_alternative<GoBack>(action)) return handle_pin(kPinErase);
        if (std::holds_alternative<ToggleCover>(action) || std::holds_alternative<Quit>(action)) close();
        return std::nullopt;
    }
    if (const auto* picked = std::get_if<PickItem>(&action); picked && picked->item < kStaffButtons) return press(static_cast<StaffButton>(picked->item));
    if (std::holds_alternative<Activate>(action)) return press(static_cast<StaffButton>(staff_.focus));
    if (const auto* moved = std::get_if<MoveFocus>(&action)) staff_.focus = moved_focus(staff_.focus, moved->direction, kStaffButtons);
    if (std::holds_alternative<GoBack>(action) || std::holds_alternative<ToggleCover>(action)) close();
    return std::nullopt;
}

std::optional<StaffWish> StaffDesk::handle_pin(std::size_t item) {
    if (item == kPinCancel) {
        close();
        return std::nullopt;
    }
    if (pin_.state == PinView::State::Checking) return std::nullopt;
    if (item == kPinEnter) {
        if (typed_.empty() || pin_.wait > 0) return std::nullopt;
        pin_.state = PinView::State::Checking;
        return StaffWish{StaffWish::What::CheckPin, std::exchange(typed_, {})};
    }
    type(item);
    return std::nullopt;
}

void StaffDesk::type(std::size_t item) {
    pin_.state = PinView::State::Entering;
    if (item == kPinErase && !typed_.empty()) typed_.pop_back();
    if (item <= kPinZero && typed_.size() < kMostPinDigits) typed_ += static_cast<char>(item == kPinZero ? '0' : '1' + static_cast<int>(item));
    pin_.digits = typed_.size();
}

void StaffDesk::answered(bool right) {
    if (page_ != Page::Pin || pin_.state != PinView::State::Checking) return;
    quiet_ = {};
    pin_ = {};
    if (right) page_ = Page::Staff;
    else pin_.state = PinView::State::Wrong;
}

// Two of them end something: these are pressed twice.
std::optional<StaffWish> StaffDesk::press(StaffButton button) {
    using What = StaffWish::What;
    staff_.focus = static_cast<std::size_t>(button);
    const bool again = std::exchange(staff_.asked_again, StaffButton::Back) == button;
    switch (button) {
        case StaffButton::Back: close(); break;
        case StaffButton::Quieter: return StaffWish{What::Quieter, {}};
        case StaffButton::Louder: return StaffWish{What::Louder, {}};
        case StaffButton::Language: return StaffWish{What::NextLanguage, {}};
        case StaffButton::Restart:
        case StaffButton::Quit:
            if (again && asked_for_ < kTwoPresses) {
                staff_.asked_again = button;
                break;
            }
            if (again) return StaffWish{button == StaffButton::Quit ? What::Quit : What::Restart, {}};
            staff_.asked_again = button;
            asked_for_ = {};
            break;
    }
    return std::nullopt;
}

// As the keys stand on the pad: three in a row, and the way back below them.
void StaffDesk::move_pin_focus(Direction direction) {
    constexpr std::array<std::size_t, 13> kOrder{0, 1, 2, 3, 4, 5, 6, 7, 8, kPinErase, kPinZero, kPinEnter, kPinCancel};
    const auto at = pin_.focus ? std::ranges::find(kOrder, *pin_.focus) - kOrder.begin() : -1;
    if (at < 0) {
        pin_.focus = kOrder.front();
        return;
    }
    const int steps = direction == Direction::Left ? -1 : direction == Direction::Right ? 1 : direction == Direction::Up ? -3 : 3;
    const auto last = static_cast<std::ptrdiff_t>(kOrder.size()) - 1;
    pin_.focus = kOrder.at(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + steps, 0, last)));
}

void StaffDesk::show(const StaffView& facts) {
    const auto focus = staff_.focus;
    const auto asked_again = staff_.asked_again;
    staff_ = facts;
    staff_.focus = focus;
    staff_.asked_again = asked_again;
}

KioskPanel StaffDesk::panel() const {
    if (page_ == Page::Staff) return staff_;
    return pin_;
}

}  // namespace wissel::kiosk
