#include "platform/may_write.h"

#include <fcntl.h>
#include <unistd.h>

namespace wissel::platform {

bool may_write(const std::filesystem::path& path) {
    std::error_code error;
    const int wanted = std::filesystem::is_directory(path, error) ? W_OK | X_OK : W_OK;
    return ::faccessat(AT_FDCWD, path.c_str(), wanted, AT_EACCESS) == 0;
}

}  // namespace wissel::platform
