// Everything between the command line and the first picture that a window and a recording have in common.
#pragma once

#include <memory>

#include "app/exit_code.h"
#include "app/options/play_options.h"
#include "app/show/walk_driver.h"
#include "av/hardware.h"
#include "director/director.h"
#include "playback/loudness_book.h"
#include "story/io/load_story.h"

namespace wissel::app {

// What there is to play, checked against the story.
struct Show {
    std::shared_ptr<const story::StoryGraph> graph;
    director::DirectorConfig config;
    std::uint64_t seed = 0;
    std::optional<story::Walk> walk;
    director::EventLog log;
    std::size_t film_memory = 0;  // bytes for what is decoded ahead and what plays
    av::HardwareRef hardware;  // for decoding; null: in software
    std::unique_ptr<playback::LoudnessBook> loudness;  // none: clips are as loud as their files
    double loudness_target = kLoudnessTarget;

    // The part of a program's settings that a window and a recording have in common.
    playback::ProgramConfig program_config(playback::Size screen) const;
};

struct Refusal {
    std::string message;
    Exit exit = Exit::CannotRun;
};

// Fails where a film or another file of a story is named instead of the story. Does not listen to it: that takes long.
Result<void> check_named_story(const std::string& named);

// The variant that is asked for, or, where nothing is, the story's first language. Fails for one that the story does not have.
tl::expected<std::string, Refusal> language_for(const std::string& wanted, const story::StoryGraph& graph);

// For commands that do not play it: read without a look into its films, its mistakes on standard error. Fails, having said why, where
// something else is named, or where it cannot be walked.
tl::expected<story::LoadedStory, Exit> read_named_story(const std::string& named);

// Prints the story's mistakes to standard error; those that leave a walk possible do not stop it.
tl::expected<Show, Refusal> prepare(const PlayOptions& options);

// An empty name: one that writes nowhere.
tl::expected<director::EventLog, Refusal> log_for(const std::string& path);

// At the end of a show that went well: says so and gives CannotRun if its log could not be written to the end.
Exit check_log(const director::EventLog& log);

}  // namespace wissel::app
