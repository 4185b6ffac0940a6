#include "av/container.h"

#include <fmt/format.h>

#include <new>

#include "av/av_error.h"

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/avstring.h>
#include <libavutil/log.h>
}

namespace wissel::av {

namespace {

constexpr std::int64_t kProbeBytes = 4 << 20;

int refuse_to_open(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) {
    return AVERROR(EPERM);
}

int is_aborted(void* reader) {
    return static_cast<FileReader*>(reader)->aborted() ? 1 : 0;
}

tl::unexpected<Error> unreadable(const FileReader& file, const std::string& path, int error) {
    if (file.stalled()) return fail_for_now(fmt::format("{}: cannot be read: {}", path, kStalled));
    return fail(fmt::format("{}: cannot be read: {}", path, av_message(error)));
}

}  // namespace

Result<AVFormatContext*> open_container(FileReader& file, const std::string& path, const ContainerKinds& kinds) {
    av_log_set_level(AV_LOG_FATAL);  // what went wrong is in our own messages
    const AVInputFormat* kind = nullptr;
    const int probed = av_probe_input_buffer2(file.context(), &kind, "", nullptr, 0, kProbeBytes);
    if (file.stalled()) return fail_for_now(fmt::format("{}: {}", path, kStalled));
    if (probed < 0 || !kind) return fail(fmt::format("{}: is not {} that can be read", path, kinds.what));
    if (av_match_list(kind->name, kinds.names, ',') <= 0) {
        return fail(
            fmt::format("{}: is a \"{}\" file, which is not played; use {}", path, kind->name, kinds.use_instead));
    }
    AVFormatContext* format = avformat_alloc_context();
    if (!format) throw std::bad_alloc();
    format->pb = file.context();
    format->io_open = &refuse_to_open;
    format->interrupt_callback = {&is_aborted, &file};
    format->probesize = kProbeBytes;
    format->max_analyze_duration = 3 * AV_TIME_BASE;
    const int opened = avformat_open_input(&format, "", kind, nullptr);  // frees and clears `format` on failure
    if (opened < 0) return unreadable(file, path, opened);
    const int found = avformat_find_stream_info(format, nullptr);
    if (found >= 0 && !file.stalled()) return format;
    avformat_close_input(&format);
    return unreadable(file, path, found);
}

}  // namespace wissel::av
