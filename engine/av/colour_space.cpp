#include "av/colour_space.h"

#include <algorithm>
#include <cmath>
#include <cstring>

extern "C" {
#include <libavutil/frame.h>
#include <libavutil/mastering_display_metadata.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

namespace wissel::av {

namespace {

// Of displays that film is graded on. What a file says beyond these is a mistake; they are also what a cube is made
// for.
constexpr int kUsualPeak = 1000, kLowestPeak = 400, kHighestPeak = 4000, kPeakStep = 100;

AVPixelFormat modern(AVPixelFormat format) {
    switch (format) {
        case AV_PIX_FMT_YUVJ420P:
            return AV_PIX_FMT_YUV420P;
        case AV_PIX_FMT_YUVJ422P:
            return AV_PIX_FMT_YUV422P;
        case AV_PIX_FMT_YUVJ444P:
            return AV_PIX_FMT_YUV444P;
        case AV_PIX_FMT_YUVJ440P:
            return AV_PIX_FMT_YUV440P;
        case AV_PIX_FMT_YUVJ411P:
            return AV_PIX_FMT_YUV411P;
        default:
            return format;
    }
}

// Some containers hand on whatever number the file has; reading such a one as the enum would be undefined.
template <class Mark>
int number_of(const Mark& mark) {
    static_assert(sizeof mark == sizeof(int));
    int number = 0;
    std::memcpy(&number, &mark, sizeof number);
    return number;
}

Transfer transfer_of(const AVFrame& frame) {
    switch (number_of(frame.color_trc)) {
        case AVCOL_TRC_SMPTE2084: return Transfer::Pq;
        case AVCOL_TRC_ARIB_STD_B67: return Transfer::Hlg;
        default: return Transfer::Sdr;
    }
}

bool has_2020_matrix(const AVFrame& frame) {
    const int matrix = number_of(frame.colorspace);
    return matrix == AVCOL_SPC_BT2020_NCL || matrix == AVCOL_SPC_BT2020_CL;
}

// Where only some of the three marks were given, they tell of the missing ones.
Primaries primaries_of(const AVFrame& frame) {
    switch (number_of(frame.color_primaries)) {
        case AVCOL_PRI_BT2020:
            return Primaries::Bt2020;
        case AVCOL_PRI_SMPTE432:
            return Primaries::DisplayP3;
        case AVCOL_PRI_RESERVED0:
        case AVCOL_PRI_RESERVED:
        case AVCOL_PRI_UNSPECIFIED:
            return transfer_of(frame) != Transfer::Sdr || has_2020_matrix(frame) ? Primaries::Bt2020 : Primaries::Bt709;
        default:
            return Primaries::Bt709;
    }
}

int unmarked_matrix(const AVFrame& frame) {
    if (transfer_of(frame) != Transfer::Sdr || number_of(frame.color_primaries) == AVCOL_PRI_BT2020) return SWS_CS_BT2020;
    return frame.height >= 720 || frame.width >= 1280 ? SWS_CS_ITU709 : SWS_CS_ITU601;
}

int matrix_of(const AVFrame& frame) {
    switch (number_of(frame.colorspace)) {
        case AVCOL_SPC_BT709:
            return SWS_CS_ITU709;
        case AVCOL_SPC_FCC:
            return SWS_CS_FCC;
        case AVCOL_SPC_BT470BG:
        case AVCOL_SPC_SMPTE170M:
            return SWS_CS_ITU601;
        case AVCOL_SPC_SMPTE240M:
            return SWS_CS_SMPTE240M;
        case AVCOL_SPC_BT2020_NCL:
        case AVCOL_SPC_BT2020_CL:
            return SWS_CS_BT2020;
        default:
            return unmarked_matrix(frame);
    }
}

int peak_of(const AVFrame& frame) {
    const AVFrameSideData* side = av_frame_get_side_data(&frame, AV_FRAME_DATA_MASTERING_DISPLAY_METADATA);
    if (!side) return kUsualPeak;
    const auto& display = *reinterpret_cast<const AVMasteringDisplayMetadata*>(side->data);
    const double said = display.has_luminance && display.max_luminance.den != 0 ? av_q2d(display.max_luminance) : 0;
    if (!(said > 0)) return kUsualPeak;
    const double kept = std::clamp(said, double(kLowestPeak), double(kHighestPeak));
    return static_cast<int>(std::lround(kept / kPeakStep)) * kPeakStep;
}

}  // namespace

ColourSpace colour_space_of(const AVFrame& frame) {
    ColourSpace space;
    const auto format = static_cast<AVPixelFormat>(frame.format);
    space.pixel_format = modern(format);
    space.full_range = space.pixel_format != format || number_of(frame.color_range) == AVCOL_RANGE_JPEG;
    space.matrix = matrix_of(frame);
    space.transfer = transfer_of(frame);
    space.primaries = primaries_of(frame);
    if (space.transfer == Transfer::Pq) space.peak = peak_of(frame);
    return space;
}

}  // namespace wissel::av
