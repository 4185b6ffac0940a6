// What walks reach of the story that is shown: recorded ones, ten thousand random ones, and the few that cover it.
//
// Purpose: works it out on a thread of its own after each save, and tells what it knows as it comes.
// Threading: the members on one thread; none blocks. Ownership: keeps the story that it was last asked about. Its end
// waits until
//   what is being worked out has noticed, some milliseconds.
// I/O: reads recorded walks and the heads of the story's films; writes walks where it is asked to, over nothing.
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

#include "rehearsal/coverage.h"
#include "story/graph.h"
#include "workshop/desk_view.h"

namespace wissel::app {

struct RecordedWalks {
    std::vector<rehearsal::NamedWalk> walks;
    std::vector<std::vector<bool>> met;  // by walk, then by item, nodes first (rehearsal/items.h)
};

struct CoverageNews {
    std::shared_ptr<const workshop::CoverageView> view;  // null: as it was
    std::string said;                                    // one line; empty: nothing
    bool is_bad = false;
    std::shared_ptr<const RecordedWalks> walks = {};     // null: as it was
};

class CoverageBook {
public:
    // `walks`: files and folders, beside those in the story's folder. `changed`: called on its thread whenever there is
    // something to take.
    CoverageBook(std::vector<std::string> walks, std::function<void()> changed);
    ~CoverageBook();
    CoverageBook(const CoverageBook&) = delete;
    CoverageBook& operator=(const CoverageBook&) = delete;

    // What was being worked out before is given up.
    void look_at(std::shared_ptr<const story::StoryGraph> graph, std::shared_ptr<const workshop::Drawing> drawing,
                 std::filesystem::path folder);
    // The walks that cover the story, into a new folder beside it. Nothing is written before they are known.
    void write_walks();
    // What has come since it was asked last; of a story that is no longer looked at: nothing.
    std::optional<CoverageNews> take();

private:
    struct Subject {
        std::shared_ptr<const story::StoryGraph> graph;
        std::shared_ptr<const workshop::Drawing> drawing;
        std::filesystem::path folder;
    };
    class Work;

    void run(const std::stop_token& stop);
    void tell(std::size_t edition, CoverageNews news);
    bool is_wanted(std::size_t edition);

    const std::vector<std::string> walks_;
    const std::function<void()> changed_;
    std::mutex mutex_;
    std::condition_variable_any asked_;
    std::optional<Subject> subject_;      // guarded by mutex_: to be looked at next
    std::size_t edition_ = 0;             // guarded by mutex_: counts what was asked for
    bool write_ = false;                  // guarded by mutex_
    std::optional<CoverageNews> newest_;  // guarded by mutex_
    std::jthread thread_;                 // last, so that it ends first
};

}  // namespace wissel::app
