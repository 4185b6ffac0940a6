// wissel coverage: what of a story its walks reach, what random walks meet, and a small set of walks that covers it.
#pragma once

#include "app/exit_code.h"
#include "app/options/coverage_options.h"

namespace wissel::app {

// The report goes to standard output; what is wrong with the story or a walk, to standard error.
Exit report_coverage(const CoverageOptions& options);

}  // namespace wissel::app
