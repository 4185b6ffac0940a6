#include "av/encoded_picture.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include <fmt/format.h>

#include "av/av_error.h"

extern "C" {
#include <libavcodec/avcodec.h>
}

namespace wissel::av {

namespace {

Result<void> write_bytes(const std::string& path, const AVPacket& packet) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(reinterpret_cast<const char*>(packet.data), packet.size);
    file.close();
    if (!file) return fail(fmt::format("{}: cannot be written: {}", path, std::strerror(errno)));
    return {};
}

}  // namespace

Result<void> write_encoded(const std::string& path, AVCodecContext& codec, const AVFrame& frame) {
    const PacketPtr packet = make_packet();
    int code = avcodec_send_frame(&codec, &frame);
    if (code >= 0) code = avcodec_send_frame(&codec, nullptr);
    if (code >= 0) code = avcodec_receive_packet(&codec, packet.get());
    if (code < 0) return fail(fmt::format("{}: cannot be encoded: {}", path, av_message(code)));
    return write_bytes(path, *packet);
}

}  // namespace wissel::av
