// media/MANIFEST.json: which script, cast and drawing each clip was made from, so that a test can tell whether a script
// was changed without its clip being made again.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "script.h"

namespace wissel::scenes {

// Enters the clips just made into `media`/MANIFEST.json; what it knows of others stays.
struct Made {
    std::string file, script, cast;  // paths
    double seconds = 0;
};
Result<void> record(const std::string& media, const std::vector<Made>& made);

// Everything that does not hold in a story's folder (its scenes/ and media/), one sentence each. Empty: all is well.
std::vector<std::string> verify(const std::string& story);

}  // namespace wissel::scenes
