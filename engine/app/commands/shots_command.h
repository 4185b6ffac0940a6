// wissel shots: the clips to film.
#pragma once

#include "app/exit_code.h"
#include "app/options/shots_options.h"

namespace wissel::app {

// Looks only at the heads of films, for their lengths. A file that is not there yet is no mistake here.
Exit list_clips(const ShotsOptions& options);

}  // namespace wissel::app
