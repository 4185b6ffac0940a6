#include "app/run.h"

#include <exception>
#include <iostream>

#include "app/command_line.h"
#include "app/commands/check_command.h"
#include "app/commands/coverage_command.h"
#include "app/commands/cut_command.h"
#include "app/commands/dossier_command.h"
#include "app/commands/footage_command.h"
#include "app/commands/graph_command.h"
#include "app/commands/import_command.h"
#include "app/classroom/classroom_show.h"
#include "app/commands/kiosk_command.h"
#include "app/commands/new_command.h"
#include "app/commands/probe_command.h"
#include "app/commands/push_command.h"
#include "app/commands/shots_command.h"
#include "app/commands/stats_command.h"
#include "app/preview/preview_command.h"
#include "app/show/live_show.h"
#include "app/show/recording.h"

namespace wissel::app {

namespace {

Exit play(const PlayOptions& options) {
    auto show = prepare(options);
    if (!show) {
        std::cerr << "wissel: " << show.error().message << "\n";
        return show.error().exit;
    }
    return options.record.empty() ? play_live(options, std::move(*show)) : record(options, std::move(*show));
}

Exit carry_out(const Command& command) {
    if (const auto* options = std::get_if<PlayOptions>(&command)) return play(*options);
    if (const auto* options = std::get_if<CheckOptions>(&command)) return check_story(*options);
    if (const auto* options = std::get_if<ProbeOptions>(&command)) return probe_files(*options);
    if (const auto* options = std::get_if<GraphOptions>(&command)) return write_graph(*options);
    if (const auto* options = std::get_if<PreviewOptions>(&command)) return preview_story(*options);
    if (const auto* options = std::get_if<CoverageOptions>(&command)) return report_coverage(*options);
    if (const auto* options = std::get_if<NewOptions>(&command)) return write_new_story(*options);
    if (const auto* options = std::get_if<DossierOptions>(&command)) return write_dossier(*options);
    if (const auto* options = std::get_if<CutOptions>(&command)) return cut_film(*options);
    if (const auto* options = std::get_if<ImportOptions>(&command)) return import_from_elsewhere(*options);
    if (const auto* options = std::get_if<ShotsOptions>(&command)) return list_clips(*options);
    if (const auto* options = std::get_if<FootageOptions>(&command)) return judge_footage(*options);
    if (const auto* options = std::get_if<KioskOptions>(&command)) return run_kiosk(*options);
    if (const auto* options = std::get_if<ClassroomOptions>(&command)) return lead_class(*options);
    if (const auto* options = std::get_if<StatsOptions>(&command)) return report_figures(*options);
    if (const auto* options = std::get_if<PushOptions>(&command)) return push_figures(*options);
    const auto& said = std::get<Said>(command);
    std::cout << said.out;
    std::cerr << said.error;
    return said.exit;
}

}  // namespace

int run(int argc, const char* const* argv) {
    try {
        return static_cast<int>(carry_out(read_command_line(argc, argv)));
    } catch (const std::exception& error) {  // no memory, no threads: what nothing below can help
        std::cerr << "wissel: " << error.what() << "\n";
        return static_cast<int>(Exit::CannotRun);
    } catch (...) {  // of a library that throws something of its own
        std::cerr << "wissel: it had to stop, for a reason that was not given\n";
        return static_cast<int>(Exit::CannotRun);
    }
}

}  // namespace wissel::app
