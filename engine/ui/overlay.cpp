#include "ui/overlay.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui.h>

#include "ui/choice_panel.h"
#include "ui/class_bar.h"
#include "ui/panels.h"
#include "ui/scene.h"

namespace wissel::ui {

namespace {

constexpr double kSlowestFrame = 0.25;       // seconds; a longer pause is not an animation step
constexpr double kCountdownStep = 1.0 / 15;  // how finely the ring moves
constexpr double kCornerStands = 2.5;        // seconds after the pointer was last used

double shown_for(const director::View& view) {
    return view.choice ? view.choice->shown_for : view.panel_shown_for;
}

// Which panel is on screen.
std::size_t kind_of(const director::View& view) {
    if (view.kiosk) return 30 + view.kiosk->index();
    if (view.covered) return 1;
    if (view.lesson && view.lesson->panel) return 40 + view.lesson->panel->index();
    if (view.help) return 2;
    if (view.note) return 3;
    if (view.menu) return 4;
    if (view.summary) return 5;
    if (view.judge) return 10 + static_cast<std::size_t>(view.judge->step);
    if (view.outcome) return 20 + static_cast<std::size_t>(view.outcome->page);
    if (view.slate) return 6;
    return view.choice ? 7 : 0;
}

}  // namespace

struct Overlay::Parts {
    explicit Parts(std::unique_ptr<Letters> made) : letters(std::move(made)), context(ImGui::CreateContext(&letters->atlas())) {}
    ~Parts() { ImGui::DestroyContext(context); }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    void count_generation(const director::View& view) {
        const bool another = kind_of(view) != kind || shown_for(view) < last_shown_for;
        if (another) ++generation;
        kind = kind_of(view);
        last_shown_for = shown_for(view);
    }

    // Whether the pointer was moved or pressed in the last seconds.
    bool pointer_in_use(const FrameInfo& frame) {
        const bool moved = frame.pointer_x != last_x || frame.pointer_y != last_y || frame.pointer_down;
        last_x = frame.pointer_x;
        last_y = frame.pointer_y;
        idle = moved ? 0 : idle + frame.dt;
        return frame.pointer_x >= 0 && idle < kCornerStands;
    }

    std::unique_ptr<Letters> letters;
    ImGuiContext* context;
    Targets targets;
    Pages pages;
    std::size_t generation = 1, kind = 0;
    double last_shown_for = 0;
    double drawn_time_left = 0;
    double drawn_choice_for = 0, drawn_panel_for = 0;  // how long they had been there in the last frame
    float last_x = -1, last_y = -1;
    double idle = kCornerStands;
    Drawn drawn;
};

Overlay::Overlay() = default;
Overlay::~Overlay() = default;

void Overlay::make_current() { ImGui::SetCurrentContext(parts_->context); }

Result<std::unique_ptr<Overlay>> Overlay::make(int drawable_height) {
    auto letters = Letters::make(drawable_height);
    if (!letters) return tl::unexpected(letters.error());
    return make(std::move(*letters));
}

std::unique_ptr<Overlay> Overlay::make(std::unique_ptr<Letters> letters) {
    std::unique_ptr<Overlay> overlay(new Overlay);
    overlay->parts_ = std::make_unique<Parts>(std::move(letters));
    ImGui::SetCurrentContext(overlay->parts_->context);
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    return overlay;
}

bool Overlay::is_bare(const director::View& view) {
    const bool says_nothing = view.volume_shown_for < 0 && view.speed_shown_for < 0 && view.caption_notice_for < 0;
    return kind_of(view) == 0 && !view.paused && says_nothing && !(view.lesson && view.lesson->vote);
}

bool Overlay::set_scale_for(int drawable_height) {
    ImGui::SetCurrentContext(parts_->context);
    return parts_->letters->adapt_to(drawable_height);
}

std::vector<director::Action> Overlay::draw(const director::View& view, const FrameInfo& frame) {
    auto& parts = *parts_;
    ImGui::SetCurrentContext(parts.context);
    auto& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(std::max(frame.width, 1)), static_cast<float>(std::max(frame.height, 1))};
    io.DeltaTime = static_cast<float>(std::clamp(frame.dt, 1e-4, kSlowestFrame));
    io.MousePos = {frame.pointer_x, frame.pointer_y};
    io.MouseDown[0] = frame.pointer_down;
    ImGui::NewFrame();
    parts.count_generation(view);
    parts.targets.begin({frame.pointer_x, frame.pointer_y, frame.pointer_down, frame.pointer_is_touch}, parts.generation);
    parts.pages.begin(parts.generation, view.panel_shown_for);
    Canvas canvas(*ImGui::GetBackgroundDrawList(), parts.letters->fonts());
    const float bar = class_bar_height(canvas, view);
    Scene scene{canvas, parts.targets, parts.pages, view, frame, bar};
    draw_class_bar(scene, bar);
    const auto room = draw_panels(scene, parts.pointer_in_use(frame));
    draw_class_foot(scene);
    ImGui::Render();
    parts.drawn = {parts.targets.areas(), canvas.cut_texts(), room.captions, room.inset, bar};
    parts.drawn_choice_for = view.choice ? view.choice->shown_for : 0;
    parts.drawn_panel_for = view.panel_shown_for;
    parts.drawn_time_left = view.choice ? view.choice->time_left.value_or(0) : 0;
    return parts.targets.end();
}

const Overlay::Drawn& Overlay::drawn() const { return parts_->drawn; }

std::optional<director::Action> Overlay::meant_by(const director::Action& key) const {
    const auto* picked = std::get_if<director::PickItem>(&key);
    const auto& items = parts_->pages.items();
    if (!picked || items.empty()) return key;
    if (picked->item >= items.size()) return std::nullopt;
    return director::PickItem{items[picked->item]};
}

bool Overlay::animating(const director::View& view) const {
    if (view.covered) return false;
    const double entrance = theme::kEntrance + 0.05;
    if (!view.paused && view.choice && view.choice->time_left &&
        std::abs(*view.choice->time_left - parts_->drawn_time_left) >= kCountdownStep) {
        return true;
    }
    // However late it comes: a frame in the middle of an entrance is not the last.
    if (view.choice && std::min(view.choice->shown_for, parts_->drawn_choice_for) < entrance) return true;
    if (kind_of(view) != 0 && std::min(view.panel_shown_for, parts_->drawn_panel_for) < entrance) return true;
    if (toast_moves(view) || parts_->pages.just_turned()) return true;
    const auto turn = parts_->pages.next_turn();
    return turn && view.panel_shown_for >= *turn;
}

}  // namespace wissel::ui
