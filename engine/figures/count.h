// Makes the figures of rows.
//
// Threading: pure, but for the time zone (local_time.h).
#pragma once

#include <string>

#include "figures/model.h"
#include "figures/rows.h"

namespace wissel::figures {

struct Asked {
    Period period;      // of sessions the day on which they began
    std::string story;  // empty: all
};

Report make_report(const Rows& rows, const Asked& asked);
// Of rows that were drawn (disclosure.h).
StoryFigures figures_of(const Rows& rows, const std::string& story, const Period& period);

}  // namespace wissel::figures
