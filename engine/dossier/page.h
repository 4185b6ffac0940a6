// A story as a page for people who read it before others see the film: parents, a school board.
//
// Purpose: everything that a viewer could meet, on paper, without a program. No I/O.
// Threading: pure.
// Invariants: each node, option and outcome of the graph stands on it once; nothing that an author wrote is read as markup.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dossier/material.h"
#include "story/graph.h"

namespace wissel::dossier {

// The page's name in its folder: "index.nl.html".
std::string page_name(std::string_view variant);

// `variant`: a language or easier level, as of story::Text. `all`: the variants of which there are pages.
std::string make_page(const story::StoryGraph& story, std::string_view variant, const std::vector<std::string>& all, const Material& material);

}  // namespace wissel::dossier
