// The tab on coverage: what recorded walks reach, where they end, what none reaches, and what random walks come to.
#pragma once

#include <optional>
#include <vector>

#include "workshop/desk_view.h"

namespace wissel::workshop {

// The node to look at, if a line was pressed.
std::optional<std::size_t> draw_coverage(const DeskView& view, std::vector<DeskAction>& actions);

}  // namespace wissel::workshop
