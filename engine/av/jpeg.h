// Writes one picture to a JPEG file.
//
// Threading: any thread.
#pragma once

#include <cstdint>
#include <string>

#include "av/media_info.h"
#include "base/result.h"

namespace wissel::av {

// Rows of B, G, R, X bytes, `stride` bytes apart; X is ignored. The same picture gives the same bytes.
Result<void> write_jpeg(const std::string& path, PixelSize size, int stride, const std::uint8_t* pixels);

}  // namespace wissel::av
