// The figures as statements of the Experience API (xAPI 1.0.3), for a Learning Record Store of the organiser's own.
//
// Statements are single acts and not counts, so more than elsewhere is needed to keep them from pointing at somebody:
//   - A day is the unit. Only acts are told that were drawn, and that the report of that day alone would count among
//     what it tells (disclosure.h): never one of fewer than five alike on a day.
//   - How visits of a day ended is told once all of them have: what is added later would be one visitor's.
//   - The time is that day. One visitor stands at a kiosk at a time: from minutes, or even quiet hours, a visit could
//     be put together.
//   - They stand in the order of their ids, which are random; nothing ties two of them together: no registration, no
//     session.
//   - The actor is the kiosk, not a person.
// Threading: used by one thread; pure, but for the time zone (local_time.h). Ownership: refers to the rows and the
// naming that they are made from.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "figures/local_time.h"
#include "figures/names.h"
#include "figures/rows.h"
#include "figures/xapi_words.h"

namespace wissel::figures {

// Of which there is a statement: a visit that ended, or what was recorded.
struct Act {
    const store::Session* session = nullptr;  // one of the two
    const store::Record* record = nullptr;
    bool with_time = false;  // whether the time took it, and how long it took, may be told
    const store::Id& id() const { return session ? session->id : record->id; }
};

// All that may be told, each made when it is asked for: a year's are more than memory should hold.
class Statements {
public:
    // Of the rows of that period and story (empty: all). `until`: days from this one on are left out, as one that is
    // not over.
    Statements(const Rows& rows, const Period& period, const std::string& story, const Naming& naming,
               std::optional<Day> until = {});

    std::size_t size() const { return acts_.size(); }
    std::string id(std::size_t at) const { return uuid_of(acts_[at].id()); }
    Statement make(std::size_t at);
    // Those days of which it is not told yet how visits ended.
    const std::set<Day>& unfinished() const { return unfinished_; }

private:
    struct OfStory {
        std::string id;
        Names names;
        XapiWords words;
        OfStory(const Rows& rows, std::string story, const Naming& naming)
            : id(std::move(story)), names(rows.names, id), words(names, id, naming) {}
    };

    std::map<std::string, OfStory> stories_;
    std::vector<Act> acts_;  // in the order of their ids
    std::set<Day> unfinished_;
};

// A JSON array of them, each on a line of its own: a piece a call, and at the end an empty one.
std::function<std::string()> pieces_of_array(Statements& statements);

}  // namespace wissel::figures
