#include "app/options/cut_options.h"

#include "app/options/option_readers.h"

namespace wissel::app {

void add_cut(CLI::App& app, CutOptions& options) {
    auto* cut = app.add_subcommand("cut", "Write one walk through a story as a film to show, without its questions");
    auto& play = options.play;
    add_story(*cut, play.story);
    add_walk(*cut, play)->required();
    cut->add_option("-o,--output", play.record, "The MP4 file to write; one that is there is not written over")->required()->check(must_be_mp4);
    add_viewing(*cut, play);
}

}  // namespace wissel::app
