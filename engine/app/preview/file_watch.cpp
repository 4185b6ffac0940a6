#include "app/preview/file_watch.h"

#include <chrono>
#include <utility>

namespace wissel::app {

namespace {

constexpr auto kPause = std::chrono::milliseconds(25);
constexpr int kPausesForMedia = 6;

}  // namespace

FileWatch::FileWatch(Files files, std::function<void()> changed)
    : changed_(std::move(changed)), files_(std::move(files)), texts_seen_(stamps_of(files_.texts)), media_seen_(stamps_of(files_.media)),
      texts_before_(texts_seen_), media_before_(media_seen_), thread_([this](const std::stop_token& stop) { run(stop); }) {}

FileWatch::Stamps FileWatch::stamps_of(const std::vector<std::string>& files) {
    Stamps found;
    for (const auto& file : files) {
        std::error_code error;
        auto& stamp = found[file];
        const auto time = std::filesystem::last_write_time(file, error);
        if (error) continue;
        const auto size = std::filesystem::file_size(file, error);
        stamp.emplace(time, error ? 0 : size);
    }
    return found;
}

FileWatch::Stamps FileWatch::known_or_now(const std::vector<std::string>& files, const Stamps& known) {
    auto stamps = stamps_of(files);
    for (auto& [file, stamp] : stamps) {
        if (const auto was = known.find(file); was != known.end()) stamp = was->second;
    }
    return stamps;
}

void FileWatch::watch(Files files) {
    watch_texts(std::move(files.texts));
    const std::lock_guard lock(mutex_);
    files_.media = std::move(files.media);
    media_seen_ = known_or_now(files_.media, media_seen_);
}

void FileWatch::watch_texts(std::vector<std::string> texts) {
    const std::lock_guard lock(mutex_);
    files_.texts = std::move(texts);
    texts_seen_ = known_or_now(files_.texts, texts_seen_);
}

FileWatch::Changes FileWatch::take() {
    const std::lock_guard lock(mutex_);
    has_changes_ = false;
    auto texts = stamps_of(files_.texts), media = stamps_of(files_.media);
    return {std::exchange(texts_seen_, std::move(texts)) != texts_seen_, std::exchange(media_seen_, std::move(media)) != media_seen_};
}

// True: something stands as it did at the last look, and differs from what was taken.
bool FileWatch::look(bool at_media) {
    const auto stands_changed = [](const std::vector<std::string>& files, const Stamps& seen, Stamps& before) {
        auto now = stamps_of(files);
        const bool stands = now == before;
        before = std::move(now);
        return stands && before != seen;
    };
    const bool texts = stands_changed(files_.texts, texts_seen_, texts_before_);
    const bool media = at_media && stands_changed(files_.media, media_seen_, media_before_);
    return texts || media;
}

void FileWatch::run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    for (int looks = 1; !stop.stop_requested(); ++looks) {
        ended_.wait_for(lock, stop, kPause, [] { return false; });
        if (has_changes_ || !look(looks % kPausesForMedia == 0)) continue;
        has_changes_ = true;
        lock.unlock();
        changed_();
        lock.lock();
    }
}

}  // namespace wissel::app
