#include "av/handles.h"

#include <new>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavfilter/avfilter.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

namespace wissel::av {

void FreeFrame::operator()(AVFrame* frame) const noexcept { av_frame_free(&frame); }
void FreePacket::operator()(AVPacket* packet) const noexcept { av_packet_free(&packet); }
void FreeCodec::operator()(AVCodecContext* codec) const noexcept { avcodec_free_context(&codec); }
void FreeFilterGraph::operator()(AVFilterGraph* graph) const noexcept { avfilter_graph_free(&graph); }
void FreeSwr::operator()(SwrContext* context) const noexcept { swr_free(&context); }
void FreeSws::operator()(SwsContext* context) const noexcept { sws_freeContext(context); }

FramePtr make_frame() {
    FramePtr frame(av_frame_alloc());
    if (!frame) throw std::bad_alloc();
    return frame;
}

PacketPtr make_packet() {
    PacketPtr packet(av_packet_alloc());
    if (!packet) throw std::bad_alloc();
    return packet;
}

std::size_t packet_bytes(const AVPacket& packet) { return static_cast<std::size_t>(packet.size > 0 ? packet.size : 0); }

bool is_key(const AVPacket& packet) { return (packet.flags & AV_PKT_FLAG_KEY) != 0; }

}  // namespace wissel::av
