#include "dossier/dossier_words.h"

#include "base/word_rows.h"

namespace wissel::dossier {

namespace {

struct Row {
    Say which;
    const char *nl, *fr, *en;
};

constexpr Row kRows[] = {
    {Say::Subtitle, "Dossier voor wie de film vooraf wil lezen", "Dossier pour qui veut lire le film d’abord", "A dossier for those who want to read the film beforehand"},
    {Say::Intro, "Alles wat deze interactieve film kan tonen, staat hier op papier: elk stukje film, elke keuze, waar ze heen leidt, en wat de makers ervan vinden. Wie kijkt, ziet er telkens maar één weg van.",
     "Tout ce que ce film interactif peut montrer se trouve ici sur papier : chaque passage, chaque choix, où il mène, et ce qu’en pensent les auteurs. Qui regarde n’en voit chaque fois qu’un seul chemin.",
     "All that this interactive film can show stands here on paper: each piece of film, each choice, where it leads, and what the makers think of it. Whoever watches sees one way through it at a time."},
    {Say::HowToRead, "Hoe je dit leest", "Comment lire ceci", "How to read this"},
    {Say::AboutNumbers, "Elk stukje heeft een nummer. Een pijl zegt bij welk nummer het verder gaat; op een scherm kan je erop klikken.",
     "Chaque passage a un numéro. Une flèche dit à quel numéro l’histoire continue ; à l’écran, on peut cliquer dessus.",
     "Each piece has a number. An arrow says at which number it goes on; on a screen you can press it."},
    {Say::AboutFlags, "Een vlag is een oordeel van de makers over gedrag, nooit over een mens. Hoe iemand reageert, krijgt geen vlag maar een woord: helpt, helpt weinig of maakt het erger.",
     "Un drapeau est un jugement des auteurs sur un comportement, jamais sur une personne. La façon dont quelqu’un réagit ne reçoit pas de drapeau mais un mot : aide, aide peu ou aggrave.",
     "A flag is the makers’ judgement of behaviour, never of a person. How somebody reacts gets no flag but a word: helps, helps little or makes it worse."},
    {Say::AboutConditions, "De film onthoudt wat er gekozen werd. Wat hij onthoudt, en wanneer een weg alleen daarom openstaat, staat er in kleine letters bij zoals de makers het schreven; visited('x') is waar als stukje x gezien is.",
     "Le film retient ce qu’on a choisi. Ce qu’il retient, et quand un chemin n’est ouvert que pour cela, est indiqué en petit, comme les auteurs l’ont écrit ; visited('x') est vrai si le passage x a été vu.",
     "The film remembers what was chosen. What it remembers, and where a way is open only because of it, stands beside it in small print as the makers wrote it; visited('x') is true if piece x was seen."},
    {Say::AboutWords, "Bij het beeld staat wat er gezegd wordt en te horen is, volgens de ondertitels van de film.",
     "À côté de l’image se trouve ce qui est dit et entendu, d’après les sous-titres du film.",
     "Beside the picture stands what is said and heard, as the film’s captions have it."},
    {Say::Contents, "Inhoud", "Contenu", "Contents"},
    {Say::Beginning, "Begin en einde", "Début et fin", "Beginning and end"},
    {Say::Situations, "Situaties", "Situations", "Situations"},
    {Say::Scenes, "Stukjes", "Passages", "Pieces"},
    {Say::Choices, "Keuzes", "Choix", "Choices"},
    {Say::Outcomes, "Oordelen van de makers", "Jugements des auteurs", "Judgements by the makers"},
    {Say::MinutesOfFilm, "Minuten film in totaal", "Minutes de film au total", "Minutes of film in all"},
    {Say::FlagsHere, "De vlaggen", "Les drapeaux", "The flags"},
    {Say::ContentNote, "Waarover het gaat", "De quoi il s’agit", "What it is about"},
    {Say::Choice, "De keuze", "Le choix", "The choice"},
    {Say::Menu, "Hier kiest de groep een situatie", "Ici, le groupe choisit une situation", "Here the group picks a situation"},
    {Say::OnlyIf, "alleen als", "seulement si", "only if"},
    {Say::Once, "één keer te kiezen", "une seule fois", "can be chosen once"},
    {Say::Remembers, "onthoudt", "retient", "remembers"},
    {Say::Counts, "Dit stukje onthoudt", "Ce passage retient", "This piece remembers"},
    {Say::Unasked, "wie niet kiest, krijgt dit na", "sans choix, ceci vient après", "who does not choose gets this after"},
    {Say::Then, "Daarna", "Ensuite", "Then"},
    {Say::Otherwise, "anders", "sinon", "otherwise"},
    {Say::End, "Einde: de film toont de afgelegde weg en wie kan helpen.", "Fin : le film montre le chemin parcouru et qui peut aider.", "End: the film shows the way that was gone and who can help."},
    {Say::ComesFrom, "Komt na", "Vient après", "Comes after"},
    {Say::NoPicture, "De film is er nog niet", "Le film n’est pas encore là", "The film is not there yet"},
    {Say::Crossing, "Wegwijzer, zonder beeld", "Aiguillage, sans image", "A crossing, without picture"},
    {Say::JudgeStep, "De groep weegt zelf", "Le groupe évalue", "The group weighs it"},
    {Say::Behaviour, "Het gedrag", "Le comportement", "The behaviour"},
    {Say::Unknown, "Wat weten we niet?", "Qu’est-ce qu’on ne sait pas ?", "What do we not know?"},
    {Say::Flag, "Vlag van de makers", "Drapeau des auteurs", "The makers’ flag"},
    {Say::Reaction, "Wat de makers van deze reactie vinden", "Ce que les auteurs pensent de cette réaction", "What the makers think of this reaction"},
    {Say::Score, "Oordeel", "Avis", "Score"},
    {Say::Finding, "Bevinding", "Constat", "Finding"},
    {Say::Criterion, "Criterium", "Critère", "Criterion"},
    {Say::Notes, "Voor wie begeleidt", "Pour qui anime", "For the guide"},
    {Say::Prompts, "Om te bespreken", "À discuter", "To talk about"},
    {Say::HelpLines, "Wie kan helpen", "Qui peut aider", "Who can help"},
    {Say::HelpAlways, "staat altijd op de hulppagina van de film", "toujours sur la page d’aide du film", "always on the film’s help page"},
    {Say::CheckedOn, "nagekeken op", "vérifié le", "checked on"},
    {Say::NotChecked, "nog niet nagekeken", "pas encore vérifié", "not checked yet"},
    {Say::Seconds, "s", "s", "s"},
    {Say::Age, "Leeftijd", "Âge", "Age"},
    {Say::Theme, "Thema", "Thème", "Theme"},
    {Say::NeedsReaction, "vraagt een reactie", "demande une réaction", "asks for a reaction"},
    {Say::NeedsNone, "in orde", "en ordre", "all is well"},
    {Say::Written, "in andere talen", "en d’autres langues", "in other languages"},
};

static_assert(rows_in_order(kRows, &Row::which, Say::Count), "one row a word, in the order of the enum");

}  // namespace

std::string_view spoken(std::string_view variant) {
    for (const std::string_view language : {"nl", "fr"}) {
        if (variant == language || (variant.starts_with(language) && variant[language.size()] == '-')) return language;
    }
    return "en";
}

std::string_view say(Say which, std::string_view variant) {
    const auto& row = kRows[static_cast<std::size_t>(which)];
    const auto language = spoken(variant);
    return language == "nl" ? row.nl : language == "fr" ? row.fr : row.en;
}

}  // namespace wissel::dossier
