// A director on a fake program, and short words for what a viewer does.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "director/director.h"
#include "fake_playout.h"
#include "story/stories.h"
#include "support/temp_folder.h"

namespace wissel::test {

using Names = std::vector<std::string>;

struct ShowOptions {
    std::string more{};           // other fields of the story, beginning with a comma
    std::string variant = "nl";
    std::string start_at{};       // node
    double resume_from = -1;      // seconds of the first node's film; negative: the story begins
    bool muted = false;
    int speed = 100;
    bool locked = false;          // the viewer may not change how the film runs
    std::uint64_t seed = 1;
    director::SessionObserver* observer = nullptr;
    bool restarts_itself = true;
    bool limits_choices = true;
    std::vector<std::string> languages{};  // that the viewer may pick; empty: all
    std::function<void(story::StoryGraph&)> adjust{};  // what no file is there for: captions
};

// The lines of an event log, or those of one event.
std::vector<nlohmann::json> logged(const std::string& path, const std::string& event = "");

class Show {
public:
    explicit Show(const std::string& nodes, const ShowOptions& options = {}, FakePlayout script = {});

    // Program and wall time go on together, picture by picture.
    void run(double seconds);
    // The next picture.
    void tick() { run(0.04); }
    director::WindowRequest act(const director::Action& action) { return director->handle(action); }
    // The same after a while in which nobody did anything, so that it cannot be half of a double press.
    director::WindowRequest later(const director::Action& action);
    void pick(std::size_t item) { later(director::PickItem{item}); }

    director::View view() const { return director->view(); }
    std::string node() const { return director->session().node().id; }
    Names offered() const { return director->offered_options(); }
    // Which panel is up: "note", "choice", "outcome", "judge", "menu", "summary", "help", "slate", or "" for film alone.
    std::string panel() const;

    std::vector<nlohmann::json> log(const std::string& event = "") const { return logged(folder_.file("log.jsonl"), event); }
    Names logged_nodes() const;

    FakePlayout playout;
    std::unique_ptr<director::Director> director;

private:
    TempFolder folder_;
    director::EventLog log_;
    Duration presented_{};
};

// Two help lines, for ShowOptions::more.
inline const std::string kHelp = R"(, "help": {"h": {"name": "H", "phone": "1"}, "calm": {"name": "Calm", "phone": "2"}}, "calm_help": ["calm"])";

std::string clip(const std::string& file, const std::string& more = "");
// Node "a", which is all of the story.
std::string one_node();
// Told in Dutch and French; `adjust`: what node "a" shows.
ShowOptions in_two_languages(std::function<void(story::Media&)> adjust);
// Two options, "x" to node x and "y" to node y.
std::string choice(const std::string& more = "");
// Where choice() leads: a film each, then the end.
inline const std::string kEnds = R"(, "x": {"clip": {"file": "x.mp4"}, "end": true}, "y": {"clip": {"file": "y.mp4"}, "end": true})";
// Node "a", which lets choose, and where that leads.
std::string asks(const std::string& more = "", const std::string& clip_more = "");
// What becomes of an answer after five seconds, for asks().
inline const std::string kTimed = R"(, "seconds": 5, "default": "y")";
std::string outcome(const std::string& more = "");
// Two ways, each to an outcome, then the end.
std::string ways(const std::string& more = "");
// Begin at x and y, for ShowOptions::more.
inline const std::string kSituations =
    R"(, "situations": [{"id": "one", "title": "One", "start": "x"}, {"id": "two", "title": "Two", "start": "y"}])";

}  // namespace wissel::test
