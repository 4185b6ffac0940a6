// What the program can play: a clip (or part of one), a still, or nothing to see (a calm slate under an overlay).
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"

namespace wissel::playback {

// A file of sound or picture beside a film, its times those of the film's file.
struct SideFile {
    std::string language;
    std::string path;
    friend bool operator==(const SideFile&, const SideFile&) = default;
};

// Null: there is none in that language.
inline const SideFile* file_in(const std::vector<SideFile>& files, const std::string& language) {
    const auto found = std::ranges::find(files, language, &SideFile::language);
    return found == files.end() ? nullptr : &*found;
}

struct Source {
    enum class Kind { Clip, Still, Slate };
    Kind kind = Kind::Slate;
    std::string path;             // of the file; empty for a slate
    Duration in{};                // clips: where to start
    std::optional<Duration> out;  // clips: where to stop; none: at the clip's end
    bool as_is = false;           // clips: as loud as the file is, whatever the others are
    double louder = 0;            // clips: than the others, in LU
    std::vector<SideFile> sounds;         // clips: heard instead of the film's own
    std::vector<SideFile> descriptions;   // clips: a voice that tells what is to be seen, along with the film's sound
    std::vector<SideFile> signs;          // clips: somebody who signs, seen beside the film
    Duration length{};            // stills and slates: how long; 0: until the next take

    friend bool operator==(const Source&, const Source&) = default;
};

}  // namespace wissel::playback
