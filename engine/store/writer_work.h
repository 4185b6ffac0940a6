// What the thread of a RecordWriter does, and what it shares with those who hand in.
//
// Threading: run() on the thread, all else from any. Ownership: shared by the thread and the writer, so that a thread
// that was
//   left behind touches nothing that is gone.
#pragma once

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <set>

#include "store/record_writer.h"
#include "store/writer_queue.h"

namespace wissel::store {

class RecordWriter::Work {
public:
    // Done once, on the book; again while it fails in a way that may pass.
    using Chore = std::function<Result<void>(RecordBook&)>;

    Work(Open open, WriterSettings settings);
    void run();

    void put(Entry entry);
    void put(Chore chore);
    void name(std::string story, std::vector<Name> names);
    // Whether the thread is at its end; else it is never heard of again.
    bool finish(std::chrono::milliseconds patience);

    void say(std::string line);
    // Of a file of any size, as soon as no session is open. On the thread.
    void ask_for_order();
    void request_counts(const Span& span);

    std::optional<Counts> counts() const;
    WriterState state() const;
    std::vector<std::string> take_said();
    std::uint64_t lost() const;

private:
    using Clock = std::chrono::steady_clock;

    bool wait_for_work();
    Result<void> write();
    Result<void> open_book();
    Result<void> write_entries();
    Result<void> write_names();
    Result<void> do_chores();
    bool is_to_be_tried_again(const Result<void>& done) const;
    Result<void> count();
    Missed take_batch();
    void on_entries_written(const Missed& missed);
    void on_done();
    bool on_failure(const Error& error);
    bool has_work() const;  // with mutex_
    bool is_tidy_time() const;
    void tidy();

    const Open open_;
    const WriterSettings settings_;

    // The thread's own.
    std::optional<RecordBook> book_;
    std::vector<Entry> batch_;
    std::chrono::milliseconds pause_;
    int failures_ = 0;         // in a row
    bool in_session_ = false;  // one has begun and not ended
    bool untidy_ = false;      // a session has ended since the book was tidied
    bool order_due_ = false;   // of all of it, however large

    mutable std::mutex mutex_;  // guards all below
    std::condition_variable changed_;
    WriterQueue queue_;
    std::map<std::string, std::vector<Name>> names_;  // by story, as they were given last
    std::set<std::string> to_name_;                   // of these stories they are not in the file
    std::deque<Chore> chores_;
    bool opened_ = false;           // book_ is there
    bool stopping_ = false;         // nothing more is taken
    bool ended_ = false;            // the thread is at its end
    Clock::time_point deadline_{};  // with stopping_
    bool is_fine_ = true;
    Minute since_{};
    std::string why_;
    std::vector<std::string> said_, aside_;
    std::optional<Span> to_count_;
    std::optional<Counts> counts_;

    std::mutex telling_;  // guards told_, and is held while it is called
    std::function<void(std::uint64_t)> told_;
};

}  // namespace wissel::store
