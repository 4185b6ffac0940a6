// The whole map in a corner of it: where the cards are, where the walk is, what is to be seen.
//
// Threading: main thread. Invariants: what is drawn of the cards is worked out once a drawing, in whole pixels.
#pragma once

#include <optional>
#include <vector>

#include "workshop/camera.h"
#include "workshop/desk_view.h"

struct ImDrawList;

namespace wissel::workshop {

class Minimap {
public:
    // Nothing where the whole map is to be seen anyway. Where it was pressed, in units of the map.
    std::optional<map::Point> draw(ImDrawList& list, const DeskView& view, const Camera& camera);

private:
    struct Run {
        int x, y, width;
    };
    void work_out(const map::MapLayout& layout);

    const Drawing* of_ = nullptr;
    std::size_t cards_ = 0;
    float scale_ = 1;
    std::vector<Run> runs_;
};

}  // namespace wissel::workshop
