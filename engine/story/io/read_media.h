// Reads what is seen and heard in a node, and looks at the files: they must be in the story's folder and readable.
#pragma once

#include <optional>

#include "story/io/object_reader.h"

namespace wissel::story {

// The field's file or files (per language) as names that are safe to open.
Text read_files(ReaderContext& context, std::optional<JsonValue> value);

// Reports that `name` may not be opened.
void report_refused(ReaderContext& context, JsonValue value, const std::string& name, const std::string& why);

// False after reporting that there is no such file in the story's folder.
bool find_file(ReaderContext& context, const std::string& name, std::size_t offset);

// What the file at `name` is; none after reporting that it cannot be used.
std::optional<MediaFacts> look_at(ReaderContext& context, const std::string& name, std::size_t offset);

// As look_at(), and there must be something to see in it; `advice`: what to name instead.
std::optional<MediaFacts> look_at_picture(ReaderContext& context, const std::string& name, std::size_t offset, const char* advice);

// How long a film that was looked at already lasts, if that is known.
std::optional<Duration> film_length(const ReaderContext& context, const std::string& name);

// A picture's file that must be there; "" after reporting that it cannot be used.
std::string read_picture(ReaderContext& context, JsonValue value);

struct MediaRead {
    Media media;
    std::optional<Duration> length;  // of the part that plays; none if it could not be found out
    std::optional<JsonValue> at;     // where it stands
};

MediaRead read_media(ReaderContext& context, ObjectReader& node);

}  // namespace wissel::story
