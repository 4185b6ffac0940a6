// What `wissel dossier` was asked.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace wissel::app {

struct DossierOptions {
    std::string story, folder;
    std::vector<std::string> languages;  // none: all of the story's
    bool pdf = false;
};

void add_dossier(CLI::App& app, DossierOptions& options);

}  // namespace wissel::app
