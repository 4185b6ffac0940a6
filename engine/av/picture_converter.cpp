#include "av/picture_converter.h"

#include <utility>

#include "av/quarter_turn.h"

extern "C" {
#include <libavutil/frame.h>
#include <libswscale/swscale.h>
}

namespace wissel::av {

namespace {

struct PixelKind {
    AVPixelFormat format;
    bool full_range;
};

// The J formats are old names for "full range".
PixelKind kind_of(const AVFrame& frame) {
    const auto format = static_cast<AVPixelFormat>(frame.format);
    switch (format) {
        case AV_PIX_FMT_YUVJ420P: return {AV_PIX_FMT_YUV420P, true};
        case AV_PIX_FMT_YUVJ422P: return {AV_PIX_FMT_YUV422P, true};
        case AV_PIX_FMT_YUVJ444P: return {AV_PIX_FMT_YUV444P, true};
        case AV_PIX_FMT_YUVJ440P: return {AV_PIX_FMT_YUV440P, true};
        case AV_PIX_FMT_YUVJ411P: return {AV_PIX_FMT_YUV411P, true};
        default: return {format, frame.color_range == AVCOL_RANGE_JPEG};
    }
}

// Unmarked film is taken for 709 from 720 lines on, as players and television do.
int matrix_of(const AVFrame& frame) {
    switch (frame.colorspace) {
        case AVCOL_SPC_BT709: return SWS_CS_ITU709;
        case AVCOL_SPC_FCC: return SWS_CS_FCC;
        case AVCOL_SPC_BT470BG:
        case AVCOL_SPC_SMPTE170M: return SWS_CS_ITU601;
        case AVCOL_SPC_SMPTE240M: return SWS_CS_SMPTE240M;
        case AVCOL_SPC_BT2020_NCL:
        case AVCOL_SPC_BT2020_CL: return SWS_CS_BT2020;
        default: return frame.height >= 720 || frame.width >= 1280 ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }
}

}  // namespace

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
    const PixelKind kind = kind_of(frame);
    scaler_.reset(sws_getCachedContext(scaler_.release(), frame.width, frame.height, kind.format, size.width,
                                       size.height, AV_PIX_FMT_BGR0, SWS_BILINEAR, nullptr, nullptr, nullptr));
    if (!scaler_) return fail("the picture is in a pixel format that cannot be converted");
    set_colours(frame, kind.full_range);
    std::uint8_t* const rows[4] = {pixels, nullptr, nullptr, nullptr};
    const int strides[4] = {stride_for(size.width), 0, 0, 0};
    if (sws_scale(scaler_.get(), frame.data, frame.linesize, 0, frame.height, rows, strides) <= 0) {
        return fail("the picture could not be converted");
    }
    return {};
}

void PictureConverter::set_colours(const AVFrame& frame, bool full_range) {
    const int matrix = matrix_of(frame);
    if (colours_set_for_ == scaler_.get() && matrix_ == matrix && full_range_ == full_range) return;
    constexpr int kUnchanged = 1 << 16;
    sws_setColorspaceDetails(scaler_.get(), sws_getCoefficients(matrix), full_range ? 1 : 0,
                             sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, kUnchanged, kUnchanged);
    colours_set_for_ = scaler_.get();
    matrix_ = matrix;
    full_range_ = full_range;
}

}  // namespace wissel::av
