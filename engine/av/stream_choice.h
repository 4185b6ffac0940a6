// Which of a file's streams are played.
//
// Threading: pure.
#pragma once

struct AVFormatContext;
struct AVStream;

namespace wissel::av {

// The film's picture: never a cover, rather one that is marked as the default, then the largest, then the first. Null
// if there is none.
AVStream* best_picture(const AVFormatContext& format);

}  // namespace wissel::av
