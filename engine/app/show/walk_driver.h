// Does what a written walk says, at a pace at which people can follow, as if somebody sat at the keys.
//
// Threading: main thread. Ownership: refers to the director.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "director/director.h"
#include "story/walk.h"

namespace wissel::app {

// How long each thing stays before the walk answers it.
struct Pace {
    Duration note = std::chrono::seconds(5);
    Duration menu = std::chrono::seconds(4);
    Duration choice = std::chrono::seconds(4);
    Duration score = std::chrono::milliseconds(450);  // between two scores of a judgement
    Duration flag = std::chrono::seconds(3);
    Duration card = std::chrono::seconds(7);
    Duration end = std::chrono::seconds(8);           // the summary, before the walk is over
    bool to_be_read = false;                          // what is to be read stays longer where there is more of it (reading_time.h)
};

class WalkDriver {
public:
    WalkDriver(story::Walk walk, const director::Director& director, const Pace& pace = {});

    // What to do now. `presented`: as given to Director::tick().
    std::optional<director::Action> next(const director::View& view, Duration presented);

    // All steps were done and the last thing has been on screen long enough.
    bool done() const { return done_; }
    // The walk does not fit the story; empty while it does.
    const std::string& problem() const { return problem_; }
    // A question is up that the walk is about to answer; not one of which it lets the time run out.
    bool at_question() const;

private:
    using Answer = std::optional<director::Action>;
    struct Moment {  // what is waited at; another one starts the waiting anew
        std::string_view kind;  // a literal
        story::NodeIndex node = story::kNoNode;
        std::size_t visits = 0, detail = 0;
        friend bool operator==(const Moment&, const Moment&) = default;
    };

    Moment moment_of(const director::View& view) const;
    Answer at_card(const director::View& view);
    Answer at_menu();
    Answer at_choice(const director::ChoiceView& choice);
    Answer at_timeout(const director::ChoiceView& choice);
    Answer at_judge(const director::View& view);
    Answer score(const director::JudgeView& judge, const story::JudgeStep& step);
    Answer set_flag(const story::JudgeStep& step);
    Answer at_end();
    Answer misfit(const std::string& what);
    bool waited(Duration at_least) const { return now_ - since_ >= at_least && director_.takes_presses(); }
    bool has_read(const director::View& view, Duration at_least) const;
    template <class Step>
    const Step* step() const;
    Answer take(director::Action action);

    story::Walk walk_;
    const director::Director& director_;
    Pace pace_;
    std::size_t at_ = 0;
    Moment moment_;
    Duration since_{}, now_{};
    bool done_ = false;
    bool timeout_pending_ = false;
    std::string problem_;
};

}  // namespace wissel::app
