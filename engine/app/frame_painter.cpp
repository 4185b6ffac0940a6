#include "app/frame_painter.h"

namespace wissel::app {

namespace {

constexpr playback::Size kUsual{1280, 720};

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
    return captions_.find(*view.captions, caption_place(screen_, film_size()));
}

// What panels cover is kept clear of: there captions move up, or are hidden.
void FramePainter::draw_captions(const director::View& view) {
    drawn_captions_ = captions_of(view);
    const auto clear = overlay_.drawn().clear;
    if (!drawn_captions_ || clear.height <= 0) return;
    const auto film = film_rect();
    std::vector<text::Rows> rows;
    for (const auto& each : *drawn_captions_) rows.push_back({film.y + each.y, film.y + each.y + each.picture->size.height});
    const auto tops = text::keep_between(rows, {static_cast<int>(clear.y), static_cast<int>(clear.bottom())});
    for (std::size_t i = 0; i < tops.size(); ++i) {
        const auto& each = (*drawn_captions_)[i];
        if (tops[i] != text::kHidden) screen_.draw_inlay(each.picture, film.x + each.x, tops[i]);
    }
}

std::vector<director::Action> FramePainter::paint(const director::View& view, const playback::PictureRef& picture, double dt,
                                                  const platform::PointerState& pointer) {
    if (picture) last_ = picture;
    const auto size = screen_.size();
    if (overlay_.set_scale_for(size.height)) screen_.font_texture_changed();
    screen_.begin_frame();
    const auto where = film_rect();
    ui::FrameInfo frame;
    frame.width = size.width;
    frame.height = size.height;
    frame.picture = {static_cast<float>(where.x), static_cast<float>(where.y), static_cast<float>(where.width), static_cast<float>(where.height)};
    frame.dt = dt;
    frame.pointer_x = pointer.x;
    frame.pointer_y = pointer.y;
    frame.pointer_down = pointer.down;
    frame.pointer_is_touch = pointer.touch;
    frame.texture_of = [this](const std::string& path) { return texture_of(path); };
    auto actions = overlay_.draw(view, frame);
    static_cast<void>(screen_.draw_picture(picture));  // a damaged one leaves the last standing
    if (!view.paused) draw_captions(view);
    screen_.draw_overlay();
    if (view.paused) draw_captions(view);  // not dimmed with the picture: a pause is there to read them
    return actions;
}

}  // namespace wissel::app
