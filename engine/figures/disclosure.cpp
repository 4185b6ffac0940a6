#include "figures/disclosure.h"

#include <algorithm>
#include <iterator>

namespace wissel::figures {

bool is_drawn(const store::Id& id) {
    return id.back() % kLeftOutOneIn != 0;
}

Rows drawn(const Rows& rows) {
    Rows drawn{{}, {}, rows.names, rows.missed, rows.files};
    std::ranges::copy_if(rows.sessions, std::back_inserter(drawn.sessions), is_drawn, &store::Session::id);
    std::ranges::copy_if(rows.records, std::back_inserter(drawn.records), is_drawn, &store::Record::id);
    return drawn;
}

Tally::Entry& Tally::at(std::string_view id) {
    const auto found = places_.find(id);
    if (found != places_.end()) return entries_[found->second];
    places_.emplace(id, entries_.size());
    return entries_.emplace_back(Entry{std::string(id), 0, false});
}

std::size_t Tally::total() const {
    std::size_t sum = 0;
    for (const auto& entry : entries_) sum += entry.count;
    return sum;
}

bool Table::tells() const {
    return std::ranges::any_of(cells, [](const auto& cell) { return cell.count.has_value(); });
}

Count Table::of(std::string_view id) const {
    const auto found = std::ranges::find(cells, id, &Cell::id);
    return found == cells.end() ? std::nullopt : found->count;
}

Table protect(const Tally& tally) {
    Table table{protect(tally.total()), {}};
    for (const auto& entry : tally.entries()) {
        const auto count = protect(entry.count);
        if (count || entry.is_expected) table.cells.push_back({entry.id, count});
    }
    return table;
}

Count protect(std::size_t count) {
    if (count < kFewest) return std::nullopt;
    // count * 6/5, to the nearest five, in whole numbers
    constexpr auto kWhole = kLeftOutOneIn, kPart = (kLeftOutOneIn - 1) * kRoundTo;
    return (2 * count * kWhole + kPart) / (2 * kPart) * kRoundTo;
}

std::optional<int> percent(const Count& part, const Count& total) {
    if (!part || !total || *total < kFewestForPercent) return std::nullopt;
    return static_cast<int>((*part * 200 + *total) / (*total * 2));
}

}  // namespace wissel::figures
