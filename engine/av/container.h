// Opens one file with libav so that it opens nothing else: no second file, no network, and only the kinds that are
// named.
//
// Threading: any thread; blocks on disk.
// Ownership: the file is the caller's and must outlive the context.
#pragma once

#include <string>

#include "av/file_reader.h"
#include "base/result.h"

struct AVFormatContext;

namespace wissel::av {

struct ContainerKinds {
    const char* names;        // libav's, with commas
    const char* what;         // "a film, sound or picture"
    const char* use_instead;  // "MP4 or MKV"
};

// To be closed with avformat_close_input(). `path` only for messages.
Result<AVFormatContext*> open_container(FileReader& file, const std::string& path, const ContainerKinds& kinds);

}  // namespace wissel::av
