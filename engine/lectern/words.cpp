#include "lectern/words.h"

#include <array>
#include <cstddef>

#include "base/word_rows.h"

namespace wissel::lectern {

namespace {

struct Row {
    Word word;
    const char *nl, *fr, *en;
};

constexpr Row kRows[] = {
    {Word::ClassSees, "Wat de klas ziet", "Ce que voit la classe", "What the class sees"},
    {Word::Begin, "Begin", "Commencer", "Begin"},
    {Word::GoOn, "Ga verder", "Continuer", "Go on"},
    {Word::OpenVote, "Open de stemming", "Ouvrir le vote", "Open the vote"},
    {Word::CloseVote, "Sluit de stemming", "Fermer le vote", "Close the vote"},
    {Word::Reveal, "Toon de stemmen", "Montrer les votes", "Show the votes"},
    {Word::Take, "Volg de klas", "Suivre la classe", "Follow the class"},
    {Word::Settle, "Kies zelf", "À vous de choisir", "You decide"},
    {Word::Running, "De film loopt", "Le film tourne", "The film is running"},
    {Word::Stopped, "Gestopt", "Arrêté", "Stopped"},
    {Word::LastPage, "Laatste blad", "Dernière page", "Last page"},
    {Word::Back, "Kies anders", "Choisir autrement", "Choose again"},
    {Word::Freeze, "Zet stil", "Figer l’image", "Freeze"},
    {Word::Unfreeze, "Laat lopen", "Reprendre", "Let it run"},
    {Word::Blank, "Neutraal scherm", "Écran neutre", "Neutral screen"},
    {Word::Unblank, "Scherm terug", "Remettre l’écran", "Screen back"},
    {Word::Talk, "We praten", "On en parle", "We talk"},
    {Word::TalkOver, "Terug naar de film", "Retour au film", "Back to the film"},
    {Word::MoreTime, "Meer tijd", "Plus de temps", "More time"},
    {Word::Join, "Toon het adres", "Montrer l’adresse", "Show the address"},
    {Word::JoinOver, "Adres weg", "Cacher l’adresse", "Hide the address"},
    {Word::StopHere, "We stoppen hier", "On s’arrête ici", "We stop here"},
    {Word::StopOver, "Toch verder", "Continuer quand même", "Go on after all"},
    {Word::SaveSheet, "Bewaar blad", "Garder la feuille", "Save sheet"},
    {Word::Reopen, "Weer open", "Rouvrir", "Open again"},
    {Word::Question, "De vraag", "La question", "The question"},
    {Word::Coming, "Wat er komt", "La suite", "What comes next"},
    {Word::LeadsTo, "leidt naar", "mène à", "leads to"},
    {Word::TakeThis, "Neem dit", "Prendre ceci", "Take this"},
    {Word::ByDefault, "als de tijd om is", "si le temps est écoulé", "when time is up"},
    {Word::Notes, "Notities", "Notes", "Notes"},
    {Word::NoNotes, "Geen notities hier.", "Pas de notes ici.", "No notes here."},
    {Word::Prompts, "Om over te praten", "Pour en parler", "To talk about"},
    {Word::ShowOnScreen, "Toon aan de klas", "Montrer à la classe", "Show to the class"},
    {Word::Pace, "Tijd om te kiezen", "Temps pour choisir", "Time to choose"},
    {Word::PaceOff, "geen limiet", "sans limite", "no limit"},
    {Word::PaceAuthors, "zoals de makers", "comme les auteurs", "as the makers"},
    {Word::PaceTimes, "keer zo lang", "fois plus", "times as long"},
    {Word::TimeLeft, "Nog", "Encore", "Left"},
    {Word::Phone, "gsm", "GSM", "phone"},
    {Word::Phones, "gsm’s", "GSM", "phones"},
    {Word::FromOne, "keer kwam iemand binnen van één adres: een router, of iemand die meer dan één keer stemt.",
     "arrivées d’une seule adresse : un routeur, ou quelqu’un qui vote plusieurs fois.", "times somebody came in from one address: a router, or somebody who votes more than once."},
    {Word::NoPhones, "Zonder gsm’s: tel handen met de cijfertoetsen.", "Sans GSM : comptez les mains avec les chiffres.",
     "Without phones: count hands with the number keys."},
    {Word::VoteIn, "gestemd", "a voté", "has voted"},
    {Word::VotesIn, "gestemd", "ont voté", "have voted"},
    {Word::HiddenVotes, "De klas ziet de stemmen nog niet.", "La classe ne voit pas encore les votes.", "The class does not see the votes yet."},
    {Word::Off, "uit", "non", "off"},
    {Word::CountRows, "Handen tellen: 1 tot 5, of druk op een vak; Shift: een minder. Pijl omhoog of omlaag: een andere rij.",
     "Compter les mains : 1 à 5, ou appuyez sur une case ; Maj : une de moins. Flèches haut et bas : une autre ligne.",
     "Count hands: 1 to 5, or press a box; Shift: one less. Arrow up or down: another row."},
    {Word::ScoresLegend, "Gevuld: voor de klas. Gele rand: de makers.", "Rempli : pour la classe. Bord jaune : les auteurs.", "Filled: for the class. Yellow edge: the makers."},
    {Word::OneDisplay, "Eén scherm: de klas kijkt mee. Daarom staan hier geen notities en geen vlaggen.",
     "Un seul écran : la classe regarde aussi. C’est pourquoi il n’y a ici ni notes ni drapeaux.",
     "One display: the class is looking too. That is why there are no notes and no flags here."},
    {Word::LookBack, "Praat na", "Faire le point", "Look back"},
    {Word::LookBackOver, "Terug naar de film", "Retour au film", "Back to the film"},
    {Word::NextPage, "Volgende", "Suivant", "Next"},
    {Word::AskAgain, "Vraag opnieuw", "Redemander", "Ask again"},
    {Word::Saved, "Bewaard:", "Enregistré :", "Saved:"},
    {Word::NotSaved, "Niet bewaard:", "Pas enregistré :", "Not saved:"},
    {Word::PressAgain, "Sluiten? Doe het nog eens. Wat niet bewaard is, is dan weg.", "Fermer ? Refaites-le. Ce qui n’est pas enregistré sera perdu.",
     "Close? Do it again. What is not saved will be gone."},
    {Word::Slept, "De laptop sliep. De film staat stil.", "L’ordinateur dormait. Le film est figé.", "The laptop was asleep. The film is frozen."},
    {Word::FewVoters, "Weinig stemmen: het vervolg kan tonen wie wat koos. Kies liever zelf.", "Peu de votes : la suite peut montrer qui a choisi quoi. Choisissez plutôt.",
     "Few votes: what follows may show who chose what. You had better decide."},
    {Word::NetworkGone, "Het netwerk is weg. Gsm’s kunnen nu niet stemmen: tel handen.", "Plus de réseau. Les GSM ne peuvent pas voter : comptez les mains.",
     "The network is gone. Phones cannot vote now: count hands."},
    {Word::HowToClose, "De les sluiten: twee keer Ctrl+Q.", "Fermer la leçon : deux fois Ctrl+Q.", "To close the lesson: Ctrl+Q twice."},
    {Word::AskedAnew, "Een ander adres: de gsm’s komen opnieuw binnen, en de vraag begint opnieuw.", "Une autre adresse : les GSM reviennent, et le vote recommence.",
     "Another address: phones come in anew, and the vote begins anew."},
    {Word::PressBackAgain, "Kies anders? Doe het nog eens. De stemmen op deze vraag zijn dan weg.", "Choisir autrement ? Refaites-le. Les votes sur cette question seront perdus.",
     "Choose again? Do it once more. The votes on this question will be gone."},
    {Word::NobodyVoted, "Niemand stemde. Kies zelf, of vraag het nog eens.", "Personne n’a voté. Choisissez, ou redemandez.", "Nobody voted. You decide, or ask again."},
    {Word::Page, "Blad", "Page", "Page"},
    {Word::PreviousPage, "Vorige", "Précédent", "Back"},
    {Word::ToTheFilm, "Knoppen weg", "Cacher ceci", "Hide this"},
    {Word::HowNext, "De grote knop (Page Down) leidt overal verder. Ze zegt wat er dan gebeurt.", "Le grand bouton (Page Down) mène partout plus loin. Il dit ce qui va se passer.",
     "The large button (Page Down) leads on everywhere. It says what happens then."},
    {Word::HowAsk, "Bij een vraag stemt de klas met gsm’s, of jij telt handen met de cijfertoetsen.", "À chaque question, la classe vote avec ses GSM, ou vous comptez les mains avec les chiffres.",
     "At a question the class votes with phones, or you count hands with the number keys."},
    {Word::HowHidden, "De stemmen blijven verborgen tot jij ze toont. Jij hebt het laatste woord.", "Les votes restent cachés jusqu’à ce que vous les montriez. Vous avez le dernier mot.",
     "The votes stay hidden until you show them. You have the last word."},
    {Word::HowStop, "Even niet? P zet de film stil, B maakt het scherm neutraal. Esc stopt de les, met adressen voor hulp.",
     "Une pause ? P fige le film, B rend l’écran neutre. Esc arrête la leçon, avec des adresses d’aide.", "Not now? P freezes the film, B makes the screen neutral. Esc stops the lesson, with places that help."},
    {Word::MakersEdge, "Gele rand: de makers.", "Bord jaune : les auteurs.", "Yellow edge: the makers."},
    {Word::AnotherStory, "Nog een verhaal", "Encore une histoire", "Another story"},
};

static_assert(rows_in_order(kRows, &Row::word, Word::Count));

}  // namespace

std::string_view word(Word which, std::string_view variant) {
    const auto& row = kRows[static_cast<std::size_t>(which)];
    const auto language = variant.substr(0, variant.find('-'));
    return language == "fr" ? row.fr : language == "en" ? row.en : row.nl;
}

}  // namespace wissel::lectern
