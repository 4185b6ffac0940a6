// wissel kiosk --check: looks into everything that a configuration names, as a day at an event would.
//
// Threading: main thread; blocks, for as long as it takes to listen to the stories' films once.
#pragma once

#include <filesystem>
#include <functional>

#include "base/result.h"
#include "kiosk/config_reader.h"
#include "store/book_file.h"

namespace wissel::app {

// Whether this file, which is there, holds figures of ours: why not, if it does not.
using FiguresLook = std::function<Result<void>(const std::filesystem::path& file)>;

// The configuration's own mistakes, and then those of each story with their places in its files.
story::Diagnostics check_kiosk(const kiosk::ReadConfig& read, const FiguresLook& look = store::check_book_file);

}  // namespace wissel::app
