// What a kiosk shows of its own, around a session or over it: plain data, made by kiosk/, drawn by ui/.
//
// Words of the organiser are already in the viewer's language; where there are none, ui/ uses its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace wissel::director {

// The films of the loop play; over them a call to touch.
struct AttractView {
    std::string call, line;  // empty: ui's own, and nothing
    bool has_film = false;   // else a calm ground is drawn
    bool out_of_order = false;  // no story can be shown: nobody is called
    std::string why;            // then, for whoever set it up; or empty
    friend bool operator==(const AttractView&, const AttractView&) = default;
};

struct LanguagesView {  // of View::languages, in their order
    std::size_t focus = 0;
    friend bool operator==(const LanguagesView&, const LanguagesView&) = default;
};

struct StoriesView {
    struct Item {
        std::string title, age;
        friend bool operator==(const Item&, const Item&) = default;
    };
    std::vector<Item> items;
    std::size_t focus = 0;   // the last: what is counted, where that is said
    bool tells_what_is_counted = false;
    friend bool operator==(const StoriesView&, const StoriesView&) = default;
};

struct CountedView {  // what is kept of a visit, and what is not
    int keep_days = 0;
    friend bool operator==(const CountedView&, const CountedView&) = default;
};

struct StillThereView {
    double left = 0, of = 0;  // seconds
    friend bool operator==(const StillThereView&, const StillThereView&) = default;
};

inline constexpr std::size_t kMostPinDigits = 12;
// Items of the pad: 0 to 8 are the digits 1 to 9, then these.
inline constexpr std::size_t kPinZero = 9, kPinErase = 10, kPinEnter = 11, kPinCancel = 12;

struct PinView {
    enum class State { Entering, Checking, Wrong };
    State state = State::Entering;
    std::size_t digits = 0;  // typed so far
    std::optional<std::size_t> focus;  // item; none: nobody has moved it
    int wait = 0;            // whole seconds until the next attempt counts
    friend bool operator==(const PinView&, const PinView&) = default;
};

enum class StaffButton { Back, Quieter, Louder, Language, Restart, Quit };
inline constexpr int kStaffButtons = 6;

struct StaffView {
    struct Figures {
        std::int64_t begun = 0, completed = 0;  // today
        friend bool operator==(const Figures&, const Figures&) = default;
    };
    bool keeps_figures = false;
    Figures today;
    std::vector<std::string> troubles;  // why figures, sound or a story are not as they should be; empty: nothing is wrong
    std::size_t focus = 0;
    StaffButton asked_again = StaffButton::Back;  // Restart or Quit: pressed once, and to be pressed again
    friend bool operator==(const StaffView&, const StaffView&) = default;
};

using KioskPanel = std::variant<AttractView, LanguagesView, StoriesView, CountedView, StillThereView, PinView, StaffView>;

}  // namespace wissel::director
