#include "app/frame_painter.h"

namespace wissel::app {

namespace {

constexpr playback::Size kUsual{1280, 720};

}  // namespace

void* FramePainter::texture_of(const std::string& path) {
    if (auto* texture = screen_.texture_of(path)) return texture;
    const auto still = stills_.take(path);
    return still ? screen_.texture_of(path, *still) : nullptr;
}

std::vector<director::Action> FramePainter::paint(const director::View& view, const playback::PictureRef& picture, double dt,
                                                  const platform::PointerState& pointer) {
    if (picture) last_ = picture;
    const auto size = screen_.size();
    if (overlay_.set_scale_for(size.height)) screen_.font_texture_changed();
    screen_.begin_frame();
    const auto where = screen_.picture_rect(last_ ? last_->size : kUsual);
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
    screen_.draw_overlay();
    return actions;
}

}  // namespace wissel::app
