// What a kiosk shows of its own, as kiosk/ would make it.
#pragma once

#include <vector>

#include "sample_views.h"

namespace wissel::test {

// `base`: its languages. Some of the views lie over a session: `summary` and `choice` of one.
std::vector<SampleView> kiosk_views(const director::View& base, const director::View& summary, const director::View& choice, const director::View& note);

}  // namespace wissel::test
