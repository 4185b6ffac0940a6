#include "platform/lesson_keys.h"

#include <algorithm>
#include <iterator>

#include "platform/key_table.h"

namespace wissel::platform {

namespace {

using director::LessonCommand;
using director::LessonDigit;
using director::LessonKey;

struct KeyMeaning {
    SDL_Keycode key;
    LessonKey means;
};

constexpr KeyMeaning kKeys[] = {
    {SDLK_PAGEDOWN, LessonKey::Forward}, {SDLK_SPACE, LessonKey::Forward},     {SDLK_RETURN, LessonKey::Forward}, {SDLK_KP_ENTER, LessonKey::Forward},
    {SDLK_RIGHT, LessonKey::Forward},    {SDLK_F5, LessonKey::Forward},        {SDLK_PAGEUP, LessonKey::Back},    {SDLK_BACKSPACE, LessonKey::Back},
    {SDLK_LEFT, LessonKey::Back},        {SDLK_r, LessonKey::Reveal},          {SDLK_p, LessonKey::Freeze},       {SDLK_b, LessonKey::Blank},
    {SDLK_PERIOD, LessonKey::Blank},     {SDLK_t, LessonKey::Talk},            {SDLK_e, LessonKey::MoreTime},     {SDLK_j, LessonKey::Join},
    {SDLK_ESCAPE, LessonKey::StopHere},  {SDLK_F2, LessonKey::Controls},       {SDLK_n, LessonKey::LookBack},
    {SDLK_UP, LessonKey::RowUp},         {SDLK_DOWN, LessonKey::RowDown},
};

constexpr SDL_Keymod kOthers = static_cast<SDL_Keymod>(KMOD_CTRL | KMOD_ALT | KMOD_GUI);

}  // namespace

std::optional<LessonCommand> lesson_key(const SDL_Keysym& key) {
    if ((key.mod & kOthers) != 0) return std::nullopt;
    const auto found = std::ranges::find(kKeys, key.sym, &KeyMeaning::key);
    if (found != std::end(kKeys)) return found->means;
    const auto action = key_action(key);
    const auto* digit = action ? std::get_if<director::PickItem>(&*action) : nullptr;
    if (!digit) return std::nullopt;
    return LessonDigit{digit->item, (key.mod & KMOD_SHIFT) != 0};  // on AZERTY too, where the key alone is a digit to a lesson
}

std::optional<LessonCommand> lesson_button(const director::Action& action) {
    if (std::holds_alternative<director::Activate>(action)) return LessonKey::Forward;
    if (std::holds_alternative<director::GoBack>(action)) return LessonKey::Back;
    if (std::holds_alternative<director::ToggleCaptions>(action)) return LessonKey::Reveal;
    if (std::holds_alternative<director::TogglePause>(action)) return LessonKey::Freeze;
    if (std::holds_alternative<director::ToggleCover>(action)) return LessonKey::Blank;
    return std::nullopt;
}

}  // namespace wissel::platform
