// The time to choose: an offer on screen, its countdown, its focus, and what was taken.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "director/action.h"
#include "story/session.h"

namespace wissel::director {

class ChoiceWindow {
public:
    // `opened` on Playout::unhurried_now(), as every `now` below: the countdown stands still while paused, and a film that
    // runs faster does not take time from the viewer. `presented` for the entrance.
    // Not limited: no time runs out.
    ChoiceWindow(story::Offer offer, ProgramTime opened, Duration presented, bool limited = true);

    const story::Offer& offer() const { return offer_; }
    const story::Option& option(std::size_t item) const { return offer_.choice->options[offer_.items[item].option]; }
    std::size_t size() const { return offer_.items.size(); }
    std::vector<std::string> option_ids() const;

    Duration open_for(ProgramTime now) const { return now - opened_; }
    Duration presented_at() const { return presented_; }
    // The author's; none: it is not limited.
    std::optional<Duration> limit() const;
    std::optional<Duration> time_left(ProgramTime now) const;
    // The time is over and nothing was taken.
    bool expired(ProgramTime now) const;

    std::size_t focus() const { return focus_; }
    void move_focus(Direction direction);

    void take(std::size_t item) { taken_ = item; }
    std::optional<std::size_t> taken() const { return taken_; }

private:
    story::Offer offer_;
    ProgramTime opened_;
    Duration presented_;
    bool limited_;
    std::size_t focus_ = 0;
    std::optional<std::size_t> taken_;
};

}  // namespace wissel::director
