#include "app/commands/footage_command.h"

#include <fmt/format.h>

#include <iostream>

#include "app/files/cache_files.h"
#include "app/footage/av_media_probe.h"
#include "app/footage/footage_book.h"
#include "app/footage/footage_format.h"
#include "app/footage/told_findings.h"
#include "app/give_up.h"
#include "app/show/stage_setup.h"
#include "platform/memory.h"
#include "story/diagnostic_format.h"
#include "story/io/load_story.h"

namespace wissel::app {

namespace {

constexpr std::size_t kFilesBetween = 50;

void tell_how_far(std::size_t done, std::size_t of, const char* what) {
    if (done % kFilesBetween == 0) std::cerr << fmt::format("wissel: {} {} of {}\n", what, done + 1, of);
}

footage::Facts measured(const story::LoadedStory& loaded, const std::string& language, FootageBook::Whole which,
                        playback::LoudnessBook& loudness) {
    FootageBook book(&loudness);
    book.begin(*loaded.graph, loaded.folder, language, which);
    while (book.left() > 0) {
        tell_how_far(book.of() - book.left(), book.of(), "looking into file");
        book.next();
    }
    return book.facts();
}

std::vector<NodeTiming> timed(const story::LoadedStory& loaded, const std::string& language) {
    ProbeSettings settings;
    settings.memory = platform::default_film_memory();
    settings.language = language;
    settings.timing = [](std::size_t done, std::size_t of) { tell_how_far(done, of, "timing what follows node"); };
    return time_nodes(loaded, settings);
}

bool is_fine(const FootageFindings& found) {
    return !story::has_errors(found.diagnostics) && found.report.count(footage::Weight::Wrong) == 0;
}

}  // namespace

Exit judge_footage(const FootageOptions& options) {
    if (const auto named = check_named_story(options.story); !named)
        return give_up(named.error().message, Exit::WrongUsage);
    playback::LoudnessBook loudness(loudness_file());
    std::cerr << "wissel: listening to " << options.story << "; the first time takes a while\n";
    const AvMediaProbe probe(&loudness);
    const auto loaded = story::load_story(options.story, &probe);
    if (!loaded.graph) {
        std::cerr << story::format_text(loaded.diagnostics);
        return give_up(options.story + " cannot be read as a story: mend the mistakes above", Exit::StoryMistakes);
    }
    const auto& graph = *loaded.graph;
    const auto language = language_for(options.language, graph);
    if (!language) return give_up(language.error().message, language.error().exit);
    const bool all = options.language.empty();
    auto facts = measured(loaded, *language, all ? FootageBook::Whole::All : FootageBook::Whole::ThatVariant, loudness);
    const auto nodes = timed(loaded, *language);
    facts.critical = critical_times(nodes, graph);
    auto told = told_by_check(loaded.diagnostics, loaded.node_places, loaded.folder);
    for (auto& each : told_by_timing(nodes, graph)) told.push_back(std::move(each));
    const FootageFindings found{
        options.story,
        footage::judge(graph, *language, facts, told, all ? footage::Languages::All : footage::Languages::One),
        loaded.diagnostics};
    std::cout << (options.json ? footage_json(found, graph) : footage_text(found, graph)) << std::flush;
    if (!std::cout) return give_up("the report could not be written to the end", Exit::CannotRun);
    return is_fine(found) ? Exit::Fine : Exit::StoryMistakes;
}

}  // namespace wissel::app
