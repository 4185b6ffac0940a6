// wissel stats push: what was chosen at kiosks, for a Learning Record Store.
#pragma once

#include "app/exit_code.h"
#include "app/options/stats_options.h"

namespace wissel::app {

// Of days that are over. What was sent is remembered, so that the next time only what is new is.
Exit push_figures(const PushOptions& options);

}  // namespace wissel::app
