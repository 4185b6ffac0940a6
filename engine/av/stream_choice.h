// Which of a file's streams are played.
//
// Threading: pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "av/media_info.h"

struct AVFormatContext;
struct AVStream;

namespace wissel::av {

// The film's picture: never a cover, rather one that is marked as the default, then the largest, then the first. Null
// if there is none.
AVStream* best_picture(const AVFormatContext& format);

// The sound that goes with it, or the best of all if there is no picture. Null if there is none.
AVStream* best_sound(AVFormatContext& format, const AVStream* picture);
// The tick at which a film's time is 0, for all that is in it: the begin of `base`, its picture (its sound if there is none).
std::int64_t first_tick(const AVFormatContext& format, const AVStream& base);

// As far as the stream says so before anything is decoded.
bool is_interlaced(const AVStream& picture);

std::vector<SoundInfo> sounds_of(const AVFormatContext& format);
// The stream of the first language that has one without description; -1 if none has.
int sound_in(const std::vector<SoundInfo>& sounds, const std::vector<std::string>& languages);

}  // namespace wissel::av
