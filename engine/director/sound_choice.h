// Which sound of the films is wanted: the viewer's language, and whether a voice describes the picture.
//
// Off unless asked for: who needs the description has one key, and for the others it would cover the film's sound.
// Threading: main thread.
#pragma once

#include <string>
#include <vector>

#include "director/node_source.h"
#include "director/playout.h"
#include "director/view.h"

namespace wissel::director {

// "nl-easy", then "nl": tracks in films know no levels, and files may have none.
std::vector<std::string> with_and_without_level(const std::string& variant);

class SoundChoice {
public:
    SoundChoice(const story::StoryGraph& graph, bool description);

    CaptionNotice toggle_description();
    bool description() const { return description_; }
    bool story_has_some() const { return story_has_some_; }
    playback::SoundWish wish(const std::string& variant) const;
    // Why the wish is not fulfilled; once for each reason.
    std::string news(const playback::ProgramStatus& status);

private:
    std::string story_language_;
    bool story_has_some_ = false;
    bool description_;
    std::string said_;
};

}  // namespace wissel::director
