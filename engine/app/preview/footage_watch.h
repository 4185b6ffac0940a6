// The footage of the story that is being written, looked into in the background and judged again with each save.
//
// Purpose: hundreds of films take minutes to be listened to. What is quick comes first and is shown at once; of films in other
//   languages only the heads are read; a save looks only into what has changed.
// Threading: the members on one thread; neither blocks. Ownership: its end gives up listening, and waits until what is read besides
//   has been read, ten seconds of a very large film at the most.
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

#include "footage/report.h"
#include "playback/loudness_book.h"

namespace wissel::app {

class FootageWatch {
public:
    struct Wish {
        std::shared_ptr<const story::StoryGraph> graph;
        std::filesystem::path folder;
        std::string language;
        std::vector<footage::Told> told;  // by the check
    };

    // `come`: called on its thread whenever there is something to take.
    explicit FootageWatch(std::function<void()> come);
    ~FootageWatch();
    FootageWatch(const FootageWatch&) = delete;
    FootageWatch& operator=(const FootageWatch&) = delete;

    // In place of what was asked for before.
    void look(Wish wish);
    // The newest that was not taken yet; null: there is none.
    std::shared_ptr<const footage::Report> take();

private:
    void run(const std::stop_token& stop);
    void look_on(playback::LoudnessBook& loudness, const std::stop_token& stop);
    void set_listening(playback::LoudnessBook* loudness);
    void publish(footage::Report report);
    bool has_other_wish();

    const std::function<void()> come_;
    std::mutex mutex_;
    std::condition_variable_any news_;
    std::optional<Wish> wish_;                       // guarded by mutex_
    std::shared_ptr<const footage::Report> newest_;  // guarded by mutex_
    playback::LoudnessBook* listens_ = nullptr;      // guarded by mutex_; while the thread has one
    std::jthread thread_;                            // last, so that it ends first
};

}  // namespace wissel::app
