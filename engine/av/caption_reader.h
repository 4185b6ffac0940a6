// Reads captions, whole: a side file (WebVTT, SubRip, ASS) or the text track of a film.
//
// Purpose: whatever the format, each cue comes out as the fields of an ASS event, as libav's decoders write them.
// Safety: what a file may claim is bounded, in bytes, in cues and in the length of one cue; what is beyond is left out.
//   Fonts and pictures in a file are not read. Nothing but that file is opened.
// Threading: any thread; blocks on disk, for as long as a film of this size takes to be read. Ends soon after the abort
//   flag is raised.
#pragma once

#include <string>
#include <vector>

#include "av/cue_place.h"
#include "av/handles.h"
#include "base/result.h"
#include "base/time.h"

namespace wissel::av {

struct CaptionCue {
    Duration begin{}, end{};  // since the film's first picture, as all times of a file
    std::string event;        // "ReadOrder,Layer,Style,Name,MarginL,MarginR,MarginV,Effect,Text"
    CuePlace place = {};      // that the author asked for; of WebVTT
};

struct CaptionTrack {
    bool styled = false;           // ASS: it brings its own look
    std::string header;            // then: the styles of the file
    std::vector<CaptionCue> cues;  // in the order in which they begin
};

inline constexpr std::int64_t kMostCaptionBytes = 4 << 20;  // of a side file, and of all words of a track
inline constexpr std::size_t kMostCues = 20'000;
inline constexpr std::size_t kMostCueBytes = 4096;

// Fails for a file that is none of the three, too large, or holds no cue.
Result<CaptionTrack> read_caption_file(const std::string& path, AbortFlag abort);

// The film's own, in the first of these languages that there is (see caption_streams.h). Fails where there are none.
Result<CaptionTrack> read_film_captions(const std::string& film, const std::vector<std::string>& languages,
                                        AbortFlag abort);

}  // namespace wissel::av
