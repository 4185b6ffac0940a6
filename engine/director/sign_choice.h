// Whether somebody who signs is to be seen beside the films: the viewer's language decides who.
//
// Off unless asked for: it covers a part of the picture. Threading: main thread.
#pragma once

#include <set>
#include <string>

#include "director/playout.h"
#include "director/view.h"
#include "story/graph.h"

namespace wissel::director {

class SignChoice {
public:
    SignChoice(const story::StoryGraph& graph, bool on);

    CaptionNotice toggle();
    bool on() const { return on_; }
    bool story_has_some() const { return story_has_some_; }
    playback::SignWish wish(const std::string& variant) const;
    // Why nobody is seen who should be; once for each reason, since every round of a loop finds it anew.
    std::string news(const playback::ProgramStatus& status);

private:
    std::string story_language_;
    bool story_has_some_ = false;
    bool on_;
    std::set<std::string> said_;
};

}  // namespace wissel::director
