#include "store/file_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace wissel::store {

std::filesystem::path lock_of(const std::filesystem::path& file) {
    return file.string() + ".lock";
}

Result<FileLock> FileLock::take(const std::filesystem::path& file) {
    const auto name = lock_of(file).string();
    const int descriptor = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0644);
    FileLock lock(descriptor);
    if (descriptor < 0 || ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return lock;
    return fail_for_now(fmt::format("{}: another kiosk is writing into it; give each a file of its own", file.string()));
}

FileLock::~FileLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace wissel::store
