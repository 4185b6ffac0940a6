// Which captions are to be seen, and how: the viewer's settings, and the film whose words they are.
//
// On unless switched off: who needs captions must not have to ask for them before a class, and whoever does not has one
// key. Threading: main thread. Invariants: the words always belong to the picture: those of a node's film stand only
// while that film is on screen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "director/candidates.h"
#include "director/node_source.h"
#include "director/view.h"
#include "playback/program.h"

namespace wissel::director {

struct CaptionSettings {
    bool on = true;
    CaptionLook look;
};

class Captions {
public:
    Captions(const story::StoryGraph& graph, const CaptionSettings& settings);

    // The film of this node is now on screen.
    void film_started(const story::Media& media, const playback::Source& source);

    // After this node these may follow; its own film may be still to come, too.
    void may_come(const story::Node& node, const std::vector<NextNode>& next, const MediaRoot& root, const std::string& language);
    // Of what may come; none while captions are off.
    const std::vector<CaptionView>& upcoming() const;

    // `now`: as given to Director::tick(); for how long the message stands.
    void toggle(Duration now);
    void next_size(Duration now);
    void next_background(Duration now);
    void next_position(Duration now);
    // A message about something else that is heard or read, in the same place.
    void announce(CaptionNotice notice, Duration now);
    // Another message has taken the place of ours.
    void hush() { changed_at_.reset(); }

    void add_to(View& view, const playback::ProgramStatus& status, const MediaRoot& root, const std::string& language,
                Duration now) const;

private:
    void tell(CaptionNotice notice, Duration now);
    std::optional<CaptionView> on_screen(const playback::ProgramStatus& status, const MediaRoot& root,
                                         const std::string& language) const;

    bool story_has_some_ = false;
    CaptionSettings settings_;
    story::Media media_;  // of the film on screen
    std::string film_;    // its path
    std::vector<CaptionView> upcoming_;
    CaptionNotice notice_ = CaptionNotice::Missing;
    std::optional<Duration> changed_at_;
};

}  // namespace wissel::director
