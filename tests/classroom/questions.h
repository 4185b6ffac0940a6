// Questions for the tests of the classroom.
#pragma once

#include <string>
#include <vector>

#include "classroom/question.h"

namespace wissel::classroom {

inline Question choice_of(const std::vector<std::string>& answers) {
    Question question;
    question.node = "scene";
    question.prompt = story::Text("nl", "Wat doet Noor?");
    question.story_language = "nl";
    for (const auto& each : answers) question.answers.push_back({each, story::Text("nl", each), {}, 0, question.answers.size()});
    return question;
}

inline Question scores() {
    Question question;
    question.kind = Kind::Scores;
    question.node = "judged";
    question.prompt = story::Text("nl", "Sam stuurt de foto door.");
    question.story_language = "nl";
    return question;
}

inline Question flags() {
    Question question = scores();
    question.kind = Kind::Flag;
    question.answers = {{"green", story::Text("nl", "aanvaardbaar"), "circle", 0x2e7d32, 0},
                        {"yellow", story::Text("nl", "licht"), "triangle", 0xf9a825, 1},
                        {"red", story::Text("nl", "ernstig"), "square", 0xc62828, 2},
                        {"black", story::Text("nl", "zwaar"), "diamond", 0x212121, 3}};
    return question;
}

}  // namespace wissel::classroom
