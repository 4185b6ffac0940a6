// wissel graph: a story's map on standard output.
#pragma once

#include "app/exit_code.h"
#include "app/options/graph_options.h"
#include "app/exit_code.h"

namespace wissel::app {

// What is wrong with the story goes to standard error; a story that cannot be walked has no map.
Exit write_graph(const GraphOptions& options);

}  // namespace wissel::app
