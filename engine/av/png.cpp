#include "av/png.h"

#include <fmt/format.h>

#include "av/av_error.h"
#include "av/encoded_picture.h"
#include "av/handles.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/opt.h>
}

namespace wissel::av {

namespace {

void copy_as_rgb(const std::uint8_t* pixels, int stride, AVFrame& to) {
    for (int y = 0; y < to.height; ++y) {
        const std::uint8_t* in = pixels + std::ptrdiff_t{y} * stride;
        std::uint8_t* out = to.data[0] + std::ptrdiff_t{y} * to.linesize[0];
        for (int x = 0; x < to.width; ++x, in += 4, out += 3) {
            out[0] = in[2];
            out[1] = in[1];
            out[2] = in[0];
        }
    }
}

Result<CodecPtr> open_png_encoder(const std::string& path, PixelSize size) {
    const AVCodec* kind = avcodec_find_encoder(AV_CODEC_ID_PNG);
    if (!kind) return fail(path + ": this FFmpeg cannot write PNG");
    CodecPtr codec(avcodec_alloc_context3(kind));
    if (!codec) throw std::bad_alloc();
    codec->width = size.width;
    codec->height = size.height;
    codec->pix_fmt = AV_PIX_FMT_RGB24;
    codec->time_base = {1, 1};
    codec->flags |= AV_CODEC_FLAG_BITEXACT;
    codec->compression_level = 9;
    av_opt_set(codec->priv_data, "pred", "paeth", 0);  // a quarter smaller for drawn pictures
    if (const int code = avcodec_open2(codec.get(), nullptr, nullptr); code < 0) {
        return fail(fmt::format("{}: a picture of {}x{} cannot be written: {}", path, size.width, size.height, av_message(code)));
    }
    return codec;
}

}  // namespace

Result<void> write_png(const std::string& path, PixelSize size, int stride, const std::uint8_t* pixels) {
    if (size.width <= 0 || size.height <= 0) return fail(path + ": a picture without size cannot be written");
    auto codec = open_png_encoder(path, size);
    if (!codec) return tl::unexpected(codec.error());
    const FramePtr frame = make_frame();
    frame->width = size.width;
    frame->height = size.height;
    frame->format = AV_PIX_FMT_RGB24;
    if (av_frame_get_buffer(frame.get(), 0) < 0) throw std::bad_alloc();
    copy_as_rgb(pixels, stride, *frame);
    return write_encoded(path, **codec, *frame);
}

}  // namespace wissel::av
