#include "store/record_writer.h"

#include <utility>

#include "store/writer_work.h"

namespace wissel::store {

RecordWriter::RecordWriter(Open open, WriterSettings settings)
    : patience_(settings.patience),
      work_(std::make_shared<Work>(std::move(open), std::move(settings))),
      thread_([work = work_] { work->run(); }) {}

RecordWriter::~RecordWriter() {
    finish(patience_);
}

void RecordWriter::put(Entry entry) {
    work_->put(std::move(entry));
}

void RecordWriter::name(std::string story, std::vector<Name> names) {
    work_->name(std::move(story), std::move(names));
}

void RecordWriter::retire(Minute now, std::chrono::days keep) {
    // The thread's own work outlives what is in it.
    work_->put([work = work_.get(), now, keep](RecordBook& book) -> Result<void> {
        auto said = book.retire(now, keep);
        if (!said) return tl::unexpected(said.error());
        work->say(*said);
        work->ask_for_order();
        return {};
    });
}

void RecordWriter::request_counts(const Span& span) {
    work_->request_counts(span);
}

std::optional<Counts> RecordWriter::counts() const {
    return work_->counts();
}

WriterState RecordWriter::state() const {
    return work_->state();
}

std::vector<std::string> RecordWriter::take_said() {
    return work_->take_said();
}

std::uint64_t RecordWriter::finish(std::chrono::milliseconds patience) {
    if (!thread_.joinable()) return work_->lost();
    if (work_->finish(patience)) {
        thread_.join();
    } else {
        thread_.detach();
    }
    return work_->lost();
}

}  // namespace wissel::store
