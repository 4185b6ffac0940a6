#include "app/captions/caption_setter.h"

#include <algorithm>
#include <iostream>

namespace wissel::app {

namespace {

double line_height_of(director::CaptionSize size) {
    switch (size) {
        case director::CaptionSize::Small:
            return 44;
        case director::CaptionSize::Medium:
            return text::kUsualLineHeight;
        case director::CaptionSize::Large:
            return 76;
        case director::CaptionSize::Huge:
            break;
    }
    return 100;
}

text::Background background_of(director::CaptionBackground background) {
    switch (background) {
        case director::CaptionBackground::Outline:
            return text::Background::Outline;
        case director::CaptionBackground::None:
            return text::Background::None;
        case director::CaptionBackground::Box:
            break;
    }
    return text::Background::Box;
}

struct Setting {
    text::CaptionFrame frame;
    int left = 0;  // from the film's left edge
};

// Beside somebody who signs, on the side where there is more room.
void keep_clear_of(const TakenColumns& inset, int gap, int& left, int& right) {
    if (inset.end <= inset.begin) return;
    if (inset.begin - left >= right - inset.end) right = std::min(right, inset.begin - gap);
    else left = std::max(left, inset.end + gap);
}

// Beside an upright film there is room for whole lines. A script with a look of its own goes by the picture.
Setting setting_for(const text::CaptionEvents& events, const director::CaptionLook& look, const CaptionPlace& place) {
    if (events.styled()) return {{place.film.width, place.film.height, text_look(look)}, 0};
    const int wide = std::max(place.film.width, std::min(place.screen_width, place.film.height * 16 / 9));
    int left = -(wide - place.film.width) / 2, right = left + wide;
    keep_clear_of(place.inset, place.film.height / 60, left, right);
    return {{right - left, place.film.height, text_look(look)}, left};
}

playback::PictureRef picture_of(text::CaptionPiece&& piece) {
    auto picture = std::make_shared<playback::Picture>();
    picture->size = {piece.width, piece.height};
    picture->stride = piece.width * 4;
    picture->pixels = std::move(piece.pixels);
    return picture;
}

}  // namespace

text::CaptionLook text_look(const director::CaptionLook& look) {
    return {line_height_of(look.size), background_of(look.background), look.position == director::CaptionPosition::Top,
            look.background_asked, look.position_asked};
}

CaptionSetter::CaptionSetter() {
    auto made = text::CaptionRenderer::make();
    if (made)
        renderer_ = std::move(*made);
    else
        std::cerr << "wissel: " + made.error().message + "\n";
}

CaptionPictures CaptionSetter::set(const text::CaptionEvents& events, std::size_t span, Duration at,
                                   const director::CaptionLook& look, const CaptionPlace& place) {
    auto pictures = std::make_shared<std::vector<CaptionPicture>>();
    if (!renderer_) return pictures;
    const auto setting = setting_for(events, look, place);
    for (auto& piece : renderer_->render(events, span, at, setting.frame)) {
        const int x = piece.x + setting.left, y = piece.y;
        pictures->push_back({x, y, picture_of(std::move(piece))});
    }
    return pictures;
}

}  // namespace wissel::app
