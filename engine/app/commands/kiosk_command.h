// wissel kiosk
#pragma once

#include "app/exit_code.h"
#include "app/options/kiosk_options.h"

namespace wissel::app {

Exit run_kiosk(const KioskOptions& options);

}  // namespace wissel::app
