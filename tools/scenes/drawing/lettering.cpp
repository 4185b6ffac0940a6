#include "scenes/drawing/lettering.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace wissel::scenes {

namespace {

struct Unref {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
using LayoutPtr = std::unique_ptr<PangoLayout, Unref>;

void set_font(PangoLayout* layout, const Lettering& style) {
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, "Inter, Noto Sans");
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_font_description_set_weight(font, static_cast<PangoWeight>(style.weight));
    if (style.italic) pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
}

// The same letters on every machine, whatever its desktop says about hinting.
void set_rendering(PangoLayout* layout) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(pango_layout_get_context(layout), options);
    pango_cairo_context_set_resolution(pango_layout_get_context(layout), 96);
    cairo_font_options_destroy(options);
}

LayoutPtr lay_out(cairo_t* cr, const std::string& text, const Lettering& style) {
    LayoutPtr layout(pango_cairo_create_layout(cr));
    set_rendering(layout.get());
    set_font(layout.get(), style);
    if (style.width > 0) {
        pango_layout_set_width(layout.get(), static_cast<int>(std::ceil(style.width)) * PANGO_SCALE);
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    }
    if (style.lines > 0) {
        pango_layout_set_height(layout.get(), -style.lines);
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    }
    pango_layout_set_spacing(layout.get(), static_cast<int>(style.spacing * PANGO_SCALE));
    if (style.align == Align::Centre) pango_layout_set_alignment(layout.get(), PANGO_ALIGN_CENTER);
    if (style.align == Align::Right) pango_layout_set_alignment(layout.get(), PANGO_ALIGN_RIGHT);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
}

}  // namespace

Extent measure(cairo_t* cr, const std::string& text, const Lettering& style) {
    const LayoutPtr layout = lay_out(cr, text, style);
    PangoRectangle all, last;
    pango_layout_get_extents(layout.get(), nullptr, &all);
    pango_layout_line_get_extents(pango_layout_get_line_readonly(layout.get(), pango_layout_get_line_count(layout.get()) - 1),
                                  nullptr, &last);
    return {double(all.width) / PANGO_SCALE, double(all.height) / PANGO_SCALE, double(last.width) / PANGO_SCALE};
}

void write(cairo_t* cr, const std::string& text, double x, double y, const Lettering& style) {
    const LayoutPtr layout = lay_out(cr, text, style);
    if (style.width <= 0 && style.align != Align::Left) {
        int width = 0, height = 0;
        pango_layout_get_size(layout.get(), &width, &height);
        x -= double(width) / PANGO_SCALE * (style.align == Align::Centre ? 0.5 : 1.0);
    }
    set(cr, style.colour);
    cairo_move_to(cr, x, y);
    pango_cairo_show_layout(cr, layout.get());
}

}  // namespace wissel::scenes
