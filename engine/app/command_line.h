// The command line, as plain data: one file for each command's options in options/.
#pragma once

#include <string>
#include <variant>

#include "app/exit_code.h"
#include "app/options/check_options.h"
#include "app/options/classroom_options.h"
#include "app/options/coverage_options.h"
#include "app/options/cut_options.h"
#include "app/options/dossier_options.h"
#include "app/options/footage_options.h"
#include "app/options/graph_options.h"
#include "app/options/import_options.h"
#include "app/options/kiosk_options.h"
#include "app/options/new_options.h"
#include "app/options/play_options.h"
#include "app/options/preview_options.h"
#include "app/options/probe_options.h"
#include "app/options/shots_options.h"
#include "app/options/stats_options.h"

namespace wissel::app {

// Nothing is left to do but to say this: help, version, or what was wrong.
struct Said {
    std::string out, error;
    Exit exit = Exit::Fine;
};

using Command = std::variant<PlayOptions, CheckOptions, ProbeOptions, GraphOptions, PreviewOptions, CoverageOptions, NewOptions, DossierOptions,
                             CutOptions, ImportOptions, ShotsOptions, FootageOptions, KioskOptions, ClassroomOptions, StatsOptions, PushOptions, Said>;

Command read_command_line(int argc, const char* const* argv);

}  // namespace wissel::app
