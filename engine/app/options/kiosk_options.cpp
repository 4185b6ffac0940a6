#include "app/options/kiosk_options.h"

#include "app/options/option_readers.h"

namespace wissel::app {

void add_kiosk(CLI::App& app, KioskOptions& options) {
    using Task = KioskOptions::Task;
    auto* command = app.add_subcommand("kiosk", "Play by itself at an event, as a configuration says");
    auto* config =
        command->add_option("config", options.config, "The configuration: a TOML file")->check(must_not_be_empty);
    auto* check = command->add_flag_callback(
        "--check", [&options] { options.task = Task::Check; },
        "Only look for mistakes in it, and in all that it names");
    auto* fresh = command->add_option("--new", options.config, "Write a commented configuration to start from")
                      ->type_name("FILE")
                      ->expected(1)
                      ->check(must_not_be_empty);
    auto* hash = command->add_flag_callback(
        "--hash-pin", [&options] { options.task = Task::HashPin; },
        "Ask for a PIN, and print the line that goes into the configuration");
    add_word<bool>(*command, "--format", "How mistakes are written; text if not given", options.json,
                   {{"text", false}, {"json", true}});
    command->add_option("--log", options.log, "Only to try it out: write down what happens, visitor by visitor")->type_name("FILE")->check(must_not_be_empty);
    command->get_option("--format")->needs(check);
    fresh->excludes(config)->excludes(check)->excludes(hash);
    hash->excludes(config)->excludes(check);
    command->callback([=, &options] {
        if (fresh->count() > 0) options.task = Task::New;
        if (config->count() + fresh->count() + hash->count() == 0)
            throw CLI::RequiredError("config, --new or --hash-pin");
    });
}

}  // namespace wissel::app
