#include "av/resampler.h"

#include <fmt/format.h>

#include "av/av_error.h"
#include "base/samples.h"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/frame.h>
#include <libavutil/samplefmt.h>
#include <libswresample/swresample.h>
}

namespace wissel::av {

namespace {

constexpr int kLowestRate = 4'000, kHighestRate = 768'000;

// Where the frame's data begins, from its sample `from` on.
std::vector<const std::uint8_t*> data_from(const AVFrame& frame, int from) {
    const auto format = static_cast<AVSampleFormat>(frame.format);
    const bool planar = av_sample_fmt_is_planar(format) != 0;
    const int channels = frame.ch_layout.nb_channels;
    const auto skipped = std::ptrdiff_t(from) * av_get_bytes_per_sample(format) * (planar ? 1 : channels);
    std::vector<const std::uint8_t*> data(frame.extended_data, frame.extended_data + (planar ? channels : 1));
    for (auto& plane : data) plane += skipped;
    return data;
}

}  // namespace

Result<void> Resampler::push(const AVFrame& frame, int from, int count, std::vector<float>& out) {
    const auto& layout = frame.ch_layout;
    const Kind kind{frame.format, frame.sample_rate, layout.nb_channels,
                    layout.order == AV_CHANNEL_ORDER_NATIVE ? layout.u.mask : 0};
    if (!context_ || kind != kind_) {
        drain(out);
        if (auto ready = set_up(frame, kind); !ready) return ready;
    }
    auto data = data_from(frame, from);
    const int done = run(data.data(), count, out);
    if (done < 0) return fail(fmt::format("the sound cannot be converted: {}", av_message(done)));
    return {};
}

Result<void> Resampler::set_up(const AVFrame& frame, const Kind& kind) {
    context_.reset();
    if (kind.rate < kLowestRate || kind.rate > kHighestRate) {
        return fail(fmt::format("the sound has {} samples a second, which is not possible ({} to {} are); encode it anew",
                                kind.rate, kLowestRate, kHighestRate));
    }
    AVChannelLayout from{};
    if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC) {
        av_channel_layout_default(&from, frame.ch_layout.nb_channels);
    } else {
        av_channel_layout_copy(&from, &frame.ch_layout);
    }
    AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO;
    SwrContext* made = nullptr;
    int done = swr_alloc_set_opts2(&made, &stereo, AV_SAMPLE_FMT_FLT, kSampleRate, &from,
                                   static_cast<AVSampleFormat>(frame.format), frame.sample_rate, 0, nullptr);
    av_channel_layout_uninit(&from);
    context_.reset(made);
    if (done >= 0) done = swr_init(context_.get());
    if (done >= 0) {
        kind_ = kind;
        return {};
    }
    context_.reset();
    return fail(fmt::format("the sound is of a kind that cannot be converted: {}", av_message(done)));
}

int Resampler::run(const std::uint8_t** data, int count, std::vector<float>& out) {
    const int room = swr_get_out_samples(context_.get(), count);
    if (room < 0) return room;
    const auto before = out.size();
    out.resize(before + static_cast<std::size_t>(room) * kChannels);
    auto* to = reinterpret_cast<std::uint8_t*>(out.data() + before);
    const int done = swr_convert(context_.get(), &to, room, data, count);
    out.resize(before + static_cast<std::size_t>(done > 0 ? done : 0) * kChannels);
    return done;
}

void Resampler::drain(std::vector<float>& out) {
    if (!context_) return;
    run(nullptr, 0, out);
    context_.reset();
}

}  // namespace wissel::av
