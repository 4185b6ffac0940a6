// The stories of a kiosk: read at the start, and again and again where one could not be read, until all are there.
//
// Threading: main thread; reading blocks on a thread of its own, which wakes the main thread when there is news.
// Ownership: its end waits for a story that is being read.
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

#include "kiosk/config.h"
#include "kiosk/round.h"
#include "story/graph.h"

namespace wissel::app {

struct ShelvedStory {
    std::shared_ptr<const story::StoryGraph> graph;
    std::filesystem::path folder;
};

// What the kiosk can show as things stand. The numbers of BeginSession count `stories`.
struct Shelf {
    std::vector<ShelvedStory> stories;
    std::vector<kiosk::Offered> offered;   // of the same, in the same order
    std::vector<std::string> languages;    // in which visitors are asked
    std::vector<std::string> troubles;     // why the others cannot be shown, and which of these lack films; for staff
};

Shelf read_shelf(const kiosk::Config& config);

// Looks again every ten seconds while something is wrong, and when it is asked to.
class ShelfWatch {
public:
    ShelfWatch(const kiosk::Config& config, std::function<void()> wake);
    ~ShelfWatch();
    ShelfWatch(const ShelfWatch&) = delete;
    ShelfWatch& operator=(const ShelfWatch&) = delete;

    // At first, and when a story has come or gone: what there is now.
    std::optional<Shelf> take();
    // Something was missing in a session: it may be a whole story.
    void look_again();

private:
    void run(const std::stop_token& stop);

    const kiosk::Config config_;
    const std::function<void()> wake_;
    std::mutex lock_;
    std::condition_variable_any changed_;
    std::optional<Shelf> news_;  // guarded by lock_
    bool asked_ = true;          // the same: to look again
    std::jthread thread_;        // last, so that it is joined first
};

}  // namespace wissel::app
