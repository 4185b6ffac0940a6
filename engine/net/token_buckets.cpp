#include "net/token_buckets.h"

#include <algorithm>

namespace wissel::net {

TokenBuckets::TokenBuckets(double a_second, double at_once, std::size_t most)
    : a_second_(a_second), at_once_(at_once), most_(std::max<std::size_t>(most, 1)) {}

bool TokenBuckets::take(std::uint64_t who, WallTime now) {
    auto found = buckets_.find(who);
    if (found == buckets_.end()) {
        if (buckets_.size() >= most_) make_room(now);
        found = buckets_.emplace(who, Bucket{at_once_, now}).first;
    }
    auto& bucket = found->second;
    bucket = {tokens_of(bucket, now), now};
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
}

bool TokenBuckets::has(std::uint64_t who, WallTime now) const {
    const auto found = buckets_.find(who);
    return found == buckets_.end() ? at_once_ >= 1 : tokens_of(found->second, now) >= 1;
}

double TokenBuckets::tokens_of(const Bucket& bucket, WallTime now) const {
    return std::min(at_once_, bucket.tokens + a_second_ * to_seconds(std::max(now - bucket.at, Duration::zero())));
}

void TokenBuckets::make_room(WallTime now) {
    std::erase_if(buckets_, [&](const auto& each) { return tokens_of(each.second, now) >= at_once_; });
    if (buckets_.size() < most_) return;
    const auto fuller = [&](const auto& a, const auto& b) {
        return tokens_of(a.second, now) < tokens_of(b.second, now);
    };
    buckets_.erase(std::ranges::max_element(buckets_, fuller));
}

}  // namespace wissel::net
