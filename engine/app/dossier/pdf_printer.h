// A page as a PDF, by a program that does it better than we would.
//
// Threading: blocks until that program has ended.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace wissel::app {

// With weasyprint, chromium or wkhtmltopdf, the first that is there and makes one. Fails where none is, saying which to install.
Result<void> print_pdf(const std::filesystem::path& page, const std::filesystem::path& pdf);

}  // namespace wissel::app
