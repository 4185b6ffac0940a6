#include "app/preview/footage_watch.h"

#include <chrono>
#include <exception>
#include <utility>

#include "app/files/cache_files.h"
#include "app/footage/footage_book.h"
#include "base/thread_priority.h"

namespace wissel::app {

namespace {

// Between two reports while files are being looked into: often enough to see it move.
constexpr auto kTellEvery = std::chrono::milliseconds(500);

}  // namespace

FootageWatch::FootageWatch(std::function<void()> come)
    : come_(std::move(come)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

FootageWatch::~FootageWatch() {
    thread_.request_stop();
    const std::lock_guard lock(mutex_);
    if (listens_) listens_->give_up();
}

void FootageWatch::look(Wish wish) {
    const std::lock_guard lock(mutex_);
    wish_ = std::move(wish);
    newest_.reset();  // its nodes are those of the story before
    news_.notify_one();
}

std::shared_ptr<const footage::Report> FootageWatch::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(newest_, nullptr);
}

void FootageWatch::publish(footage::Report report) {
    {
        const std::lock_guard lock(mutex_);
        if (wish_) return;
        newest_ = std::make_shared<const footage::Report>(std::move(report));
    }
    come_();
}

bool FootageWatch::has_other_wish() {
    const std::lock_guard lock(mutex_);
    return wish_.has_value();
}

void FootageWatch::run(const std::stop_token& stop) {
    stand_back(kBackgroundSteps);
    playback::LoudnessBook loudness(loudness_file());
    set_listening(&loudness);
    try {
        look_on(loudness, stop);
    } catch (const std::exception&) {  // no memory: the window goes on without
    }
    set_listening(nullptr);
}

void FootageWatch::set_listening(playback::LoudnessBook* loudness) {
    const std::lock_guard lock(mutex_);
    listens_ = loudness;
}

void FootageWatch::look_on(playback::LoudnessBook& loudness, const std::stop_token& stop) {
    FootageBook book(&loudness);
    while (true) {
        std::unique_lock lock(mutex_);
        if (!news_.wait(lock, stop, [this] { return wish_.has_value(); })) return;
        const auto wish = *std::exchange(wish_, std::nullopt);
        lock.unlock();
        const auto tell = [&] {
            auto report = footage::judge(*wish.graph, wish.language, book.facts(), wish.told);
            report.left = book.left();
            publish(std::move(report));
        };
        book.begin(*wish.graph, wish.folder, wish.language, FootageBook::Whole::ThatVariant);
        tell();
        if (book.left() == 0) continue;
        auto told = std::chrono::steady_clock::now();
        while (!stop.stop_requested() && !has_other_wish() && book.next()) {
            if (std::chrono::steady_clock::now() - told < kTellEvery) continue;
            tell();
            told = std::chrono::steady_clock::now();
        }
        if (!stop.stop_requested() && book.left() == 0) tell();
    }
}

}  // namespace wissel::app
