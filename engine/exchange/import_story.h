// Brings a story of another tool into a folder of its own.
//
// Purpose: reads, shapes, writes: FOLDER/story.json, FOLDER/IMPORT.md and FOLDER/media. Threading: any thread.
// I/O: reads `file`; writes in `folder` alone, under names of its own making, and takes back what it wrote when it fails.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/embedded_file.h"
#include "base/result.h"
#include "exchange/draft.h"

namespace wissel::exchange {

struct ImportWish {
    std::filesystem::path file, folder;
    std::string language;  // empty: the source's own, else English
    // Whether a file that was just written can be played; why not, if not. None: it is taken to be so.
    std::function<Result<void>(const std::filesystem::path&)> plays;
    // For the author's editor: schema/story-1.schema.json and what belongs to it. None: the story names no schema.
    std::vector<EmbeddedFile> schema = {};
};

struct Imported {
    Draft draft;
    std::string language;
};

// Fails where the folder has something in it already.
Result<Imported> import_story(const ImportWish& wish);

}  // namespace wissel::exchange
