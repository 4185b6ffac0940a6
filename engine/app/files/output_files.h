// Keeps a show from overwriting what it plays: the film, its contact sheet and the log must be files of their own.
//
// Threading: main thread. I/O: looks at names, opens nothing. To be asked before anything is opened for writing.
#pragma once

#include <filesystem>
#include <string>

#include "app/options/play_options.h"
#include "base/result.h"
#include "story/graph.h"

namespace wissel::app {

// Where the contact sheet of this recording goes: beside it, as a PNG.
std::string contact_sheet_of(const std::string& record);

// Fails where a log would take the place of another file than a log. Empty: there is to be none.
Result<void> check_log_file(const std::string& log);

// Fails where two of the files to be written are one, or one of them is a file that the story or the walk is read from.
// `folder`: the story's. The names may be links, or written in different ways.
Result<void> check_output_files(const PlayOptions& options, const story::StoryGraph& graph, const std::filesystem::path& folder);

}  // namespace wissel::app
