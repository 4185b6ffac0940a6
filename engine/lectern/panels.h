// The parts of the teacher's window. Each draws into the ImGui window that is current; a file a part.
#pragma once

#include <vector>

#include "lectern/teacher_view.h"
#include "lectern/words.h"
#include "ui/canvas.h"

struct ImFont;

namespace wissel::lectern {

struct Pen {
    const ui::Canvas& canvas;  // on the window that is current
    const TeacherView& view;
    std::vector<LecternAction>& actions;

    std::string_view say(Word which) const { return word(which, view.language); }
    float px(float units) const { return canvas.px(units); }
    ImFont* font(ui::Weight weight, float size) const { return canvas.fonts().at(weight, size); }
};

void draw_place(const Pen& pen);     // where the story is; the time to choose; phones (place_panel.cpp)
void draw_question(const Pen& pen);  // what is asked and where it leads (question_panel.cpp)
void draw_scores(const Pen& pen);         // of it, the six criteria (scores_panel.cpp)
void draw_scores_legend(const Pen& pen);
void draw_notes(const Pen& pen);     // notes and prompts (notes_panel.cpp)
void draw_bar(const Pen& pen);       // everything that keys do (bar_panel.cpp)

// Words in the window's own flow, broken at its edge.
void write(const Pen& pen, std::string_view text, ui::Weight weight, float size, ui::Color color);
void heading(const Pen& pen, std::string_view text);

}  // namespace wissel::lectern
