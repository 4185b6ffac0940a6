#include "scenes/phone/lock.h"

#include "scenes/drawing/easing.h"
#include "scenes/drawing/icons.h"
#include "scenes/people/avatar.h"

namespace wissel::scenes {

namespace {

constexpr double kNoteMargin = 22, kNoteGap = 12, kCallerFace = 38, kText = 108, kNotes = 212;

void draw_wallpaper(cairo_t* cr, const ScreenView& view) {
    const Box& box = view.box;
    down(cr, box, mix(view.head, rgb(0x07070F), 0.35), mix(view.accent, view.head, 0.45));
    glow(cr, box.x + box.width * 0.78, box.y + 210, 330, mix(view.accent, rgb(0xFFFFFF), 0.45).with_alpha(0.30));
    for (int i = 0; i < 3; ++i) {  // hills, one behind the other
        const double y = box.y + 420 + 90 * i;
        cairo_move_to(cr, box.x, y + 40);
        cairo_curve_to(cr, box.x + 180, y - 70 + 40 * i, box.x + 330, y + 70, box.x + 470, y + 10);
        cairo_curve_to(cr, box.x + 590, y - 40, box.x + 680, y + 20 * i, box.right(), y - 20);
        cairo_line_to(cr, box.right(), box.bottom());
        cairo_line_to(cr, box.x, box.bottom());
        cairo_close_path(cr);
        fill(cr, mix(view.accent, view.head, 0.35 + 0.3 * i).with_alpha(0.55));
    }
}

void draw_clock(cairo_t* cr, const LockScreen& lock, const std::string& clock, const ScreenView& view) {
    const Colour ink = rgb(0xFFFFFF);
    const Lettering day = fitted(cr, lock.day, {.size = 29, .weight = 550, .colour = ink, .align = Align::Centre}, 40);
    const double width = measure(cr, lock.day, day).width;
    write_middle(cr, lock.day, view.box.centre_x() + 16, view.box.y + 66, day);
    draw_lock(cr, view.box.centre_x() - width / 2 - 8, view.box.y + 65, 27, ink);
    write_middle(cr, clock, view.box.centre_x(), view.box.y + 139, {.size = 112, .weight = 600, .colour = ink, .align = Align::Centre});
}

Lettering note_style(const ScreenView& view) {
    return {.size = 30, .weight = 450, .width = view.box.width - 2 * kNoteMargin - kText - 26};
}

double note_height(cairo_t* cr, const LockScreen::Note& note, const ScreenView& view) {
    return 54 + measure(cr, note.text, note_style(view)).height + 16;
}

void draw_note(cairo_t* cr, const LockScreen::Note& note, const ScreenView& view, double y, double shown) {
    const Box box{view.box.x + kNoteMargin, y, view.box.width - 2 * kNoteMargin, note_height(cr, note, view)};
    const Person& person = view.cast->at(note.who);
    Saved saved(cr);
    cairo_push_group(cr);
    rounded(cr, {box.x, box.y + 4, box.width, box.height}, 28, rgb(0x07070F, 0.18));
    rounded(cr, box, 28, rgb(0xFFFFFF, 0.94));
    draw_avatar(cr, person, {Mood::Smile, 0, false, 0}, box.x + 56, box.y + 56, kCallerFace);
    const Lettering now{.size = 23, .colour = rgb(0x6B7080), .align = Align::Right};
    const double left = box.width - kText - 50 - measure(cr, view.cast->words.now, now).width;
    write_middle(cr, person.name, box.x + kText, box.y + 33, fitted(cr, person.name, {.size = 27, .weight = 700, .width = left}, 40));
    write_middle(cr, view.cast->words.now, box.right() - 26, box.y + 33, now);
    write(cr, note.text, box.x + kText, box.y + 54, note_style(view));
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, shown);
}

}  // namespace

void draw_lock_screen(cairo_t* cr, const LockScreen& lock, const std::string& clock, const ScreenView& view) {
    draw_wallpaper(cr, view);
    draw_clock(cr, lock, clock, view);
    double y = view.box.y + kNotes;
    for (auto note = lock.notes.rbegin(); note != lock.notes.rend() && y < kHeight; ++note) {
        const double shown = eased(view.t, note->at, 0.4);
        if (shown <= 0) continue;
        // It slides down from the clock once the older ones have made some room.
        draw_note(cr, *note, view, y - 34 * (1 - shown), ramp(shown, 0.4, 0.6));
        y += (note_height(cr, *note, view) + kNoteGap) * shown;
    }
}

}  // namespace wissel::scenes
