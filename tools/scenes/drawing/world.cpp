#include "scenes/drawing/world.h"

#include <array>

namespace wissel::scenes {

namespace {

constexpr std::array kWorlds{
    World{},
    World{"rose", rgb(0x57223F), rgb(0x94406B), rgb(0xA8325F), rgb(0xC2416F), rgb(0xF3E9E8), rgb(0xE05C8E, 0.26)},
    World{"amber", rgb(0x47301A), rgb(0x86591F), rgb(0x8A560C), rgb(0xA8690E), rgb(0xF2EADB), rgb(0xE8A23C, 0.24)},
    World{"moss", rgb(0x203B2A), rgb(0x42704D), rgb(0x38703F), rgb(0x3F8049), rgb(0xEAECE0), rgb(0x5FA860, 0.24)},
    World{"ice", rgb(0x16374C), rgb(0x2F7192), rgb(0x1E6A8E), rgb(0x2580A8), rgb(0xE6ECEF), rgb(0x58B4E0, 0.28)},
    World{"rust", rgb(0x472319), rgb(0x8A422C), rgb(0xA0432B), rgb(0xB44E32), rgb(0xF2E8E1), rgb(0xD8643C, 0.24)},
    World{"blue", rgb(0x1B2A5A), rgb(0x3858AC), rgb(0x2F58B8), rgb(0x3A66CC), rgb(0xE7EAF1), rgb(0x4A78E8, 0.26)},
    World{"lantern", rgb(0x2E2147), rgb(0x7E4258), rgb(0x8A4470), rgb(0xC4621E), rgb(0xF3E9DE), rgb(0xF09A4E, 0.24)},
    World{"lime", rgb(0x2C3F14), rgb(0x5A7E24), rgb(0x527218), rgb(0x648C1C), rgb(0xEDEEDD), rgb(0xA8D044, 0.22)},
    World{"home", rgb(0x3A322E), rgb(0x75604F), rgb(0x76604F), rgb(0x8A6B52), rgb(0xF1EBE2), rgb(0xE0B080, 0.22)},
    World{"dusk", rgb(0x2B294C), rgb(0x84536E), rgb(0x6B4A86), rgb(0x8A5CA0), rgb(0xEFE7E6), rgb(0xC070B0, 0.20)}};

}  // namespace

const World* world_named(const std::string& name) {
    for (const auto& world : kWorlds) {
        if (name == world.name) return &world;
    }
    return nullptr;
}

std::string world_names() {
    std::string all;
    for (const auto& world : kWorlds) all += (all.empty() ? "" : ", ") + std::string(world.name);
    return all;
}

void lay_tint(cairo_t* cr, const World& world) {
    if (world.tint.a <= 0) return;
    Saved saved(cr);
    cairo_set_operator(cr, CAIRO_OPERATOR_SOFT_LIGHT);
    set(cr, world.tint);
    cairo_paint(cr);
}

void draw_tinted(cairo_t* cr, const World& world, void (*part)(cairo_t* cr)) {
    if (world.tint.a <= 0) return part(cr);
    Saved saved(cr);
    cairo_push_group(cr);
    part(cr);
    cairo_pattern_t* drawn = cairo_pop_group(cr);
    cairo_set_source(cr, drawn);
    cairo_paint(cr);
    cairo_set_operator(cr, CAIRO_OPERATOR_SOFT_LIGHT);
    set(cr, world.tint);
    cairo_mask(cr, drawn);
    cairo_pattern_destroy(drawn);
}

}  // namespace wissel::scenes
