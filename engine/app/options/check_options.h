// What `wissel check` was asked.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace wissel::app {

struct CheckOptions {
    std::string story;
    bool json = false;
};

void add_check(CLI::App& app, CheckOptions& options);

}  // namespace wissel::app
