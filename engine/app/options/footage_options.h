// What `wissel footage` was asked.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace wissel::app {

struct FootageOptions {
    std::string story;
    std::string language;  // empty: all are judged, and films measured as in the story's first
    bool json = false;
};

void add_footage(CLI::App& app, FootageOptions& options);

}  // namespace wissel::app
