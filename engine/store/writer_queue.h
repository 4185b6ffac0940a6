// What waits to be written, and how much of it has been.
//
// Threading: no lock of its own; its owner's guards it. Invariant: what has been taken and not written stands before
// all else.
#pragma once

#include <deque>
#include <utility>
#include <vector>

#include "store/entry.h"

namespace wissel::store {

class WriterQueue {
public:
    explicit WriterQueue(std::size_t most) : most_(most) {}

    // Beyond the bound: missed.
    void put(Entry entry) {
        if (waiting_.size() + taken_ >= most_) return miss(entry);
        waiting_.push_back(std::move(entry));
    }
    void miss(const Entry& entry) {
        if (missed_.count == 0) missed_.at = time_of(entry);
        ++missed_.count;
        ++missed_in_all_;
    }

    // Adds to `batch`, up to so many in all; they count as waiting until they are written.
    void take(std::vector<Entry>& batch, std::size_t most) {
        while (batch.size() < most && !waiting_.empty()) {
            batch.push_back(std::move(waiting_.front()));
            waiting_.pop_front();
        }
        taken_ = batch.size();
    }
    // All that was taken, and these.
    void on_written(const Missed& missed) {
        recorded_ += taken_;
        taken_ = 0;
        missed_.count -= missed.count;
    }

    const Missed& missed() const { return missed_; }  // and not yet written down
    std::uint64_t missed_in_all() const { return missed_in_all_; }
    std::uint64_t recorded() const { return recorded_; }
    std::size_t waiting() const { return waiting_.size() + taken_; }
    bool is_empty() const { return waiting() == 0 && missed_.count == 0; }

private:
    const std::size_t most_;
    std::deque<Entry> waiting_;
    std::size_t taken_ = 0;
    Missed missed_;
    std::uint64_t missed_in_all_ = 0, recorded_ = 0;
};

}  // namespace wissel::store
