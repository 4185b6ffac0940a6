// Draws a script's picture at any moment. The same script and moment always give the same picture.
//
// Threading: an object is used by one thread at a time. Ownership: the script must outlive it.
#pragma once

#include <memory>
#include <vector>

#include "scenes/drawing/canvas.h"
#include "scenes/script/script.h"

namespace wissel::scenes {

class Stage {
public:
    explicit Stage(const Script& script);
    void draw(Canvas& canvas, double t);

private:
    Canvas& background(std::size_t shot);
    void draw_phone(cairo_t* cr, const Phone& phone, double t);
    void draw_scene(cairo_t* cr, const Shot& shot, double t, double film_t);  // who and what is in the place
    void draw_shot(cairo_t* cr, std::size_t shot, double t, double film_t);

    const Script& script_;
    std::vector<double> starts_;                       // of the shots
    std::vector<std::unique_ptr<Canvas>> backgrounds_; // made when first needed, like
    std::unique_ptr<Canvas> phone_body_;
};

}  // namespace wissel::scenes
