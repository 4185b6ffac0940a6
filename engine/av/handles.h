// Owners for libav's structures, without including libav: only the .cpp files of av/ see its headers.
//
// Threading: an object is used by one thread at a time.
#pragma once

#include <atomic>
#include <memory>

struct AVCodecContext;
struct AVFilterGraph;
struct AVFormatContext;
struct AVFrame;
struct AVPacket;
struct SwrContext;
struct SwsContext;

namespace wissel::av {

struct FreeFrame {
    void operator()(AVFrame* frame) const noexcept;
};
struct FreePacket {
    void operator()(AVPacket* packet) const noexcept;
};
struct FreeCodec {
    void operator()(AVCodecContext* codec) const noexcept;
};
struct FreeFilterGraph {
    void operator()(AVFilterGraph* graph) const noexcept;
};
struct FreeSwr {
    void operator()(SwrContext* context) const noexcept;
};
struct FreeSws {
    void operator()(SwsContext* context) const noexcept;
};

using FramePtr = std::unique_ptr<AVFrame, FreeFrame>;
using PacketPtr = std::unique_ptr<AVPacket, FreePacket>;
using CodecPtr = std::unique_ptr<AVCodecContext, FreeCodec>;
using FilterGraphPtr = std::unique_ptr<AVFilterGraph, FreeFilterGraph>;
using SwrPtr = std::unique_ptr<SwrContext, FreeSwr>;
using SwsPtr = std::unique_ptr<SwsContext, FreeSws>;

// Both throw std::bad_alloc, as new does.
FramePtr make_frame();
PacketPtr make_packet();

// Bytes of compressed data in a packet.
std::size_t packet_bytes(const AVPacket& packet);
// Decoding may begin with it.
bool is_key(const AVPacket& packet);

// Raised by another thread to make reading stop soon. Shared, since the reader may outlive the one who asked.
using AbortFlag = std::shared_ptr<std::atomic<bool>>;

}  // namespace wissel::av
