#include "app/show/frame_painter.h"

#include "ui/design_height.h"

namespace wissel::app {

namespace {

constexpr playback::Size kUsual{1280, 720};

// `tops`: where the captions are to stand; `left`: of the film.
bool any_overlaps(const std::vector<CaptionPicture>& captions, const std::vector<int>& tops, int left, const ui::PixelRect& inset) {
    for (std::size_t i = 0; i < tops.size(); ++i) {
        const auto& size = captions[i].picture->size;
        const ui::PixelRect box{static_cast<float>(left + captions[i].x), static_cast<float>(tops[i]), static_cast<float>(size.width), static_cast<float>(size.height)};
        if (tops[i] != text::kHidden && inset.width > 0 && box.overlaps(inset)) return true;
    }
    return false;
}

}  // namespace

CaptionPlace caption_place(const platform::Screen& screen, playback::Size film) {
    const auto place = screen.picture_rect(film);
    return {{place.width, place.height}, screen.size().width};
}

void* FramePainter::texture_of(const std::string& path) {
    if (auto* texture = screen_.texture_of(path)) return texture;
    const auto still = stills_.take(path);
    return still ? screen_.texture_of(path, *still) : nullptr;
}

playback::Size FramePainter::film_size() const { return last_ ? last_->size : kUsual; }

platform::Rect FramePainter::film_rect() const { return screen_.picture_rect(film_size()); }

CaptionPictures FramePainter::captions_of(const director::View& view) {
    if (!view.captions || view.covered) return nullptr;
    auto place = caption_place(screen_, film_size());
    const auto film = film_rect();
    const auto& inset = overlay_.drawn().inset;
    if (inset.width > 0) place.inset = {static_cast<int>(inset.x) - film.x, static_cast<int>(inset.right()) - film.x};
    return captions_.find(*view.captions, place);
}

// What panels cover is kept clear of: there captions move up, or are hidden. Those with a look of their own, which cannot be
// set beside somebody who signs, move up above them.
void FramePainter::draw_captions(const director::View& view) {
    drawn_captions_ = captions_of(view);
    const auto& room = overlay_.drawn();
    if (!drawn_captions_ || room.clear.height <= 0) return;
    const auto film = film_rect();
    std::vector<text::Rows> rows;
    for (const auto& each : *drawn_captions_) rows.push_back({film.y + each.y, film.y + each.y + each.picture->size.height});
    const auto place = [&](float bottom) { return text::keep_between(rows, {static_cast<int>(room.clear.y), static_cast<int>(bottom)}); };
    auto tops = place(room.clear.bottom());
    if (any_overlaps(*drawn_captions_, tops, film.x, room.inset)) tops = place(room.inset.y);
    for (std::size_t i = 0; i < tops.size(); ++i) {
        const auto& each = (*drawn_captions_)[i];
        if (tops[i] != text::kHidden) screen_.draw_inlay(each.picture, film.x + each.x, tops[i]);
    }
}

void FramePainter::draw_sign(const playback::PictureRef& picture) {
    const auto& place = overlay_.drawn().inset;
    if (!picture || place.width <= 0) return;
    screen_.draw_inset(picture, {static_cast<int>(place.x), static_cast<int>(place.y), static_cast<int>(place.width), static_cast<int>(place.height)});
}

ui::FrameInfo FramePainter::frame_for(const FilmPictures& pictures, double dt, const platform::PointerState& pointer) {
    const auto size = screen_.size();
    const auto where = film_rect();
    ui::FrameInfo frame;
    frame.width = size.width;
    frame.height = size.height;
    frame.picture = {static_cast<float>(where.x), static_cast<float>(where.y), static_cast<float>(where.width), static_cast<float>(where.height)};
    if (pictures.sign) {  // decoded for a screen of another size, perhaps
        const auto fitted = platform::letterbox(pictures.sign->size, playback::inset_of(size));
        frame.inset_width = static_cast<float>(fitted.width);
        frame.inset_height = static_cast<float>(fitted.height);
    }
    frame.dt = dt;
    frame.pointer_x = pointer.x;
    frame.pointer_y = pointer.y;
    frame.pointer_down = pointer.down;
    frame.pointer_is_touch = pointer.touch;
    frame.texture_of = [this](const std::string& path) { return texture_of(path); };
    return frame;
}

std::vector<director::Action> FramePainter::paint(const director::View& view, const FilmPictures& pictures, double dt,
                                                  const platform::PointerState& pointer) {
    if (pictures.film) last_ = pictures.film;
    const auto size = screen_.size();
    if (overlay_.set_scale_for(ui::design_height(size.width, size.height))) screen_.font_texture_changed();
    screen_.begin_frame();
    auto actions = overlay_.draw(view, frame_for(pictures, dt, pointer));
    static_cast<void>(screen_.draw_picture(pictures.film));  // a damaged one leaves the last standing
    draw_sign(pictures.sign);
    if (!view.paused) draw_captions(view);
    screen_.draw_overlay();
    if (view.paused) draw_captions(view);  // not dimmed with the picture: a pause is there to read them
    return actions;
}

}  // namespace wissel::app
