// Gives libav the bytes of one file, so that it never opens anything by itself: no network, no second file.
//
// A file that cannot be read in time (see disk_thread.h) counts as one that cannot be read.
// Threading: used by one thread at a time; the abort flag may be raised by any.
// Ownership: owns the file and the AVIOContext. Must outlive the AVFormatContext that reads from it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "av/disk_thread.h"
#include "av/handles.h"
#include "av/stuck_files.h"
#include "base/result.h"

struct AVIOContext;

namespace wissel::av {

// The reason given for a file whose disk, or the network behind it, did not answer.
inline constexpr const char* kStalled =
    "the disk or the network share did not answer for two seconds; copy the story to this machine's own disk";

class FileReader {
public:
    // Only a regular file that is not empty: a pipe or a device could block for ever.
    // `stuck`: files not to be tried yet, to which this one is added should it stall; null: any is tried.
    static Result<std::unique_ptr<FileReader>> open(const std::string& path, AbortFlag abort, StuckFilesRef stuck = nullptr);
    ~FileReader();
    FileReader(const FileReader&) = delete;
    FileReader& operator=(const FileReader&) = delete;

    // All that is in it; before libav has read any of it. `path` only for messages.
    Result<std::string> read_all();
    // What libav reads from now on, instead of the file; before it has read any of it.
    void stand_in(std::string bytes);

    AVIOContext* context() { return context_; }
    std::int64_t size() const { return size_; }
    bool aborted() const { return abort_->load(std::memory_order_relaxed); }
    // Reading was given up because the disk, or the network behind it, did not answer.
    bool stalled() const { return disk_.stalled(); }
    // That, or the disk said that it cannot be read. A file that merely ends too soon is not meant.
    bool failed() const { return failed_ || stalled(); }

private:
    struct File;
    FileReader(std::string path, AbortFlag abort, StuckFilesRef stuck);
    Result<void> open_file();
    void make_context();
    int read(std::uint8_t* out, int size);
    int read_stand_in(std::uint8_t* out, std::size_t wanted);
    std::int64_t seek(std::int64_t offset, int whence);

    const std::string path_;
    AbortFlag abort_;
    StuckFilesRef stuck_;
    std::shared_ptr<File> file_;  // shared with the disk's thread, which may be stuck with it
    DiskThread disk_;
    std::int64_t size_ = 0;
    std::int64_t at_ = 0;         // where the next read begins
    bool failed_ = false;
    std::optional<std::string> instead_;
    AVIOContext* context_ = nullptr;
};

}  // namespace wissel::av
