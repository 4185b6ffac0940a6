// What a kiosk shows around a session and over it.
//
// A file a part: kiosk_attract.cpp (the call over the loop, and the question whether anybody is there), kiosk_pages.cpp (languages,
// stories, what is kept), kiosk_staff.cpp (the PIN and the page behind it).
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

void draw_kiosk(Scene& scene, const director::KioskPanel& panel);

void draw_attract(Scene& scene, const director::AttractView& attract);
void draw_still_there(Scene& scene, const director::StillThereView& question);
void draw_languages(Scene& scene, const director::LanguagesView& languages);
void draw_stories(Scene& scene, const director::StoriesView& stories);
void draw_counted(Scene& scene, const director::CountedView& counted);
void draw_pin(Scene& scene, const director::PinView& pin);
void draw_staff(Scene& scene, const director::StaffView& staff);

// A large button with a text in it, a second line below if there is one, and its number if `number` is not 0.
void draw_big_button(Scene& scene, const std::string& id, const PixelRect& box, const std::string& text, const std::string& second,
                     std::size_t number, bool focused, director::Action action);

}  // namespace wissel::ui
