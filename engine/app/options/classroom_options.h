// What `wissel classroom` was asked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "classroom/pace.h"
#include "classroom/verdict.h"
#include "playback/picture.h"

namespace CLI {
class App;
}

namespace wissel::app {

struct ClassroomOptions {
    std::string story;
    std::string language;             // empty: the story's first
    bool phones = false;              // may they vote
    std::string network;              // name or address of the interface they come in by; empty: the likeliest
    std::uint16_t port = 0;           // 0: a free one
    classroom::Pace pace = classroom::Pace::off();
    classroom::Rules rules;
    std::string sheet = "les.html";   // where the sheet is saved, once the teacher asks for it
    playback::Size size{1280, 720};   // of the class's window, where it does not fill a display
    bool windowed = false;            // the class's window does not fill its display
    int display = -1;                 // of the class, from 0; less: the second, if there is one
    bool mute = false;
    std::optional<std::uint64_t> seed;
    std::optional<std::size_t> memory;
    std::string log;
};

void add_classroom(CLI::App& app, ClassroomOptions& options);

}  // namespace wissel::app
