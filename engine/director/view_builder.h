// From the story's texts and the viewer's walk to what ui/ draws.
#pragma once

#include <string>
#include <vector>

#include "director/choice_window.h"
#include "director/judging.h"
#include "director/view.h"
#include "story/session.h"

namespace wissel::director {

std::vector<LanguageItem> language_items(const story::StoryGraph& graph, const std::string& variant);
NoteView note_view(const story::StoryGraph& graph, const std::string& variant);
ChoiceView choice_view(const ChoiceWindow& window, const story::StoryGraph& graph, const std::string& variant,
                       ProgramTime now, Duration presented);
// On its first page.
OutcomeView outcome_view(const story::Outcome& outcome, const story::StoryGraph& graph, const std::string& variant);
JudgeView judge_view(const story::Node& node, const Judging& judging, const story::StoryGraph& graph,
                     const std::string& variant);
MenuView menu_view(const story::Session& session, const std::string& variant, const std::string& folder);
SlateView slate_view(const story::Node& node, const story::StoryGraph& graph, const std::string& variant, const std::string& reason);
// `hides_last`: the authors' flag or mark of the node that is on screen has not been shown yet, and is left out.
SummaryView summary_view(const story::Session& session, const std::string& variant, bool hides_last = false);
HelpView help_view(const story::Node& node, const story::StoryGraph& graph, const std::string& variant);

}  // namespace wissel::director
