// What phones get from Wissel: the page to vote on, and below it what is asked now and a place to send a vote to.
//
//   GET  /CODE/             the page; and what it is made of, beside it
//   GET  /CODE/state        what is asked, and what this phone said, and at the end who helps; ?after=VERSION waits until that is not all any more
//   POST /CODE/vote         {"number":3,"ballot":[1]}: 204; 409 too late, or another question; 400; 403 no such phone; 429
//   GET  /page.css          how it looks, for who has not found it
//
// Everything else is a 404, the same one for every other code. Who opened the address in a browser reads in a small page what to do
// (phone_notice.h); nothing else that is refused has a body. The code may be written small, and without the last '/'.
//
// Threading: answer() on one thread at a time (the server's); the room it asks is shared with others.
// Invariants: a phone is known by a random token, in a cookie that lives as long as its browser and is sent to this
// page alone; nothing else of it is remembered, and that in memory only. Of an address, as a number that leads back to
// none, it is counted how many phones joined from it, and how often it was wrong. Who guesses codes is soon told to wait, the
// right code included; a phone that has joined never is. One address cannot join as many phones as it likes, or
// one pupil could fill the room.
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/time.h"
#include "classroom/voting_room.h"
#include "net/http.h"
#include "net/token_buckets.h"
#include "story/graph.h"

namespace wissel::app {

struct PhoneSiteConfig {
    std::string code;                    // of this lesson, in capitals and figures
    std::vector<std::string> languages;  // the story's, its first one first
    std::vector<story::HelpLine> help = {};  // told once the lesson is over
    // Of one address, which may be a whole class's behind one router.
    double joins_a_second = 0.5, joins_at_once = 60;
    double guesses_a_second = 1, guesses_at_once = 60;
};

class PhoneSite {
public:
    PhoneSite(classroom::VotingRoom& room, PhoneSiteConfig config);

    // Any thread: how many phones joined from the one address from which most did. Behind a router that may be a whole class; else somebody
    // with many votes.
    std::size_t most_from_one() const { return most_from_one_; }

    // Nothing: not yet (net/http.h).
    std::optional<net::HttpAnswer> answer(const net::HttpRequest& request, WallTime now);

private:
    std::optional<net::HttpAnswer> answer_below(std::string_view name, const net::HttpRequest& request, WallTime now);
    std::optional<net::HttpAnswer> state(const net::HttpRequest& request, WallTime now);
    net::HttpAnswer vote(const net::HttpRequest& request, WallTime now);
    std::string state_body(const classroom::VotingRoom::Seen& seen, const std::string& language, bool fresh) const;
    std::string nearest_language(std::string_view wanted) const;

    classroom::VotingRoom& room_;
    const PhoneSiteConfig config_;
    net::TokenBuckets joins_, guesses_;
    std::unordered_map<std::uint64_t, std::size_t> joined_;  // by address; no more of them than phones could join
    std::atomic<std::size_t> most_from_one_ = 0;
};

}  // namespace wissel::app
