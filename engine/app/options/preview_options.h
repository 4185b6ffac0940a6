// What `wissel preview` was asked.
#pragma once

#include <string>
#include <vector>

#include "playback/picture.h"

namespace CLI {
class App;
}

namespace wissel::app {

struct PreviewOptions {
    std::string story;
    std::string language;               // empty: the story's first
    std::string at;                     // node to begin with; empty: the story's start
    std::string editor;                 // empty: $VISUAL, else $EDITOR
    std::vector<std::string> walks;     // recorded ones, beside those in the story's folder: files, and folders of them
    playback::Size size{1440, 900};     // of the window
    bool mute = false;
    std::string log;                    // file of events; empty: none
};

void add_preview(CLI::App& app, PreviewOptions& options);

}  // namespace wissel::app
