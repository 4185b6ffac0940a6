#include "classroom/class_words.h"

#include <fmt/format.h>

#include "base/word_rows.h"

namespace wissel::classroom {

namespace {

struct Row {
    Say which;
    std::string_view nl, fr, en;
};

constexpr Row kRows[] = {
    {Say::SheetTitle, "Wat de klas vond", "Ce que la classe en pense", "What the class thought"},
    {Say::NobodyOnIt, "Op dit blad staat niets over één leerling. Daarom staan er geen precieze aantallen: “een paar” kan ook niemand zijn.",
     "Cette feuille ne dit rien d’un élève en particulier. C’est pourquoi les nombres ne sont pas exacts : « quelques-uns » peut aussi vouloir dire personne.",
     "This sheet says nothing about any one pupil. That is why the numbers are not exact: “a few” may also be nobody."},
    {Say::TheWay, "Onze weg door het verhaal", "Notre chemin dans l’histoire", "Our way through the story"},
    {Say::WhatWeThought, "Wat we vonden", "Ce qu’on en pense", "What we thought"},
    {Say::Votes, "Stemmen", "Votes", "Votes"},
    {Say::WentOnWith, "We gingen verder met", "On a continué avec", "We went on with"},
    {Say::TeacherChose, "De leerkracht koos", "Choix de l’enseignant·e", "The teacher chose"},
    {Say::TeacherInstead, "De meeste stemmen gingen naar iets anders. De leerkracht koos", "La plupart ont choisi autre chose. Choix de l’enseignant·e",
     "Most chose something else. The teacher chose"},
    {Say::WentBack, "Daarna gingen we terug.", "Ensuite, on est revenus en arrière.", "After that we went back."},
    {Say::NotRevealed, "De stemmen zijn niet getoond.", "Les votes n’ont pas été montrés.", "The votes were not shown."},
    {Say::TooFew, "Te weinig antwoorden om te tonen", "Trop peu de réponses pour les montrer", "Too few answers to show"},
    {Say::Divided, "De klas is verdeeld", "La classe est partagée", "The class is divided"},
    {Say::Most, "de meeste stemmen", "le plus de votes", "most votes"},
    {Say::Close, "dicht bij elkaar", "presque à égalité", "close together"},
    {Say::AFew, "een paar", "quelques-uns", "a few"},
    {Say::From, "", "de", ""},
    {Say::To, "tot", "à", "to"},
    {Say::ClassFlag, "De vlag van de klas", "Le drapeau de la classe", "The class’s flag"},
    {Say::MakersFlag, "De vlag van de makers", "Le drapeau des auteurs", "The makers’ flag"},
    {Say::MakersSay, "De makers zeggen", "Les auteurs disent", "The makers say"},
    {Say::Why, "Waarom?", "Pourquoi ?", "Why?"},
    {Say::Criteria, "De zes criteria", "Les six critères", "The six criteria"},
    {Say::Class, "De klas", "La classe", "The class"},
    {Say::Makers, "De makers", "Les auteurs", "The makers"},
    {Say::FlagIsForBehaviour, "De vlag is voor het gedrag, niet voor de persoon.", "Le drapeau juge le comportement, pas la personne.",
     "The flag is for the behaviour, not for the person."},
    {Say::WhatIsUnknown, "Wat weten we niet?", "Qu’est-ce qu’on ne sait pas ?", "What do we not know?"},
    {Say::NotTold, "de film vertelt het niet", "le film ne le dit pas", "the film does not tell"},
    {Say::AfterTalk, "na het gesprek", "après la discussion", "after talking"},
    {Say::ScoreGood, "ja", "oui", "yes"},
    {Say::ScoreDoubtful, "twijfel", "pas sûr", "not sure"},
    {Say::ScoreBad, "nee", "non", "no"},
    {Say::ScoreVeryBad, "helemaal niet", "pas du tout", "not at all"},
    {Say::ScoreUnknown, "weten we niet", "on ne sait pas", "we don’t know"},
    {Say::TalkTitle, "Om over te praten", "Pour en parler", "To talk about"},
    {Say::TakeAlong, "Dit nemen we mee", "Ce qu’on retient", "What we take along"},
    {Say::HelpTitle, "Praat met iemand", "Parle à quelqu’un", "Talk to someone"},
    {Say::HelpLead, "Je hoeft het niet alleen te doen.", "Tu n’es pas seul·e.", "You do not have to do this alone."},
    {Say::ResponseHelps, "helpt", "ça aide", "helps"},
    {Say::ResponseLittle, "helpt weinig", "ça aide peu", "helps little"},
    {Say::ResponseHarms, "maakt het erger", "ça aggrave", "makes it worse"},
    {Say::Credits, "Gemaakt door", "Crédits", "Credits"},
    {Say::MadeWith, "Gemaakt met Wissel in de klas. Niets hiervan is ergens anders bewaard.",
     "Fait en classe avec Wissel. Rien n’est gardé ailleurs.", "Made with Wissel in class. None of this is kept anywhere else."},
};
static_assert(rows_in_order(kRows, &Row::which, Say::Count), "one row a word, in the order of the enum");

struct Named {
    std::string_view nl, fr, en;
};

constexpr Named kCriterionNames[] = {
    {"wederzijdse toestemming", "consentement mutuel", "mutual consent"},
    {"vrijwilligheid", "plein gré", "voluntary engagement"},
    {"gelijkwaardigheid", "égalité", "equality"},
    {"ontwikkelings- of functioneringsniveau", "adéquat à l’âge, au développement", "level of development or functioning"},
    {"context", "adéquat au contexte", "context"},
    {"impact", "respect de soi et d’autrui, conséquences", "impact"},
};

constexpr Named kCriterionLines[] = {
    {"We willen het allebei", "On le veut tous les deux", "We both want it"},
    {"Niemand duwt", "Personne ne met la pression", "Nobody pushes"},
    {"We staan even sterk", "On est à égalité", "We’re level"},
    {"Het past bij onze leeftijd", "C’est de notre âge", "It fits our age"},
    {"Juiste plek, juist moment", "Bon endroit, bon moment", "Right place, right time"},
    {"Niemand wordt er slechter van", "Personne n’en souffre", "Nobody gets hurt"},
};

constexpr Named kPrompts[] = {
    {"Wat had elk van hen op dat moment nodig?", "De quoi chacun avait-il besoin à ce moment-là ?", "What did each of them need at that moment?"},
    {"Wat wisten we niet?", "Qu’est-ce qu’on ne savait pas ?", "What did we not know?"},
    {"Welk criterium gaf de doorslag? Zou één woord dat veranderen?", "Quel critère a été décisif ? Un seul mot changerait-il cela ?",
     "Which criterion decided? Would one word change that?"},
    {"Wie kon het kleiner maken? Wat had dat gekost?", "Qui aurait pu limiter les dégâts ? Qu’est-ce que ça lui aurait coûté ?",
     "Who could have made it smaller? What would it have cost them?"},
    {"Iemand van jouw leeftijd vertelt dit. Wat is je eerste zin?", "Quelqu’un de ton âge te raconte ça. Quelle est ta première phrase ?",
     "Someone your age tells you this. What is your first sentence?"},
};

template <class Words>
std::string_view in(const Words& words, std::string_view variant) {
    const auto language = words_language(variant);
    return language == "fr" ? words.fr : language == "en" ? words.en : words.nl;
}

template <std::size_t Size>
std::array<std::string_view, Size> all_in(const Named (&rows)[Size], std::string_view variant) {
    std::array<std::string_view, Size> lines;
    for (std::size_t i = 0; i < Size; ++i) lines[i] = in(rows[i], variant);
    return lines;
}

}  // namespace

std::string_view words_language(std::string_view variant) {
    if (variant == "fr" || variant.starts_with("fr-")) return "fr";
    if (variant == "en" || variant.starts_with("en-")) return "en";
    return "nl";
}

std::string_view say(Say which, std::string_view variant) {
    return in(kRows[static_cast<std::size_t>(which)], variant);
}

Prompts talk_prompts(std::string_view variant) {
    return all_in(kPrompts, variant);
}

std::string_view criterion_name(story::Criterion criterion, std::string_view variant) {
    return in(kCriterionNames[static_cast<std::size_t>(criterion)], variant);
}

std::string_view criterion_line(story::Criterion criterion, std::string_view variant) {
    return in(kCriterionLines[static_cast<std::size_t>(criterion)], variant);
}

std::string_view score_word(std::size_t column, std::string_view variant) {
    constexpr Say kWords[] = {Say::ScoreGood, Say::ScoreDoubtful, Say::ScoreBad, Say::ScoreVeryBad, Say::ScoreUnknown};
    return column < std::size(kWords) ? say(kWords[column], variant) : "";
}

std::string_view response_word(story::Response response, std::string_view variant) {
    constexpr Say kWords[] = {Say::ResponseHelps, Say::ResponseLittle, Say::ResponseHarms};
    return say(kWords[static_cast<std::size_t>(response)], variant);
}

std::string told_words(const ToldRow& row, std::size_t answer, std::string_view variant) {
    if (answer >= row.answers.size()) return {};
    const auto& told = row.answers[answer];
    if (told.leads) return std::string(say(row.say == ToldRow::Say::OneLeads ? Say::Most : Say::Close, variant));
    if (!told.from) return {};
    const auto to = say(Say::To, variant);
    if (*told.from == 0) return fmt::format("{} (0 {} {})", say(Say::AFew, variant), to, kStep - 1);
    const auto from = say(Say::From, variant);
    return fmt::format("{}{}{} {} {}", from, from.empty() ? "" : " ", *told.from, to, *told.from + kStep - 1);
}

std::string_view told_words(const ToldRow& row, std::string_view variant) {
    if (row.say == ToldRow::Say::TooFew) return say(Say::TooFew, variant);
    return row.say == ToldRow::Say::Divided ? say(Say::Divided, variant) : std::string_view();
}

}  // namespace wissel::classroom
