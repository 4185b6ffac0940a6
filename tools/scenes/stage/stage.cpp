#include "scenes/stage/stage.h"

#include "scenes/drawing/easing.h"
#include "scenes/people/avatar.h"
#include "scenes/people/figure.h"
#include "scenes/phone/phone.h"
#include "scenes/places/place.h"
#include "scenes/stage/card.h"
#include "scenes/stage/room_screen.h"
#include "scenes/stage/title.h"

namespace wissel::scenes {

namespace {

void draw_portrait(cairo_t* cr, const Portrait& portrait, const Cast& cast) {
    circle(cr, portrait.x, portrait.y, portrait.radius + 9, rgb(0xFFFFFF, 0.92));
    draw_avatar(cr, cast.at(portrait.who), {portrait.mood, 0, false, 0}, portrait.x, portrait.y, portrait.radius);
}

void look_through(cairo_t* cr, const Framing& framing) {
    cairo_scale(cr, framing.zoom(), framing.zoom());
    cairo_translate(cr, -framing.x, -framing.y);
}

}  // namespace

Stage::Stage(const Script& script) : script_(script) {
    double at = 0;
    for (const auto& shot : script.shots) {
        starts_.push_back(at);
        at += shot.seconds;
    }
    backgrounds_.resize(script.shots.size());
}

void Stage::draw_phone(cairo_t* cr, const Phone& phone, double t) {
    if (!phone_body_) {
        phone_body_ = std::make_unique<Canvas>(kWidth, kHeight + kMargin);
        draw_phone_body(*phone_body_);
    }
    cairo_set_source_surface(cr, phone_body_->surface(), 0, 0);
    cairo_paint(cr);
    draw_phone_screen(cr, phone, script_.cast, script_.world, t);
}

Canvas& Stage::background(std::size_t number) {
    auto& made = backgrounds_[number];
    if (made) return *made;
    const Shot& shot = script_.shots[number];
    made = std::make_unique<Canvas>(static_cast<int>(kAll.width), static_cast<int>(kAll.height));
    {
        Saved saved(made->get());
        cairo_translate(made->get(), kMargin, kMargin);
        {
            Saved framed(made->get());
            look_through(made->get(), shot.framing);
            place_named(shot.place)(made->get());
            lay_tint(made->get(), script_.world);
        }
        if (shot.phone && shot.phone->blur > 0) draw_phone(made->get(), *shot.phone, 0);
    }
    blur(*made, std::max(shot.blur, shot.phone ? static_cast<int>(shot.phone->blur) : 0));
    if (shot.dim > 0) {
        set(made->get(), rgb(0x0B0C1C, shot.dim));
        cairo_paint(made->get());
    }
    cairo_translate(made->get(), kMargin, kMargin);
    vignette(made->get(), 0.42);
    return *made;
}

void Stage::draw_shot(cairo_t* cr, std::size_t number, double t, double film_t) {
    const Shot& shot = script_.shots[number];
    cairo_set_source_surface(cr, background(number).surface(), -kMargin, -kMargin);
    cairo_paint(cr);
    draw_scene(cr, shot, t, film_t);
    for (const auto& figure : shot.figures) draw_name_tag(cr, figure, script_.cast.at(figure.who), shot.framing, film_t);
    if (shot.phone && shot.phone->blur <= 0) draw_phone(cr, *shot.phone, t);
    const double scrim = shot.scrim * eased(t, shot.scrim_at, 0.8);
    if (scrim > 0) down(cr, {0, 0, kWidth, kHeight}, rgb(0x0C0B1E, scrim), rgb(0x0C0B1E, scrim * 0.3));
    for (const auto& portrait : shot.portraits) draw_portrait(cr, portrait, script_.cast);
    for (const auto& card : shot.cards) draw_card(cr, card, script_.cast, t);
    for (const auto& title : shot.titles) draw_title(cr, title, script_.cast, t);
}

void Stage::draw_scene(cairo_t* cr, const Shot& shot, double t, double film_t) {
    Saved saved(cr);
    look_through(cr, shot.framing);
    if (shot.light_from < 1e6) draw_window_lights(cr, ramp(t, shot.light_from, shot.light_until - shot.light_from), film_t);
    if (shot.screen && on_wall(*shot.screen)) draw_room_screen(cr, *shot.screen, script_.world, t);
    for (const auto& figure : shot.figures) draw_figure(cr, figure, script_.cast.at(figure.who), air_of(shot.place), film_t);
    if (const auto front = front_of(shot.place); front && shot.blur == 0) draw_tinted(cr, script_.world, front);
    if (shot.screen && !on_wall(*shot.screen)) draw_room_screen(cr, *shot.screen, script_.world, t);
}

void Stage::draw(Canvas& canvas, double t) {
    std::size_t now = 0;
    while (now + 1 < starts_.size() && t >= starts_[now + 1]) ++now;
    const Shot& shot = script_.shots[now];
    const double inside = t - starts_[now];
    cairo_t* cr = canvas.get();
    if (now == 0 || inside >= shot.dissolve) return draw_shot(cr, now, inside, t);
    draw_shot(cr, now - 1, t - starts_[now - 1], t);
    cairo_push_group(cr);
    draw_shot(cr, now, inside, t);
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, smooth(ramp(inside, 0, shot.dissolve)));
}

}  // namespace wissel::scenes
