// What lies below the map: the story's problems or its footage, one at a time, and the line that says what was last done.
//
// Threading: main thread.
#pragma once

#include <optional>
#include <vector>

#include "workshop/desk_view.h"
#include "workshop/footage_panel.h"

namespace wissel::workshop {

struct LowerPanel {
    bool shows_footage = false;
    FootagePanel footage;
};

// False: one line is all there is to see.
bool is_open(const LowerPanel& panel, const DeskView& view);
// The node to look at, if a line was pressed.
std::optional<std::size_t> draw_lower(const DeskView& view, LowerPanel& panel, std::vector<DeskAction>& actions);

}  // namespace wissel::workshop
