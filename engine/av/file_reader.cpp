#include "av/file_reader.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <new>

#include <fmt/format.h>

#include "av/av_error.h"

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

// Touched on the disk's thread only; between two jobs its results may be read by whoever gave the jobs.
struct FileReader::File {
    Result<void> open(const std::string& path) {
        if (auto checked = check_is_file(path); !checked) return checked;
        stream.pubsetbuf(nullptr, 0);  // libav buffers already
        if (!stream.open(path, std::ios::in | std::ios::binary)) {
            return fail(fmt::format("{}: cannot be opened for reading; check its permissions", path));
        }
        size = stream.pubseekoff(0, std::ios::end, std::ios::in);
        return {};
    }

    void read(std::int64_t at, std::size_t wanted) {
        try {
            const bool there = stream.pubseekpos(at, std::ios::in) == std::streampos(at);
            got = there ? stream.sgetn(buffer.data(), static_cast<std::streamsize>(std::min(wanted, buffer.size()))) : -1;
        } catch (...) {  // a read error reaches us as an exception of the stream library
            got = -1;
        }
    }

    std::filebuf stream;
    Result<void> opened;
    std::int64_t size = 0;
    std::array<char, kBufferBytes> buffer;
    std::streamsize got = 0;  // bytes in the buffer; negative: a read error
};

FileReader::FileReader(std::string path, AbortFlag abort, StuckFilesRef stuck)
    : path_(std::move(path)), abort_(std::move(abort)), stuck_(std::move(stuck)), file_(std::make_shared<File>()) {}

Result<std::unique_ptr<FileReader>> FileReader::open(const std::string& path, AbortFlag abort, StuckFilesRef stuck) {
    if (stuck && stuck->has(path)) return fail_for_now(fmt::format("{}: {}", path, kStalled));
    std::unique_ptr<FileReader> reader(new FileReader(path, std::move(abort), std::move(stuck)));
    if (auto opened = reader->open_file(); !opened) return tl::unexpected(opened.error());
    reader->make_context();
    return reader;
}

Result<void> FileReader::open_file() {
    const auto answer = disk_.run([file = file_, path = path_] { file->opened = file->open(path); }, *abort_);
    if (answer == DiskThread::Answer::Stalled) return fail_for_now(fmt::format("{}: {}", path_, kStalled));
    if (answer == DiskThread::Answer::Aborted) return fail_for_now(fmt::format("{}: is not needed any more", path_));
    size_ = file_->size;
    return file_->opened;
}

void FileReader::make_context() {
    auto* buffer = static_cast<unsigned char*>(av_malloc(kBufferBytes));
    if (!buffer) throw std::bad_alloc();
    context_ = avio_alloc_context(
        buffer, kBufferBytes, 0, this,
        [](void* self, std::uint8_t* out, int size) { return static_cast<FileReader*>(self)->read(out, size); }, nullptr,
        [](void* self, std::int64_t offset, int whence) { return static_cast<FileReader*>(self)->seek(offset, whence); });
    if (context_) return;
    av_free(buffer);
    throw std::bad_alloc();
}

FileReader::~FileReader() {
    if (stuck_ && stalled()) stuck_->add(path_, file_);
    if (context_) av_freep(&context_->buffer);
    avio_context_free(&context_);
}

int FileReader::read(std::uint8_t* out, int size) {
    if (aborted()) return AVERROR_EXIT;
    const auto wanted = static_cast<std::size_t>(std::clamp(size, 0, kBufferBytes));
    if (instead_) return read_stand_in(out, wanted);
    const auto answer = disk_.run([file = file_, at = at_, wanted] { file->read(at, wanted); }, *abort_);
    if (answer == DiskThread::Answer::Aborted) return AVERROR_EXIT;
    if (answer == DiskThread::Answer::Stalled) return AVERROR(ETIMEDOUT);
    if (file_->got < 0) {
        failed_ = true;
        return AVERROR(EIO);
    }
    if (file_->got == 0) return AVERROR_EOF;
    std::memcpy(out, file_->buffer.data(), static_cast<std::size_t>(file_->got));
    at_ += file_->got;
    return static_cast<int>(file_->got);
}

int FileReader::read_stand_in(std::uint8_t* out, std::size_t wanted) {
    const auto at = static_cast<std::size_t>(std::min(at_, size_));
    const auto got = std::min(wanted, instead_->size() - at);
    if (got == 0) return AVERROR_EOF;
    std::memcpy(out, instead_->data() + at, got);
    at_ += static_cast<std::int64_t>(got);
    return static_cast<int>(got);
}

Result<std::string> FileReader::read_all() {
    std::string all(static_cast<std::size_t>(size_), '\0');
    std::size_t filled = 0;
    while (filled < all.size()) {
        const int got = read(reinterpret_cast<std::uint8_t*>(all.data() + filled), static_cast<int>(std::min<std::size_t>(all.size() - filled, kBufferBytes)));
        if (got == AVERROR_EOF) break;  // it has become shorter meanwhile
        if (stalled()) return fail_for_now(fmt::format("{}: {}", path_, kStalled));
        if (got < 0) return fail(fmt::format("{}: cannot be read: {}", path_, av_message(got)));
        filled += static_cast<std::size_t>(got);
    }
    all.resize(filled);
    at_ = 0;
    return all;
}

void FileReader::stand_in(std::string bytes) {
    instead_ = std::move(bytes);
    size_ = static_cast<std::int64_t>(instead_->size());
    at_ = 0;
}

// Goes nowhere yet: the next read begins there.
std::int64_t FileReader::seek(std::int64_t offset, int whence) {
    if (whence & AVSEEK_SIZE) return size_;
    const int from = whence & ~AVSEEK_FORCE;
    const std::int64_t base = from == SEEK_CUR ? at_ : from == SEEK_END ? size_ : 0;
    std::int64_t to = 0;
    if (__builtin_add_overflow(base, offset, &to) || to < 0) return AVERROR(EINVAL);
    return at_ = to;
}

}  // namespace wissel::av
