#include "store/writer_work.h"

#include <algorithm>
#include <utility>

namespace wissel::store {

namespace {

constexpr std::size_t kBatch = 500;     // entries: some 100 kB
constexpr std::size_t kMostSaid = 100;  // lines, where nobody asks

// A full disk or a lock passes. Of a disk that failed once, the library itself knows best what it has not taken, and
// writes it again; what else is wrong, a disk that was away say, may be mended by opening the file again.
bool is_worth_keeping(Trouble trouble, int failures) {
    if (trouble == Trouble::Full || trouble == Trouble::Held) return true;
    return trouble == Trouble::Other && failures == 1;
}

}  // namespace

RecordWriter::Work::Work(Open open, WriterSettings settings)
    : open_(std::move(open)),
      settings_(std::move(settings)),
      pause_(settings_.first_pause),
      queue_(settings_.most_waiting),
      told_(settings_.recorded) {}

void RecordWriter::Work::run() {
    while (wait_for_work()) {
        if (auto done = write(); done) {
            on_done();
        } else if (!on_failure(done.error())) {
            book_.reset();  // not put in order: the disk does not take it
            break;
        }
    }
    if (book_) static_cast<void>(book_->put_in_order());
    book_.reset();  // closes the file: its log goes into it
    const std::lock_guard lock(mutex_);
    ended_ = true;
    changed_.notify_all();
}

bool RecordWriter::Work::has_work() const {
    return !queue_.is_empty() || !to_name_.empty() || !chores_.empty() || to_count_;
}

// The file is opened at once, though there be nothing to write: what is wrong with it is known before the first
// visitor.
bool RecordWriter::Work::wait_for_work() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopping_ || !opened_ || has_work(); });
    return !stopping_ || has_work();
}

Result<void> RecordWriter::Work::write() {
    auto done = write_entries();
    if (done) done = write_names();
    if (done) done = do_chores();
    if (done) done = count();
    if (done && is_tidy_time()) tidy();
    return done;
}

Result<void> RecordWriter::Work::open_book() {
    if (book_ && book_->has_moved()) {
        say("the file of figures was moved or deleted: a new one is begun in its place");
        static_cast<void>(book_->tidy());  // whoever has moved it has all of it
        book_.reset();
    }
    if (book_) return {};
    auto book = open_();
    if (!book) return tl::unexpected(book.error());
    for (const auto& line : book->said()) say(line);
    book_.emplace(std::move(*book));
    const std::lock_guard lock(mutex_);
    opened_ = true;
    for (const auto& [story, names] : names_) to_name_.insert(story);  // it may be a new one
    aside_.clear();
    for (const auto& each : book_->aside()) aside_.push_back(each.filename().string());
    return {};
}

Result<void> RecordWriter::Work::write_entries() {
    for (;;) {
        if (auto opened = open_book(); !opened) return opened;
        const auto missed = take_batch();
        if (batch_.empty() && missed.count == 0) return {};
        if (auto done = book_->append(batch_, missed); !done) return done;
        on_entries_written(missed);
    }
}

Missed RecordWriter::Work::take_batch() {
    const std::lock_guard lock(mutex_);
    queue_.take(batch_, kBatch);
    return queue_.missed();
}

void RecordWriter::Work::on_entries_written(const Missed& missed) {
    for (const auto& entry : batch_) {
        in_session_ = std::holds_alternative<Began>(entry) || (in_session_ && !std::holds_alternative<Ended>(entry));
        untidy_ = untidy_ || std::holds_alternative<Ended>(entry);
    }
    batch_.clear();
    std::uint64_t recorded = 0;
    {
        const std::lock_guard lock(mutex_);
        queue_.on_written(missed);
        recorded = queue_.recorded();
    }
    const std::lock_guard telling(telling_);
    if (told_) told_(recorded);
}

// What fails for good is said and dropped, so that it is not in the way of others.
bool RecordWriter::Work::is_to_be_tried_again(const Result<void>& done) const {
    return !done && (done.error().may_pass || book_->trouble() == Trouble::Damaged);
}

Result<void> RecordWriter::Work::write_names() {
    for (;;) {
        std::unique_lock lock(mutex_);
        if (to_name_.empty()) return {};
        const auto story = to_name_.extract(to_name_.begin()).value();
        const auto names = names_.at(story);
        lock.unlock();
        const auto done = book_->name(story, names);
        if (done) continue;
        if (!is_to_be_tried_again(done)) {
            say(done.error().message);
            continue;
        }
        lock.lock();
        to_name_.insert(story);
        return done;
    }
}

// The oldest first.
Result<void> RecordWriter::Work::do_chores() {
    for (;;) {
        std::unique_lock lock(mutex_);
        if (chores_.empty()) return {};
        const auto chore = chores_.front();
        lock.unlock();
        const auto done = chore(*book_);
        if (is_to_be_tried_again(done)) return done;
        if (!done) say(done.error().message);
        lock.lock();
        chores_.pop_front();
    }
}

Result<void> RecordWriter::Work::count() {
    std::optional<Span> span;
    {
        const std::lock_guard lock(mutex_);
        span = to_count_;
    }
    if (!span) return {};
    const auto counts = book_->count(*span);
    if (!counts) return tl::unexpected(counts.error());
    const std::lock_guard lock(mutex_);
    counts_ = *counts;
    if (to_count_ == span) to_count_.reset();
    return {};
}

// Between two visitors, when it is in nobody's way.
bool RecordWriter::Work::is_tidy_time() const {
    const std::lock_guard lock(mutex_);
    return untidy_ && !in_session_ && !has_work();
}

void RecordWriter::Work::tidy() {
    const auto done = order_due_ ? book_->put_in_order() : book_->tidy();
    untidy_ = !done;
    order_due_ = order_due_ && !done;
}

void RecordWriter::Work::ask_for_order() {
    untidy_ = order_due_ = true;
}

void RecordWriter::Work::on_done() {
    pause_ = settings_.first_pause;
    failures_ = 0;
    const std::lock_guard lock(mutex_);
    is_fine_ = true;
    why_.clear();
}

// Waits until it is worth another try; false: there will be none.
bool RecordWriter::Work::on_failure(const Error& error) {
    if (!book_ || !is_worth_keeping(book_->trouble(), ++failures_)) book_.reset();
    std::unique_lock lock(mutex_);
    if (is_fine_) since_ = minute_of(std::chrono::system_clock::now());
    is_fine_ = false;
    why_ = error.message;
    const auto until = Clock::now() + std::exchange(pause_, std::min(2 * pause_, settings_.longest_pause));
    if (!stopping_ && changed_.wait_until(lock, until, [&] { return stopping_; })) {
        pause_ = settings_.first_pause;
        return true;  // at its end once more, at once
    }
    if (!stopping_) return true;
    changed_.wait_until(lock, std::min(until, deadline_), [] { return false; });
    return Clock::now() < deadline_;
}

void RecordWriter::Work::put(Entry entry) {
    const std::lock_guard lock(mutex_);
    if (stopping_) return queue_.miss(entry);
    queue_.put(std::move(entry));
    changed_.notify_all();
}

void RecordWriter::Work::put(Chore chore) {
    const std::lock_guard lock(mutex_);
    if (stopping_) return;
    chores_.push_back(std::move(chore));
    changed_.notify_all();
}

void RecordWriter::Work::name(std::string story, std::vector<Name> names) {
    const std::lock_guard lock(mutex_);
    if (stopping_) return;
    to_name_.insert(story);
    names_.insert_or_assign(std::move(story), std::move(names));
    changed_.notify_all();
}

bool RecordWriter::Work::finish(std::chrono::milliseconds patience) {
    bool ended = false;
    {
        std::unique_lock lock(mutex_);
        stopping_ = true;
        deadline_ = Clock::now() + patience;
        changed_.notify_all();
        ended = changed_.wait_until(lock, deadline_ + settings_.grace, [&] { return ended_; });
    }
    if (ended) return true;
    const std::lock_guard telling(telling_);
    told_ = nullptr;
    return false;
}

void RecordWriter::Work::say(std::string line) {
    const std::lock_guard lock(mutex_);
    if (!line.empty() && said_.size() < kMostSaid) said_.push_back(std::move(line));
}

void RecordWriter::Work::request_counts(const Span& span) {
    const std::lock_guard lock(mutex_);
    if (stopping_) return;
    to_count_ = span;
    changed_.notify_all();
}

std::optional<Counts> RecordWriter::Work::counts() const {
    const std::lock_guard lock(mutex_);
    return counts_;
}

WriterState RecordWriter::Work::state() const {
    const std::lock_guard lock(mutex_);
    return {is_fine_, since_, why_, queue_.recorded(), queue_.waiting(), queue_.missed_in_all(), aside_};
}

std::vector<std::string> RecordWriter::Work::take_said() {
    const std::lock_guard lock(mutex_);
    return std::exchange(said_, {});
}

std::uint64_t RecordWriter::Work::lost() const {
    const std::lock_guard lock(mutex_);
    return queue_.waiting() + queue_.missed().count;
}

}  // namespace wissel::store
