#include "av/file_reader.h"

#include <filesystem>
#include <new>

#include <fmt/format.h>

extern "C" {
#include <libavformat/avio.h>
#include <libavutil/error.h>
#include <libavutil/mem.h>
}

namespace wissel::av {

namespace {

constexpr int kBufferBytes = 64 * 1024;

Result<void> check_is_file(const std::string& path) {
    namespace fs = std::filesystem;
    std::error_code error;
    const auto status = fs::status(path, error);
    if (path.find("://") != std::string::npos) {
        return fail(fmt::format("{}: is a network address; copy the film into the story's folder", path));
    }
    if (!fs::exists(status)) return fail(fmt::format("{}: there is no such file", path));
    if (fs::is_directory(status)) return fail(fmt::format("{}: is a folder, not a film", path));
    if (!fs::is_regular_file(status)) return fail(fmt::format("{}: is not an ordinary file", path));
    if (fs::file_size(path, error) == 0) return fail(fmt::format("{}: the file is empty", path));
    return {};
}

}  // namespace

Result<std::unique_ptr<FileReader>> FileReader::open(const std::string& path, AbortFlag abort) {
    if (auto checked = check_is_file(path); !checked) return tl::unexpected(checked.error());
    std::unique_ptr<FileReader> reader(new FileReader(std::move(abort)));
    reader->file_.pubsetbuf(nullptr, 0);  // libav buffers already
    if (!reader->file_.open(path, std::ios::in | std::ios::binary)) {
        return fail(fmt::format("{}: cannot be opened for reading; check its permissions", path));
    }
    reader->size_ = reader->file_.pubseekoff(0, std::ios::end, std::ios::in);
    reader->file_.pubseekpos(0, std::ios::in);
    auto* buffer = static_cast<unsigned char*>(av_malloc(kBufferBytes));
    if (!buffer) throw std::bad_alloc();
    reader->context_ = avio_alloc_context(buffer, kBufferBytes, 0, reader.get(), &read, nullptr, &seek);
    if (!reader->context_) {
        av_free(buffer);
        throw std::bad_alloc();
    }
    return reader;
}

FileReader::~FileReader() {
    if (context_) av_freep(&context_->buffer);
    avio_context_free(&context_);
}

int FileReader::read(void* self, std::uint8_t* out, int size) {
    auto& reader = *static_cast<FileReader*>(self);
    if (reader.aborted()) return AVERROR_EXIT;
    try {
        const auto got = reader.file_.sgetn(reinterpret_cast<char*>(out), size);
        return got > 0 ? static_cast<int>(got) : AVERROR_EOF;
    } catch (...) {  // a read error reaches us as an exception of the stream library
        return AVERROR(EIO);
    }
}

std::int64_t FileReader::seek(void* self, std::int64_t offset, int whence) {
    auto& reader = *static_cast<FileReader*>(self);
    if (whence & AVSEEK_SIZE) return reader.size_;
    const auto way = (whence & ~AVSEEK_FORCE) == SEEK_CUR ? std::ios::cur : std::ios::beg;
    try {
        const std::int64_t at = (whence & ~AVSEEK_FORCE) == SEEK_END
                                    ? std::int64_t(reader.file_.pubseekoff(offset, std::ios::end, std::ios::in))
                                    : std::int64_t(reader.file_.pubseekoff(offset, way, std::ios::in));
        return at < 0 ? AVERROR(EIO) : at;
    } catch (...) {
        return AVERROR(EIO);
    }
}

}  // namespace wissel::av
