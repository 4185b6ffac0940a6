#include "av/flattener.h"

#include <cstddef>

extern "C" {
#include <libavutil/frame.h>
#include <libavutil/pixdesc.h>
}

namespace wissel::av {

namespace {

constexpr unsigned kPaper = 255;
constexpr int kAlignment = 64;  // the scaler writes whole vectors

void lay_on_paper(std::uint8_t* pixel) {
    const unsigned alpha = pixel[3];
    for (int c = 0; c < 3; ++c) {
        pixel[c] = static_cast<std::uint8_t>((pixel[c] * alpha + kPaper * (255 - alpha) + 127) / 255);
    }
}

}  // namespace

bool may_be_transparent(const AVFrame& frame) {
    const auto* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
    return format && (format->flags & AV_PIX_FMT_FLAG_ALPHA) != 0;
}

Result<FramePtr> Flattener::flatten(const AVFrame& frame) {
    const int stride = (frame.width * 4 + kAlignment - 1) / kAlignment * kAlignment;
    pixels_.resize(static_cast<std::size_t>(stride) * static_cast<std::size_t>(frame.height) + kAlignment);
    const Scaler::Target to{AV_PIX_FMT_BGRA, {frame.width, frame.height}, {pixels_.data()}, {stride}};
    if (auto scaled = scaler_.scale(frame, colour_space_of(frame), to); !scaled) return tl::unexpected(scaled.error());
    for (int y = 0; y < frame.height; ++y) {
        std::uint8_t* const row = pixels_.data() + std::ptrdiff_t{y} * stride;
        for (int x = 0; x < frame.width; ++x) lay_on_paper(row + std::ptrdiff_t{x} * 4);
    }
    FramePtr flat = make_frame();
    flat->format = AV_PIX_FMT_BGR0;
    flat->width = frame.width;
    flat->height = frame.height;
    flat->data[0] = pixels_.data();
    flat->linesize[0] = stride;
    return flat;
}

}  // namespace wissel::av
