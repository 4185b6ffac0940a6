// Told what a viewer comes past and does, while it happens.
//
// Threading: main thread. An observer only listens: what it is told has happened already.
#pragma once

#include <string>

#include "base/time.h"
#include "story/session.h"

namespace wissel::director {

class SessionObserver {
public:
    virtual ~SessionObserver() = default;
    virtual void entered(const std::string& node) = 0;
    // `after`: from when it was asked, on the time that a choice is counted on.
    virtual void chosen(const std::string& node, const std::string& option, story::How how, Duration after) = 0;
    // The flag that the viewer gave, by its id.
    virtual void judged(const std::string& node, const std::string& flag) = 0;
    // The story has come to an end; more may follow, if the viewer goes back.
    virtual void ended() = 0;
};

}  // namespace wissel::director
