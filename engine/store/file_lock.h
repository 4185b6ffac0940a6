// That one program alone writes into a file: two kiosks with the same configuration would close each other's sessions.
//
// By flock(2) on a file beside it, NAME.lock, which stays: the database's own file is locked by its library in a way that is lost as
// soon as anybody in this program closes it. The system lets go of it when the program ends, however it ends.
// Threading: any thread; one at a time.
#pragma once

#include <filesystem>
#include <optional>
#include <utility>

namespace wissel::store {

// The file's, whether it is there or not.
std::filesystem::path lock_of(const std::filesystem::path& file);

class FileLock {
public:
    // Nothing while another program (or another of this one) has it. Where there can be no lock (a folder that is not there, a file
    // system that knows none) it is one that holds nothing: what is wrong with the place, the file itself will tell.
    static std::optional<FileLock> take(const std::filesystem::path& file);
    // Whether another has it. Leaves nothing: a lock beside a file says that it is ours (store/book_file.h).
    static bool is_taken(const std::filesystem::path& file);
    ~FileLock();
    FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    FileLock& operator=(FileLock&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }

private:
    static std::optional<FileLock> take_opened(const std::filesystem::path& file, int how);
    explicit FileLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;  // -1: none
};

}  // namespace wissel::store
