#include "playback/prefetcher.h"

#include <algorithm>
#include <exception>

#include <fmt/format.h>

#include "base/guarded.h"
#include "base/thread_priority.h"

namespace wissel::playback {

namespace {

// The next one is opened once this one is primed, so that the best has the processor; but a file that is slow to read
// must not keep the others waiting.
constexpr Duration kPrimingPatience = std::chrono::seconds(1);

constexpr std::size_t kMostNews = 256;

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
    : context_(context), reaper_(reaper), list_(budget), thread_([this] { run(); }) {}

Prefetcher::~Prefetcher() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        let_go(list_.clear());
    }
    context_.progress.touch();
    thread_.join();
}

void Prefetcher::let_go(std::vector<ClipRef> clips) {
    for (auto& clip : clips) {
        if (clip == opening_) {
            clip->abort();
        } else {
            reaper_.retire(std::move(clip));
        }
    }
}

void Prefetcher::wishes_changed() {
    if (const auto opening = list_.break_off_for_better(std::chrono::steady_clock::now())) opening->abort();
    ++wishes_;
}

void Prefetcher::cue(const std::vector<Candidate>& candidates) {
    {
        const std::lock_guard lock(mutex_);
        let_go(list_.cue(candidates));
        wishes_changed();
    }
    context_.progress.touch();
}

void Prefetcher::pin(const std::optional<Source>& source) {
    {
        const std::lock_guard lock(mutex_);
        let_go(list_.pin(source));
        wishes_changed();
    }
    context_.progress.touch();
}

ClipRef Prefetcher::claim(const Source& source) {
    const std::lock_guard lock(mutex_);
    auto* entry = list_.find(source);
    if (!entry || !entry->clip || !entry->opened || !entry->clip->primed()) return nullptr;
    entry->claimed = true;
    if (!entry->noted) primed_.push_back({source, std::chrono::steady_clock::now() - entry->began});
    any_primed_ = !primed_.empty();
    entry->noted = true;
    entry->bytes = 0;
    entry->opened = false;
    return std::move(entry->clip);
}

void Prefetcher::give_back(ClipRef clip) {
    const std::lock_guard lock(mutex_);
    auto* entry = list_.find(clip->source());
    if (!entry || entry->clip) return reaper_.retire(std::move(clip));
    entry->claimed = false;
    entry->opened = entry->noted = true;
    entry->bytes = clip->primed_bytes();
    entry->clip = std::move(clip);
}

void Prefetcher::follow_sound_wish() {
    const std::lock_guard lock(mutex_);
    for (const auto& entry : list_.entries()) {
        if (!entry->clip) continue;
        entry->clip->sound().follow(0);
        if (entry->bytes > 0) entry->bytes = entry->clip->primed_bytes();
    }
}

Readiness Prefetcher::readiness(const Source& source) const {
    const std::lock_guard lock(mutex_);
    const auto* entry = list_.find(source);
    if (!entry || entry->claimed) return Readiness::NotCued;
    if (!entry->failure.empty()) return Readiness::Failed;
    if (!entry->clip || !entry->opened) return Readiness::Opening;
    if (entry->clip->unplayable()) return Readiness::Failed;
    return entry->clip->primed() ? Readiness::Primed : Readiness::Opening;
}

std::string Prefetcher::failure(const Source& source) const {
    const std::lock_guard lock(mutex_);
    const auto* entry = list_.find(source);
    if (!entry) return {};
    if (entry->failure.empty() && entry->clip && entry->clip->unplayable()) return entry->clip->failure();
    return entry->failure;
}

std::vector<Primed> Prefetcher::take_primed() {
    if (!any_primed_.exchange(false)) return {};
    const std::lock_guard lock(mutex_);
    return std::exchange(primed_, {});
}

// On the opener's thread, so that the main one has nothing to do with it.
void Prefetcher::note_primed() {
    {
        const std::lock_guard lock(mutex_);
        if (!list_.note_primed(std::chrono::steady_clock::now(), primed_)) return;
        if (primed_.size() > kMostNews) primed_.clear();  // nobody asks for them
        any_primed_ = !primed_.empty();
    }
    context_.progress.touch();
}

bool Prefetcher::settled() const {
    const std::lock_guard lock(mutex_);
    return std::ranges::all_of(list_.entries(), [](const auto& entry) {
        if (entry->claimed || entry->too_big || !entry->failure.empty()) return true;
        if (!entry->clip || !entry->opened) return false;
        return entry->clip->unplayable() || (entry->noted && entry->clip->sign().settled());
    });
}

void Prefetcher::set_bytes_in_use(std::size_t bytes) {
    {
        const std::lock_guard lock(mutex_);
        if (!list_.set_bytes_in_use(bytes)) return;
        ++wishes_;
    }
    context_.progress.touch();
}

// All threads of the clips are begun here, and those of their decoders.
void Prefetcher::run() {
    stand_back(kDecodingSteps);
    for (;;) {
        const auto seen = context_.progress.epoch();
        note_primed();
        const ClipRef clip = begin_next();
        if (clip) {
            const auto result = guarded(clip->source().path, [&] { return clip->open(); });
            if (result) want_loudness(clip->source());
            const bool decoding = finish(clip, result);
            context_.progress.touch();
            if (decoding) wait_until_primed(clip);
            continue;
        }
        WallTime until;
        {
            const std::lock_guard lock(mutex_);
            if (stopping_) return;
            prime_signs();
            until = list_.next_retry();
        }
        context_.progress.wait_until(seen, until);
    }
}

ClipRef Prefetcher::begin_next() {
    const std::lock_guard lock(mutex_);
    if (stopping_) return nullptr;
    const auto now = std::chrono::steady_clock::now();
    let_go(list_.note_recoverable(now));
    auto* entry = list_.next_to_open(now);
    if (!entry) return nullptr;
    opening_ = std::make_shared<Clip>(entry->source, context_);
    entry->clip = opening_;
    entry->began = now;
    entry->opened = entry->put_off = entry->noted = false;
    entry->failure.clear();
    entry->retry_at = WallTime::max();
    return opening_;
}

// True if the clip is now decoding.
bool Prefetcher::finish(const ClipRef& clip, const Result<void>& opened) {
    const std::lock_guard lock(mutex_);
    opening_ = nullptr;
    auto* entry = list_.find(clip);
    if (entry && !entry->put_off) {
        if (opened && begin_priming(*entry)) return true;
        if (!opened) entry->failure = opened.error().message;
        if (!opened && opened.error().may_pass) entry->retry_at = std::chrono::steady_clock::now() + CueList::kRetryAfter;
    }
    if (entry) entry->clip = nullptr;
    reaper_.retire(clip);
    return false;
}

bool Prefetcher::begin_priming(CueList::Entry& entry) {
    std::vector<ClipRef> gone;
    entry.too_big = !list_.make_room(entry, entry.clip->primed_bytes(), gone);
    let_go(std::move(gone));
    if (entry.too_big) return false;
    if (!started(*entry.clip)) {
        entry.failure = fmt::format("{}: cannot be played now: this machine has no threads or memory left", entry.source.path);
        return false;
    }
    entry.bytes = entry.clip->primed_bytes();
    entry.opened = true;
    return true;
}

// Only once there is nothing left to do for the films themselves.
void Prefetcher::prime_signs() {
    if (!context_.sign_wishes.get().on) {
        for (const auto& entry : list_.entries()) {
            if (entry->clip) entry->clip->sign().follow({});
        }
        return;
    }
    for (const auto& share : list_.share_out_signs()) {
        if (share.has_room) share.clip->sign().follow({});
        else share.clip->sign().hold_back();
    }
}

// Known by the time it is taken, unless that is at once: measuring never keeps a clip waiting.
void Prefetcher::want_loudness(const Source& source) {
    if (context_.loudness && source.kind == Source::Kind::Clip && !source.as_is) context_.loudness->want(source.path);
}

void Prefetcher::wait_until_primed(const ClipRef& clip) {
    const auto deadline = std::chrono::steady_clock::now() + kPrimingPatience;
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
