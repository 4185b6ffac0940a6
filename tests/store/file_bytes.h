// What is in a file, to see whether it was changed.
#pragma once

#include <string>

#include "base/text_file.h"

namespace wissel::test {

inline std::string bytes_of(const std::string& file) { return read_text_file(file, 1 << 24).value(); }

}  // namespace wissel::test
