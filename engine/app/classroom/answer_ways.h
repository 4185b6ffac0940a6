// Where an answer leads: the title of its node, and the first flag or mark that follows without another question.
//
// Threading: main thread; pure. It walks on a copy of the session, so that conditions count.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "director/view.h"
#include "story/session.h"

namespace wissel::app {

struct AnswerWay {
    std::string leads_to;
    std::optional<director::FlagView> flag;
    std::optional<story::Response> response;
    friend bool operator==(const AnswerWay&, const AnswerWay&) = default;
};

AnswerWay way_of(const story::Session& session, const story::Step& answer, const std::string& variant);
// What may come next: after the film that runs, or after each answer to the question at its end.
std::vector<AnswerWay> coming_after(const story::Session& session, const std::string& variant);

}  // namespace wissel::app
