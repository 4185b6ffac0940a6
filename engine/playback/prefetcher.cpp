#include "playback/prefetcher.h"

#include <algorithm>
#include <exception>
#include <limits>

#include <fmt/format.h>

namespace wissel::playback {

namespace {

constexpr double kPinnedWeight = std::numeric_limits<double>::max();

// The next one is opened once this one is primed, so that the best has the processor; but a file that is slow to read
// must not keep the others waiting.
constexpr Duration kPatience = std::chrono::seconds(1);

// After a file that did not answer in time.
constexpr Duration kRetryAfter = std::chrono::seconds(3);

constexpr Duration kLongWait = std::chrono::hours(1);

// Libraries and the machine may throw; one clip that cannot be opened must not end the show.
Result<void> opened(Clip& clip) {
    try {
        return clip.open();
    } catch (const std::exception& error) {
        return fail(fmt::format("{}: {}", clip.source().path, error.what()));
    }
}

bool started(Clip& clip) {
    try {
        clip.start();
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace

Prefetcher::Prefetcher(ClipContext& context, Reaper& reaper, std::size_t budget)
    : context_(context), reaper_(reaper), budget_(budget), thread_([this] { run(); }) {}

Prefetcher::~Prefetcher() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        for (auto& entry : entries_) let_go(*entry);
        entries_.clear();
    }
    context_.progress.touch();
    thread_.join();
}

Prefetcher::Entry* Prefetcher::find(const Source& source) const {
    const auto found = std::ranges::find_if(entries_, [&](const auto& entry) { return entry->source == source; });
    return found == entries_.end() ? nullptr : found->get();
}

// While it is being opened the opener still holds it, and retires it when it finds the entry gone.
void Prefetcher::let_go(Entry& entry) {
    if (!entry.clip) return;
    if (entry.opened) {
        reaper_.retire(std::move(entry.clip));
    } else {
        entry.clip->abort();
    }
    entry.clip = nullptr;
    entry.bytes = 0;
    entry.opened = false;
}

void Prefetcher::ensure(const Source& source, double weight, bool listed) {
    Entry* entry = find(source);
    if (!entry) {
        entries_.push_back(std::make_unique<Entry>());
        entry = entries_.back().get();
        entry->source = source;
    }
    entry->weight = weight;
    entry->claimed = false;
    entry->listed = entry->listed || listed;
}

void Prefetcher::drop_unwanted() {
    std::erase_if(entries_, [&](auto& entry) {
        if (entry->listed || entry->source == pinned_) return false;
        let_go(*entry);
        return true;
    });
    retry_too_big();
    put_off_for_better();
    ++wishes_;
}

void Prefetcher::retry_too_big() {
    for (auto& entry : entries_) entry->too_big = false;
}

void Prefetcher::cue(const std::vector<Candidate>& candidates) {
    {
        const std::lock_guard lock(mutex_);
        for (auto& entry : entries_) entry->listed = false;
        for (const auto& candidate : candidates) ensure(candidate.source, candidate.weight, true);
        drop_unwanted();
    }
    context_.progress.touch();
}

void Prefetcher::pin(const std::optional<Source>& source) {
    {
        const std::lock_guard lock(mutex_);
        pinned_ = source;
        if (source) {
            const Entry* entry = find(*source);
            ensure(*source, entry ? entry->weight : 0, false);
        }
        drop_unwanted();
    }
    context_.progress.touch();
}

ClipRef Prefetcher::claim(const Source& source) {
    const std::lock_guard lock(mutex_);
    Entry* entry = find(source);
    if (!entry || !entry->clip || !entry->opened || !entry->clip->primed()) return nullptr;
    entry->claimed = true;
    entry->bytes = 0;
    entry->opened = false;
    return std::move(entry->clip);
}

void Prefetcher::give_back(ClipRef clip) {
    const std::lock_guard lock(mutex_);
    Entry* entry = find(clip->source());
    if (!entry || entry->clip) return reaper_.retire(std::move(clip));
    entry->claimed = false;
    entry->opened = true;
    entry->bytes = clip->expected_bytes();
    entry->clip = std::move(clip);
}

Readiness Prefetcher::readiness(const Source& source) const {
    const std::lock_guard lock(mutex_);
    const Entry* entry = find(source);
    if (!entry || entry->claimed) return Readiness::NotCued;
    if (!entry->failure.empty()) return Readiness::Failed;
    if (!entry->clip || !entry->opened) return Readiness::Opening;
    if (entry->clip->unplayable()) return Readiness::Failed;
    return entry->clip->primed() ? Readiness::Primed : Readiness::Opening;
}

std::string Prefetcher::failure(const Source& source) const {
    const std::lock_guard lock(mutex_);
    const Entry* entry = find(source);
    if (!entry) return {};
    if (entry->failure.empty() && entry->clip && entry->clip->unplayable()) return entry->clip->failure();
    return entry->failure;
}

bool Prefetcher::settled() const {
    const std::lock_guard lock(mutex_);
    return std::ranges::all_of(entries_, [](const auto& entry) {
        if (entry->claimed || entry->too_big || !entry->failure.empty()) return true;
        return entry->clip && entry->opened && (entry->clip->primed() || entry->clip->unplayable());
    });
}

void Prefetcher::set_bytes_in_use(std::size_t bytes) {
    {
        const std::lock_guard lock(mutex_);
        if (bytes == in_use_) return;
        if (bytes < in_use_) retry_too_big();
        in_use_ = bytes;
        ++wishes_;
    }
    context_.progress.touch();
}

double Prefetcher::weight_of(const Entry& entry) const { return entry.source == pinned_ ? kPinnedWeight : entry.weight; }

Prefetcher::Entry* Prefetcher::next_to_open(WallTime now) const {
    Entry* best = nullptr;
    for (const auto& entry : entries_) {
        if (entry->clip || entry->claimed || entry->too_big) continue;
        if (!entry->failure.empty() && now < entry->retry_at) continue;
        if (!best || weight_of(*entry) > weight_of(*best)) best = entry.get();
    }
    return best;
}

// A file that takes its time to open must not stand in the way of what the viewer waits for.
void Prefetcher::put_off_for_better() {
    const auto now = std::chrono::steady_clock::now();
    const auto found = std::ranges::find_if(entries_, [](const auto& entry) { return entry->clip && !entry->opened; });
    if (found == entries_.end()) return;
    const Entry* better = next_to_open(now);
    if (!better || weight_of(*better) <= weight_of(**found)) return;
    (*found)->put_off = true;
    (*found)->clip->abort();
}

// What failed only for now is tried again a little later, for as long as it is asked for.
void Prefetcher::note_recoverable(WallTime now) {
    for (auto& entry : entries_) {
        if (!entry->clip || !entry->opened || !entry->clip->unplayable() || !entry->clip->may_recover()) continue;
        entry->failure = entry->clip->failure();
        entry->retry_at = now + kRetryAfter;
        let_go(*entry);
    }
}

WallTime Prefetcher::next_retry() const {
    auto soonest = std::chrono::steady_clock::now() + kLongWait;
    for (const auto& entry : entries_) {
        if (!entry->failure.empty()) soonest = std::min(soonest, entry->retry_at);
    }
    return soonest;
}

// Room is made at the cost of what weighs less. The best of all is primed whatever it takes.
bool Prefetcher::make_room(const Entry& entry, std::size_t bytes) {
    const auto used = [&] {
        std::size_t sum = in_use_ + bytes;
        for (const auto& other : entries_) sum += other->bytes;
        return sum;
    };
    bool is_best = true;
    for (const auto& other : entries_) {
        is_best = is_best && (other.get() == &entry || entry.source == pinned_ || other->weight <= entry.weight);
    }
    while (used() > budget_) {
        Entry* worst = nullptr;
        for (auto& other : entries_) {
            const bool goes = other.get() != &entry && other->bytes > 0 && other->source != pinned_ &&
                              (other->weight < entry.weight || entry.source == pinned_);
            if (goes && (!worst || other->weight < worst->weight)) worst = other.get();
        }
        if (!worst) return is_best;
        let_go(*worst);
        worst->too_big = true;
    }
    return true;
}

void Prefetcher::run() {
    for (;;) {
        const auto seen = context_.progress.epoch();
        const ClipRef clip = begin_next();
        if (clip) {
            const bool decoding = finish(clip, opened(*clip));
            context_.progress.touch();
            if (decoding) wait_until_primed(clip);
            continue;
        }
        WallTime until;
        {
            const std::lock_guard lock(mutex_);
            if (stopping_) return;
            until = next_retry();
        }
        context_.progress.wait_until(seen, until);
    }
}

ClipRef Prefetcher::begin_next() {
    const std::lock_guard lock(mutex_);
    if (stopping_) return nullptr;
    const auto now = std::chrono::steady_clock::now();
    note_recoverable(now);
    Entry* entry = next_to_open(now);
    if (!entry) return nullptr;
    entry->clip = std::make_shared<Clip>(entry->source, context_);
    entry->opened = false;
    entry->failure.clear();
    entry->retry_at = WallTime::max();
    entry->put_off = false;
    return entry->clip;
}

// True if the clip is now decoding.
bool Prefetcher::finish(const ClipRef& clip, const Result<void>& opened) {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find_if(entries_, [&](const auto& entry) { return entry->clip == clip; });
    if (found == entries_.end()) {
        reaper_.retire(clip);
        return false;
    }
    Entry& entry = **found;
    if (entry.put_off) {
        // as if it had not been begun
    } else if (!opened) {
        entry.failure = opened.error().message;
        if (opened.error().may_pass) entry.retry_at = std::chrono::steady_clock::now() + kRetryAfter;
    } else if (make_room(entry, clip->expected_bytes())) {
        entry.bytes = clip->expected_bytes();
        entry.opened = true;
        if (started(*clip)) return true;
        entry.failure = fmt::format("{}: cannot be played now: this machine has no threads or memory left", entry.source.path);
        entry.opened = false;
        entry.bytes = 0;
    } else {
        entry.too_big = true;
    }
    entry.clip = nullptr;
    reaper_.retire(clip);
    return false;
}

void Prefetcher::wait_until_primed(const ClipRef& clip) {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    std::uint64_t wishes = 0;
    {
        const std::lock_guard lock(mutex_);
        wishes = wishes_;
    }
    for (;;) {
        const auto seen = context_.progress.epoch();
        if (clip->primed() || !clip->failure().empty()) return;
        {
            const std::lock_guard lock(mutex_);
            if (stopping_ || wishes != wishes_) return;
        }
        if (!context_.progress.wait_until(seen, deadline)) return;
    }
}

}  // namespace wissel::playback
