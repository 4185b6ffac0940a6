// Makes films out of frames that a test fills itself, in any pixel format and with any mark that a frame can carry.
//
// Throws std::runtime_error when a film cannot be made: then the test cannot run.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

extern "C" {
#include <libavutil/frame.h>
#include <libavutil/pixfmt.h>
}

namespace wissel::test {

struct FrameFilmSpec {
    std::string codec = "ffv1";
    std::map<std::string, std::string> options;  // of the codec
    int flags = 0;                               // AV_CODEC_FLAG_...
    AVPixelFormat format = AV_PIX_FMT_YUV420P;
    int width = 160, height = 96, frames = 1;
    AVRational rate{25, 1};
    AVRational tick{0, 1};  // of the frames' pts; 0: one picture
    std::optional<std::array<std::int32_t, 9>> display_matrix;
    bool marked = true;  // with what follows; if not, nobody is told
    AVColorRange range = AVCOL_RANGE_UNSPECIFIED;
    AVColorSpace matrix = AVCOL_SPC_UNSPECIFIED;
    AVColorPrimaries primaries = AVCOL_PRI_UNSPECIFIED;
    AVColorTransferCharacteristic transfer = AVCOL_TRC_UNSPECIFIED;
};

// `draw` gets a frame of unknown content, with pts set to `index`.
using DrawFrame = std::function<void(AVFrame& frame, int index)>;
void make_film(const std::string& path, const FrameFilmSpec& spec, const DrawFrame& draw);

// Every byte of every plane.
void fill(AVFrame& frame, std::uint8_t value);

// The first frame alone, as the encoder gives it: for JPEG, PNG and WebP that is the whole file.
std::string encode_picture(const FrameFilmSpec& spec, const DrawFrame& draw);

}  // namespace wissel::test
