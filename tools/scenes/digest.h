#pragma once

#include <string>

#include "base/result.h"

namespace wissel::scenes {

// SHA-256 of a file's bytes, in hexadecimal.
Result<std::string> digest_of(const std::string& path);

}  // namespace wissel::scenes
