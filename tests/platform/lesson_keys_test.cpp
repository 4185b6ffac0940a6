#include "platform/lesson_keys.h"

#include <set>

#include <doctest/doctest.h>

using namespace wissel;
using namespace wissel::director;

namespace {

std::optional<LessonCommand> pressed_in_lesson(SDL_Keycode key, unsigned mod = KMOD_NONE, SDL_Scancode place = SDL_SCANCODE_UNKNOWN) {
    SDL_Keysym keysym{};
    keysym.sym = key;
    keysym.scancode = place;
    keysym.mod = static_cast<Uint16>(mod);
    return platform::lesson_key(keysym);
}

}  // namespace

TEST_CASE("the keys of presenter clickers lead a lesson") {
    CHECK(pressed_in_lesson(SDLK_PAGEDOWN) == LessonCommand(LessonKey::Forward));
    CHECK(pressed_in_lesson(SDLK_PAGEUP) == LessonCommand(LessonKey::Back));
    CHECK(pressed_in_lesson(SDLK_F5) == LessonCommand(LessonKey::Forward));
    CHECK(pressed_in_lesson(SDLK_F5, KMOD_LSHIFT) == LessonCommand(LessonKey::Forward));
    CHECK(pressed_in_lesson(SDLK_b) == LessonCommand(LessonKey::Blank));
    CHECK(pressed_in_lesson(SDLK_PERIOD) == LessonCommand(LessonKey::Blank));
    CHECK(pressed_in_lesson(SDLK_ESCAPE) == LessonCommand(LessonKey::StopHere));
}

TEST_CASE("digits count hands by their place on the keyboard, and Shift takes one back") {
    CHECK(pressed_in_lesson(SDLK_1, KMOD_NONE, SDL_SCANCODE_1) == LessonCommand(LessonDigit{0, false}));
    CHECK(pressed_in_lesson(SDLK_AMPERSAND, KMOD_NONE, SDL_SCANCODE_1) == LessonCommand(LessonDigit{0, false}));  // AZERTY
    CHECK(pressed_in_lesson(SDLK_AMPERSAND, KMOD_LSHIFT, SDL_SCANCODE_1) == LessonCommand(LessonDigit{0, true}));
    CHECK(pressed_in_lesson(SDLK_3, KMOD_LSHIFT, SDL_SCANCODE_3) == LessonCommand(LessonDigit{2, true}));
    CHECK(pressed_in_lesson(SDLK_KP_9, KMOD_NONE, SDL_SCANCODE_KP_9) == LessonCommand(LessonDigit{8, false}));
}

TEST_CASE("what has no meaning in a lesson, or is held with Ctrl or Alt, is left to others") {
    CHECK_FALSE(pressed_in_lesson(SDLK_m));
    CHECK_FALSE(pressed_in_lesson(SDLK_q, KMOD_LCTRL));
    CHECK_FALSE(pressed_in_lesson(SDLK_b, KMOD_LALT));
    CHECK_FALSE(pressed_in_lesson(SDLK_PAGEDOWN, KMOD_LCTRL));
}

TEST_CASE("a gamepad leads a lesson, too") {
    CHECK(platform::lesson_button(Activate{}) == LessonCommand(LessonKey::Forward));
    CHECK(platform::lesson_button(GoBack{}) == LessonCommand(LessonKey::Back));
    CHECK(platform::lesson_button(TogglePause{}) == LessonCommand(LessonKey::Freeze));
    CHECK_FALSE(platform::lesson_button(MoveFocus{Direction::Left}));
}
