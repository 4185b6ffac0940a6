#include "base/disk_sync.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace wissel {

std::error_code bring_to_disk(const std::filesystem::path& path) {
    const int descriptor = ::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return {errno, std::generic_category()};
    const bool done = ::fsync(descriptor) == 0;
    const std::error_code error = done ? std::error_code() : std::error_code(errno, std::generic_category());
    ::close(descriptor);
    return error;
}

}  // namespace wissel
