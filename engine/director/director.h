// The director: leads one viewer through a story while the program plays.
//
// Purpose: turns the session's nodes into films and panels, opens and closes the time to choose, and says what is to be
//   seen (View). It decides; playback/ plays; ui/ draws. Its neighbours: film.h (the node's film), choice_window.h (an
//   offer on screen), judging.h (the judge step), view_builder.h (texts into views), candidates.h (what to prime).
// Threading: main thread only; nothing here blocks.
// Ownership: refers to the playout and the log, which must outlive it.
// Time: films run on program time, which stands still while paused, and so does the time to choose, which slows down with
//   a slower film but does not hurry with a faster one; panels appear on the time given to tick(), which never stops.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "director/action.h"
#include "director/captions.h"
#include "director/sign_choice.h"
#include "director/sound_choice.h"
#include "director/choice_window.h"
#include "director/event_log.h"
#include "director/film.h"
#include "director/judging.h"
#include "director/node_source.h"
#include "director/playout.h"
#include "director/session_observer.h"
#include "director/view.h"
#include "playback/speed.h"
#include "story/session.h"

namespace wissel::director {

struct DirectorConfig {
    MediaRoot root;
    bool muted = false;
    int speed = playback::kOwnSpeed;  // percent
    bool locked = false;              // the viewer cannot change the speed, seek or skip
    std::optional<story::NodeIndex> start_at;  // go straight there, without the content note
    bool resumes = false;             // the session is in the middle of a walk: its node is played, without the content note
    Duration resume_from{};           // then: clip time at which its film is taken up
    CaptionSettings captions{};
    bool description = false;         // a voice tells what is to be seen
    bool sign = false;                // somebody who signs is seen beside the films
    int volume = 100;                 // percent, at the start
    std::vector<std::string> languages{};  // variants that the viewer may pick; empty: all that the story has
    bool restarts_itself = true;      // else "start again" is asked of the window: somebody else may be sitting there
    SessionObserver* observer = nullptr;  // none: nobody is told
    bool limits_choices = true;       // else no time to choose runs out: somebody else keeps it (WCAG 2.2.1)
};

// Asked of the window by an action that the director does not carry out itself.
enum class WindowRequest { None, ToggleFullscreen, Restart, Quit };

class Director {
public:
    Director(story::Session session, Playout& playout, EventLog& log, const DirectorConfig& config);

    // Follows the program; call once before each picture. `presented`: wall time in a live show, film time off screen.
    void tick(Duration presented);
    WindowRequest handle(const Action& action);
    View view() const;
    // Captions of the films that may come next, to be read ahead; at no time.
    const std::vector<CaptionView>& upcoming_captions() const { return captions_.upcoming(); }

    const story::Session& session() const { return session_; }
    // Clip time at which the node's film might be taken up again; zero if it has none, or it has not begun.
    Duration film_place() const;
    // Of the language that is heard and read.
    const std::string& variant() const { return root_.variant; }
    // The options on screen, in the order of View::choice's items; empty while none can be taken.
    std::vector<std::string> offered_options() const;
    // Nothing goes on until somebody does something, or until a time to choose is over.
    bool waits() const;
    // By somebody who is no viewer: nothing is shown of it.
    void set_volume_to(int percent);
    // Something that is not the story's stands over it: film and time stand still.
    void set_held(bool held);
    // A press counts now; for a moment after one has turned up something new, none does.
    bool takes_presses() const;

private:
    enum class Stage { Note, Film, Choice, Judge, Outcome, Menu, Summary };

    // The course of a node (director.cpp).
    void open_story();
    void enter_node(bool at_end, Duration from = {});
    bool pass_through();
    void play_node(bool at_end, Duration from);
    void open_stage(Stage stage);
    void follow_playout();
    void on_film_started();
    void follow_film();
    void after_film();
    void after_outcome();
    void open_choice();
    void choose(std::size_t item, story::How how);
    void go_on();
    void step(const story::Step& step);
    std::optional<playback::Source> first_film() const;
    void prepare_end();
    void recue(std::optional<playback::Source> wanted);
    void log_program();
    void log_failures();
    void tell_entered(const std::string& node);
    void end_story();
    void pause_playout();

    // What people ask for (director_actions.cpp; how the film runs: director_transport.cpp).
    bool is_for_now(const Action& action) const;
    WindowRequest carry_out(const Action& action);
    WindowRequest activate();
    WindowRequest pick(std::size_t item);
    WindowRequest press_summary(std::size_t item);
    void continue_panel();
    void continue_outcome();
    void continue_judge();
    void set_judge_step(JudgeView::Step step);
    void move_focus(Direction direction);
    void set_score(std::size_t criterion, std::size_t score);
    void submit_scores();
    void set_flag(std::size_t flag);
    void go_back();
    void skip();
    std::optional<Duration> when_asked() const;
    Duration run_up_to_choice() const;
    void restart();
    void to_menu();
    template <class Change>
    WindowRequest change_captions(Change change);
    void toggle(bool& which, const char* on, const char* off);
    void set_volume(int percent, bool muted);
    void set_language(const std::string& variant);
    void toggle_description();
    void toggle_sign();
    void set_speed(int percent);
    void change_speed(int steps);
    void seek_by(int seconds);
    void seek_to(Duration target);
    bool can_seek() const;
    Duration latest_target() const;
    bool keeps_choice(Duration target) const;
    bool begins_anew_instead();
    void on_sought();
    void next_language();

    void add_panel(View& view) const;
    bool has_help() const;
    bool on_a_card() const;
    bool on_a_slate() const;
    double at() const { return to_seconds(playout_.now().time_since_epoch()); }
    const std::string& node_id() const { return session_.node().id; }

    story::Session session_;
    Playout& playout_;
    EventLog& log_;
    SessionObserver* const observer_;
    MediaRoot root_;
    Film film_;
    Captions captions_;
    SoundChoice sound_;
    SignChoice sign_;
    std::set<std::string> damage_said_;  // once for each reason, however often its film comes round
    Stage stage_ = Stage::Note;
    std::string node_on_screen_;   // whose film is, or was the last
    bool film_announced_ = false;  // the node's film has started and what follows from that was done
    Duration presented_{};         // the time of the last tick
    Duration stage_since_{};
    std::optional<ChoiceWindow> window_;  // stays, with what was taken lit, until the next film starts
    Judging judging_;
    std::size_t focus_ = 0;        // in a menu, on an outcome card or in the summary
    bool words_shown_ = false;     // of an outcome card: it is past its first page
    bool paused_ = false, covered_ = false, help_ = false, held_ = false, muted_ = false;
    int volume_ = 100;             // percent
    int speed_ = playback::kOwnSpeed;  // percent
    const bool locked_;
    const std::vector<std::string> languages_;  // that may be picked
    const bool restarts_itself_;
    const bool limits_choices_;
    std::optional<Duration> sought_;   // where the node's film is to go on, clip time, until it does
    std::optional<Duration> speed_changed_;
    std::optional<Duration> turned_at_;  // a press or a time-out has just changed what is on screen
    std::optional<Duration> volume_changed_;
    std::unordered_map<story::NodeIndex, Duration> film_ends_;  // as far as seen, clip time; for going back to a choice
};

}  // namespace wissel::director
