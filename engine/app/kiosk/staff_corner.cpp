#include "app/kiosk/staff_corner.h"

#include <utility>

namespace wissel::app {

namespace {

WallTime now() { return std::chrono::steady_clock::now(); }

// Of a keyboard, a pad or a wheel, as opposed to a finger and the mouse.
bool is_key(const platform::Input& input) {
    return std::holds_alternative<director::Action>(input) || std::holds_alternative<platform::OtherActivity>(input);
}

// Beside what is recorded: where nothing is, nothing is remembered either.
std::filesystem::path pin_memory(const kiosk::Config& config) {
    return config.figures.file ? std::filesystem::path(config.figures.file->string() + ".pin") : std::filesystem::path();
}

}  // namespace

StaffCorner::StaffCorner(const kiosk::Config& config, director::EventLog& log, std::function<void()> wake)
    : log_(log), without_pin_(config.staff.pin.empty()), gesture_(config.staff.corner), pins_(config.staff.pin, pin_memory(config), std::move(wake)) {}

void StaffCorner::open() {
    if (!desk_.open()) log_.note(0, "staff-asked");
    desk_.ask(without_pin_);
}

bool StaffCorner::take(const platform::Input& input, playback::Size screen) {
    if (is_key(input)) gesture_.break_off();
    if (const auto* buttons = std::get_if<platform::StaffButtons>(&input)) buttons_ = buttons->all;
    const auto* press = std::get_if<platform::PointerPressed>(&input);
    const bool called = std::holds_alternative<platform::StaffKeys>(input)
                            ? gesture_.on_keys()
                            : press && gesture_.on_press({press->x, press->y, static_cast<float>(screen.width), static_cast<float>(screen.height), now()});
    if (called) open();
    return called;
}

std::optional<kiosk::StaffWish> StaffCorner::handle(const director::Action& action) {
    auto wish = desk_.handle(action);
    if (!wish || wish->what != kiosk::StaffWish::What::CheckPin) return wish;
    if (!pins_.check(wish->pin, now())) desk_.answered(false);
    return std::nullopt;
}

void StaffCorner::pass(Duration time) {
    if (gesture_.on_buttons(buttons_, now())) open();
    desk_.pass(time, pins_.wait(now()));
}

bool StaffCorner::take_answer() {
    const auto right = pins_.take_answer();
    if (!right) return false;
    log_.note(0, *right ? "pin-right" : "pin-wrong");
    desk_.answered(*right);
    return true;
}

}  // namespace wissel::app
