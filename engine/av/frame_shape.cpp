#include "av/frame_shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <utility>

#include "av/demuxer.h"

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/dict.h>
#include <libavutil/display.h>
#include <libavutil/frame.h>
}

namespace wissel::av {

namespace {

struct Turn {
    bool mirrored = false;
    int quarter_turns = 0;
};

using DisplayMatrix = std::array<std::int32_t, 9>;

// Rows of x' = a x + c y, y' = b x + d y: a, b, 0, c, d, 0, ...
Turn turn_of(DisplayMatrix matrix) {
    Turn turn;
    turn.mirrored = double(matrix[0]) * matrix[4] - double(matrix[1]) * matrix[3] < 0;
    // Back to what is left once the picture has been mirrored.
    for (const std::size_t i : {0U, 1U}) matrix[i] = turn.mirrored ? static_cast<std::int32_t>(-std::int64_t{matrix[i]}) : matrix[i];
    const double counterclockwise = av_display_rotation_get(matrix.data());
    if (std::isnan(counterclockwise)) return {};
    turn.quarter_turns = (static_cast<int>(std::lround(-counterclockwise / 90)) % 4 + 4) % 4;
    return turn;
}

std::optional<DisplayMatrix> matrix_in(const void* data, std::size_t bytes) {
    DisplayMatrix matrix;
    if (!data || bytes < sizeof matrix) return std::nullopt;
    std::memcpy(matrix.data(), data, sizeof matrix);
    return matrix;
}

std::optional<DisplayMatrix> matrix_of(const AVStream& stream, const AVFrame* frame) {
    std::size_t bytes = 0;
    const auto* data = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &bytes);
    if (const auto matrix = matrix_in(data, bytes)) return matrix;
    const auto* side = frame ? av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX) : nullptr;
    return side ? matrix_in(side->data, side->size) : std::nullopt;
}

// EXIF's numbers 1 to 8, where the decoder has not made a matrix of them (WebP).
Turn exif_turn(const AVFrame& frame) {
    const auto* entry = av_dict_get(frame.metadata, "Orientation", nullptr, 0);
    const int number = entry ? std::atoi(entry->value) : 0;
    constexpr Turn kTurns[] = {{false, 0}, {true, 0}, {false, 2}, {true, 2}, {true, 3}, {false, 1}, {true, 1}, {false, 3}};
    return number >= 1 && number <= 8 ? kTurns[number - 1] : Turn{};
}

Turn turn_of(const AVStream& stream, const AVFrame* frame) {
    if (const auto matrix = matrix_of(stream, frame)) return turn_of(*matrix);
    return frame ? exif_turn(*frame) : Turn{};
}

FrameShape shape(const Demuxer& demuxer, AVFrame* frame) {
    AVStream* const stream = demuxer.stream(Track::Picture);
    FrameShape result;
    const Turn turn = turn_of(*stream, frame);
    result.mirrored = turn.mirrored;
    result.quarter_turns = turn.quarter_turns;
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
