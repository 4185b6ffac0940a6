#include "app/command_line.h"

#include <sstream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/version.h"

namespace wissel::app {

namespace {

constexpr const char* kExitCodes = "Exit codes: 0 all is well; 1 the story has mistakes; 2 wrong usage; 3 this machine cannot do it.";
constexpr const char* kPlayersKeys =
    "In a window: 1-9 choose, arrows and Enter too; Space pause; Esc or B cover the screen; H help lines;\n"
    "C captions, Shift+C their size, O their background, T top or bottom; D audio description;\n"
    "S sign language; Backspace back; Shift with left and right 5 seconds back and on, R this film again; L language;\n"
    "M mute; + and - volume; < and > slower and faster, 0 as fast as it was made; F full screen; Ctrl+Q quit.";

constexpr const char* kTeachersKeys =
    "In a window: Page Down leads on everywhere, Page Up goes back; 1-9 count a hand, with Shift one less, or take an answer;\n"
    "R shows the votes; P freezes, B neutral screen, T we talk, E more time; J how phones come in; N look back;\n"
    "Esc we stop here; F2 the teacher's controls where there is one display; F full screen; Ctrl+Q twice ends.\n"
    "Presenter clickers lead on, back, to the neutral screen and to the end; gamepads also show the votes and freeze.";

// No command was given, or something else in front of it.
Said unknown_command(const CLI::App& app) {
    const auto unknown = app.remaining();
    const auto what = unknown.empty() ? std::string("a command is missing") : fmt::format("'{}' is no command", unknown.front());
    return {"", what + "; write wissel play STORY, wissel classroom STORY, wissel preview STORY, wissel check STORY, wissel new FOLDER or another that --help names\nRun with --help for more information.\n", Exit::WrongUsage};
}

// A database is wanted by both; CLI11 would ask for it before it knows which of them is meant.
Command stats_or_push(const CLI::App& stats, const StatsOptions& options, const PushOptions& push) {
    const bool pushes = stats.got_subcommand("push");
    if (pushes && push.url.empty()) return Said{"", "an address is missing: write wissel stats push https://lrs.example.org/xapi DATABASE...\n", Exit::WrongUsage};
    if ((pushes ? push.databases : options.databases).empty())
        return Said{"", "a database is missing: give the files that kiosks wrote (`file` under [figures] in their configuration)\n", Exit::WrongUsage};
    const auto& period = pushes ? push.period : options.period;
    if (period.from && period.to && *period.from > *period.to) return Said{"", "--from is after --to\n", Exit::WrongUsage};
    return pushes ? Command(push) : Command(options);
}

}  // namespace

Command read_command_line(int argc, const char* const* argv) {
    PlayOptions play;
    CheckOptions check;
    ProbeOptions probe;
    GraphOptions graph;
    PreviewOptions preview;
    CoverageOptions coverage;
    NewOptions fresh;
    DossierOptions dossier;
    CutOptions cut;
    ImportOptions import;
    ShotsOptions shots;
    FootageOptions footage;
    KioskOptions kiosk;
    ClassroomOptions classroom;
    StatsOptions stats;
    PushOptions push;
    CLI::App app{"Wissel plays interactive branching films.", "wissel"};
    app.set_version_flag("--version", std::string("wissel ") + kVersion);
    app.footer(kExitCodes);
    add_play(app, play);
    add_check(app, check);
    add_probe(app, probe);
    add_graph(app, graph);
    add_preview(app, preview);
    add_coverage(app, coverage);
    add_new(app, fresh);
    add_dossier(app, dossier);
    add_cut(app, cut);
    add_import(app, import);
    add_shots(app, shots);
    add_footage(app, footage);
    add_kiosk(app, kiosk);
    add_classroom(app, classroom);
    add_stats(app, stats, push);
    for (const auto* name : {"play", "preview"}) app.get_subcommand(name)->footer(fmt::format("{}\n{}", kExitCodes, kPlayersKeys));
    app.get_subcommand("classroom")->footer(fmt::format("{}\n{}", kExitCodes, kTeachersKeys));
    app.allow_extras();  // not of the commands, which are made: unknown_command() says it better than CLI11
    for (auto* command : app.get_subcommands({})) command->set_version_flag("--version", std::string("wissel ") + kVersion);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream out, err;
        const bool asked = app.exit(error, out, err) == 0;
        return Said{out.str(), err.str(), asked ? Exit::Fine : Exit::WrongUsage};
    }
    if (app.get_subcommands().empty() || app.remaining_size() > 0) return unknown_command(app);
    if (app.got_subcommand("graph")) return graph;
    if (app.got_subcommand("preview")) return preview;
    if (app.got_subcommand("coverage")) return coverage;
    if (app.got_subcommand("new")) return fresh;
    if (app.got_subcommand("dossier")) return dossier;
    if (app.got_subcommand("cut")) return cut;
    if (app.got_subcommand("import")) return import;
    if (app.got_subcommand("shots")) return shots;
    if (app.got_subcommand("footage")) return footage;
    if (app.got_subcommand("kiosk")) return kiosk;
    if (app.got_subcommand("classroom")) return classroom;
    if (app.got_subcommand("stats")) return stats_or_push(*app.get_subcommand("stats"), stats, push);
    if (app.got_subcommand("check")) return check;
    if (app.got_subcommand("probe")) return probe;
    if (!play.record.empty() && play.walk.empty()) {
        return Said{"", "--record needs --walk: a recording follows a walk that is written down\n", Exit::WrongUsage};
    }
    return play;
}

}  // namespace wissel::app
