#include "app/commands/check_command.h"

#include <iostream>

#include "app/footage/av_media_probe.h"
#include "app/files/cache_files.h"
#include "app/show/stage_setup.h"
#include "story/diagnostic_format.h"
#include "story/io/load_story.h"

namespace wissel::app {

Exit check_story(const CheckOptions& options) {
    if (const auto named = check_named_story(options.story); !named) {
        std::cerr << "wissel: " << named.error().message << "\n";
        return Exit::WrongUsage;
    }
    playback::LoudnessBook book(loudness_file());
    const AvMediaProbe probe(&book);
    const auto loaded = story::load_story(options.story, &probe);
    if (options.json) {
        std::cout << story::format_json(loaded.diagnostics);
    } else {
        std::cout << story::format_text(loaded.diagnostics) << options.story << ": " << story::summary(loaded.diagnostics) << "\n";
    }
    return story::has_errors(loaded.diagnostics) ? Exit::StoryMistakes : Exit::Fine;
}

}  // namespace wissel::app
