// Rows as a kiosk would have written them, made by hand.
#pragma once

#include <chrono>
#include <string>

#include "figures/rows.h"

namespace wissel::test {

// Noon in May 2026, UTC, and so many days and hours later.
inline store::Minute noon(int day = 0, int hour = 0) {
    using namespace std::chrono;
    return sys_days(2026y / May / 12) + hours(12) + days(day) + hours(hour);
}

class MadeRows {
public:
    figures::Rows rows;

    MadeRows() { rows.files = 1; }

    // Ids as they come; never twice. All of them are drawn (figures/disclosure.h): so many rows, so many that count.
    store::Id next_id() {
        store::Id id{};
        ++count_;
        for (std::size_t i = 0; i < 4; ++i) id[i] = static_cast<std::uint8_t>(count_ * 2654435761U >> (8 * i));
        id.back() = 1;
        return id;
    }
    void name(store::NameKind kind, const std::string& id, const std::string& nl, const std::string& parent = "",
              const std::string& en = "") {
        const auto place = static_cast<std::int64_t>(rows.names.size());
        const auto above = parent.empty() ? std::optional<std::string>() : parent;
        rows.names.push_back({"t", {"nl", kind, id, nl, above, place}});
        if (!en.empty()) rows.names.push_back({"t", {"en", kind, id, en, above, place}});
    }
    void visits(int count, store::How how, store::Minute began = noon(), const std::string& last = "",
                const std::string& language = "nl") {
        for (int i = 0; i < count; ++i)
            rows.sessions.push_back(
                {next_id(), "t", language, began, began, how, last.empty() ? std::optional<std::string>() : last});
    }
    store::Record& add(store::Kind kind, const std::string& node, store::Minute at = noon()) {
        store::Record record;
        record.id = next_id();
        record.at = at;
        record.story = "t";
        record.node = node;
        record.kind = kind;
        return rows.records.emplace_back(record);
    }
    void seen(int count, const std::string& node, store::Minute at = noon()) {
        for (int i = 0; i < count; ++i) add(store::Kind::Seen, node, at);
    }
    void chosen(int count, const std::string& node, const std::string& option, bool by_clock = false, int seconds = 5,
                store::Minute at = noon()) {
        for (int i = 0; i < count; ++i) {
            auto& record = add(store::Kind::Chosen, node, at);
            record.option = option;
            record.by_default = by_clock;
            record.taken = std::chrono::seconds(seconds);
        }
    }
    void judged(int count, const std::string& node, const std::string& flag, const std::string& author,
                store::Minute at = noon()) {
        for (int i = 0; i < count; ++i) {
            auto& record = add(store::Kind::Judged, node, at);
            record.flag = flag;
            record.author_flag = author;
        }
    }

private:
    std::uint32_t count_ = 0;
};

// A story of two situations: one question and one judgement, and one that hardly anybody saw.
inline MadeRows small_event() {
    MadeRows made;
    using store::NameKind;
    made.name(NameKind::Story, "t", "Twee dingen", "", "Two things");
    made.name(NameKind::Situation, "s1", "De foto", "", "The picture");
    made.name(NameKind::Situation, "s2", "De bus", "", "The bus");
    made.name(NameKind::Node, "open", "Zondag <avond>", "s1", "Sunday");
    made.name(NameKind::Node, "weigh", "Kobe", "s1", "Kobe");
    made.name(NameKind::Node, "bus", "Halte", "s2");
    made.name(NameKind::Option, "open/share", "Doorsturen", "", "Share it");
    made.name(NameKind::Option, "open/mute", "Dempen", "", "Mute it");
    made.name(NameKind::Option, "open/write", "Schrijven", "", "Write");
    made.name(NameKind::Flag, "green", "oké", "#2E9E5B", "fine");
    made.name(NameKind::Flag, "red", "niet oké", "#D23B3B", "not fine");
    made.visits(30, store::How::Completed);
    made.visits(8, store::How::Left, noon(0, 2), "open");
    made.visits(6, store::How::TimedOut, noon(1), "bus", "en");
    made.seen(44, "open");
    made.seen(3, "bus");
    made.chosen(12, "open", "share", false, 4);
    made.chosen(10, "open", "mute", false, 9);
    made.chosen(7, "open", "mute", true, 20);
    made.chosen(11, "open", "write", false, 6);
    made.chosen(2, "bus", "wait");
    made.judged(9, "weigh", "green", "red");
    made.judged(27, "weigh", "red", "red");
    return made;
}

}  // namespace wissel::test
