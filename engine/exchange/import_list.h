// The list of what could not be brought over, as Markdown for the author and as lines for the screen.
#pragma once

#include <string>

#include "exchange/draft.h"

namespace wissel::exchange {

// `source`: the file's name, without its folder.
std::string import_page(const Draft& draft, const std::string& source, const std::string& language);

// A line each, as compilers write them: "FILE:LINE: not brought over: passage 'Hall': ..."; the first `most`, and how many more there are.
std::string import_lines(const Draft& draft, const std::string& file, std::size_t most);

}  // namespace wissel::exchange
