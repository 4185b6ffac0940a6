#include "workshop/desk.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>
#include <imgui.h>

#include "ui/letters.h"
#include "workshop/card_painter.h"
#include "workshop/coverage_panel.h"
#include "workshop/desk_panels.h"
#include "workshop/lower_panel.h"
#include "workshop/map_panel.h"
#include "workshop/tab.h"
#include "workshop/inks.h"

namespace wissel::workshop {

namespace {

constexpr int kLettersFor = 720;  // height of screen: a design unit is a pixel
constexpr float kBarHeight = 44, kGap = 8, kSideLeast = 380, kSideShare = 0.36F, kProblemsShare = 0.24F, kFootageShare = 0.34F, kProblemsLeast = 130, kNoProblems = 40;

struct Places {
    map::Box bar, map, problems, stage, side;
};

// `lower`: share of the height that what lies below the map may have; 0: a line.
Places places_in(ImVec2 size, float stage_shape, float lower) {
    const float side = std::max(kSideLeast, size.x * kSideShare);
    const float problems = lower > 0 ? std::max(kProblemsLeast, size.y * lower) : kNoProblems;
    const float left = std::max(size.x - side, 0.0F), middle = std::max(size.y - problems, kBarHeight);
    const float stage_height = std::min((side - 2 * kGap) / stage_shape, size.y * 0.55F);
    Places places;
    places.bar = {{0, 0}, {left, kBarHeight}};
    places.map = {{0, kBarHeight}, {left, middle - kBarHeight}};
    places.problems = {{0, middle}, {left, problems}};
    places.stage = {{left + kGap, kGap}, {side - 2 * kGap, stage_height}};
    places.side = {{left, stage_height + 2 * kGap}, {side, std::max(size.y - stage_height - 2 * kGap, 1.0F)}};
    return places;
}

bool begin_fixed(const char* name, const map::Box& box, ImGuiWindowFlags more = 0) {
    return ui::begin_fixed(name, {box.at.x, box.at.y}, {box.size.width, box.size.height}, ImGuiWindowFlags_NoScrollbar | more);
}

// Beside the stage: the walk with its variables, or what walks reach. The node to look at, if a line was pressed.
std::optional<std::size_t> draw_beside_stage(const DeskView& view, bool& shows_coverage, std::vector<DeskAction>& actions) {
    if (draw_tab("Walk", "##walk", !shows_coverage, ui::theme::kText)) shows_coverage = false;
    ImGui::SameLine(0, 24);
    if (draw_tab("Coverage", "##coverage", shows_coverage, ui::theme::kText)) shows_coverage = true;
    ImGui::Spacing();
    if (shows_coverage) return draw_coverage(view, actions);
    draw_side(view, actions);
    return std::nullopt;
}

}  // namespace

struct Desk::Parts {
    explicit Parts(std::unique_ptr<ui::Letters> made) : letters(std::move(made)), context(ImGui::CreateContext(&letters->atlas())) {
        ImGui::SetCurrentContext(context);
        ImGui::GetIO().IniFilename = nullptr;  // nothing is written where the author works
        ImGui::GetIO().FontDefault = letters->fonts().at(ui::Weight::Regular, 16);
        ui::set_window_style();
    }
    ~Parts() { ImGui::DestroyContext(context); }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    void follow_stage_pointer() {
        const auto& io = ImGui::GetIO();
        const auto& box = places.stage;
        pointer = {};
        if (io.WantCaptureMouse && ImGui::IsWindowHovered(ImGuiHoveredFlags_AnyWindow)) return;
        const float x = (io.MousePos.x - box.at.x) / box.size.width, y = (io.MousePos.y - box.at.y) / box.size.height;
        if (x >= 0 && x < 1 && y >= 0 && y < 1) pointer = {x, y, io.MouseDown[0]};
    }

    std::unique_ptr<ui::Letters> letters;
    ImGuiContext* context;
    MapPanel map;
    SearchBar search;
    LowerPanel lower;
    Places places;
    StagePointer pointer;
    bool shows_coverage = false;
};

Desk::Desk() = default;
Desk::~Desk() = default;

Result<std::unique_ptr<Desk>> Desk::make() {
    auto letters = ui::Letters::make(kLettersFor);
    if (!letters) return tl::unexpected(letters.error());
    std::unique_ptr<Desk> desk(new Desk);
    desk->parts_ = std::make_unique<Parts>(std::move(*letters));
    return desk;
}

void Desk::make_current() { ImGui::SetCurrentContext(parts_->context); }

std::vector<DeskAction> Desk::draw(const DeskView& view, const TextureOf& texture_of) {
    auto& own = *parts_;
    std::vector<DeskAction> actions;
    ImGui::NewFrame();
    own.places = places_in(ImGui::GetIO().DisplaySize, view.stage_shape, !is_open(own.lower, view) ? 0 : own.lower.shows_footage ? kFootageShare : kProblemsShare);
    begin_fixed("bar", own.places.bar);
    draw_bar(view, own.search, own.map, actions);
    ImGui::End();
    begin_fixed("map", own.places.map, ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground);
    own.map.draw(view, own.places.map, own.letters->fonts(), texture_of, actions);
    ImGui::End();
    begin_fixed("problems", own.places.problems);
    if (const auto node = draw_lower(view, own.lower, actions)) own.map.look_at(*node);
    ImGui::End();
    begin_fixed("side", own.places.side);
    if (const auto node = draw_beside_stage(view, own.shows_coverage, actions)) own.map.look_at(*node);
    ImGui::End();
    own.follow_stage_pointer();
    ImGui::Render();
    return actions;
}

const map::Box& Desk::stage() const { return parts_->places.stage; }
const StagePointer& Desk::stage_pointer() const { return parts_->pointer; }
bool Desk::animating() const { return ImGui::GetIO().WantTextInput; }
void Desk::look_at(std::size_t node) { parts_->map.look_at(node); }

}  // namespace wissel::workshop
