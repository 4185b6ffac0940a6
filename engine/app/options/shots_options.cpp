#include "app/options/shots_options.h"

#include "app/options/option_readers.h"

namespace wissel::app {

void add_shots(CLI::App& app, ShotsOptions& options) {
    auto* shots =
        app.add_subcommand("shots", "List the clips of a story that are to be made, with their scripts and lengths");
    add_story(*shots, options.story);
    add_word<bool>(*shots, "--format", "For people, or for a spreadsheet; text if not given", options.csv,
                   {{"text", false}, {"csv", true}});
    shots
        ->add_option("-o,--output", options.output,
                     "File to write instead of standard output; one that is there is not written over")
        ->check(must_not_be_empty);
    add_language(*shots, options.language);
}

}  // namespace wissel::app
