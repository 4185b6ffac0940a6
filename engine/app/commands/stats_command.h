// wissel stats: what was chosen at kiosks.
#pragma once

#include "app/exit_code.h"
#include "app/options/stats_options.h"

namespace wissel::app {

// Opens the databases to be read only.
Exit report_figures(const StatsOptions& options);

}  // namespace wissel::app
