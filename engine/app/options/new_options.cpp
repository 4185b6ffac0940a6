#include "app/options/new_options.h"

#include "app/options/option_readers.h"

namespace wissel::app {

void add_new(CLI::App& app, NewOptions& options) {
    auto* command = app.add_subcommand("new", "Write a small story to start from");
    command->add_option("folder", options.folder, "A folder that is not there yet, or is empty")->required()->check(must_not_be_empty);
    add_word<std::string>(*command, "--lang", "Language of the story: nl, fr or en; nl if not given", options.language,
                          {{"nl", "nl"}, {"fr", "fr"}, {"en", "en"}});
}

}  // namespace wissel::app
