// Small pictures of a story's clips for the cards of its map, read one after the other when a card is first seen.
//
// Threading: main thread; take() does not block. Ownership: its end waits for the one that is being read.
#pragma once

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "playback/picture.h"

namespace wissel::app {

class ClipStills {
public:
    static constexpr playback::Size kSize{256, 144};

    // `come`: called on its thread whenever there is a new one.
    explicit ClipStills(std::function<void()> come);
    ~ClipStills();
    ClipStills(const ClipStills&) = delete;
    ClipStills& operator=(const ClipStills&) = delete;

    // What a file's picture is called as the file is now: another name once it has changed.
    static std::string name_of(const std::filesystem::path& file);
    // Null while it is being read, and for ever if it cannot be. A picture is given once and then forgotten. What was asked for
    // last is read first.
    playback::PictureRef take(const std::string& name);
    // One has come since this was asked last.
    bool has_news() { return news_came_.exchange(false); }

private:
    void run(const std::stop_token& stop);

    const std::function<void()> come_;
    std::atomic<bool> news_came_{false};
    std::mutex mutex_;
    std::condition_variable_any news_;
    std::unordered_map<std::string, bool> known_;                 // guarded by mutex_: asked for; true: it cannot be read
    std::vector<std::string> wanted_;                             // guarded by mutex_
    std::unordered_map<std::string, playback::PictureRef> come_in_;  // guarded by mutex_
    std::jthread thread_;
};

}  // namespace wissel::app
