// The round of a kiosk: the loop that attracts, the language, the story, a session, and back.
//
// Purpose: what is on screen around a session, and when a session begins and ends. It decides; the app plays and records.
//   Beside it: silence.h (is anybody there), staff_desk.h (the page behind the PIN), attract_loop.h (the films of the loop).
// Threading: main thread. No I/O and no clock: time is handed in.
// Invariants: there is always a way back to the loop; a session that has ended leaves nothing behind, not even a language.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "director/action.h"
#include "director/kiosk_view.h"
#include "director/view.h"
#include "kiosk/silence.h"
#include "story/text.h"

namespace wissel::kiosk {

// A story as it is offered.
struct Offered {
    story::Text title, audience;
    std::string first_language;  // whose texts stand for those that are missing
    std::vector<std::string> languages;
};

struct RoundConfig {
    std::vector<std::string> languages;  // in their order; the loop speaks the first
    Silence::Pace pace;
    std::optional<Duration> longest_visit;  // then what waits next ends it; none: as long as it takes
    Duration longest_alone = std::chrono::minutes(20);  // without a touch, whatever runs, until it is asked: a story need not end
    bool tells_what_is_counted = false;
    int keep_days = 0;
};

enum class Ending { Completed, Left, TimedOut };

struct BeginSession {
    std::size_t story;  // index into what is offered
    std::string language;
};
struct EndSession {
    Ending how;
};
using Wish = std::variant<BeginSession, EndSession>;

class Round {
public:
    explicit Round(RoundConfig config);

    // What can be chosen from now on. None: the loop calls nobody. Anybody who is about to choose begins anew.
    void offer(std::vector<Offered> stories);

    // In their order from now on.
    void set_languages(std::vector<std::string> languages);
    const std::string& first_language() const { return config_.languages.empty() ? kNoLanguage : config_.languages.front(); }

    // A press anywhere on the screen, which the loop answers.
    std::optional<Wish> press();
    // Whatever somebody does, if only moving the mouse. True: it was the answer to "are you still there?", and nothing else.
    bool activity();
    // While the round's own panel stands; during a session only what ends it comes here.
    std::optional<Wish> handle(const director::Action& action);
    // `waits`: the session waits for somebody.
    std::optional<Wish> pass(Duration time, bool waits);
    // The session was left by the viewer, or could not go on.
    Wish leave();
    // The same story once more, for whoever is there now.
    void again();
    // The story has come to its end; going back from there does not undo it.
    void completed() { completed_ = true; }

    enum class Page { Attract, Languages, Stories, Counted, Session };
    Page page() const { return page_; }
    bool in_session() const { return page_ == Page::Session; }
    bool in_loop() const { return page_ == Page::Attract; }
    bool asks() const { return silence_.state() == Silence::State::Asking; }
    const std::string& language() const { return language_; }
    // Languages, and what stands over the film or the session; nothing to add while a session goes on.
    void add_to(director::View& view) const;

private:
    std::optional<Wish> start();
    std::optional<Wish> choose_language(std::size_t item);
    std::optional<Wish> to_stories();
    std::optional<Wish> choose_story(std::size_t item);
    std::optional<Wish> pick(std::size_t item);
    void go_back();
    void to_loop();
    Wish leave_alone();
    bool is_too_long(Duration time, bool waits);
    void move_focus(director::Direction direction);
    std::size_t items() const;
    std::vector<std::size_t> in_language() const;
    director::KioskPanel panel() const;
    director::StoriesView stories_view() const;

    RoundConfig config_;
    std::vector<Offered> offered_;
    Silence silence_;
    Page page_ = Page::Attract;
    std::string language_;
    std::size_t focus_ = 0;
    Duration visit_{};  // how long the session has lasted
    Duration alone_{};  // since somebody did something, films and all
    bool completed_ = false;
    inline static const std::string kNoLanguage;
};

}  // namespace wissel::kiosk
