// Gives libav the bytes of one file, so that it never opens anything by itself: no network, no second file.
//
// Threading: used by one thread at a time; the abort flag may be raised by any.
// Ownership: owns the file and the AVIOContext. Must outlive the AVFormatContext that reads from it.
#pragma once

#include <cstdint>
#include <fstream>
#include <memory>
#include <string>

#include "av/handles.h"
#include "base/result.h"

struct AVIOContext;

namespace wissel::av {

class FileReader {
public:
    // Only a regular file that is not empty: a pipe or a device could block for ever.
    static Result<std::unique_ptr<FileReader>> open(const std::string& path, AbortFlag abort);
    ~FileReader();
    FileReader(const FileReader&) = delete;
    FileReader& operator=(const FileReader&) = delete;

    AVIOContext* context() { return context_; }
    std::int64_t size() const { return size_; }
    bool aborted() const { return abort_->load(std::memory_order_relaxed); }

private:
    explicit FileReader(AbortFlag abort) : abort_(std::move(abort)) {}
    static int read(void* self, std::uint8_t* out, int size);
    static std::int64_t seek(void* self, std::int64_t offset, int whence);

    AbortFlag abort_;
    std::filebuf file_;
    std::int64_t size_ = 0;
    AVIOContext* context_ = nullptr;
};

}  // namespace wissel::av
