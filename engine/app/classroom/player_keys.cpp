#include "app/classroom/player_keys.h"

#include <type_traits>
#include <variant>

namespace wissel::app {

namespace {

template <class Action, class... Any>
constexpr bool is_any_of = (std::is_same_v<Action, Any> || ...);

}  // namespace

bool is_of_a_lesson(const director::Action& action) {
    using namespace director;
    return std::visit(
        []<class T>(const T&) {
            return is_any_of<T, ToggleMute, ChangeVolume, ChangeSpeed, NextLanguage, SetLanguage, ShowHelp, ToggleCaptions, NextCaptionSize, NextCaptionBackground,
                             NextCaptionPosition, ToggleDescription, ToggleSign>;
        },
        action);
}

}  // namespace wissel::app
