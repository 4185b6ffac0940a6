// Opens a file of another tool: what kind it is, is seen from what is in it.
//
// Threading: any thread. I/O: reads this one file.
#pragma once

#include <filesystem>
#include <optional>

#include "base/result.h"
#include "exchange/draft.h"
#include "exchange/package.h"

namespace wissel::exchange {

struct Source {
    Draft draft;
    std::optional<Package> package;  // from which the draft's files come
};

Result<Source> read_source(const std::filesystem::path& file);

// The same for a text that is there already.
Result<Draft> read_draft(const std::string& bytes);

}  // namespace wissel::exchange
