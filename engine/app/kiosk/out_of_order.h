// What a kiosk shows that cannot begin: that it is out of order, and, small, why, for whoever set it up.
#pragma once

#include <string>

namespace wissel::app {

// For ten seconds, after which whoever started the program does so again (tools/kiosk) and finds what was mended meanwhile. Started by
// hand, where nobody does, or without a screen: nothing is shown.
void show_out_of_order(const std::string& why);

}  // namespace wissel::app
