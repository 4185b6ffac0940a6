// Reads a file from beginning to end, to tell its author what is in it.
//
// Threading: any thread; blocks on disk, but not much longer than until the deadline.
// Safety: as Demuxer's.
#pragma once

#include <string>

#include "av/clip_details.h"
#include "base/result.h"

namespace wissel::av {

// Fails only where nothing can be said about the file; damage is a detail.
Result<ClipDetails> inspect(const std::string& path, WallTime deadline);

}  // namespace wissel::av
