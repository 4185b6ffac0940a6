#include "playback/cue_list.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace wissel::playback {

namespace {

constexpr double kPinnedWeight = std::numeric_limits<double>::max();
constexpr Duration kLongWait = std::chrono::hours(1);

}  // namespace

CueList::Entry* CueList::find(const Source& source) {
    const auto found = std::ranges::find_if(entries_, [&](const auto& entry) { return entry->source == source; });
    return found == entries_.end() ? nullptr : found->get();
}

const CueList::Entry* CueList::find(const Source& source) const { return const_cast<CueList*>(this)->find(source); }

CueList::Entry* CueList::find(const ClipRef& clip) {
    const auto found = std::ranges::find_if(entries_, [&](const auto& entry) { return entry->clip == clip; });
    return found == entries_.end() ? nullptr : found->get();
}

ClipRef CueList::let_go(Entry& entry) {
    entry.bytes = 0;
    entry.opened = false;
    return std::exchange(entry.clip, nullptr);
}

void CueList::ensure(const Source& source, double weight, bool listed) {
    Entry* entry = find(source);
    if (!entry) {
        entries_.push_back(std::make_unique<Entry>());
        entry = entries_.back().get();
        entry->source = source;
    }
    entry->weight = entry->listed ? std::max(entry->weight, weight) : weight;  // named twice
    entry->claimed = false;
    entry->listed = entry->listed || listed;
}

std::vector<ClipRef> CueList::drop_unwanted() {
    std::vector<ClipRef> gone;
    std::erase_if(entries_, [&](auto& entry) {
        if (entry->listed || entry->source == pinned_) return false;
        if (entry->clip) gone.push_back(let_go(*entry));
        return true;
    });
    retry_too_big();
    return gone;
}

void CueList::retry_too_big() {
    for (auto& entry : entries_) entry->too_big = false;
}

std::vector<ClipRef> CueList::cue(const std::vector<Candidate>& candidates) {
    for (auto& entry : entries_) entry->listed = false;
    for (const auto& candidate : candidates) ensure(candidate.source, candidate.weight, true);
    return drop_unwanted();
}

std::vector<ClipRef> CueList::pin(const std::optional<Source>& source) {
    pinned_ = source;
    if (source) {
        const Entry* entry = find(*source);
        ensure(*source, entry ? entry->weight : 0, false);
    }
    return drop_unwanted();
}

std::vector<ClipRef> CueList::clear() {
    std::vector<ClipRef> gone;
    for (auto& entry : entries_) {
        if (entry->clip) gone.push_back(let_go(*entry));
    }
    entries_.clear();
    return gone;
}

double CueList::weight_of(const Entry& entry) const { return entry.source == pinned_ ? kPinnedWeight : entry.weight; }

CueList::Entry* CueList::next_to_open(WallTime now) const {
    Entry* best = nullptr;
    for (const auto& entry : entries_) {
        if (entry->clip || entry->claimed || entry->too_big) continue;
        if (!entry->failure.empty() && now < entry->retry_at) continue;
        if (!best || weight_of(*entry) > weight_of(*best)) best = entry.get();
    }
    return best;
}

ClipRef CueList::break_off_for_better(WallTime now) {
    const auto opening = std::ranges::find_if(entries_, [](const auto& entry) { return entry->clip && !entry->opened; });
    if (opening == entries_.end() || (*opening)->put_off) return nullptr;
    const Entry* better = next_to_open(now);
    if (!better || weight_of(*better) <= weight_of(**opening)) return nullptr;
    (*opening)->put_off = true;
    return (*opening)->clip;
}

std::vector<ClipRef> CueList::note_recoverable(WallTime now) {
    std::vector<ClipRef> gone;
    for (auto& entry : entries_) {
        if (!entry->clip || !entry->opened || !entry->clip->unplayable() || !entry->clip->may_recover()) continue;
        entry->failure = entry->clip->failure();
        entry->retry_at = now + kRetryAfter;
        gone.push_back(let_go(*entry));
    }
    return gone;
}

bool CueList::note_primed(WallTime now, std::vector<Primed>& news) {
    const auto before = news.size();
    for (auto& entry : entries_) {
        if (entry->noted || !entry->clip || !entry->opened || !entry->clip->primed()) continue;
        entry->noted = true;
        news.push_back({entry->source, now - entry->began});
    }
    return news.size() > before;
}

WallTime CueList::next_retry() const {
    auto soonest = std::chrono::steady_clock::now() + kLongWait;
    for (const auto& entry : entries_) {
        if (!entry->failure.empty()) soonest = std::min(soonest, entry->retry_at);
    }
    return soonest;
}

std::size_t CueList::bytes() const {
    std::size_t sum = in_use_;
    for (const auto& entry : entries_) sum += entry->bytes;
    return sum;
}

// Of several that weigh as much only the first one, or all of them would be primed whatever it takes.
bool CueList::is_best(const Entry& entry) const {
    const Entry* best = nullptr;
    for (const auto& other : entries_) {
        if (other->claimed || !other->failure.empty()) continue;
        if (!best || weight_of(*other) > weight_of(*best)) best = other.get();
    }
    return best == &entry;
}

CueList::Entry* CueList::worst_below(const Entry& entry) const {
    Entry* worst = nullptr;
    for (const auto& other : entries_) {
        if (other->bytes == 0 || weight_of(*other) >= weight_of(entry)) continue;
        if (!worst || other->weight < worst->weight) worst = other.get();
    }
    return worst;
}

std::size_t CueList::bytes_below(const Entry& entry) const {
    std::size_t sum = 0;
    for (const auto& other : entries_) sum += weight_of(*other) < weight_of(entry) ? other->bytes : 0;
    return sum;
}

bool CueList::make_room(const Entry& entry, std::size_t needed, std::vector<ClipRef>& gone) {
    const bool best = is_best(entry);
    if (!best && bytes() + needed > budget_ + bytes_below(entry)) return false;  // nobody goes in vain
    while (bytes() + needed > budget_) {
        Entry* worst = worst_below(entry);
        if (!worst) return best;
        gone.push_back(let_go(*worst));
        worst->too_big = true;
    }
    return true;
}

std::vector<CueList::SignShare> CueList::share_out_signs() const {
    std::vector<const Entry*> best_first;
    for (const auto& entry : entries_) {
        if (entry->clip && entry->opened && entry->clip->primed()) best_first.push_back(entry.get());
    }
    std::ranges::stable_sort(best_first, std::ranges::greater{}, [this](const auto* entry) { return weight_of(*entry); });
    std::vector<SignShare> shares;
    std::size_t taken = bytes();
    for (const auto* entry : best_first) {
        taken += entry->clip->sign().bytes();
        shares.push_back({entry->clip.get(), taken <= budget_});
    }
    return shares;
}

bool CueList::set_bytes_in_use(std::size_t bytes) {
    if (bytes == in_use_) return false;
    if (bytes < in_use_) retry_too_big();
    in_use_ = bytes;
    return true;
}

}  // namespace wissel::playback
