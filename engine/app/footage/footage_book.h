// What was found in a story's films and captions, by file: looked into again only where a file has another time or
// size.
//
// Purpose: a check of a whole story, and a window that follows each save, ask the same; a save changes one file of
// hundreds. Threading: one thread at a time; next() blocks for as long as one file takes to be read: of a
// film, ten seconds and the time to listen to it at the most. Safety: opens only what loading the story let through: a story that names anything outside its folder has no
// graph.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "footage/facts.h"
#include "playback/loudness_book.h"
#include "story/graph.h"

namespace wissel::app {

class FootageBook {
public:
    // `loudness`: listens to what has sound; outlives the book. None: nobody listens.
    explicit FootageBook(playback::LoudnessBook* loudness) : loudness_(loudness) {}

    // Of which films more than the head is read, which takes a hundred times as long.
    enum class Whole { All, ThatVariant };
    // Looks at the times of all files of this story, and plans what is to be looked into: first captions and heads of
    // films, which are quick, then films as a whole, those of `variant` first.
    void begin(const story::StoryGraph& graph, const std::filesystem::path& folder, const std::string& variant,
               Whole which = Whole::All);
    // Looks into one more. False: there is nothing left to do.
    bool next();
    // The same, but stops before films are read as a whole.
    bool next_quick();
    std::size_t left() const { return tasks_.size() - done_; }
    std::size_t of() const { return tasks_.size(); }

    // As far as it is known.
    footage::Facts facts() const;

private:
    enum class Depth { Captions, Head, All, Sound };
    void note_uses(const story::Node& node);

    struct Task {
        Depth depth;
        std::string name;
    };
    struct Stamp {
        std::filesystem::file_time_type time;
        std::uintmax_t size = 0;
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    struct Known {
        Stamp stamp;
        bool head = false, whole = false;  // tried
        std::optional<footage::FilmFacts> film;
        std::optional<std::vector<footage::Cue>> cues;
    };

    void plan(const story::StoryGraph& graph, const std::string& variant, Whole which);
    void look_at_times(const std::set<std::string>& names);
    void look(const Task& task);
    void look_at_head(const std::string& path, Known& known) const;
    void look_at_whole(const std::string& path, const std::string& name, Known& known) const;

    playback::LoudnessBook* const loudness_;
    std::filesystem::path folder_;
    std::map<std::string, Known> known_;  // those that are there, by name in the story
    std::set<std::string> with_sound_beside_,
        sought_;  // films that have another sound; that are played from elsewhere than their beginning
    std::vector<Task> tasks_;
    std::size_t done_ = 0;
};

}  // namespace wissel::app
