#include "workshop/map_panel.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "workshop/card_painter.h"
#include "workshop/flat.h"
#include "workshop/inks.h"

namespace wissel::workshop {

namespace {

constexpr float kWheelStep = 1.18F;
constexpr float kDrag = 5;            // pixels; less is a click
constexpr float kReadable = 0.8F;     // zoom at which a card that was asked for is shown
constexpr float kLeastHeadingRoom = 48;  // pixels
constexpr float kAllLines = 0.03F, kShortLine = 3;  // below this zoom shorter lines (pixels) are left out
constexpr ui::Color kGround = ui::rgb(0x10141D), kRegion = ui::rgb(0x171D29), kUnwalkedLine = ui::rgb(0x3D4658);

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
        fill(list, vec(from), vec(to), packed(kRegion));
    }
}

// Over all else, as large as there is room for: from far they are what is read.
void draw_headings(ImDrawList& list, const DeskView& view, const ui::Fonts& fonts, const Camera& camera) {
    for (const auto& region : view.drawing->layout->regions) {
        const float room = region.box.size.width * camera.zoom() - 12;
        if (!region.group || !region.box.overlaps(camera.seen()) || room < kLeastHeadingRoom) continue;
        const auto& title = view.drawing->map.groups[*region.group];
        auto* font = fonts.at(ui::Weight::Strong, std::clamp(std::min(34 * camera.zoom(), room / 12), 12.0F, 44.0F));
        const auto text = shortened(*font, title, room);
        const auto size = font->CalcTextSizeA(font->FontSize, 1e6F, 0, text.c_str());
        const auto corner = camera.to_screen(region.box.at);
        const ImVec2 at{std::floor(corner.x + 8), std::floor(corner.y + 4 * camera.zoom())};
        fill(list, {at.x - 6, at.y - 1}, {at.x + size.x + 6, at.y + size.y + 2}, packed(kRegion.with_alpha(0.85F)));
        list.AddText(font, font->FontSize, at, packed(ui::theme::kText), text.c_str());
    }
}

// What goes on by itself counts as walked where both its nodes are reached.
ui::Color covered_color(const CoverageView& coverage, const map::MapEdge& edge, std::size_t way) {
    const auto& reached = coverage.ways[way];
    const bool walked = reached.counts ? reached.taken || reached.timed_out.value_or(false) : coverage.nodes[edge.from] && coverage.nodes[edge.to];
    return walked ? kGood : kUnwalkedLine;
}

}  // namespace

void MapPanel::draw(const DeskView& view, const map::Box& window, const ui::Fonts& fonts, const TextureOf& texture_of, std::vector<DeskAction>& actions) {
    camera_.set_window(window);
    auto& list = *ImGui::GetWindowDrawList();
    const ImVec2 from{window.at.x, window.at.y}, to{window.at.x + window.size.width, window.at.y + window.size.height};
    list.PushClipRect(from, to, false);
    fill(list, from, to, packed(kGround));
    if (view.drawing->layout) {
        follow_wishes(view);
        follow_mouse(view, actions);
        const auto lights = lights_of(view);
        draw_regions(list, view, camera_);
        draw_lines(list, view, lights);
        const CardInks inks{list, fonts, camera_, texture_of};
        const auto seen = camera_.seen();
        const auto* coverage = coverage_of(view);
        for (std::size_t i = 0; i < view.drawing->layout->cards.size(); ++i) {
            if (!view.drawing->layout->cards[i].overlaps(seen)) continue;
            const bool current = !view.walk.empty() && view.walk.back().node == i;
            draw_card(inks, view, i, {current, lights.walked[i] != 0, hovered_ == i, lights.found[i] != 0, lights.errors[i], lights.warnings[i], coverage});
        }
        draw_headings(list, view, fonts, camera_);
        if (const auto pressed = minimap_.draw(list, view, camera_)) {
            camera_.centre_on(*pressed, 0);
            dragged_ = kDrag + 1;  // no click on what lies below
        }
    } else {
        auto* font = fonts.at(ui::Weight::Regular, 20);
        list.AddText(font, 20, {from.x + 24, from.y + 24}, packed(ui::theme::kQuietText), view.problems.empty() ? "The map is being laid out..." : "There is a map once the mistakes below are mended.");
    }
    list.PopClipRect();
}

const CoverageView* MapPanel::coverage_of(const DeskView& view) const {
    const auto* coverage = lit_by_coverage_ ? view.coverage.get() : nullptr;
    const auto& map = view.drawing->map;
    return coverage && coverage->nodes.size() == map.nodes.size() && coverage->ways.size() == map.edges.size() ? coverage : nullptr;
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
    camera_.keep_in_view(whole_of(*view.drawing->layout));
}

void MapPanel::draw_lines(ImDrawList& list, const DeskView& view, const Lights& lights) const {
    const auto seen = camera_.seen();
    const auto& lines = view.drawing->layout->lines;
    const auto* coverage = coverage_of(view);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const auto& box = view.drawing->line_boxes[i];
        if (!box.overlaps(seen)) continue;
        const auto& edge = view.drawing->map.edges[line.edge];
        const bool lit = lights.walked_ways[line.edge] != 0;
        const bool touched = hovered_ && (edge.from == *hovered_ || edge.to == *hovered_);
        if (camera_.zoom() < kAllLines && !lit && !touched && (box.size.width + box.size.height) * camera_.zoom() < kShortLine) continue;
        const auto color = lit ? ui::theme::kAccent : touched ? ui::theme::kText : coverage ? covered_color(*coverage, edge, line.edge) : ui::rgb(edge.condition.empty() ? 0x66748EU : 0x4A566C);
        stroke(list, camera_, line, packed(color), std::max(1.0F, (lit || edge.by_default ? 3.0F : 1.6F) * std::min(camera_.zoom(), 1.0F)));
    }
}

}  // namespace wissel::workshop
