// A story of any size, for measuring: the same text for the same number of nodes, without a mistake in it.
#pragma once

#include <string>

namespace wissel::bench {

// The only file that the story names, beside itself.
inline constexpr const char* kBigStoryMedia = "media/clip.mp4";

// story.json with this many nodes: in each ten two choices, a conditional next and an outcome, the others plain.
std::string big_story(int nodes);

}  // namespace wissel::bench
