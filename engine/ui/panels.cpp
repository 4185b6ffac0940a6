#include "ui/panels.h"

#include "ui/choice_panel.h"
#include "ui/cover.h"
#include "ui/help_page.h"
#include "ui/judge_panel.h"
#include "ui/marks.h"
#include "ui/menu_panel.h"
#include "ui/note_panel.h"
#include "ui/outcome_card.h"
#include "ui/slate.h"
#include "ui/summary_panel.h"

namespace wissel::ui {

namespace {

// True if there is one: then the film is not in sight.
bool draw_card(Scene& scene) {
    const auto& view = scene.view;
    if (view.help) draw_help(scene, *view.help);
    else if (view.note) draw_note(scene, *view.note);
    else if (view.outcome) draw_outcome(scene, *view.outcome);
    else if (view.judge) draw_judge(scene, *view.judge);
    else if (view.menu) draw_menu(scene, *view.menu);
    else if (view.summary) draw_summary(scene, *view.summary);
    else return false;
    return true;
}

}  // namespace

void draw_panels(Scene& scene, bool pointer_in_use) {
    const auto& view = scene.view;
    if (view.covered) return draw_cover(scene);
    if (!draw_card(scene)) {
        if (view.slate) draw_slate(scene, *view.slate);
        if (view.choice) draw_choice(scene, *view.choice);
        if (!view.choice && (pointer_in_use || view.paused)) draw_film_corner(scene);
    }
    if (view.paused) draw_pause_mark(scene);
    draw_volume_toast(scene);
}

bool volume_toast_moves(double shown_for) {
    return shown_for >= kToastStands && shown_for <= kToastStands + kToastFades + 0.05;
}

}  // namespace wissel::ui
