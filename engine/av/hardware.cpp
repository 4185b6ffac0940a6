#include "av/hardware.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <new>
#include <string_view>

#include "av/av_error.h"
#include "av/handles.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/hwcontext.h>
}

namespace wissel::av {

namespace {

// What decodes, the system's own first. OpenCL and the like only compute.
constexpr std::string_view kDecodes[] = {"vaapi", "videotoolbox", "d3d11va", "dxva2",
                                         "vdpau", "cuda",         "qsv",     "mediacodec"};

// The pixel format of frames of this codec on this kind of device.
AVPixelFormat device_format(const AVCodec& codec, AVHWDeviceType type) {
    for (int i = 0; const AVCodecHWConfig* config = avcodec_get_hw_config(&codec, i); ++i) {
        const bool by_device = (config->methods & AV_CODEC_HW_CONFIG_METHOD_HW_DEVICE_CTX) != 0;
        if (by_device && config->device_type == type) return config->pix_fmt;
    }
    return AV_PIX_FMT_NONE;
}

AVHWDeviceType type_of(const AVBufferRef& device) {
    return reinterpret_cast<const AVHWDeviceContext*>(device.data)->type;
}

// libav asks again, without the device's format, if the device does not take the film.
AVPixelFormat choose_format(AVCodecContext* codec, const AVPixelFormat* offered) {
    const auto wanted = device_format(*codec->codec, type_of(*codec->hw_device_ctx));
    for (const auto* format = offered; *format != AV_PIX_FMT_NONE; ++format) {
        if (*format == wanted) return wanted;
    }
    return avcodec_default_get_format(codec, offered);
}

}  // namespace

std::vector<std::string> Hardware::kinds() {
    std::vector<std::string_view> built;
    for (auto type = av_hwdevice_iterate_types(AV_HWDEVICE_TYPE_NONE); type != AV_HWDEVICE_TYPE_NONE;
         type = av_hwdevice_iterate_types(type)) {
        built.emplace_back(av_hwdevice_get_type_name(type));
    }
    std::vector<std::string> kinds;
    for (const auto kind : kDecodes) {
        if (std::ranges::find(built, kind) != built.end()) kinds.emplace_back(kind);
    }
    return kinds;
}

Result<std::shared_ptr<const Hardware>> Hardware::open(const std::string& kind) {
    const auto tried = kind == "auto" ? kinds() : std::vector<std::string>{kind};
    int done = AVERROR(ENODEV);
    for (const auto& each : tried) {
        const auto type = av_hwdevice_find_type_by_name(each.c_str());
        AVBufferRef* device = nullptr;
        done = type == AV_HWDEVICE_TYPE_NONE ? AVERROR(ENODEV)
                                             : av_hwdevice_ctx_create(&device, type, nullptr, nullptr, 0);
        if (done >= 0) return std::shared_ptr<const Hardware>(new Hardware(each, device));
    }
    const auto why = tried.size() == 1 ? ": " + av_message(done) : "";  // of several, each has its own
    return fail(fmt::format("no device for decoding can be opened ({}){}", fmt::join(tried, ", "), why));
}

Hardware::~Hardware() {
    av_buffer_unref(&device_);
}

bool Hardware::attach(AVCodecContext& codec) const {
    if (device_format(*codec.codec, type_of(*device_)) == AV_PIX_FMT_NONE) return false;
    codec.hw_device_ctx = av_buffer_ref(device_);
    if (!codec.hw_device_ctx) throw std::bad_alloc();
    codec.get_format = &choose_format;
    return true;
}

bool fetch_from_device(AVFrame& frame) {
    if (!frame.hw_frames_ctx) return true;
    const FramePtr fetched = make_frame();
    if (av_hwframe_transfer_data(fetched.get(), &frame, 0) < 0) return false;
    if (av_frame_copy_props(fetched.get(), &frame) < 0) return false;
    av_frame_unref(&frame);
    av_frame_move_ref(&frame, fetched.get());
    return true;
}

}  // namespace wissel::av
