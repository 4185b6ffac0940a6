#include "workshop/map_panel.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "workshop/card_painter.h"

namespace wissel::workshop {

namespace {

constexpr float kWheelStep = 1.18F;
constexpr float kDrag = 5;            // pixels; less is a click
constexpr float kReadable = 0.8F;     // zoom at which a card that was asked for is shown
constexpr float kMinimapWidth = 200, kMinimapHeight = 130;
constexpr ui::Color kGround = ui::rgb(0x10141D), kRegion = ui::rgb(0x171D29);

ImVec2 vec(map::Point point) { return {point.x, point.y}; }

map::Box whole_of(const map::MapLayout& layout) { return {{}, layout.size}; }

}  // namespace

struct MapPanel::Lights {
    std::vector<char> walked, found;
    std::vector<int> errors, warnings;
    std::vector<char> walked_ways;  // by edge
};

MapPanel::Lights MapPanel::lights_of(const DeskView& view) const {
    const auto nodes = view.drawing->map.nodes.size();
    Lights lights{std::vector<char>(nodes), std::vector<char>(nodes), std::vector<int>(nodes), std::vector<int>(nodes), std::vector<char>(view.drawing->map.edges.size())};
    for (std::size_t i = 0; i < view.walk.size(); ++i) {
        const auto node = view.walk[i].node;
        if (node >= nodes) continue;
        lights.walked[node] = 1;
        if (i + 1 == view.walk.size()) continue;
        for (const auto way : view.drawing->ways[node]) {
            const auto& edge = view.drawing->map.edges[way];
            if (edge.to == view.walk[i + 1].node && (view.walk[i].chosen.empty() || edge.text == view.walk[i].chosen)) lights.walked_ways[way] = 1;
        }
    }
    for (const auto node : found_) {
        if (node < nodes) lights.found[node] = 1;
    }
    for (const auto& problem : view.problems) {
        if (problem.node && *problem.node < nodes) ++(problem.error ? lights.errors : lights.warnings)[*problem.node];
    }
    return lights;
}

namespace {

void draw_regions(ImDrawList& list, const DeskView& view, const Camera& camera) {
    for (const auto& region : view.drawing->layout->regions) {
        if (!region.group || !region.box.overlaps(camera.seen())) continue;
        const auto from = camera.to_screen(region.box.at);
        const auto to = camera.to_screen({region.box.at.x + region.box.size.width, region.box.at.y + region.box.size.height});
        list.AddRectFilled(vec(from), vec(to), packed(kRegion), 20 * camera.zoom());
    }
}

// Over all else, as large as there is room for: from far they are what is read.
void draw_headings(ImDrawList& list, const DeskView& view, const ui::Fonts& fonts, const Camera& camera) {
    for (const auto& region : view.drawing->layout->regions) {
        if (!region.group || !region.box.overlaps(camera.seen())) continue;
        const auto& title = view.drawing->map.groups[*region.group];
        const float size = std::clamp(34 * camera.zoom(), 14.0F, 44.0F);
        auto* font = fonts.at(ui::Weight::Strong, size);
        const auto text = font->CalcTextSizeA(font->FontSize, 1e6F, 0, title.c_str());
        if (text.x > region.box.size.width * camera.zoom()) continue;
        const auto corner = camera.to_screen(region.box.at);
        const ImVec2 at{std::floor(corner.x + 8), std::floor(corner.y + 4 * camera.zoom())};
        list.AddRectFilled({at.x - 6, at.y - 1}, {at.x + text.x + 6, at.y + text.y + 2}, packed(kRegion.with_alpha(0.85F)), 5);
        list.AddText(font, font->FontSize, at, packed(ui::theme::kText), title.c_str());
    }
}

map::Box bounds_of(const map::Line& line) {
    auto low = line.points.front(), high = low;
    for (const auto& point : line.points) {
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    return {low, {high.x - low.x + 1, high.y - low.y + 1}};
}

void draw_arrow(ImDrawList& list, const Camera& camera, const map::Point& tip, unsigned color) {
    const auto at = camera.to_screen(tip);
    const float side = std::clamp(9 * camera.zoom(), 2.0F, 12.0F);
    list.AddTriangleFilled(vec(at), {at.x - side, at.y - side * 0.55F}, {at.x - side, at.y + side * 0.55F}, color);
}

void draw_line(ImDrawList& list, const Camera& camera, const map::Line& line, unsigned color, float thickness) {
    const int pieces = camera.zoom() < 0.15F ? 2 : std::clamp(static_cast<int>(14 * camera.zoom()) + 4, 4, 16);
    for (std::size_t i = 0; i + 3 < line.points.size(); i += 3) {
        list.AddBezierCubic(vec(camera.to_screen(line.points[i])), vec(camera.to_screen(line.points[i + 1])), vec(camera.to_screen(line.points[i + 2])),
                            vec(camera.to_screen(line.points[i + 3])), color, thickness, pieces);
    }
    if (camera.zoom() > 0.1F) draw_arrow(list, camera, line.points.back(), color);
}

}  // namespace

void MapPanel::draw(const DeskView& view, const map::Box& window, const ui::Fonts& fonts, const TextureOf& texture_of, std::vector<DeskAction>& actions) {
    camera_.set_window(window);
    auto& list = *ImGui::GetWindowDrawList();
    const ImVec2 from{window.at.x, window.at.y}, to{window.at.x + window.size.width, window.at.y + window.size.height};
    list.PushClipRect(from, to, true);
    list.AddRectFilled(from, to, packed(kGround));
    if (view.drawing->layout) {
        follow_wishes(view);
        follow_mouse(view, actions);
        const auto lights = lights_of(view);
        draw_regions(list, view, camera_);
        draw_lines(list, view, lights);
        const CardInks inks{list, fonts, camera_, texture_of};
        const auto seen = camera_.seen();
        for (std::size_t i = 0; i < view.drawing->layout->cards.size(); ++i) {
            if (!view.drawing->layout->cards[i].overlaps(seen)) continue;
            const bool current = !view.walk.empty() && view.walk.back().node == i;
            draw_card(inks, view, i, {current, lights.walked[i] != 0, hovered_ == i, lights.found[i] != 0, lights.errors[i], lights.warnings[i]});
        }
        draw_headings(list, view, fonts, camera_);
        draw_minimap(list, view);
    } else {
        auto* font = fonts.at(ui::Weight::Regular, 20);
        list.AddText(font, 20, {from.x + 24, from.y + 24}, packed(ui::theme::kQuietText), "The map is being laid out...");
    }
    list.PopClipRect();
}

void MapPanel::show_all(const DeskView& view) {
    if (view.drawing->layout) camera_.show(whole_of(*view.drawing->layout));
}

void MapPanel::show_group(const DeskView& view, std::size_t region) {
    if (view.drawing->layout && region < view.drawing->layout->regions.size()) camera_.show(view.drawing->layout->regions[region].box);
}

void MapPanel::follow_wishes(const DeskView& view) {
    if (!fitted_) show_all(view);
    fitted_ = true;
    if (wanted_ && *wanted_ < view.drawing->layout->cards.size()) camera_.centre_on(view.drawing->layout->cards[*wanted_].middle(), kReadable);
    wanted_.reset();
}

std::optional<std::size_t> MapPanel::card_at(const DeskView& view, map::Point pixel) const {
    const auto at = camera_.to_map(pixel);
    const map::Box point{at, {0.01F, 0.01F}};
    const auto& cards = view.drawing->layout->cards;
    const auto found = std::find_if(cards.begin(), cards.end(), [&](const auto& card) { return card.overlaps(point); });
    if (found == cards.end()) return std::nullopt;
    return static_cast<std::size_t>(found - cards.begin());
}

void MapPanel::follow_mouse(const DeskView& view, std::vector<DeskAction>& actions) {
    const auto& io = ImGui::GetIO();
    const bool inside = ImGui::IsWindowHovered();
    const map::Point mouse{io.MousePos.x, io.MousePos.y};
    hovered_ = inside ? card_at(view, mouse) : std::nullopt;
    if (inside && io.MouseWheel != 0) camera_.zoom_at(mouse, std::pow(kWheelStep, io.MouseWheel));
    if (inside && (ImGui::IsMouseClicked(0) || ImGui::IsMouseClicked(2))) {
        held_ = true;
        dragged_ = 0;
    } else if (held_) {
        dragged_ += std::abs(io.MouseDelta.x) + std::abs(io.MouseDelta.y);
        if (dragged_ > kDrag) camera_.pan(io.MouseDelta.x, io.MouseDelta.y);
    }
    if (inside && ImGui::IsMouseReleased(0) && held_ && dragged_ <= kDrag && hovered_) actions.emplace_back(PlayNode{*hovered_});
    if (inside && ImGui::IsMouseClicked(1) && hovered_) actions.emplace_back(OpenNode{*hovered_});
    if (!ImGui::IsMouseDown(0) && !ImGui::IsMouseDown(2)) held_ = false;
}

void MapPanel::draw_lines(ImDrawList& list, const DeskView& view, const Lights& lights) const {
    const auto seen = camera_.seen();
    for (const auto& line : view.drawing->layout->lines) {
        if (!bounds_of(line).overlaps(seen)) continue;
        const auto& edge = view.drawing->map.edges[line.edge];
        const bool lit = lights.walked_ways[line.edge] != 0;
        const bool touched = hovered_ && (edge.from == *hovered_ || edge.to == *hovered_);
        const auto color = lit ? ui::theme::kAccent : touched ? ui::theme::kText : ui::rgb(edge.condition.empty() ? 0x66748EU : 0x4A566C);
        draw_line(list, camera_, line, packed(color), std::max(1.0F, (lit || edge.by_default ? 3.0F : 1.6F) * std::min(camera_.zoom(), 1.0F)));
    }
}

void MapPanel::draw_minimap(ImDrawList& list, const DeskView& view) {
    const auto& layout = *view.drawing->layout;
    const float scale = std::min(kMinimapWidth / layout.size.width, kMinimapHeight / layout.size.height);
    const auto& window = camera_.window();
    const ImVec2 from{window.at.x + 12, window.at.y + window.size.height - layout.size.height * scale - 12};
    const ImVec2 to{from.x + layout.size.width * scale, from.y + layout.size.height * scale};
    const auto seen = camera_.seen();
    if (seen.size.width >= layout.size.width && seen.size.height >= layout.size.height) return;  // all of it is to be seen
    list.AddRectFilled({from.x - 6, from.y - 6}, {to.x + 6, to.y + 6}, packed(ui::theme::kPanel), 6);
    for (const auto& region : layout.regions) {
        const ImVec2 corner{from.x + region.box.at.x * scale, from.y + region.box.at.y * scale};
        list.AddRectFilled(corner, {corner.x + region.box.size.width * scale, corner.y + region.box.size.height * scale}, packed(ui::theme::kRaised));
    }
    if (!view.walk.empty() && view.walk.back().node < layout.cards.size()) {
        const auto here = layout.cards[view.walk.back().node].middle();
        list.AddCircleFilled({from.x + here.x * scale, from.y + here.y * scale}, 4, packed(ui::theme::kAccent));
    }
    list.PushClipRect(from, to, true);
    list.AddRect({from.x + seen.at.x * scale, from.y + seen.at.y * scale},
                 {from.x + (seen.at.x + seen.size.width) * scale, from.y + (seen.at.y + seen.size.height) * scale}, packed(ui::theme::kText), 0, 0, 1.5F);
    list.PopClipRect();
    const auto& io = ImGui::GetIO();
    if (ImGui::IsWindowHovered() && ImGui::IsMouseDown(0) && ImGui::IsMouseHoveringRect(from, to)) {
        camera_.centre_on({(io.MousePos.x - from.x) / scale, (io.MousePos.y - from.y) / scale}, 0);
        dragged_ = kDrag + 1;  // no click on what lies below
    }
}

}  // namespace wissel::workshop
