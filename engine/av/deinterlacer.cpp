#include "av/deinterlacer.h"

#include <fmt/format.h>

#include <new>
#include <utility>

extern "C" {
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavutil/frame.h>
}

namespace wissel::av {

void Deinterlacer::put(TimedFrame frame) {
    const AVFrame& picture = *frame.frame;
    if (graph_ && !fits(picture)) finish();
    if (!graph_ && (picture.interlaced_frame == 0 || !open(picture))) {
        ready_.push_back(std::move(frame));
        return;
    }
    const int written = av_buffersrc_write_frame(source_, frame.frame.get());
    waiting_.push_back(std::move(frame));
    written < 0 ? finish() : drain();
}

void Deinterlacer::finish() {
    if (!graph_) return;
    if (av_buffersrc_close(source_, AV_NOPTS_VALUE, 0) >= 0) drain();
    for (auto& left : waiting_) ready_.push_back(std::move(left));
    waiting_.clear();
    graph_.reset();
}

bool Deinterlacer::try_take(TimedFrame& out) {
    if (ready_.empty()) return false;
    out = std::move(ready_.front());
    ready_.pop_front();
    return true;
}

bool Deinterlacer::fits(const AVFrame& frame) const {
    return frame.width == width_ && frame.height == height_ && frame.format == format_;
}

bool Deinterlacer::open(const AVFrame& frame) {
    width_ = frame.width;
    height_ = frame.height;
    format_ = frame.format;
    FilterGraphPtr graph(avfilter_graph_alloc());
    if (!graph) throw std::bad_alloc();
    graph->nb_threads = 1;
    // Times are kept beside the filter: a clock of its own is enough for it.
    const auto shape =
        fmt::format("video_size={}x{}:pix_fmt={}:time_base=1/1000:pixel_aspect=1/1", width_, height_, format_);
    AVFilterContext* filter = nullptr;
    const auto add = [&](AVFilterContext*& to, const char* name, const char* options) {
        return avfilter_graph_create_filter(&to, avfilter_get_by_name(name), name, options, nullptr, graph.get()) >= 0;
    };
    const bool made = add(source_, "buffer", shape.c_str()) &&
                      add(filter, "bwdif", "mode=send_frame:deint=interlaced") && add(sink_, "buffersink", nullptr);
    if (!made || avfilter_link(source_, 0, filter, 0) < 0 || avfilter_link(filter, 0, sink_, 0) < 0) return false;
    if (avfilter_graph_config(graph.get(), nullptr) < 0) return false;
    graph_ = std::move(graph);
    return true;
}

void Deinterlacer::drain() {
    while (!waiting_.empty()) {
        FramePtr whole = make_frame();
        if (av_buffersink_get_frame(sink_, whole.get()) < 0) return;
        waiting_.front().frame = std::move(whole);
        ready_.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
    }
}

}  // namespace wissel::av
