#include "app/options/probe_options.h"

#include "app/options/option_readers.h"

namespace wissel::app {

void add_probe(CLI::App& app, ProbeOptions& options) {
    auto* probe = app.add_subcommand("probe", "Tell what is in films, how fast this machine is with them, and what to mend");
    probe->add_option("names", options.names, "Films, or folders of stories")->required();
    add_word<bool>(*probe, "--format", "How findings are written; text if not given", options.json, {{"text", false}, {"json", true}});
    add_size(*probe, "Size of the screen to measure for; 1280x720 if not given", options.size);
    add_memory(*probe, "Memory for films that are decoded ahead, as of play", options.memory);
}

}  // namespace wissel::app
