#include "av/disk_thread.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace wissel::av {

namespace {

// Only while a job takes long: how soon a raised abort flag is seen.
constexpr Duration kGlance = std::chrono::milliseconds(20);

}  // namespace

// Where jobs and answers are laid down; shared, since either side may leave first.
struct DiskThread::Desk {
    std::mutex mutex;
    std::condition_variable changed;
    std::function<void()> job;  // guarded by mutex; empty: nothing to do
    bool working = false;       // guarded by mutex
    bool closed = false;        // guarded by mutex

    void work() {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [&] { return closed || job; });
            if (closed) return;
            auto next = std::exchange(job, nullptr);
            lock.unlock();
            next();
            next = nullptr;  // what it owns goes here, where nobody waits
            lock.lock();
            working = false;
            changed.notify_all();
        }
    }
};

DiskThread::DiskThread(Duration patience) : patience_(patience), desk_(std::make_shared<Desk>()) {
    std::thread([desk = desk_] { desk->work(); }).detach();
}

DiskThread::~DiskThread() {
    const std::lock_guard lock(desk_->mutex);
    desk_->closed = true;
    desk_->changed.notify_all();
}

DiskThread::Answer DiskThread::run(std::function<void()> job, const std::atomic<bool>& abort) {
    if (left_behind_) return stalled() ? Answer::Stalled : Answer::Aborted;
    const auto deadline = std::chrono::steady_clock::now() + patience_;
    std::unique_lock lock(desk_->mutex);
    desk_->job = std::move(job);
    desk_->working = true;
    desk_->changed.notify_all();
    while (desk_->working) {
        const auto now = std::chrono::steady_clock::now();
        left_behind_ = now >= deadline || abort.load();
        if (left_behind_) {
            stalled_ = !abort.load();
            return stalled() ? Answer::Stalled : Answer::Aborted;
        }
        desk_->changed.wait_until(lock, std::min(deadline, now + kGlance));
    }
    return Answer::Done;
}

}  // namespace wissel::av
