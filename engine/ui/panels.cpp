#include "ui/panels.h"

#include <algorithm>

#include "ui/access_controls.h"
#include "ui/choice_panel.h"
#include "ui/class_panels.h"
#include "ui/cover.h"
#include "ui/help_page.h"
#include "ui/inset_place.h"
#include "ui/judge_panel.h"
#include "ui/kiosk_panels.h"
#include "ui/marks.h"
#include "ui/menu_panel.h"
#include "ui/note_panel.h"
#include "ui/outcome_card.h"
#include "ui/slate.h"
#include "ui/summary_panel.h"

namespace wissel::ui {

namespace {

constexpr float kGapToPanel = 8;    // design units, between captions and a choice
constexpr float kInsetMargin = 16;  // around somebody who signs

bool is_film_alone(const director::View& view) {
    return !view.choice && !view.help && !view.note && !view.outcome && !view.judge && !view.menu && !view.summary;
}

// True if there is one: then the film is not in sight.
bool draw_card(Scene& scene) {
    const auto& view = scene.view;
    if (view.lesson && view.lesson->panel) draw_class_panel(scene, *view.lesson->panel);
    else if (view.help) draw_help(scene, *view.help);
    else if (view.note) draw_note(scene, *view.note);
    else if (view.outcome) draw_outcome(scene, *view.outcome);
    else if (view.judge) draw_judge(scene, *view.judge);
    else if (view.menu) draw_menu(scene, *view.menu);
    else if (view.summary) draw_summary(scene, *view.summary);
    else return false;
    return true;
}

std::vector<PixelRect> spots_of(const Scene& scene) {
    std::vector<PixelRect> spots;
    if (!scene.view.choice) return spots;
    for (const auto& item : scene.view.choice->items) {
        if (item.area) spots.push_back(spot_on(scene.picture(), *item.area));
    }
    return spots;
}

PixelRect place_inset(const Scene& scene, float foot) {
    const auto& frame = scene.frame;
    if (frame.inset_width < 1 || frame.inset_height < 1) return {};
    return inset_place(scene.screen(), frame.inset_width, frame.inset_height, foot, scene.px(kInsetMargin), spots_of(scene));
}

// Returns what is left of the picture.
FilmRoom draw_over_film(Scene& scene, bool pointer_in_use) {
    const auto& view = scene.view;
    auto clear = scene.picture();
    const float below_bar = std::max(clear.y, scene.top);
    clear = {clear.x, below_bar, clear.width, std::max(0.0F, clear.bottom() - below_bar)};
    float foot = scene.screen().bottom();
    if (view.slate) draw_slate(scene, *view.slate);
    draw_stop_corner(scene);
    if (view.choice) {
        foot = draw_choice(scene, *view.choice);
        clear.height = std::max(0.0F, std::min(clear.bottom(), foot - scene.px(kGapToPanel)) - clear.y);
    } else if (pointer_in_use && !view.paused) {
        draw_film_corner(scene);
    }
    if (view.choice && view.paused && view.caption_look.position == director::CaptionPosition::Bottom) {
        const float mark = pause_mark_area(scene).bottom();  // between the two
        clear = {clear.x, mark, clear.width, std::max(0.0F, clear.bottom() - mark)};
    }
    return {clear, place_inset(scene, foot)};
}

// They stand in the same place: what was changed last is shown.
void draw_latest_toast(Scene& scene) {
    const double other = toast_shown_for(scene.view), captions = scene.view.caption_notice_for;
    if (captions >= 0 && (other < 0 || captions <= other)) draw_access_toast(scene);
    else draw_toast(scene);
}

bool fades(double shown_for) {
    return shown_for >= kToastStands && shown_for <= kToastStands + kToastFades + 0.05;
}

}  // namespace

FilmRoom draw_panels(Scene& scene, bool pointer_in_use) {
    const auto& view = scene.view;
    if (view.kiosk) {
        draw_kiosk(scene, *view.kiosk);
        return {};
    }
    if (view.covered) {
        draw_cover(scene);
        return {};
    }
    const auto room = draw_card(scene) ? FilmRoom{} : draw_over_film(scene, pointer_in_use);
    if (view.paused && !view.help) draw_pause_mark(scene);
    if (view.paused && is_film_alone(view)) draw_film_corner(scene);  // over the mark's shade
    draw_latest_toast(scene);
    return room;
}

bool toast_moves(const director::View& view) {
    return fades(toast_shown_for(view)) || fades(view.caption_notice_for);
}

}  // namespace wissel::ui
