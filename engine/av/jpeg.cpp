#include "av/jpeg.h"

#include <fmt/format.h>

#include "av/av_error.h"
#include "av/encoded_picture.h"
#include "av/handles.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libswscale/swscale.h>
}

namespace wissel::av {

namespace {

constexpr int kQuality = 4;  // of FFmpeg's scale for JPEG, from 2 (best) to 31: words in a picture stay legible

Result<CodecPtr> open_jpeg_encoder(const std::string& path, PixelSize size) {
    const AVCodec* kind = avcodec_find_encoder(AV_CODEC_ID_MJPEG);
    if (!kind) return fail(path + ": this FFmpeg cannot write JPEG");
    CodecPtr codec(avcodec_alloc_context3(kind));
    if (!codec) throw std::bad_alloc();
    codec->width = size.width;
    codec->height = size.height;
    codec->pix_fmt = AV_PIX_FMT_YUVJ420P;
    codec->time_base = {1, 1};
    codec->flags |= AV_CODEC_FLAG_BITEXACT | AV_CODEC_FLAG_QSCALE;
    codec->global_quality = kQuality * FF_QP2LAMBDA;
    codec->thread_count = 1;
    if (const int code = avcodec_open2(codec.get(), nullptr, nullptr); code < 0) {
        return fail(fmt::format("{}: a picture of {}x{} cannot be written: {}", path, size.width, size.height, av_message(code)));
    }
    return codec;
}

FramePtr make_picture(PixelSize size) {
    FramePtr frame = make_frame();
    frame->width = size.width;
    frame->height = size.height;
    frame->format = AV_PIX_FMT_YUVJ420P;
    frame->quality = kQuality * FF_QP2LAMBDA;
    if (av_frame_get_buffer(frame.get(), 0) < 0) throw std::bad_alloc();
    return frame;
}

void convert(const std::uint8_t* pixels, int stride, AVFrame& to) {
    const SwsPtr scaler(sws_getContext(to.width, to.height, AV_PIX_FMT_BGR0, to.width, to.height, AV_PIX_FMT_YUVJ420P, SWS_BICUBIC | SWS_ACCURATE_RND, nullptr, nullptr, nullptr));
    if (!scaler) throw std::bad_alloc();
    const std::uint8_t* rows[4] = {pixels, nullptr, nullptr, nullptr};
    const int strides[4] = {stride, 0, 0, 0};
    sws_scale(scaler.get(), rows, strides, 0, to.height, to.data, to.linesize);
}

}  // namespace

Result<void> write_jpeg(const std::string& path, PixelSize size, int stride, const std::uint8_t* pixels) {
    if (size.width <= 0 || size.height <= 0) return fail(path + ": a picture without size cannot be written");
    auto codec = open_jpeg_encoder(path, size);
    if (!codec) return tl::unexpected(codec.error());
    const FramePtr frame = make_picture(size);
    convert(pixels, stride, *frame);
    return write_encoded(path, **codec, *frame);
}

}  // namespace wissel::av
