// One card of the map, with as much on it as can be read at that zoom.
#pragma once

#include <functional>
#include <string>

#include "ui/fonts.h"
#include "ui/theme.h"
#include "workshop/camera.h"
#include "workshop/desk_view.h"

struct ImDrawList;

namespace wissel::workshop {

struct CardLight {
    bool current = false, walked = false, hovered = false, found = false;
    int errors = 0, warnings = 0;
    const CoverageView* coverage = nullptr;  // null: not shown
};

struct CardInks {
    ImDrawList& list;
    const ui::Fonts& fonts;
    const Camera& camera;
    const std::function<void*(const std::string& path)>& texture_of;
};

void draw_card(const CardInks& inks, const DeskView& view, std::size_t node, const CardLight& light);

}  // namespace wissel::workshop
