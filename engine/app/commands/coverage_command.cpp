#include "app/commands/coverage_command.h"

#include <iostream>

#include "app/coverage/coverage_report.h"
#include "app/footage/film_lengths.h"
#include "app/give_up.h"
#include "app/show/stage_setup.h"
#include "app/files/walk_files.h"
#include "story/io/load_story.h"

namespace wissel::app {

namespace {

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
    const auto loaded = read_named_story(options.story);
    if (!loaded) return loaded.error();
    const auto named = options.walks.empty() ? walks_beside(loaded->folder) : options.walks;
    auto files = read_walk_files(named, loaded->folder);
    if (!files) return give_up(files.error().message, Exit::WrongUsage);
    rehearsal::Rules rules(loaded->graph);
    CoverageReport report;
    report.graph = loaded->graph;
    report.items = &rules.items();
    report.seed = options.seed;
    if (!named.empty()) add_walks(report, std::move(*files));
    if (options.simulate > 0) add_simulation(report, rules, options, loaded->folder);
    rehearsal::CoverWishes wishes;
    wishes.seed = options.seed;
    wishes.through_menu = !options.short_walks;
    report.is_short = options.short_walks || rules.menu() == story::kNoNode;
    report.cover = rehearsal::find_cover(rules, loaded->graph, wishes);
    report.names = walk_file_names(report.cover, rules.items());
    if (!options.write.empty()) {
        const auto written = write_walk_files(report.cover, rules.items(), options.write);
        if (!written) return give_up(written.error().message, Exit::CannotRun);
        report.folder = options.write;
    }
    std::cout << (options.json ? coverage_json(report) : coverage_text(report)) << std::flush;
    if (!std::cout) return give_up("the report could not be written to the end", Exit::CannotRun);
    return exit_for(report, loaded->diagnostics);
}

}  // namespace wissel::app
