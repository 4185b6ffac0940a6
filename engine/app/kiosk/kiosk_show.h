// A kiosk at work, until staff close it or the system ends it.
#pragma once

#include "director/event_log.h"
#include "kiosk/config.h"

namespace wissel::app {

enum class KioskEnd {
    Closed,  // by staff, or the system
    Again,   // staff want it to begin anew
    Broken   // it could not begin; why was said
};

// `log`: of all that happens, session by session, for whoever tries a kiosk out; one that writes nowhere at an event.
KioskEnd show_kiosk(const kiosk::Config& config, director::EventLog& log);

}  // namespace wissel::app
