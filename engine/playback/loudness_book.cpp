#include "playback/loudness_book.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <memory>
#include <utility>

#include "av/disk_thread.h"
#include "av/loudness_meter.h"
#include "base/thread_priority.h"

namespace wissel::playback {

namespace {

// As the store writes it, so that a film sounds the same in the run that measured it and in the next.
double rounded(double level) {
    return std::round(level * 100) / 100;
}

}  // namespace

LoudnessBook::LoudnessBook(std::filesystem::path file, AskDisk key_of)
    : key_of_(std::move(key_of)), abort_(std::make_shared<std::atomic<bool>>(false)), store_(std::move(file)), thread_([this] { run(); }) {}

void LoudnessBook::give_up() { abort_->store(true); }

LoudnessBook::~LoudnessBook() {
    give_up();
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void LoudnessBook::want(const std::string& path) {
    {
        const std::lock_guard lock(mutex_);
        if (std::ranges::count(wanted_, path) > 0) return;
        wanted_.push_back(path);
    }
    changed_.notify_all();
}

std::optional<Loudness> LoudnessBook::find(const std::string& path) const {
    const std::lock_guard lock(mutex_);
    const auto found = known_.find(path);
    return found == known_.end() ? std::nullopt : found->second;
}

std::optional<Loudness> LoudnessBook::measure_now(const std::string& path) {
    look_up_or_measure(path);
    return find(path);
}

bool LoudnessBook::wait_until_idle(Duration patience) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, patience, [&] { return wanted_.empty() && !busy_; });
}

int LoudnessBook::measurements() const {
    const std::lock_guard lock(mutex_);
    return measurements_;
}

void LoudnessBook::run() {
    stand_back(kBackgroundSteps);
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [&] { return stopping_ || !wanted_.empty(); });
        if (stopping_) return;
        const auto path = std::move(wanted_.front());
        wanted_.pop_front();
        busy_ = true;
        lock.unlock();
        look_up_or_measure(path);
        lock.lock();
        busy_ = false;
        changed_.notify_all();
    }
}

// None, too, where the disk does not answer: the file is played as it is.
std::optional<LoudnessStore::Key> LoudnessBook::ask_for_key(const std::string& path) const {
    av::DiskThread disk;
    const auto key = std::make_shared<std::optional<LoudnessStore::Key>>();
    const auto answer = disk.run([key, path, ask = key_of_] { *key = ask(path); }, *abort_);
    return answer == av::DiskThread::Answer::Done ? *key : std::nullopt;
}

void LoudnessBook::look_up_or_measure(const std::string& path) {
    try {
        const std::lock_guard storing(store_mutex_);
        const auto key = ask_for_key(path);
        if (!key) return;
        auto known = store_.find(*key);
        const bool is_new = !known;
        if (is_new) {
            const auto measured = av::measure_loudness(path, abort_);
            if (!measured) return;  // whoever plays the file says why it cannot be played
            known = *measured;
            if (*known) **known = {rounded((*known)->lufs), rounded((*known)->peak)};
            store_.keep(*key, *known);
        }
        const std::lock_guard lock(mutex_);
        known_[path] = *known;
        if (is_new) ++measurements_;
    } catch (const std::exception&) {
        // No memory, or a library's own: the film is played as it is.
    }
}

}  // namespace wissel::playback
