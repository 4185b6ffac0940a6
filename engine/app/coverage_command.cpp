#include "app/coverage_command.h"

#include <iostream>

#include "app/coverage_report.h"
#include "app/film_lengths.h"
#include "app/stage_setup.h"
#include "app/walk_files.h"
#include "story/diagnostic_format.h"
#include "story/io/load_story.h"

namespace wissel::app {

namespace {

Exit refused(const std::string& message, Exit exit) {
    std::cerr << "wissel: " << message << "\n";
    return exit;
}

void add_walks(CoverageReport& report, WalkFiles&& files) {
    for (const auto& file : files.unreadable) std::cerr << "wissel: " << file << "\n";
    report.unreadable = std::move(files.unreadable);
    report.of_others = files.of_others;
    report.walks = rehearsal::cover_by(files.walks, *report.items, report.graph);
}

void add_simulation(CoverageReport& report, rehearsal::Rules& rules, const CoverageOptions& options, const std::filesystem::path& folder) {
    FilmLengths lengths(*report.graph, folder);
    rehearsal::SimulationWishes wishes;
    wishes.walks = options.simulate;
    wishes.seed = options.seed;
    wishes.length = [&lengths](story::NodeIndex node) { return lengths.of(node); };
    report.simulation = rehearsal::simulate(rules, wishes);
    report.filmed = lengths.filmed();
}

Exit exit_for(const CoverageReport& report, const story::Diagnostics& diagnostics) {
    const bool fits = report.unreadable.empty() && (!report.walks || report.walks->misfits.empty());
    return fits && !story::has_errors(diagnostics) ? Exit::Fine : Exit::StoryMistakes;
}

}  // namespace

Exit report_coverage(const CoverageOptions& options) {
    if (const auto named = check_named_story(options.story); !named) return refused(named.error().message, Exit::WrongUsage);
    const auto loaded = story::load_story(options.story, nullptr);
    std::cerr << story::format_text(loaded.diagnostics);
    if (!loaded.graph) return refused("this story cannot be walked: " + story::summary(loaded.diagnostics), Exit::StoryMistakes);
    auto files = read_walk_files(options.walks, loaded.folder);
    if (!files) return refused(files.error().message, Exit::WrongUsage);
    rehearsal::Rules rules(loaded.graph);
    CoverageReport report;
    report.graph = loaded.graph;
    report.items = &rules.items();
    report.seed = options.seed;
    if (!options.walks.empty()) add_walks(report, std::move(*files));
    if (options.simulate > 0) add_simulation(report, rules, options, loaded.folder);
    rehearsal::CoverWishes wishes;
    wishes.seed = options.seed;
    wishes.through_menu = !options.short_walks;
    report.is_short = options.short_walks || rules.menu() == story::kNoNode;
    report.cover = rehearsal::find_cover(rules, loaded.graph, wishes);
    report.names = walk_file_names(report.cover, rules.items());
    if (!options.write.empty()) {
        const auto written = write_walk_files(report.cover, rules.items(), options.write);
        if (!written) return refused(written.error().message, Exit::CannotRun);
        report.folder = options.write;
    }
    std::cout << (options.json ? coverage_json(report) : coverage_text(report)) << std::flush;
    if (!std::cout) return refused("the report could not be written to the end", Exit::CannotRun);
    return exit_for(report, loaded.diagnostics);
}

}  // namespace wissel::app
