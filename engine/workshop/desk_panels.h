// The panels of the desk beside the map: search and situations above it, problems below, variables and the walk at the side.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "workshop/desk_view.h"
#include "workshop/map_panel.h"

namespace wissel::workshop {

// Nodes whose id, title, options or conditions hold the words, upper or lower case; in the story's order.
std::vector<std::size_t> nodes_with(const map::StoryMap& map, const std::string& words);

struct SearchBar {
    std::array<char, 128> words{};
    std::vector<std::size_t> found;
    std::size_t at = 0;
    const Drawing* searched = nullptr;  // never read: only which it was
};

void draw_bar(const DeskView& view, SearchBar& search, MapPanel& map, std::vector<DeskAction>& actions);
// The node to look at, if a line was pressed.
std::optional<std::size_t> draw_problems(const DeskView& view, std::vector<DeskAction>& actions);
void draw_side(const DeskView& view, std::vector<DeskAction>& actions);

}  // namespace wissel::workshop
