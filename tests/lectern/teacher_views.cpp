#include "teacher_views.h"

namespace wissel::test {

namespace {

using namespace lectern;

const director::FlagView kGreen{"aanvaardbaar", "circle", 0x2E9E5B}, kYellow{"licht grensoverschrijdend", "triangle", 0xE9AE2B}, kRed{"ernstig grensoverschrijdend", "square", 0xD03A3A},
    kBlack{"zwaar grensoverschrijdend", "hexagon", 0x101010};

TeacherView base(const std::string& language) {
    TeacherView view;
    view.language = language;
    view.situation = "Een foto in de klaschat";
    view.node = "Maandag, in de gang";
    view.notes = "Laat eerst stil nadenken. Vraag daarna wat Sam zou kunnen tegenhouden. Wie niets wil zeggen, zegt niets. Let op wie stil wordt: ga er na de les even naartoe.";
    view.prompts = {"Wat had Noor op dat moment nodig?", "Wat weten we nog niet?", "Wie had dit kleiner kunnen maken, en wat had dat gekost?"};
    view.room = {"192.168.1.20:8080/KRDT7", false, 28, 0};
    view.forward = Forward::GoOn;
    view.can_go_back = view.can_look_back = true;
    return view;
}

TeacherView asked(const std::string& language) {
    auto view = base(language);
    view.question = "Jij bent Sam. Wat doe jij met het bericht over Noor dat je net kreeg?";
    view.answers = {{"Doorsturen naar Bo", "Doorgestuurd", kRed, "", 0, 0, false, true},
                    {"Meelachen in de groep, want iedereen doet het", "Iedereen lacht", kYellow, {}},
                    {"De groep dempen", "Stil", std::nullopt, "helpt weinig"},
                    {"Noor een bericht sturen", "Een bericht voor Noor", kGreen, {}}};
    view.forward = Forward::OpenVote;
    return view;
}

TeacherView open(const std::string& language) {
    auto view = asked(language);
    view.open = true;
    view.votes = 17;
    view.room.from_one = 6;
    view.answers[1].hands = 3;
    view.forward = Forward::CloseVote;
    view.time_left = 42;
    view.time_limit = 60;
    view.pace = 3;
    return view;
}

TeacherView closed(const std::string& language) {
    auto view = asked(language);
    view.votes_known = view.counts_shown = true;
    view.votes = 28;
    const int votes[] = {4, 12, 0, 12};
    for (std::size_t i = 0; i < 4; ++i) view.answers[i].votes = votes[i];
    view.answers[1].leads = view.answers[3].leads = true;
    view.forward = Forward::Settle;
    return view;
}

TeacherView scores(const std::string& language) {
    auto view = base(language);
    view.question = "Kobe zet een intieme foto van Noor, zijn ex, in de klaschat.";
    for (const auto* name : {"We willen het allebei", "Niemand duwt", "We staan even sterk", "Het past bij onze leeftijd", "Juiste plek, juist moment", "Niemand wordt er slechter van"}) {
        view.scores.push_back({name, {1, 4, 9, 12, 2}, {}, 3, 2});
    }
    view.votes_known = view.counts_shown = view.revealed = true;
    view.votes = 28;
    view.forward = Forward::Take;
    return view;
}

// Hands are counted, row by row.
TeacherView counting(const std::string& language) {
    auto view = scores(language);
    view.votes_known = view.counts_shown = view.revealed = false;
    view.open = true;
    for (auto& row : view.scores) row.votes = {}, row.settled.reset();
    view.scores[0].hands = {2, 3, 11, 5, 0};
    view.scores[1].hands = {0, 4, 0, 0, 0};
    view.row = 1;
    view.votes = 21;
    view.room = {};
    view.forward = Forward::CloseVote;
    return view;
}

TeacherView one_display(const std::string& language) {
    auto view = closed(language);
    view.is_public = true;
    view.counts_shown = false;
    view.notes.clear();
    for (auto& row : view.answers) row.flag.reset();
    for (auto& row : view.answers) row.response.clear();
    return view;
}

// In the middle of the film, while the network is gone.
TeacherView looking_back(const std::string& language) {
    auto view = base(language);
    view.looking_back = view.can_look_back = true;
    view.room = {"", true, 0, 0};
    view.forward = Forward::EndLookBack;
    view.said = "3 / 9";
    return view;
}

TeacherView stopped(const std::string& language) {
    auto view = base(language);
    view.stopped = true;
    view.room.phones = 1;
    view.forward = Forward::Stopped;
    return view;
}

TeacherView opening(const std::string& language) {
    auto view = base(language);
    view.opening = view.joining = true;
    view.can_go_back = view.can_look_back = false;
    view.forward = Forward::NextPage;
    return view;
}

TeacherView talking(const std::string& language) {
    auto view = base(language);
    view.talking = true;
    view.prompt_shown = 1;
    view.coming = {{"", "Doorgestuurd naar Bo", kRed, ""}, {"", "Maandag, speeltijd", std::nullopt, ""}, {"", "Een bericht voor Noor", std::nullopt, "helpt"}};
    return view;
}

}  // namespace

std::vector<TeacherSample> teacher_views(const std::string& language) {
    return {{"asked", asked(language)},   {"open", open(language)},    {"closed", closed(language)},
            {"scores", scores(language)}, {"talking", talking(language)}, {"one-display", one_display(language)},
            {"counting", counting(language)}, {"looking-back", looking_back(language)}, {"stopped", stopped(language)}, {"opening", opening(language)}};
}

}  // namespace wissel::test
