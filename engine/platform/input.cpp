#include "platform/input.h"

#include <SDL.h>

#include <algorithm>
#include <thread>

#include "platform/event_translator.h"

namespace wissel::platform {

namespace {

template <class Event>
bool holds(const std::vector<Input>& batch) {
    return std::ranges::any_of(batch, [](const Input& input) { return std::holds_alternative<Event>(input); });
}

bool is_for_kiosks(const Input& input) {
    return std::holds_alternative<OtherActivity>(input) || std::holds_alternative<StaffKeys>(input) || std::holds_alternative<StaffButtons>(input);
}

}  // namespace

InputReader::InputReader(const Screen& screen, Habits habits) : habits_(habits), translator_(std::make_unique<EventTranslator>(screen)) {}

InputReader::~InputReader() = default;

std::vector<Input> InputReader::wait_for_input(Duration timeout) {
    const auto until = std::chrono::steady_clock::now() + timeout;
    pointer_.forget_lifted_finger();
    woken_ = false;
    std::vector<Input> batch;
    for (const auto& input : std::exchange(held_back_, {})) {
        if (!add(batch, input)) held_back_.push_back(input);
    }
    gather(batch);
    while (batch.empty() && !woken_) {
        show_or_hide_pointer();
        const auto now = std::chrono::steady_clock::now();
        if (now >= until) break;
        sleep(std::min<Duration>(until - now, until_pointer_hides(pointer_, now).value_or(Duration::max())));
        gather(batch);
    }
    show_or_hide_pointer();
    return batch;
}

// SDL waits in whole milliseconds: the rest is slept, so that a frame is not late by it and nothing spins.
void InputReader::sleep(Duration at_most) {
    constexpr Duration kLongest = std::chrono::hours(1);
    const auto wait = std::clamp(at_most, Duration::zero(), kLongest);
    const auto whole = std::chrono::floor<std::chrono::milliseconds>(wait);
    if (whole.count() > 0) {
        SDL_WaitEventTimeout(nullptr, static_cast<int>(whole.count()));
    } else {
        std::this_thread::sleep_for(wait);
    }
}

void InputReader::gather(std::vector<Input>& batch) {
    SDL_Event event;
    while (held_back_.empty() && batch.size() < kMostEvents && SDL_PollEvent(&event) != 0) {
        if (event.type == SDL_USEREVENT) woken_ = true;
        if (habits_.tells_activity && event.type == SDL_KEYDOWN && event.key.repeat != 0) continue;  // a bag on the keyboard is nobody
        const auto input = translator_->translate(event);
        if (!input || (!habits_.tells_activity && is_for_kiosks(*input))) continue;
        if (!add(batch, *input)) {
            held_back_.push_back(*input);
        }
    }
}

// Whoever looks at the pointer once a batch sees each press begin and end.
bool InputReader::comes_too_soon(std::vector<Input>& batch, const Input& input) {
    if (std::holds_alternative<PointerReleased>(input)) return holds<PointerPressed>(batch);
    if (!std::holds_alternative<PointerPressed>(input)) return false;
    const bool held = pointer_.down;
    if (held && !holds<PointerPressed>(batch)) add(batch, PointerLeft{});  // its end never came, or another finger takes over
    return held || holds<PointerReleased>(batch);
}

bool InputReader::add(std::vector<Input>& batch, const Input& input) {
    if (comes_too_soon(batch, input)) return false;
    const auto now = std::chrono::steady_clock::now();
    std::visit(
        [&]<class T>(const T& event) {
            if constexpr (requires { pointer_.apply(event, now); }) pointer_.apply(event, now);
            if constexpr (requires { pointer_.apply(event); }) pointer_.apply(event);
        },
        input);
    const bool moves_on = !batch.empty() && std::holds_alternative<PointerMoved>(input) &&
                          std::holds_alternative<PointerMoved>(batch.back());
    if (moves_on) batch.back() = input;
    else batch.push_back(input);
    return true;
}

void InputReader::show_or_hide_pointer() {
    const bool show = !habits_.hides_pointer && pointer_visible(pointer_, std::chrono::steady_clock::now());
    if (pointer_shown_ == show) return;
    SDL_ShowCursor(show ? SDL_ENABLE : SDL_DISABLE);
    pointer_shown_ = show;
}

void InputReader::wake() {
    SDL_Event event{};
    event.type = SDL_USEREVENT;
    SDL_PushEvent(&event);
}

}  // namespace wissel::platform
