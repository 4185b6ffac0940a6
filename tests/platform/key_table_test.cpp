#include "platform/key_table.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace wissel;
using namespace wissel::director;

namespace {

struct Expected {
    std::string what;
    SDL_Scancode place;
    SDL_Keycode key;
    unsigned mod;
    Action action;
};

std::string describe(const Action& action) {
    auto text = std::to_string(action.index());
    if (const auto* pick = std::get_if<PickItem>(&action)) text += ":" + std::to_string(pick->item);
    if (const auto* move = std::get_if<MoveFocus>(&action)) text += ":" + std::to_string(static_cast<int>(move->direction));
    if (const auto* speed = std::get_if<ChangeSpeed>(&action)) text += ":" + std::to_string(speed->steps);
    if (const auto* seek = std::get_if<SeekBy>(&action)) text += ":" + std::to_string(seek->seconds);
    if (const auto* volume = std::get_if<ChangeVolume>(&action)) text += ":" + std::to_string(volume->steps);
    return text;
}

std::optional<Action> pressed(SDL_Scancode place, SDL_Keycode key, unsigned mod = KMOD_NONE) {
    SDL_Keysym keysym{};
    keysym.scancode = place;
    keysym.sym = key;
    keysym.mod = static_cast<Uint16>(mod);
    return platform::key_action(keysym);
}

constexpr SDL_Keycode kEAcute = 0xE9;         // the 2 of a French or Belgian keyboard
constexpr SDL_Keycode kAGrave = 0xE0;         // its 0
constexpr SDL_Keycode kCyrillicSoftSign = 0x44C;  // the M of a Russian one

}  // namespace

TEST_CASE("every key does what the help says") {
    const std::vector<Expected> table{
        {"1", SDL_SCANCODE_1, SDLK_1, 0, PickItem{0}},
        {"9", SDL_SCANCODE_9, SDLK_9, 0, PickItem{8}},
        {"keypad 3", SDL_SCANCODE_KP_3, SDLK_KP_3, 0, PickItem{2}},
        {"keypad 3 with Num Lock", SDL_SCANCODE_KP_3, SDLK_KP_3, KMOD_NUM, PickItem{2}},
        {"AZERTY 1, without Shift", SDL_SCANCODE_1, SDLK_AMPERSAND, 0, PickItem{0}},
        {"AZERTY 2, without Shift", SDL_SCANCODE_2, kEAcute, 0, PickItem{1}},
        {"AZERTY 4, with Shift", SDL_SCANCODE_4, SDLK_QUOTE, KMOD_LSHIFT, PickItem{3}},
        {"AZERTY 6, which is also minus", SDL_SCANCODE_6, SDLK_MINUS, 0, PickItem{5}},
        {"a digit without a place", SDL_SCANCODE_UNKNOWN, SDLK_5, 0, PickItem{4}},
        {"D", SDL_SCANCODE_D, SDLK_d, 0, ToggleDescription{}},
        {"S", SDL_SCANCODE_S, SDLK_s, 0, ToggleSign{}},
        {"C", SDL_SCANCODE_C, SDLK_c, 0, ToggleCaptions{}},
        {"Shift+C", SDL_SCANCODE_C, SDLK_c, KMOD_LSHIFT, NextCaptionSize{}},
        {"O", SDL_SCANCODE_O, SDLK_o, 0, NextCaptionBackground{}},
        {"T", SDL_SCANCODE_T, SDLK_t, 0, NextCaptionPosition{}},
        {"up", SDL_SCANCODE_UP, SDLK_UP, 0, MoveFocus{Direction::Up}},
        {"down", SDL_SCANCODE_DOWN, SDLK_DOWN, 0, MoveFocus{Direction::Down}},
        {"left", SDL_SCANCODE_LEFT, SDLK_LEFT, 0, MoveFocus{Direction::Left}},
        {"right", SDL_SCANCODE_RIGHT, SDLK_RIGHT, 0, MoveFocus{Direction::Right}},
        {"Shift+left", SDL_SCANCODE_LEFT, SDLK_LEFT, KMOD_LSHIFT, SeekBy{-5}},
        {"Shift+right", SDL_SCANCODE_RIGHT, SDLK_RIGHT, KMOD_RSHIFT, SeekBy{5}},
        {"Home", SDL_SCANCODE_HOME, SDLK_HOME, 0, RestartNode{}},
        {"R", SDL_SCANCODE_R, SDLK_r, 0, RestartNode{}},
        {"Tab", SDL_SCANCODE_TAB, SDLK_TAB, 0, MoveFocus{Direction::Down}},
        {"Shift+Tab", SDL_SCANCODE_TAB, SDLK_TAB, KMOD_RSHIFT, MoveFocus{Direction::Up}},
        {"Enter", SDL_SCANCODE_RETURN, SDLK_RETURN, 0, Activate{}},
        {"keypad Enter", SDL_SCANCODE_KP_ENTER, SDLK_KP_ENTER, 0, Activate{}},
        {"Space", SDL_SCANCODE_SPACE, SDLK_SPACE, 0, TogglePause{}},
        {"P", SDL_SCANCODE_P, SDLK_p, 0, TogglePause{}},
        {"Escape", SDL_SCANCODE_ESCAPE, SDLK_ESCAPE, 0, ToggleCover{}},
        {"B", SDL_SCANCODE_B, SDLK_b, 0, ToggleCover{}},
        {"B with Caps Lock", SDL_SCANCODE_B, SDLK_b, KMOD_CAPS, ToggleCover{}},
        {"full stop, from a clicker", SDL_SCANCODE_PERIOD, SDLK_PERIOD, 0, ToggleCover{}},
        {"F", SDL_SCANCODE_F, SDLK_f, 0, ToggleFullscreen{}},
        {"F11", SDL_SCANCODE_F11, SDLK_F11, 0, ToggleFullscreen{}},
        {"Alt+Enter", SDL_SCANCODE_RETURN, SDLK_RETURN, KMOD_LALT, ToggleFullscreen{}},
        {"M", SDL_SCANCODE_M, SDLK_m, 0, ToggleMute{}},
        {"M where AZERTY has it", SDL_SCANCODE_SEMICOLON, SDLK_m, 0, ToggleMute{}},
        {"M's place on a keyboard without Latin letters", SDL_SCANCODE_M, kCyrillicSoftSign, 0, ToggleMute{}},
        {"+", SDL_SCANCODE_EQUALS, SDLK_EQUALS, KMOD_LSHIFT, ChangeVolume{1}},
        {"keypad +", SDL_SCANCODE_KP_PLUS, SDLK_KP_PLUS, 0, ChangeVolume{1}},
        {"-", SDL_SCANCODE_MINUS, SDLK_MINUS, 0, ChangeVolume{-1}},
        {"keypad -", SDL_SCANCODE_KP_MINUS, SDLK_KP_MINUS, 0, ChangeVolume{-1}},
        {"<, on a key of its own on AZERTY", SDL_SCANCODE_NONUSBACKSLASH, SDLK_LESS, 0, ChangeSpeed{-1}},
        {">, above < on AZERTY", SDL_SCANCODE_NONUSBACKSLASH, SDLK_LESS, KMOD_LSHIFT, ChangeSpeed{1}},
        {"<, above the comma on QWERTY", SDL_SCANCODE_COMMA, SDLK_COMMA, KMOD_LSHIFT, ChangeSpeed{-1}},
        {">, above the full stop on QWERTY", SDL_SCANCODE_PERIOD, SDLK_PERIOD, KMOD_RSHIFT, ChangeSpeed{1}},
        {"[", SDL_SCANCODE_LEFTBRACKET, SDLK_LEFTBRACKET, 0, ChangeSpeed{-1}},
        {"]", SDL_SCANCODE_RIGHTBRACKET, SDLK_RIGHTBRACKET, 0, ChangeSpeed{1}},
        {"0", SDL_SCANCODE_0, SDLK_0, 0, ChangeSpeed{0}},
        {"AZERTY 0, without Shift", SDL_SCANCODE_0, kAGrave, 0, ChangeSpeed{0}},
        {"keypad 0", SDL_SCANCODE_KP_0, SDLK_KP_0, 0, ChangeSpeed{0}},
        {"L", SDL_SCANCODE_L, SDLK_l, 0, NextLanguage{}},
        {"Backspace", SDL_SCANCODE_BACKSPACE, SDLK_BACKSPACE, 0, GoBack{}},
        {"H", SDL_SCANCODE_H, SDLK_h, 0, ShowHelp{}},
        {"Page Down", SDL_SCANCODE_PAGEDOWN, SDLK_PAGEDOWN, 0, Continue{}},
        {"N", SDL_SCANCODE_N, SDLK_n, 0, Skip{}},
        {"Ctrl+Q", SDL_SCANCODE_Q, SDLK_q, KMOD_LCTRL, Quit{}},
        {"Ctrl+Q on AZERTY", SDL_SCANCODE_A, SDLK_q, KMOD_RCTRL, Quit{}},
    };
    for (const auto& row : table) {
        CAPTURE(row.what);
        const auto action = pressed(row.place, row.key, row.mod);
        REQUIRE(action.has_value());
        CHECK(describe(*action) == describe(row.action));
    }
}

TEST_CASE("other keys, and keys meant for the desktop, do nothing") {
    CHECK_FALSE(pressed(SDL_SCANCODE_Q, SDLK_q).has_value());
    CHECK_FALSE(pressed(SDL_SCANCODE_M, SDLK_COMMA).has_value());
    CHECK_FALSE(pressed(SDL_SCANCODE_M, SDLK_COMMA, KMOD_LSHIFT).has_value());  // the ? of AZERTY
    CHECK_FALSE(pressed(SDL_SCANCODE_1, SDLK_1, KMOD_LCTRL).has_value());
    CHECK_FALSE(pressed(SDL_SCANCODE_1, SDLK_1, KMOD_LALT).has_value());
    CHECK_FALSE(pressed(SDL_SCANCODE_F, SDLK_f, KMOD_LGUI).has_value());
    CHECK_FALSE(pressed(SDL_SCANCODE_TAB, SDLK_TAB, KMOD_LALT).has_value());
    CHECK_FALSE(pressed(SDL_SCANCODE_Q, SDLK_q, KMOD_LCTRL | KMOD_LALT).has_value());
    CHECK_FALSE(pressed(SDL_SCANCODE_LSHIFT, SDLK_LSHIFT, KMOD_LSHIFT).has_value());
    CHECK_FALSE(pressed(SDL_SCANCODE_UNKNOWN, SDLK_UNKNOWN).has_value());
}

TEST_CASE("only volume and focus go on while a key is held down") {
    CHECK(platform::may_repeat(MoveFocus{Direction::Up}));
    CHECK(platform::may_repeat(ChangeVolume{1}));
    CHECK_FALSE(platform::may_repeat(PickItem{0}));
    CHECK_FALSE(platform::may_repeat(ChangeSpeed{1}));
    CHECK_FALSE(platform::may_repeat(SeekBy{5}));
    CHECK_FALSE(platform::may_repeat(TogglePause{}));
    CHECK_FALSE(platform::may_repeat(Activate{}));
}
