// wissel new: a small working story, to be changed piece by piece.
#pragma once

#include "app/exit_code.h"
#include "app/options/new_options.h"

namespace wissel::app {

// Writes only into a folder that is empty or that it makes itself.
Exit write_new_story(const NewOptions& options);

}  // namespace wissel::app
