// The command line, as plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/exit_code.h"
#include "director/captions.h"
#include "base/loudness.h"
#include "playback/picture.h"

namespace wissel::app {

struct PlayOptions {
    std::string story;                        // folder or story.json
    std::string language;                     // empty: the story's first
    playback::Size size{1280, 720};
    bool fullscreen = false;
    bool mute = false;
    std::optional<std::size_t> memory;        // bytes for films; none: by the machine's memory
    std::string decoding_device;              // "auto" or a kind of device; empty: in software
    director::CaptionSettings captions;
    bool sign = false;                        // somebody who signs, at the start
    bool description = false;                 // audio description at the start
    std::optional<double> loudness = kLoudnessTarget;  // LUFS to bring clips to; none: as loud as the files are
    int speed = 100;                          // percent
    bool locked = false;                      // nobody changes how the films run
    std::string at;                           // node id; empty: from the start
    std::optional<std::uint64_t> seed;        // none: another one each time
    std::string walk;                         // a file, or a list of steps
    std::string record;                       // film to write; empty: play in a window
    std::string log;                          // event log to write
};

struct CheckOptions {
    std::string story;
    bool json = false;
};

struct ProbeOptions {
    std::vector<std::string> names;           // films, stories
    playback::Size size{1280, 720};           // of the screen they are measured for
    std::optional<std::size_t> memory;        // as PlayOptions
    bool json = false;
};

// Nothing is left to do but to say this: help, version, or what was wrong.
struct Said {
    std::string out, error;
    Exit exit = Exit::Fine;
};

using Command = std::variant<PlayOptions, CheckOptions, ProbeOptions, Said>;

Command read_command_line(int argc, const char* const* argv);

}  // namespace wissel::app
