// What `wissel import` was asked.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace wissel::app {

struct ImportOptions {
    std::string file;
    std::string folder;
    std::string language;  // empty: the source's own, else English
};

void add_import(CLI::App& app, ImportOptions& options);

}  // namespace wissel::app
