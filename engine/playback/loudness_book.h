// Knows how loud films are, and measures those it does not know, one after the other, on a thread of its own.
//
// Threading: every member may be called from any thread; only measure_now() and wait_until_idle() block.
// Ownership: the application's; outlives every program that uses it. Owns its thread.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>

#include "av/file_reader.h"
#include "base/time.h"
#include "playback/loudness_store.h"

namespace wissel::playback {

class LoudnessBook {
public:
    using Measured = LoudnessStore::Measured;

    using AskDisk = std::function<std::optional<LoudnessStore::Key>(const std::filesystem::path&)>;
    // `file`: where measurements are kept between runs; empty: nowhere. `key_of` may hang; nobody hangs with it.
    explicit LoudnessBook(std::filesystem::path file, AskDisk key_of = LoudnessStore::key_of);
    ~LoudnessBook();
    LoudnessBook(const LoudnessBook&) = delete;
    LoudnessBook& operator=(const LoudnessBook&) = delete;

    // To be measured soon, unless that is known of this very file.
    void want(const std::string& path);
    // None: not known yet, or not to be had.
    std::optional<Loudness> find(const std::string& path) const;
    // Measures here and now what is not known.
    std::optional<Loudness> measure_now(const std::string& path);
    // What is being measured is given up, and nothing is measured any more.
    void give_up();
    // Until everything wanted is measured. False if that took longer than `patience`.
    bool wait_until_idle(Duration patience);
    int measurements() const;  // really made, rather than looked up

private:
    void run();
    void look_up_or_measure(const std::string& path);
    std::optional<LoudnessStore::Key> ask_for_key(const std::string& path) const;

    const AskDisk key_of_;
    av::AbortFlag abort_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::string> wanted_;                   // guarded by mutex_
    std::unordered_map<std::string, Measured> known_;  // guarded by mutex_; by path, as last looked at
    bool busy_ = false;                                // guarded by mutex_
    bool stopping_ = false;                            // guarded by mutex_
    int measurements_ = 0;                             // guarded by mutex_
    std::mutex store_mutex_;                           // held while measuring
    LoudnessStore store_;                              // guarded by store_mutex_
    std::thread thread_;
};

}  // namespace wissel::playback
