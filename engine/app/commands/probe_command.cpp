#include "app/commands/probe_command.h"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "app/footage/probe_format.h"
#include "platform/memory.h"

namespace wissel::app {

namespace {

bool is_story(const std::filesystem::path& path) {
    std::error_code error;
    return path.extension() == ".json" || std::filesystem::is_directory(path, error);
}

bool is_fine(const ProbeReport& report) {
    const auto story_is_fine = [](const StoryProbe& story) {
        return story.readable && !story::has_errors(story.diagnostics) &&
               std::ranges::all_of(story.clips, &ClipProbe::is_sound);
    };
    return std::ranges::all_of(report.clips, &ClipProbe::is_sound) &&
           std::ranges::all_of(report.stories, story_is_fine);
}

// A story takes its time: says on standard error how far it is.
void tell_step(const std::string& name, std::size_t done, std::size_t of) {
    std::cerr << "wissel: " << name << ": clip " << done + 1 << " of " << of << "\n";
}

}  // namespace

Exit probe_files(const ProbeOptions& options) {
    ProbeReport report;
    report.screen = options.size;
    for (const auto& name : options.names) {
        std::error_code error;
        if (!std::filesystem::exists(name, error)) {
            std::cerr << "wissel: there is no '" << name << "': name a film, or a story's folder\n";
            return Exit::WrongUsage;
        }
    }
    for (const auto& name : options.names) {
        if (!is_story(name)) {
            report.clips.push_back(probe_clip(name, name, options.size));
            continue;
        }
        ProbeSettings settings{options.size, options.memory.value_or(platform::default_film_memory()), {}};
        settings.progress = [&name](std::size_t done, std::size_t of) { tell_step(name, done, of); };
        report.stories.push_back(probe_story(name, settings));
    }
    std::cout << (options.json ? probe_json(report) : probe_text(report));
    return is_fine(report) ? Exit::Fine : Exit::StoryMistakes;
}

}  // namespace wissel::app
