// The map on the desk: cards and lines, moved and zoomed with the mouse; a small map of the whole in its corner.
//
// Threading: main thread. Ownership: keeps where the author looks, nothing of the view.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/fonts.h"
#include "workshop/camera.h"
#include "workshop/desk_view.h"
#include "workshop/minimap.h"

struct ImDrawList;

namespace wissel::workshop {

class MapPanel {
public:
    using TextureOf = std::function<void*(const std::string& path)>;

    // Draws into the current ImGui window, all of `window` (pixels).
    void draw(const DeskView& view, const map::Box& window, const ui::Fonts& fonts, const TextureOf& texture_of, std::vector<DeskAction>& actions);

    void show_all(const DeskView& view);
    void show_group(const DeskView& view, std::size_t region);
    void look_at(std::size_t node) { wanted_ = node; }
    // Cards and lines show what recorded walks reach.
    bool& lit_by_coverage() { return lit_by_coverage_; }
    // Lit as found; none: nothing is searched for.
    void set_found(std::vector<std::size_t> nodes) { found_ = std::move(nodes); }

private:
    void follow_wishes(const DeskView& view);
    void follow_mouse(const DeskView& view, std::vector<DeskAction>& actions);
    std::optional<std::size_t> card_at(const DeskView& view, map::Point pixel) const;
    // Null: not wished for, or not known.
    const CoverageView* coverage_of(const DeskView& view) const;
    struct Lights;  // what is lit, by node and by way
    Lights lights_of(const DeskView& view) const;
    void draw_lines(ImDrawList& list, const DeskView& view, const Lights& lights) const;

    Camera camera_;
    Minimap minimap_;
    bool fitted_ = false;  // to the first map that came
    std::optional<std::size_t> wanted_, hovered_;
    std::vector<std::size_t> found_;
    bool lit_by_coverage_ = false;
    float dragged_ = 0;  // pixels since the button went down
    bool held_ = false;
};

}  // namespace wissel::workshop
