// wissel import: a story of another tool becomes a folder that can be walked.
#pragma once

#include "app/exit_code.h"
#include "app/options/import_options.h"

namespace wissel::app {

// What could not be brought over goes to standard error and into the folder's IMPORT.md.
Exit import_from_elsewhere(const ImportOptions& options);

}  // namespace wissel::app
