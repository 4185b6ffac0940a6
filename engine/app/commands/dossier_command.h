// wissel dossier: all of a story as pages to read and print.
#pragma once

#include "app/exit_code.h"
#include "app/options/dossier_options.h"

namespace wissel::app {

// What is wrong with the story goes to standard error; a story that cannot be walked has no dossier.
Exit write_dossier(const DossierOptions& options);

}  // namespace wissel::app
