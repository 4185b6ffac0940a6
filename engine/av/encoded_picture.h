// One picture through an encoder of libav's into a file of its own.
//
// Threading: any thread.
#pragma once

#include <string>

#include "av/handles.h"
#include "base/result.h"

struct AVFrame;

namespace wissel::av {

// The encoder is spent afterwards. Writes over what has that name.
Result<void> write_encoded(const std::string& path, AVCodecContext& codec, const AVFrame& frame);

}  // namespace wissel::av
