// A window without a display, events pushed into SDL's queue, and what is read of them.
#pragma once

#include <SDL.h>
#include <doctest/doctest.h>

#include <memory>
#include <vector>

#include "platform/input.h"
#include "platform/screen.h"

namespace wissel::test {

using platform::Input;
using platform::InputReader;
using platform::Screen;

// A window on the dummy driver, without the events of its opening.
struct Desk {
    explicit Desk(InputReader::Habits habits = {}) : screen(open()), reader(std::make_unique<InputReader>(*screen, habits)) {
        SDL_PumpEvents();
        SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    }

    static std::unique_ptr<Screen> open() {
        auto screen = Screen::open({"test", {640, 360}, false, false});
        REQUIRE_MESSAGE(screen.has_value(), (screen ? "" : screen.error().message));
        return std::move(*screen);
    }

    std::vector<Input> read() { return reader->wait_for_input(Duration(0)); }

    std::unique_ptr<Screen> screen;
    std::unique_ptr<InputReader> reader;
};

inline void push(SDL_Event event) { REQUIRE(SDL_PushEvent(&event) == 1); }

inline void push_key(SDL_Scancode place, SDL_Keycode key, bool repeat = false, Uint16 mod = 0) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.repeat = repeat ? 1 : 0;
    event.key.keysym.scancode = place;
    event.key.keysym.sym = key;
    event.key.keysym.mod = mod;
    push(event);
}

template <class T>
const T& action(const Input& input) {
    REQUIRE(std::holds_alternative<director::Action>(input));
    REQUIRE(std::holds_alternative<T>(std::get<director::Action>(input)));
    return std::get<T>(std::get<director::Action>(input));
}

template <class T>
const T& only(const std::vector<Input>& inputs) {
    REQUIRE(inputs.size() == 1);
    REQUIRE(std::holds_alternative<T>(inputs[0]));
    return std::get<T>(inputs[0]);
}

}  // namespace wissel::test
