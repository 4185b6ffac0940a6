// Drawing on one ImGui draw list: rectangles, text and shapes, in pixels, with one opacity for all.
//
// Threading: main thread. Ownership: borrows the draw list and the fonts for one frame.
#pragma once

#include <string_view>

#include "ui/pixel_rect.h"
#include "ui/text_block.h"
#include "ui/theme.h"

struct ImDrawList;

namespace wissel::ui {

enum class Align { Left, Center, Right };

class Canvas {
public:
    Canvas(ImDrawList& list, const Fonts& fonts) : list_(list), fonts_(fonts) {}

    const Fonts& fonts() const { return fonts_; }
    ImDrawList& list() const { return list_; }
    // Design units (of a 720 pixel high screen) to whole pixels.
    float px(float units) const;

    void set_opacity(float opacity) { opacity_ = opacity; }
    float opacity() const { return opacity_; }
    unsigned color(Color color) const;  // as ImGui packs it, opacity included

    void fill(const PixelRect& rect, Color color, float radius = 0) const;
    void outline(const PixelRect& rect, Color color, float thickness, float radius = 0) const;
    void line(float x1, float y1, float x2, float y2, Color color, float thickness) const;
    // From transparent at the top to `color` at the bottom.
    void fade_down(const PixelRect& rect, Color color) const;
    // Part of a ring, from the top clockwise; part 0..1.
    void ring(float x, float y, float radius, float part, Color color, float thickness) const;

    // x is the left edge, the middle or the right edge.
    void text(const TextBlock& block, float x, float y, Color color, Align align = Align::Left) const;
    // One line, centred upright on y.
    void line_of_text(const TextStyle& style, std::string_view text, float x, float y, Color color, Align align = Align::Left) const;

    // How many texts drawn so far had been cut.
    int cut_texts() const { return cut_texts_; }

private:
    void put(const TextStyle& style, std::string_view text, float x, float y, float line_height, Color color, Align align) const;

    ImDrawList& list_;
    const Fonts& fonts_;
    float opacity_ = 1;
    mutable int cut_texts_ = 0;
};

}  // namespace wissel::ui
