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
    if (may_be_transparent(frame)) {
        auto flat = flattener_.flatten(frame);
        return flat ? convert(**flat, shape, size, pixels) : tl::unexpected(flat.error());
    }
    if (shape.quarter_turns == 0 && !shape.mirrored) return scale(frame, size, pixels);
    PixelSize lying = size;
    if (shape.quarter_turns % 2 != 0) std::swap(lying.width, lying.height);
    unturned_.resize(bytes_for(lying));
    if (auto scaled = scale(frame, lying, unturned_.data()); !scaled) return scaled;
    turn(unturned_.data(), stride_for(lying.width), lying, shape.quarter_turns, pixels, stride_for(size.width),
         shape.mirrored);
    return {};
}

Result<void> PictureConverter::scale(const AVFrame& frame, PixelSize size, std::uint8_t* pixels) {
    const ColourSpace space = colour_space_of(frame);
    if (!space.is_plain()) return map_colours(frame, space, size, pixels);
    return scaler_.scale(frame, space, {AV_PIX_FMT_BGR0, size, {pixels}, {stride_for(size.width)}});
}

// First to the size that is shown, since mapping costs by the pixel.
Result<void> PictureConverter::map_colours(const AVFrame& frame, const ColourSpace& space, PixelSize size,
                                           std::uint8_t* pixels) {
    const int stride = stride_for(size.width) / 2;
    const auto plane = static_cast<std::size_t>(stride) * static_cast<std::size_t>(size.height);
    planes_.resize(3 * plane + kAlignment);
    std::uint8_t* const first = planes_.data();
    const Scaler::Target to{
        AV_PIX_FMT_YUV444P10, size, {first, first + plane, first + 2 * plane}, {stride, stride, stride}};
    if (auto scaled = scaler_.scale(frame, space, to); !scaled) return scaled;
    if (!cube_ || cube_->space() != space) cube_.emplace(space);
    cube_->map({{to.rows[0], to.rows[1], to.rows[2]}, {stride, stride, stride}}, size, pixels, stride_for(size.width));
    return {};
}

}  // namespace wissel::av
