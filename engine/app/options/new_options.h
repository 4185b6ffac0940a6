// What `wissel new` was asked.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace wissel::app {

struct NewOptions {
    std::string folder;
    std::string language = "nl";
};

void add_new(CLI::App& app, NewOptions& options);

}  // namespace wissel::app
