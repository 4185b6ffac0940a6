#include "ui/panels.h"

#include "ui/choice_panel.h"

namespace wissel::ui {

void draw_panels(Scene& scene) {
    if (scene.view.choice) draw_choice(scene, *scene.view.choice);
}

bool volume_toast_moves(double) { return false; }

}  // namespace wissel::ui
