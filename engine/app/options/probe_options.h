// What `wissel probe` was asked.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "playback/picture.h"

namespace CLI {
class App;
}

namespace wissel::app {

struct ProbeOptions {
    std::vector<std::string> names;           // films, stories
    playback::Size size{1280, 720};           // of the screen they are measured for
    std::optional<std::size_t> memory;        // as PlayOptions
    bool json = false;
};

void add_probe(CLI::App& app, ProbeOptions& options);

}  // namespace wissel::app
