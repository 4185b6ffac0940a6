#include "app/options/footage_options.h"

#include "app/options/option_readers.h"

namespace wissel::app {

void add_footage(CLI::App& app, FootageOptions& options) {
    auto* footage =
        app.add_subcommand("footage", "Tell what a story's clips lack, and what to mend in them: the worst first");
    add_story(*footage, options.story);
    add_word<bool>(*footage, "--format", "How findings are written; text if not given", options.json,
                   {{"text", false}, {"json", true}});
    add_language(*footage, options.language);
}

}  // namespace wissel::app
