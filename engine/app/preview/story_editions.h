// The story as its author is writing it: read again whenever one of its files is saved, checked, and its map laid out.
//
// Purpose: everything that takes time, on a thread of its own; that a file has changed says file_watch.h.
// Threading: the members on one thread; take() does not block.
// Invariants: an edition whose story cannot be walked has no graph: who shows it keeps the last one that has.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/preview/file_watch.h"
#include "story/io/load_story.h"
#include "workshop/desk_view.h"

namespace wissel::app {

struct Edition {
    std::size_t number = 0;   // of the saved story; the same where only more is known about it, or its map speaks another language
    std::shared_ptr<const story::StoryGraph> graph;       // null: see diagnostics
    std::shared_ptr<const workshop::Drawing> drawing;     // of that graph; null: its map is still being laid out, and comes
    std::vector<story::Extent> node_places;
    story::Diagnostics diagnostics;
    std::filesystem::path folder;
    bool deep = false;        // films and captions were looked into, too
    bool media_changed = false;  // since the edition before
    Duration took{};          // from noticing to here
};

class StoryEditions {
public:
    // `changed`: called on its thread whenever there is something to take.
    StoryEditions(std::string story, std::string language, std::function<void()> changed);
    ~StoryEditions();
    StoryEditions(const StoryEditions&) = delete;
    StoryEditions& operator=(const StoryEditions&) = delete;

    // Draws the map in another language from now on; soon there is an edition of the same graph with that map.
    void set_language(std::string variant);
    // The newest that was not taken yet.
    std::optional<Edition> take();

private:
    void run(const std::stop_token& stop);
    void read_again(const std::stop_token& stop);
    void look_into_films(const std::stop_token& stop);
    void draw_again(const std::stop_token& stop);
    void publish(Edition edition);
    void wake();
    Edition made_of(story::LoadedStory loaded, WallTime began) const;
    std::shared_ptr<const workshop::Drawing> drawn(const story::StoryGraph& graph, const std::stop_token& stop);
    std::string language() const;

    const std::string story_;
    const std::function<void()> changed_;
    // Of the thread alone.
    bool media_changed_ = false;  // since an edition that can be shown
    map::PieceBook book_;
    std::size_t number_ = 0;
    Edition last_;            // that has a graph
    std::string drawn_in_;    // language of its map

    mutable std::mutex mutex_;
    std::condition_variable_any wishes_;
    std::string language_;           // guarded by mutex_; empty: the story's first
    std::optional<Edition> newest_;  // guarded by mutex_
    FileWatch watch_;
    std::jthread thread_;            // last, so that it ends first
};

}  // namespace wissel::app
