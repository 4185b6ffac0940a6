// What the desk shows of a coverage report, as far as it has come.
#pragma once

#include "app/coverage/coverage_report.h"
#include "workshop/desk_view.h"

namespace wissel::app {

// `working`: what is still being worked out; empty: nothing. `drawing`: of the report's story.
workshop::CoverageView coverage_view(const CoverageReport& report, const workshop::Drawing& drawing,
                                     std::string working);

}  // namespace wissel::app
