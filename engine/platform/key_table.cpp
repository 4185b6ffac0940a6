#include "platform/key_table.h"

#include <vector>

namespace wissel::platform {

namespace {

using namespace director;

struct Row {
    SDL_Keycode key;
    Action action;
};

const std::vector<Row>& plain_keys() {
    static const std::vector<Row> rows{
        {SDLK_UP, MoveFocus{Direction::Up}},
        {SDLK_DOWN, MoveFocus{Direction::Down}},
        {SDLK_LEFT, MoveFocus{Direction::Left}},
        {SDLK_RIGHT, MoveFocus{Direction::Right}},
        {SDLK_TAB, MoveFocus{Direction::Down}},
        {SDLK_RETURN, Activate{}},
        {SDLK_RETURN2, Activate{}},
        {SDLK_KP_ENTER, Activate{}},
        {SDLK_SPACE, TogglePause{}},
        {SDLK_p, TogglePause{}},
        {SDLK_AUDIOPLAY, TogglePause{}},
        {SDLK_ESCAPE, ToggleCover{}},
        {SDLK_b, ToggleCover{}},
        {SDLK_PERIOD, ToggleCover{}},  // the black-screen button of some presenter clickers
        {SDLK_f, ToggleFullscreen{}},
        {SDLK_F11, ToggleFullscreen{}},
        {SDLK_m, ToggleMute{}},
        {SDLK_PLUS, ChangeVolume{1}},
        {SDLK_EQUALS, ChangeVolume{1}},  // + without Shift on most layouts
        {SDLK_KP_PLUS, ChangeVolume{1}},
        {SDLK_MINUS, ChangeVolume{-1}},
        {SDLK_KP_MINUS, ChangeVolume{-1}},
        {SDLK_LEFTBRACKET, ChangeSpeed{-1}},
        {SDLK_RIGHTBRACKET, ChangeSpeed{1}},
        {SDLK_LESS, ChangeSpeed{-1}},
        {SDLK_GREATER, ChangeSpeed{1}},
        {SDLK_l, NextLanguage{}},
        {SDLK_BACKSPACE, GoBack{}},
        {SDLK_HOME, RestartNode{}},
        {SDLK_r, RestartNode{}},
        {SDLK_h, ShowHelp{}},
        {SDLK_c, ToggleCaptions{}},
        {SDLK_d, ToggleDescription{}},
        {SDLK_s, ToggleSign{}},
        {SDLK_o, NextCaptionBackground{}},
        {SDLK_t, NextCaptionPosition{}},
        {SDLK_PAGEDOWN, Continue{}},
        {SDLK_n, Skip{}},
    };
    return rows;
}

constexpr int kDigits = 9;

template <class Code>
std::optional<Action> digit(Code code, Code first) {
    if (code < first || code >= first + kDigits) return std::nullopt;
    return PickItem{static_cast<std::size_t>(code - first)};
}

// SDL numbers the digits 1 to 9 in a row, in its scancodes and, by ASCII, in its keycodes.
std::optional<Action> digit_action(const SDL_Keysym& key) {
    for (const SDL_Scancode first : {SDL_SCANCODE_1, SDL_SCANCODE_KP_1}) {
        if (auto pick = digit<int>(key.scancode, first)) return pick;
    }
    return digit<int>(key.sym, SDLK_1);
}

// "0" by its place, as the other digits.
bool is_zero(const SDL_Keysym& key) {
    return key.scancode == SDL_SCANCODE_0 || key.scancode == SDL_SCANCODE_KP_0 || key.sym == SDLK_0;
}

constexpr int kSeekStep = 5;  // seconds

// ">" has a key of its own hardly anywhere: it stands over "<" (AZERTY, QWERTZ), or the two over "," and "." (QWERTY).
std::optional<Action> shifted_action(const SDL_Keysym& key) {
    if (key.sym == SDLK_TAB) return MoveFocus{Direction::Up};
    if (key.sym == SDLK_LEFT) return SeekBy{-kSeekStep};
    if (key.sym == SDLK_RIGHT) return SeekBy{kSeekStep};
    if (key.sym == SDLK_LESS) return ChangeSpeed{1};
    if (key.sym == SDLK_COMMA && key.scancode == SDL_SCANCODE_COMMA) return ChangeSpeed{-1};
    if (key.sym == SDLK_PERIOD && key.scancode == SDL_SCANCODE_PERIOD) return ChangeSpeed{1};
    return std::nullopt;
}

// The key as on a US keyboard where the layout gives it a letter outside ASCII.
SDL_Keycode latin(const SDL_Keysym& key) {
    const bool latin_or_named = key.sym < 0x80 || (key.sym & SDLK_SCANCODE_MASK) != 0;
    const bool letter = key.scancode >= SDL_SCANCODE_A && key.scancode <= SDL_SCANCODE_Z;
    return latin_or_named || !letter ? key.sym : SDLK_a + (key.scancode - SDL_SCANCODE_A);
}

std::optional<Action> plain_action(SDL_Keycode key) {
    for (const auto& row : plain_keys()) {
        if (row.key == key) return row.action;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Action> key_action(const SDL_Keysym& key) {
    const auto code = latin(key);
    if ((key.mod & KMOD_GUI) != 0) return std::nullopt;
    if ((key.mod & KMOD_CTRL) != 0) {
        if (code == SDLK_q && (key.mod & KMOD_ALT) == 0) return Quit{};
        return std::nullopt;
    }
    if ((key.mod & KMOD_ALT) != 0) {
        if (code == SDLK_RETURN) return ToggleFullscreen{};
        return std::nullopt;
    }
    if (auto shifted = shifted_action(key); shifted && (key.mod & KMOD_SHIFT) != 0) return shifted;
    if (code == SDLK_c && (key.mod & KMOD_SHIFT) != 0) return NextCaptionSize{};
    if (auto pick = digit_action(key)) return pick;
    if (is_zero(key)) return ChangeSpeed{0};
    return plain_action(code);
}

bool is_staff_call(const SDL_Keysym& key) {
    return (key.mod & KMOD_CTRL) != 0 && (key.mod & KMOD_ALT) != 0 && latin(key) == SDLK_s;
}

bool may_repeat(const Action& action) {
    return std::holds_alternative<MoveFocus>(action) || std::holds_alternative<ChangeVolume>(action);
}

}  // namespace wissel::platform
