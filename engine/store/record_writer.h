// Writes records on a thread of its own, whatever the disk does, so that nobody who hands one in ever waits.
//
// Purpose: a bounded queue before a RecordBook. What is handed in is *recorded* once it is durable. While it cannot be
// written
//   (a full disk, a lock, a disk that went away) it is kept, and tried again after growing pauses; beyond the bound the
//   newest is dropped and counted as missed, which is written down in its turn. A file that turns out to be damaged, or
//   that somebody has moved away, is opened anew (store/book_file.h).
// Threading: members from any thread; each holds a lock for the moment it takes to move what is handed over. `recorded`
// is
//   called on the thread, and must not call back.
// Ownership: owns the book. Its end waits as finish() does; a thread that the system holds in a call beyond that is
// left
//   behind, which owns all that it touches.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "store/record_book.h"

namespace wissel::store {

struct WriterSettings {
    std::size_t most_waiting = 20'000;  // entries: some hundred sessions, some megabytes
    std::chrono::milliseconds first_pause{250}, longest_pause{30'000};
    std::chrono::milliseconds patience{2000};  // of its end
    std::chrono::milliseconds grace{2000};     // beyond that, for a call that the system has not answered
    // How many entries are durable by now, since it began. Not which: a log of them in their order would be a trail.
    std::function<void(std::uint64_t)> recorded = {};
};

// For the staff.
struct WriterState {
    bool is_fine = true;                                  // or has not yet tried
    Minute since{};                                       // not fine: since when
    std::string why;                                      // not fine: what the last try came to
    std::uint64_t recorded = 0, waiting = 0, missed = 0;  // entries, since it began
    std::vector<std::string> aside;                       // names of damaged databases that lie beside it
};

class RecordWriter {
public:
    using Open = std::function<Result<RecordBook>()>;

    // `open` is called on the thread, at once and after failures.
    RecordWriter(Open open, WriterSettings settings);
    ~RecordWriter();
    RecordWriter(const RecordWriter&) = delete;
    RecordWriter& operator=(const RecordWriter&) = delete;

    void put(Entry entry);
    // Written after the entries that wait, and again into each file that is opened later: a new one is begun where somebody has
    // deleted the last, and its report needs them.
    void name(std::string story, std::vector<Name> names);
    // Kept until it is done, after all that.
    void retire(Minute now, std::chrono::days keep);
    // For counts(), some milliseconds later.
    void request_counts(const Span& span);

    std::optional<Counts> counts() const;  // of the last request that was answered
    WriterState state() const;
    // What somebody ought to know, a line each, since it was asked last.
    std::vector<std::string> take_said();

    // Writes what waits, and takes nothing more. Gives up after `patience`, and `grace` where the system holds it in a
    // call; says how many entries are lost.
    std::uint64_t finish(std::chrono::milliseconds patience);

private:
    class Work;
    const std::chrono::milliseconds patience_;
    std::shared_ptr<Work> work_;
    std::thread thread_;  // "store"
};

}  // namespace wissel::store
