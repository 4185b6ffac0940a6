// What `wissel play` was asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/loudness.h"
#include "director/captions.h"
#include "playback/picture.h"

namespace CLI {
class App;
class Option;
}

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

void add_play(CLI::App& app, PlayOptions& options);
// What means the same in every command that shows a story: the walk; language, size, place and order, captions and other help to follow it.
CLI::Option* add_walk(CLI::App& command, PlayOptions& options);
void add_viewing(CLI::App& command, PlayOptions& options);

}  // namespace wissel::app
