// Finds the captions among the streams of a file.
//
// Threading: used by one thread at a time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

struct AVFormatContext;
struct AVStream;

namespace wissel::av {

struct CaptionKinds {
    bool text = false, bitmap = false;
};

CaptionKinds kinds_of_captions(const AVFormatContext& format);

// The stream of text captions in the first of these languages ("nl") that there is; failing that, one that says no
// language, or the first. Among several those for people who do not hear come first, and those for foreign words only
// come last. Null: there is none.
AVStream* pick_captions(const AVFormatContext& format, const std::vector<std::string>& languages);

// Whether a language tag of a container ("nl", "dut", "nld-BE") means this language ("nl").
bool is_language(std::string_view tag, std::string_view language);

}  // namespace wissel::av
