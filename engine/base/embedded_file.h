// A text file that was put into the program when it was built (tools/cmake/WisselEmbed.cmake).
#pragma once

#include <string_view>

namespace wissel {

struct EmbeddedFile {
    std::string_view name;  // from the folder that holds them, with '/'
    std::string_view text;
};

}  // namespace wissel
