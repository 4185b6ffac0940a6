// All films of a story, and when those that may follow a node are ready on this machine.
//
// Threading: one thread; blocks, some seconds a clip at the most.
// Safety: opens only what loading the story let through: a story that names anything outside its folder has no graph.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/footage/clip_probe.h"
#include "director/choice_timing.h"
#include "director/followers.h"
#include "story/io/load_story.h"

namespace wissel::app {

struct NodeTiming {
    std::string node;
    std::optional<Duration> length;  // of its film; none: it stands, or has none
    std::optional<Duration> opens;   // when its choice is shown; none: there is no choice
    bool waits = false;              // it loops, or its last picture stands, until somebody has chosen
    struct Way {
        std::string by, to;  // option or situation ("" for a next), node
        director::FilmReadiness film;
    };
    std::vector<Way> ways;
    std::vector<std::string> warnings;
};

struct StoryProbe {
    std::string story;
    story::Diagnostics diagnostics;
    bool readable = false;
    std::size_t memory = 0;
    std::vector<ClipProbe> clips;
    std::vector<NodeTiming> nodes;  // those that films may follow
};

struct ProbeSettings {
    playback::Size screen{1280, 720};
    std::size_t memory = 0;
    std::string language = {};  // in which nodes are timed; empty: the story's first
    std::function<void(std::size_t done, std::size_t of)> progress = [](auto, auto) {};  // clips
    std::function<void(std::size_t done, std::size_t of)> timing = [](auto, auto) {};    // nodes
};

StoryProbe probe_story(const std::string& story, const ProbeSettings& settings);

// The second half of that, for a story that is loaded: nodes that films may follow. Takes a fifth of a second a film.
std::vector<NodeTiming> time_nodes(const story::LoadedStory& loaded, const ProbeSettings& settings);

// What an author has to know about the timing of a node; pure.
std::vector<std::string> warnings_for(const NodeTiming& timing);

}  // namespace wissel::app
