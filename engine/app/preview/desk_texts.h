// What the desk shows, made from the story, the walk and what is wrong.
#pragma once

#include <string>
#include <vector>

#include "app/preview/story_editions.h"
#include "story/session.h"
#include "workshop/desk_view.h"

namespace wissel::app {

std::vector<workshop::WalkRow> walk_rows(const story::Session& session, const std::string& variant);
std::vector<workshop::VariableRow> variable_rows(const story::Session& session);
// A node has the problems that stand in its lines. `node_places`: of the nodes that are shown, in the files that were checked; empty
// where these are not the same story.
std::vector<workshop::Problem> problem_rows(const story::Diagnostics& diagnostics, const std::vector<story::Extent>& node_places,
                                            const std::filesystem::path& folder);
// Of each node: what its card's picture is called (clip_stills.h); empty: it has none.
std::vector<std::string> still_names(const story::StoryGraph& graph, const std::filesystem::path& folder, const std::string& variant);

}  // namespace wissel::app
