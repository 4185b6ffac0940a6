// The teacher's window: what the class sees, the question with where each answer leads, notes, and everything that can be done.
//
// Purpose: turns a TeacherView into one ImGui frame, and presses on it into LecternActions. Knows ImGui, but no back end. Keys
//   never come here: they are LessonCommands already.
// Threading: main thread. Ownership: owns the ImGui context and its fonts. What draw() was given is not kept.
// Invariants: after draw() ImGui::GetDrawData() holds the frame; nothing is drawn over the mirror's place.
#pragma once

#include <memory>
#include <vector>

#include "base/result.h"
#include "lectern/teacher_view.h"
#include "ui/pixel_rect.h"

namespace wissel::lectern {

class Lectern {
public:
    // `scale`: pixels a design unit, for as long as it lives (desk_top.h). Fails when a font is missing, naming the package to install.
    static Result<std::unique_ptr<Lectern>> make(float scale = 1);
    ~Lectern();
    Lectern(const Lectern&) = delete;
    Lectern& operator=(const Lectern&) = delete;

    // Its ImGui context becomes the current one.
    void make_current();
    // Begins and ends ImGui's frame. The back ends have begun theirs. `mirror_shape`: width by height of the class's window.
    std::vector<LecternAction> draw(const TeacherView& view, float mirror_shape);

    // Pixels: where a picture of the class's window is to be drawn; empty in a public view.
    const ui::PixelRect& mirror() const;
    // Texts of the last frame for which there was no room.
    int cut_texts() const;

private:
    Lectern();
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace wissel::lectern
