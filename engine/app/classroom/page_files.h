// The page that phones vote on, put into the program when it is built.
//
// Threading: any thread. Names as in its folder: "index.html", "page.css", "page.js", "words.js".
#pragma once

#include <span>

#include "base/embedded_file.h"

namespace wissel::app {

std::span<const EmbeddedFile> page_files();

}  // namespace wissel::app
