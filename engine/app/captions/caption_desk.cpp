#include "app/captions/caption_desk.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <iostream>
#include <utility>


namespace wissel::app {

namespace {

constexpr std::size_t kMostMade = 4;

// The same file of captions is the same track, whichever film it goes with.
CaptionTrack track_of(const director::CaptionView& view) {
    return {view.file, view.file.empty() ? view.film : "", view.languages};
}

}  // namespace

CaptionDesk::CaptionDesk(Haste haste, CaptionTools tools, CaptionDeskLimits limits)
    : haste_(haste), tools_(std::move(tools)), limits_(limits) {}

CaptionDesk::~CaptionDesk() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        if (loading_) loading_->store(true);
    }
    asked_.notify_one();
    if (thread_.joinable()) thread_.join();
}

// ---- the main thread

const CaptionDesk::Made* CaptionDesk::made(const Wish& wish, std::size_t span) const {
    const auto found = std::ranges::find_if(
        made_, [&](const auto& each) { return each.span == span && each.wish.same_setting(wish); });
    return found == made_.end() ? nullptr : &*found;
}

bool CaptionDesk::next_is_made(const Wish& wish, const text::CaptionEvents& events, std::size_t span) const {
    const auto next = events.next_with_words(span);
    return next == text::CaptionEvents::kNoSpan || made(wish, next) != nullptr;
}

void CaptionDesk::ask(const Wish& wish) {
    if (wish_ && wish_->same_setting(wish) && wish_->at == wish.at) return;
    if (loading_ && !(being_read_ == wish.track)) loading_->store(true);
    wish_ = wish;
    ++wishes_;
    start();
    asked_.notify_one();
}

void CaptionDesk::start() {
    if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
}

void CaptionDesk::warm_up() {
    const std::lock_guard lock(mutex_);
    start();
}

void CaptionDesk::expect(const std::vector<director::CaptionView>& views) {
    std::vector<CaptionTrack> tracks;
    for (const auto& view : views) tracks.push_back(track_of(view));
    const std::lock_guard lock(mutex_);
    if (!shelf_.expect(std::move(tracks))) return;
    start();
    asked_.notify_one();
}

CaptionPictures CaptionDesk::look_up(const Wish& wish) {
    const auto* loaded = shelf_.find(wish.track);
    if (!loaded) ask(wish);
    if (!loaded || !loaded->events) return nullptr;
    const auto& events = *loaded->events;
    const auto span = events.span_at(wish.at);
    const auto* ready = made(wish, span);
    const bool next_is_ready = next_is_made(wish, events, span);
    if (ready && (!ready->moves || ready->wish.at == wish.at)) {
        if (!next_is_ready) ask(wish);
        return ready->pictures;
    }
    if (events.has_words(span) || !next_is_ready) ask(wish);
    return ready ? ready->pictures : nullptr;
}

CaptionPictures CaptionDesk::find(const director::CaptionView& view, const CaptionPlace& place) {
    const Wish wish{track_of(view), place, view.look, view.at};
    std::unique_lock lock(mutex_);
    if (shelf_.use(wish.track)) asked_.notify_one();  // its disk may have to be asked again
    auto pictures = look_up(wish);
    if (haste_ == Haste::ComesLater) return pictures;
    const auto is_there = [&] {
        const auto* loaded = shelf_.find(wish.track);
        return served_wish_ == wishes_ && !(loaded && loaded->retry_at);
    };
    if (!served_.wait_for(lock, limits_.patience, is_there)) gave_up_ = true;
    return look_up(wish);
}

// ---- the thread

void CaptionDesk::run() {
    try {
        set_ = tools_.make_set();
    } catch (const std::exception&) {  // no memory; an empty function says so at each cue
    }
    std::unique_lock lock(mutex_);
    while (wait_for_work(lock)) {
        if (served_wish_ == wishes_)
            read_ahead(lock);
        else
            serve_wish(lock);
    }
}

bool CaptionDesk::has_work() const {
    return served_wish_ != wishes_ || shelf_.next_to_read(std::chrono::steady_clock::now());
}

// False: it is time to stop.
bool CaptionDesk::wait_for_work(std::unique_lock<std::mutex>& lock) {
    while (!stopping_ && !has_work()) {
        if (const auto retry = shelf_.next_retry())
            asked_.wait_until(lock, *retry);
        else
            asked_.wait(lock);
    }
    return !stopping_;
}

void CaptionDesk::read_ahead(std::unique_lock<std::mutex>& lock) {
    const auto track = shelf_.next_to_read(std::chrono::steady_clock::now());
    if (!track || !load(*track, lock)) return;
    if (wish_ && wish_->track == *track) ++wishes_;  // what could not be read before can be set now
}

void CaptionDesk::serve_wish(std::unique_lock<std::mutex>& lock) {
    const auto wish = *wish_;
    const auto number = wishes_;
    if (!shelf_.find(wish.track) && !load(wish.track, lock)) return;
    const auto events = shelf_.find(wish.track)->events;
    lock.unlock();
    try {
        if (events) serve(wish, events);
    } catch (const std::exception&) {  // no memory even to note that nothing can be set: the next picture asks again
    }
    lock.lock();
    served_wish_ = number;
    served_.notify_all();
}

// Onto the shelf. False if it was called off. The lock is not held meanwhile.
bool CaptionDesk::load(const CaptionTrack& track, std::unique_lock<std::mutex>& lock) {
    const auto abort = loading_ = std::make_shared<std::atomic<bool>>(false);
    being_read_ = track;
    const auto* known = shelf_.find(track);
    const auto before = known ? std::optional(*known) : std::nullopt;
    lock.unlock();
    auto loaded = read(track, abort, before);
    lock.lock();
    loading_.reset();
    if (abort->load()) return false;
    std::erase_if(made_, [&](const auto& each) { return each.wish.track == track; });
    shelf_.put(std::move(loaded));
    return true;
}

// `before`: what came of it the last time; what is wrong is said once.
LoadedTrack CaptionDesk::read(const CaptionTrack& track, const av::AbortFlag& abort,
                              const std::optional<LoadedTrack>& before) const {
    LoadedTrack loaded{track, nullptr, std::nullopt, limits_.retry_after};
    std::string problem;
    try {
        auto read = tools_.read(track, abort);
        if (read) {
            loaded.events = std::make_shared<const text::CaptionEvents>(std::move(*read));
            return loaded;
        }
        problem = read.error().message;
        if (before) loaded.pause = std::min(before->pause * 2, limits_.longest_pause);
        if (read.error().may_pass) loaded.retry_at = std::chrono::steady_clock::now() + loaded.pause;
    } catch (const std::exception& error) {  // no memory
        problem = error.what();
    }
    if (!before && !abort->load()) std::cerr << "wissel: no captions: " + problem + "\n";
    return loaded;
}

// What stands now, and then what stands next.
void CaptionDesk::serve(const Wish& wish, const Events& events) {
    const auto span = events->span_at(wish.at);
    if (events->has_words(span)) make(wish, events, span);
    const auto next = events->next_with_words(span);
    if (next == text::CaptionEvents::kNoSpan) return;
    auto ahead = wish;
    ahead.at = events->begin_of(next);
    make(ahead, events, next);
}

void CaptionDesk::make(const Wish& wish, const Events& events, std::size_t span) {
    {
        const std::lock_guard lock(mutex_);
        const auto* before = made(wish, span);
        if (before && (!before->moves || before->wish.at == wish.at)) return;
    }
    auto fresh = set_or_nothing(wish, events, span);
    const std::lock_guard lock(mutex_);
    std::erase_if(made_, [&](const auto& each) { return each.span == span && each.wish.same_setting(wish); });
    if (made_.size() == kMostMade) made_.erase(made_.begin());
    made_.push_back(std::move(fresh));
}

// What moves and is slow to set stands still, at a moment at which it is whole: the first picture of what fades in is
// empty. Not in a recording, which would depend on the machine's speed.
CaptionDesk::Made CaptionDesk::set(const Wish& wish, const Events& events, std::size_t span) const {
    const auto set_at = [&](Duration at) { return set_(*events, span, at, wish.look, wish.place); };
    const auto began = std::chrono::steady_clock::now();
    Made fresh{wish, span, events->moves(span), set_at(wish.at)};
    const bool slow = std::chrono::steady_clock::now() - began > limits_.too_slow_to_move;
    if (!fresh.moves || !slow || haste_ == Haste::Waits) return fresh;
    fresh.moves = false;
    fresh.pictures = set_at(events->whole_at(span));
    return fresh;
}

// A cue that cannot be set, for want of memory, is not seen; the film and the cues after it go on.
CaptionDesk::Made CaptionDesk::set_or_nothing(const Wish& wish, const Events& events, std::size_t span) {
    try {
        return set(wish, events, span);
    } catch (const std::exception& error) {
        if (!std::exchange(set_failed_, true)) std::cerr << std::string("wissel: captions are left out: ") + error.what() + "\n";
        return {wish, span, false, nullptr};
    }
}

}  // namespace wissel::app
