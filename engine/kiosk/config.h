// What an organiser has set for a kiosk, as plain data; config_reader.h makes it of a file.
//
// Threading: a value; nothing in it changes by itself.
// Invariants: paths are joined to the folder of the configuration; numbers lie within the limits that stand beside
// them.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "story/excerpt.h"
#include "story/text.h"

namespace wissel::kiosk {

template <class Number>
struct Limits {
    Number least, most;
};

// A text of an organiser in the visitors' languages; one that is the same in all of them has the variant "". Empty:
// not given.
using story::Text;

struct KioskStory {
    std::filesystem::path folder;
    Text audience;                       // whom it is for: "12-14 jaar"
    std::vector<std::string> languages;  // those of its variants that are offered; empty: all
    story::Excerpt excerpt;              // what is shown of it
};

// Shown one after the other while nobody is there: all films, then all slides, and again.
struct Attract {
    std::vector<std::filesystem::path> films, slides;
    std::chrono::seconds slide_time{8};
    bool sound = false;
    Text call;  // "Raak het scherm aan"; empty: the program's own words
    Text sign;  // a second line, such as for which age it is

    static constexpr Limits<int> kSlideSeconds{2, 600};
};

struct RoundSettings {
    std::vector<std::string> languages;          // in the order offered; empty: see offered_languages.h
    std::chrono::seconds still_there_after{45};  // silence while something waits for the visitor
    std::chrono::seconds count_down{20};         // from the question whether somebody is still there to the end
    std::optional<std::chrono::minutes> longest_visit;

    static constexpr Limits<int> kStillThereAfter{10, 600}, kCountDown{10, 120}, kLongestVisit{2, 120};
};

struct HelpSettings {
    Text qr;    // an address that a phone opens: https://, http:// or tel:
    Text text;  // beside it

    static constexpr std::size_t kMostQrBytes = 300;  // beyond it the squares get too small for a phone at arm's length
};

struct ScreenSettings {
    bool fullscreen = true;
    bool pointer = false;  // is the mouse's arrow seen
    bool captions = true;
    int volume = 100;            // percent
    std::optional<int> display;  // from 0

    static constexpr Limits<int> kVolume{0, 100}, kDisplay{1, 16};  // as written: the first is 1
};

// Of the screen, in clockwise order.
enum class Corner { TopLeft, TopRight, BottomRight, BottomLeft };

struct StaffSettings {
    std::string pin;                  // hashed (pin_hash.h); empty: none is asked, and the organiser has said so
    Corner corner = Corner::TopLeft;  // with which the gesture begins
};

struct FigureSettings {
    std::optional<std::filesystem::path> file;  // none: nothing is kept
    std::chrono::days keep{90};
    bool notice = true;  // visitors are told what is counted

    static constexpr Limits<int> kKeepDays{1, 730};
};

struct Config {
    std::vector<KioskStory> stories;  // one at least
    Attract attract;
    RoundSettings round;
    HelpSettings help;
    ScreenSettings screen;
    StaffSettings staff;
    FigureSettings figures;
};

}  // namespace wissel::kiosk
