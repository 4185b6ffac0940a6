// The figures as statements of the Experience API (xAPI 1.0.3), for a Learning Record Store of the organiser's own.
//
// Statements are single acts and not counts, so more than elsewhere is needed to keep them from pointing at somebody:
//   - A day is the unit. Only acts are told that were drawn, and that the report of that day alone would count among
//     what it tells (disclosure.h): never one of fewer than five alike on a day.
//   - The time is that day. One visitor stands at a kiosk at a time: from minutes, or even quiet hours, a visit could
//     be put together.
//   - They stand in the order of their ids, which are random; nothing ties two of them together: no registration, no
//     session.
//   - The actor is the kiosk, not a person.
// Threading: pure, but for the time zone (local_time.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/local_time.h"
#include "figures/rows.h"

namespace wissel::figures {

struct Naming {
    std::string kiosk = "kiosk";                  // the actor's name: no person's
    std::string home = "https://wissel.invalid";  // whose it is: what activities' and the actor's addresses begin with
};

struct Statement {
    std::string id;    // a UUID made of the row's id: the same each time
    std::string json;  // on one line
};

// Of the rows of that period and story (empty: all). `until`: days from this one on are left out, as one that is not
// over.
std::vector<Statement> make_statements(const Rows& rows, const Period& period, const std::string& story,
                                       const Naming& naming, std::optional<Day> until = {});
// A JSON array of them, each on a line of its own.
std::string as_array(const std::vector<Statement>& statements);

// Version 4, variant 1, as random ids have it (RFC 4122).
std::string uuid_of(store::Id id);

}  // namespace wissel::figures
