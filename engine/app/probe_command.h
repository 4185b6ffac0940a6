// wissel probe
#pragma once

#include "app/command_line.h"

namespace wissel::app {

Exit probe_files(const ProbeOptions& options);

}  // namespace wissel::app
