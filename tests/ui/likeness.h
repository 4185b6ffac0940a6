// Whether two pictures of a panel look alike to people: small, so that the edge of a letter does not count.
#pragma once

#include <optional>
#include <string>

#include "playback/picture.h"

namespace wissel::test {

// A quarter as wide and high: each pixel is the mean of sixteen.
playback::Picture reduced(const playback::Picture& picture);

// Part of the pixels (0..1) that differ by more than a tenth of the range in any colour; 1 for another size.
double differing(const playback::Picture& a, const playback::Picture& b);

// Two pictures differ by less than this if only another version of a font or of the renderer drew them.
inline constexpr double kAlike = 0.0005;

// None if it cannot be read.
std::optional<playback::Picture> read_picture(const std::string& path);

}  // namespace wissel::test
