// How often somebody may do something: each has a bucket of so many tokens, which fills again at so many a second.
//
// Threading: one thread at a time. Bounded: at most `most` buckets. Where one more is needed, those go that are full
// again, as if they had never been; and if there is none, the fullest.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "base/time.h"

namespace wissel::net {

class TokenBuckets {
public:
    TokenBuckets(double a_second, double at_once, std::size_t most);

    // False: there are none left, and nothing was taken.
    bool take(std::uint64_t who, WallTime now);
    bool has(std::uint64_t who, WallTime now) const;
    std::size_t size() const { return buckets_.size(); }

private:
    struct Bucket {
        double tokens;
        WallTime at;
    };

    double tokens_of(const Bucket& bucket, WallTime now) const;
    void make_room(WallTime now);

    double a_second_, at_once_;
    std::size_t most_;
    std::unordered_map<std::uint64_t, Bucket> buckets_;
};

}  // namespace wissel::net
