// A kiosk at work, until staff close it or the system ends it.
#pragma once

#include <string>

#include "director/event_log.h"
#include "kiosk/config.h"

namespace wissel::app {

enum class KioskEnd {
    Closed,   // by staff
    Again,    // staff want it to begin anew
    Stopped,  // by a signal (app/stop_signals.h): what waited is written
    Broken    // it could not begin; why was said
};

// `log`: of all that happens, session by session, for whoever tries a kiosk out; one that writes nowhere at an event.
// `trouble`: what staff ought to know of the configuration; empty: nothing.
KioskEnd show_kiosk(const kiosk::Config& config, director::EventLog& log, const std::string& trouble);

}  // namespace wissel::app
