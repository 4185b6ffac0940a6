#include "figures/disclosure.h"

#include <algorithm>
#include <set>

namespace wissel::figures {

namespace {

// No story has so many options, and their sums are tried one by one.
constexpr std::size_t kMostTried = 24;

// Those that are not zero, the smallest first; of equals the one that was named first.
std::vector<std::size_t> smallest_first(const std::vector<Tally::Entry>& entries) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].count > 0) order.push_back(i);
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return entries[i].count; });
    return order;
}

// `count` counts that come to `sum` are hidden; `next` is the smallest that is told. Who knows the rule knows that none
// of them is larger than that, and that one at least is under five. The room below and above is what the tests found to
// be enough (disclosure_test.cpp).
bool is_hidden_well(std::size_t count, std::size_t sum, std::size_t next) {
    if (sum < kFewest || sum < count + 2) return false;  // so they are two at least
    return kFewest - 1 + (count - 1) * next >= sum + count + 1;
}

// How many of the smallest are to be hidden.
std::size_t hidden_of(const std::vector<std::size_t>& order, const std::vector<Tally::Entry>& entries) {
    const auto count_at = [&](std::size_t rank) { return entries[order[rank]].count; };
    std::size_t hidden = 0, sum = 0;
    while (hidden < order.size() && count_at(hidden) < kFewest) sum += count_at(hidden++);
    if (hidden == 0) return 0;
    while (hidden < order.size() && !is_hidden_well(hidden, sum, count_at(hidden))) sum += count_at(hidden++);
    return hidden;
}

Table all_hidden(const std::vector<Tally::Entry>& entries, Count total) {
    Table table{total, {}};
    for (const auto& entry : entries) table.cells.push_back({entry.id, std::nullopt});
    return table;
}

}  // namespace

std::size_t& Tally::at(std::string_view id) {
    const auto found = places_.find(id);
    if (found != places_.end()) return entries_[found->second].count;
    places_.emplace(id, entries_.size());
    return entries_.emplace_back(Entry{std::string(id), 0}).count;
}

std::size_t Tally::total() const {
    std::size_t sum = 0;
    for (const auto& entry : entries_) sum += entry.count;
    return sum;
}

bool Table::hides() const {
    return std::ranges::any_of(cells, [](const auto& cell) { return !cell.count; });
}

bool Table::tells() const {
    return std::ranges::any_of(cells, [](const auto& cell) { return cell.count.has_value(); });
}

Count Table::of(std::string_view id) const {
    const auto found = std::ranges::find(cells, id, &Cell::id);
    return found == cells.end() ? std::nullopt : found->count;
}

Table protect(const Tally& tally, Unanimity unanimity) {
    const auto& entries = tally.entries();
    const auto total = tally.total();
    if (total < kFewest) return all_hidden(entries, std::nullopt);
    const bool is_small = total < kClass;
    const auto order = smallest_first(entries);
    const bool all_the_same = entries.size() > 1 && order.size() == 1;
    if (all_the_same && is_small && unanimity == Unanimity::Tells) return all_hidden(entries, total);

    Table table{total, {}};
    for (const auto& entry : entries) table.cells.push_back({entry.id, entry.count});
    const auto hidden = hidden_of(order, entries);
    for (std::size_t rank = 0; rank < hidden; ++rank) table.cells[order[rank]].count.reset();
    if (hidden == 0 || !is_small) return table;
    for (auto& cell : table.cells) {
        if (cell.count == Count(0)) cell.count.reset();
    }
    return table;
}

Count protect(std::size_t count) {
    return count < kFewest ? Count() : Count(count);
}

std::optional<int> percent(const Count& part, const Count& total) {
    if (!part || !total || *total == 0) return std::nullopt;
    return static_cast<int>((*part * 200 + *total) / (*total * 2));
}

bool betrays(std::size_t total, const Tally& tally, const Table& table) {
    if (table.cells.size() > kMostTried) return true;
    std::size_t hidden = 0, sum = 0;
    std::set<std::size_t> told = {0};  // sums of some of the counts that are told
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const auto count = tally.entries()[i].count;
        if (!table.cells[i].count) {
            hidden += count > 0;
            sum += count;
            continue;
        }
        for (const auto each : std::set<std::size_t>(told)) {
            if (each + count <= total) told.insert(each + count);
        }
    }
    return std::ranges::any_of(told, [&](std::size_t others) {
        const auto came = total - others;  // at least so many of those that are hidden
        return came < sum && sum - came <= hidden;
    });
}

}  // namespace wissel::figures
