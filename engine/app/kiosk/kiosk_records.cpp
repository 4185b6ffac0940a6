#include "app/kiosk/kiosk_records.h"

#include <fmt/format.h>

#include <iostream>
#include <utility>

#include "app/kiosk/story_names.h"
#include "store/day.h"

namespace wissel::app {

namespace {

constexpr Duration kRetireEvery = std::chrono::hours(1);
constexpr std::chrono::milliseconds kPatience{5000};  // of the end, so that systemd need not use force

}  // namespace

KioskRecords::KioskRecords(const kiosk::FigureSettings& settings, std::function<void(std::uint64_t)> recorded) : settings_(settings) {
    if (!settings_.file) return;
    store::WriterSettings writing;
    writing.recorded = std::move(recorded);
    writer_ = std::make_unique<store::RecordWriter>([file = *settings_.file] { return store::RecordBook::open(file); }, std::move(writing));
}

void KioskRecords::name(const Shelf& shelf) {
    if (!writer_) return;
    for (const auto& story : shelf.stories) writer_->name(story.graph->id, names_of(*story.graph));
}

void KioskRecords::look(WallTime now) {
    if (!writer_) return;
    if (!retired_at_ || now - *retired_at_ >= kRetireEvery) {
        retired_at_ = now;
        writer_->retire(store::minute_of(std::chrono::system_clock::now()), settings_.keep);
    }
    for (const auto& line : writer_->take_said()) std::cerr << "wissel: " << line << "\n";
}

director::StaffView::Figures KioskRecords::today() {
    if (!writer_) return {};
    writer_->request_counts(store::local_day(std::chrono::system_clock::now()));
    const auto counts = writer_->counts().value_or(store::Counts());
    return {counts.begun, counts.completed};
}

std::vector<std::string> KioskRecords::troubles() const {
    if (!writer_) return {};
    const auto state = writer_->state();
    std::vector<std::string> lines;
    if (!state.is_fine) lines.push_back(fmt::format("{} ({})", state.why, state.waiting));
    for (const auto& name : state.aside) lines.push_back(fmt::format("{}: damaged figures, kept (KIOSK.md)", name));
    return lines;
}

void KioskRecords::finish() {
    if (!writer_) return;
    if (const auto lost = writer_->finish(kPatience); lost > 0) std::cerr << "wissel: " << lost << " records could not be written before the end\n";
}

}  // namespace wissel::app
