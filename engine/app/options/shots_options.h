// What `wissel shots` was asked.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace wissel::app {

struct ShotsOptions {
    std::string story, output;  // empty output: standard output
    std::string language;       // empty: the story's first
    bool csv = false;
};

void add_shots(CLI::App& app, ShotsOptions& options);

}  // namespace wissel::app
