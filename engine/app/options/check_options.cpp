#include "app/options/check_options.h"

#include "app/options/option_readers.h"

namespace wissel::app {

void add_check(CLI::App& app, CheckOptions& options) {
    auto* check = app.add_subcommand("check", "Look for mistakes in a story");
    add_story(*check, options.story);
    add_word<bool>(*check, "--format", "How mistakes are written; text if not given", options.json, {{"text", false}, {"json", true}});
}

}  // namespace wissel::app
