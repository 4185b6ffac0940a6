#include "store/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace wissel::store {

std::filesystem::path lock_of(const std::filesystem::path& file) {
    return file.string() + ".lock";
}

std::optional<FileLock> FileLock::take_opened(const std::filesystem::path& file, int how) {
    const auto name = lock_of(file).string();
    const int descriptor = ::open(name.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | how, 0644);
    FileLock lock(descriptor);
    if (descriptor < 0 || ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return lock;
    return std::nullopt;
}

std::optional<FileLock> FileLock::take(const std::filesystem::path& file) {
    return take_opened(file, O_CREAT);
}

bool FileLock::is_taken(const std::filesystem::path& file) {
    return !take_opened(file, 0);
}

FileLock::~FileLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace wissel::store
