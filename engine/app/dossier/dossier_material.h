// What a dossier takes from a story's films: a still of each, and the words of its captions.
//
// Threading: main thread; decodes on threads of its own, and blocks until they are done.
#pragma once

#include <filesystem>
#include <string>

#include "app/dossier/dossier_folder.h"
#include "base/result.h"
#include "dossier/material.h"
#include "story/graph.h"

namespace wissel::app {

// Writes the stills into the dossier's folder. A film that cannot be read has none; only what cannot be written is a failure.
Result<dossier::Material> gather_material(const story::StoryGraph& story, const std::filesystem::path& story_folder, const std::string& variant,
                                          DossierFolder& folder);

}  // namespace wissel::app
