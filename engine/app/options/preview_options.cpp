#include "app/options/preview_options.h"

#include "app/options/option_readers.h"

namespace wissel::app {

void add_preview(CLI::App& app, PreviewOptions& options) {
    auto* preview = app.add_subcommand("preview", "See a story's map and play it while writing it");
    add_story(*preview, options.story);
    add_language(*preview, options.language);
    preview->add_option("--at", options.at, "Begin with this node")->check(must_not_be_empty);
    preview->add_option("--editor", options.editor, "Program that opens a file at a line, such as code or \"gedit +{line} {file}\"; $VISUAL if not given")
        ->check(must_not_be_empty);
    preview->add_option("--walks", options.walks, "Recorded walks beside those in the story's folder: a file, or a folder; may be given more than once")
        ->type_name("FILE_OR_FOLDER")->expected(1)->take_all()->check(must_not_be_empty);
    add_size(*preview, "Size of the window; 1440x900 if not given", options.size);
    preview->add_option("--log", options.log, "Write a line of JSON for each event to this file")->check(must_not_be_empty);
    preview->add_flag("--mute", options.mute, "Start without sound");
}

}  // namespace wissel::app
