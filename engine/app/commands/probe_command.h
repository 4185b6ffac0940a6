// wissel probe
#pragma once

#include "app/exit_code.h"
#include "app/options/probe_options.h"

namespace wissel::app {

Exit probe_files(const ProbeOptions& options);

}  // namespace wissel::app
