#include "av/frame_shape.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "av/demuxer.h"

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/display.h>
}

namespace wissel::av {

namespace {

int quarter_turns(const AVStream& stream) {
    size_t bytes = 0;
    const auto* matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &bytes);
    if (!matrix || bytes < 9 * sizeof(std::int32_t)) return 0;
    const double counterclockwise = av_display_rotation_get(reinterpret_cast<const std::int32_t*>(matrix));
    if (std::isnan(counterclockwise)) return 0;
    const int turns = static_cast<int>(std::lround(-counterclockwise / 90)) % 4;
    return turns < 0 ? turns + 4 : turns;
}

FrameShape shape(const Demuxer& demuxer, AVFrame* frame) {
    AVStream* const stream = demuxer.stream(Track::Picture);
    FrameShape result;
    result.quarter_turns = quarter_turns(*stream);
    const AVRational aspect = av_guess_sample_aspect_ratio(demuxer.format(), stream, frame);
    // Beyond 1:10 it is damage, not a film format.
    if (aspect.num > 0 && aspect.den > 0 && std::abs(std::log10(av_q2d(aspect))) <= 1) {
        result.aspect_width = aspect.num;
        result.aspect_height = aspect.den;
    }
    return result;
}

}  // namespace

PixelSize FrameShape::upright(PixelSize stored) const {
    const double width = double(stored.width) * aspect_width / aspect_height;
    PixelSize size{std::max(1, static_cast<int>(std::lround(width))), std::max(1, stored.height)};
    if (quarter_turns % 2 != 0) std::swap(size.width, size.height);
    return size;
}

PixelSize FrameShape::fitted(PixelSize stored, PixelSize box) const {
    const PixelSize size = upright(stored);
    const double scale = std::min(double(box.width) / size.width, double(box.height) / size.height);
    const auto scaled = [scale](int value, int limit) {
        return std::clamp(static_cast<int>(std::lround(value * scale)), 1, std::max(1, limit));
    };
    return {scaled(size.width, box.width), scaled(size.height, box.height)};
}

FrameShape shape_of(const Demuxer& demuxer) { return shape(demuxer, nullptr); }
FrameShape shape_of(const Demuxer& demuxer, AVFrame& frame) { return shape(demuxer, &frame); }

}  // namespace wissel::av
