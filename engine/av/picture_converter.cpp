#include "av/picture_converter.h"

#include <utility>

#include "av/quarter_turn.h"

extern "C" {
#include <libavutil/frame.h>
#include <libavutil/pixfmt.h>
}

namespace wissel::av {

std::size_t PictureConverter::bytes_for(PixelSize size) {
    return static_cast<std::size_t>(stride_for(size.width)) * static_cast<std::size_t>(size.height) + kAlignment;
}

PixelSize PictureConverter::fitted(const AVFrame& frame, const FrameShape& shape, PixelSize box) {
    return shape.fitted({frame.width, frame.height}, box);
}

Result<void> PictureConverter::convert(const AVFrame& frame, const FrameShape& shape, PixelSize size,
                                       std::uint8_t* pixels) {
    if (shape.quarter_turns == 0) return scale(frame, size, pixels);
    PixelSize lying = size;
    if (shape.quarter_turns % 2 != 0) std::swap(lying.width, lying.height);
    unturned_.resize(bytes_for(lying));
    if (auto scaled = scale(frame, lying, unturned_.data()); !scaled) return scaled;
    turn(unturned_.data(), stride_for(lying.width), lying, shape.quarter_turns, pixels, stride_for(size.width));
    return {};
}

Result<void> PictureConverter::scale(const AVFrame& frame, PixelSize size, std::uint8_t* pixels) {
    return scaler_.scale(frame, colour_space_of(frame), {AV_PIX_FMT_BGR0, size, {pixels}, {stride_for(size.width)}});
}

}  // namespace wissel::av
