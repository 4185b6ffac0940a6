// Measures how loud a file's sound is, as it is played: its best sound track, at 48 kHz, in stereo.
#pragma once

#include <optional>
#include <string>

#include "av/file_reader.h"
#include "base/loudness.h"
#include "base/result.h"
#include "base/time.h"

namespace wissel::av {

// Reads and decodes the whole file's sound, which blocks for a second or so an hour of it; stops early after abort.
// None where there is nothing to measure: no sound, less than 0.4 s of it, silence (EBU R 128's gate lets nothing
// through), or more than `longest`, which no film is: a small file may hold a thousand hours of silence. Fails, for now, if
// the disk could not read all of it.
inline constexpr Duration kLongestMeasured = std::chrono::hours(12);
Result<std::optional<Loudness>> measure_loudness(const std::string& path, const AbortFlag& abort,
                                                 Duration longest = kLongestMeasured);

}  // namespace wissel::av
