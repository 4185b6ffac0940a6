#include "ui/words.h"

#include <fmt/format.h>

#include <array>

#include "base/word_rows.h"

namespace wissel::ui {

namespace {

struct Row {
    Word word;
    const char *nl, *fr, *en;
    const char* easy = nullptr;  // Dutch at the easier level, where it differs
};

constexpr Row kRows[] = {
    {Word::Start, "Start de film", "Lancer le film", "Start the film", "Start"},
    {Word::GoOn, "Ga verder", "Continuer", "Go on"},
    {Word::ChooseOtherwise, "Kies anders", "Choisir autrement", "Choose differently", "Kies opnieuw"},
    {Word::Menu, "Een ander verhaal", "Une autre histoire", "Another story"},
    {Word::Again, "Begin opnieuw", "Recommencer", "Start again"},
    {Word::Help, "Praat met iemand", "Parler à quelqu’un", "Talk to someone"},
    {Word::Stop, "Stop", "Arrêter", "Stop"},
    {Word::Back, "Terug", "Retour", "Back"},
    {Word::BeforeYouStart, "Voor je begint", "Avant de commencer", "Before you start"},
    {Word::Paused, "Pauze", "Pause", "Paused"},
    {Word::GoOnHint, "Spatie: verder", "Espace : continuer", "Space: go on"},
    {Word::Muted, "Geluid uit", "Son coupé", "Sound off"},
    {Word::Volume, "Geluid", "Son", "Sound"},
    {Word::Speed, "Snelheid", "Vitesse", "Speed"},
    {Word::Cover, "Even pauze", "Petite pause", "A short break"},
    {Word::CoverHint, "Esc of B: terug naar de film", "Esc ou B : retour au film", "Esc or B: back to the film"},
    {Word::KeysHint, "Esc: rustig scherm", "Esc : écran calme", "Esc: calm screen"},
    {Word::Language, "Taal", "Langue", "Language"},
    {Word::WithoutChoice, "Kies je niet, dan:", "Sans choix :", "If you do not choose:", "Je kiest niet? Dan:"},
    {Word::Chosen, "Gekozen", "Choisi", "Chosen"},
    {Word::TimeIsUp, "niet gekozen: de tijd was om", "pas de choix : le temps était écoulé", "not chosen: time was up", "de tijd was om"},
    {Word::Whose, "Waarover gaat het?", "De quoi s’agit-il ?", "What is this about?"},
    {Word::Criteria, "De zes criteria", "Les six critères", "The six criteria", "Zes vragen"},
    {Word::Deciding, "gaf de doorslag", "décisif", "decisive", "dit telt het meest"},
    {Word::Why, "Waarom?", "Pourquoi ?", "Why?"},
    {Word::WhatNow, "Wat nu?", "Et maintenant ?", "What now?"},
    {Word::WhoHelps, "Wie kan helpen?", "Qui peut aider ?", "Who can help?"},
    {Word::Sources, "Bronnen", "Sources", "Sources"},
    {Word::NotTold, "De film vertelt het niet.", "Le film ne le dit pas.", "The film does not tell.", "Dat weten we niet."},
    {Word::ResponseHelps, "helpt", "ça aide", "helps"},
    {Word::ResponseLittle, "helpt weinig", "ça aide peu", "helps little"},
    {Word::ResponseHarms, "maakt het erger", "ça aggrave", "makes it worse"},
    {Word::JudgeTitle, "Wat vind jij?", "Qu’en penses-tu ?", "What do you think?"},
    {Word::JudgeLead, "Klopt dit? Kies per rij.", "Est-ce vrai ? Choisis à chaque ligne.", "Is this so? Choose in each row.", "Klopt dit? Kies in elke rij."},
    {Word::ScoreGood, "ja", "oui", "yes"},
    {Word::ScoreDoubtful, "twijfel", "pas sûr", "not sure"},
    {Word::ScoreBad, "nee", "non", "no"},
    {Word::ScoreVeryBad, "helemaal niet", "pas du tout", "not at all"},
    {Word::ScoreUnknown, "weten we niet", "on ne sait pas", "we don’t know"},
    {Word::ToTheFlag, "Naar de vlag", "Vers le drapeau", "To the flag"},
    {Word::StillToScore, "Nog te kiezen:", "Encore à choisir :", "Still to choose:"},
    {Word::FlagTitle, "Welke vlag geef jij?", "Quel drapeau donnes-tu ?", "Which flag do you give?"},
    {Word::FlagLead, "De vlag is voor het gedrag, niet voor de persoon.", "Le drapeau juge le comportement, pas la personne.",
     "The flag is for the behaviour, not for the person."},
    {Word::YourScores, "Jouw antwoorden", "Tes réponses", "Your answers"},
    {Word::You, "Jij", "Toi", "You"},
    {Word::Makers, "De makers", "Les auteurs", "The makers"},
    {Word::MakersShort, "Makers", "Auteurs", "Makers"},
    {Word::YourFlag, "Jouw vlag", "Ton drapeau", "Your flag"},
    {Word::TheirFlag, "De makers kozen", "Les auteurs ont choisi", "The makers chose"},
    {Word::WhatIsUnknown, "Wat weten we niet?", "Qu’est-ce qu’on ne sait pas ?", "What do we not know?"},
    {Word::RevealTitle, "Naast elkaar", "Côte à côte", "Side by side"},
    {Word::AgeOther, "Voor iedereen", "Pour tous", "For everyone"},
    {Word::Seen, "gezien", "vu", "seen"},
    {Word::YourWalk, "Jouw weg door het verhaal", "Ton chemin dans l’histoire", "Your way through the story", "Wat jij koos"},
    {Word::Credits, "Gemaakt door", "Crédits", "Credits"},
    {Word::CannotShow, "Dit stukje film kan nu niet getoond worden", "Ce passage ne peut pas être montré", "This part cannot be shown now"},
    {Word::StoryGoesOn, "Het verhaal gaat zo verder.", "L’histoire continue.", "The story goes on in a moment."},
    {Word::HelpTitle, "Praat met iemand", "Parle à quelqu’un", "Talk to someone"},
    {Word::HelpLead, "Je hoeft het niet alleen te doen.", "Tu n’es pas seul·e.", "You do not have to do this alone."},
    {Word::Page, "Blad", "Page", "Page"},
    {Word::ConsentName, "wederzijdse toestemming", "consentement mutuel", "mutual consent"},
    {Word::VoluntaryName, "vrijwilligheid", "plein gré", "voluntary engagement"},
    {Word::EqualityName, "gelijkwaardigheid", "égalité", "equality"},
    {Word::DevelopmentName, "ontwikkelings- of functioneringsniveau", "adéquat à l’âge, au développement", "level of development or functioning"},
    {Word::ContextName, "context", "adéquat au contexte", "context"},
    {Word::ImpactName, "impact", "respect de soi et d’autrui, conséquences", "impact"},
    {Word::ConsentTeen, "We willen het allebei", "On le veut tous les deux", "We both want it"},
    {Word::VoluntaryTeen, "Niemand duwt", "Personne ne met la pression", "Nobody pushes"},
    {Word::EqualityTeen, "We staan even sterk", "On est à égalité", "We’re level"},
    {Word::DevelopmentTeen, "Het past bij onze leeftijd", "C’est de notre âge", "It fits our age"},
    {Word::ContextTeen, "Juiste plek, juist moment", "Bon endroit, bon moment", "Right place, right time"},
    {Word::ImpactTeen, "Niemand wordt er slechter van", "Personne n’en souffre", "Nobody gets hurt"},
    {Word::Captions, "Ondertitels", "Sous-titres", "Captions"},
    {Word::CaptionsOn, "Ondertitels aan", "Sous-titres activés", "Captions on"},
    {Word::CaptionsOff, "Ondertitels uit", "Sous-titres désactivés", "Captions off"},
    {Word::CaptionsMissing, "Geen ondertitels bij dit verhaal", "Pas de sous-titres pour cette histoire", "No captions with this story",
     "Dit verhaal heeft geen ondertitels"},
    {Word::CaptionSmall, "klein", "petits", "small"},
    {Word::CaptionMedium, "gewoon", "normaux", "normal"},
    {Word::CaptionLarge, "groot", "grands", "large"},
    {Word::CaptionHuge, "heel groot", "très grands", "very large"},
    {Word::CaptionBox, "op een donker vlak", "sur fond sombre", "on a dark box"},
    {Word::CaptionOutline, "met een rand", "avec contour", "with an outline"},
    {Word::CaptionBare, "zonder vlak", "sans fond", "without a box"},
    {Word::CaptionBottom, "onderaan", "en bas", "at the bottom"},
    {Word::CaptionTop, "bovenaan", "en haut", "at the top"},
    {Word::Description, "Audiodescriptie", "Audiodescription", "Audio description", "Stem bij het beeld"},
    {Word::DescriptionOn, "Audiodescriptie aan", "Audiodescription activée", "Audio description on", "De stem die het beeld vertelt: aan"},
    {Word::DescriptionOff, "Audiodescriptie uit", "Audiodescription désactivée", "Audio description off", "De stem die het beeld vertelt: uit"},
    {Word::DescriptionMissing, "Geen audiodescriptie bij dit verhaal", "Pas d’audiodescription pour cette histoire",
     "No audio description with this story", "Bij dit verhaal vertelt geen stem het beeld"},
    {Word::Sign, "Gebarentaal", "Langue des signes", "Sign language"},
    {Word::SignOn, "Gebarentaal aan", "Langue des signes activée", "Sign language on"},
    {Word::SignOff, "Gebarentaal uit", "Langue des signes désactivée", "Sign language off"},
    {Word::SignMissing, "Geen gebarentaal bij dit verhaal", "Pas de langue des signes pour cette histoire", "No sign language with this story",
     "Dit verhaal heeft geen gebarentaal"},
    {Word::TouchToBegin, "Raak het scherm aan", "Touche l’écran", "Touch the screen"},
    {Word::YouChoose, "Jij kiest hoe het verhaal verdergaat.", "C’est toi qui choisis la suite de l’histoire.", "You choose how the story goes on."},
    {Word::OutOfOrder, "Even buiten dienst", "Hors service pour le moment", "Out of order for now"},
    {Word::OutOfOrderLine, "Spreek gerust iemand van de stand aan.", "N’hésite pas à parler à quelqu’un du stand.", "Feel free to talk to someone at the stand."},
    {Word::ChooseStory, "Kies een film", "Choisis un film", "Choose a film"},
    {Word::WhatIsKept, "Wat houden we bij?", "Qu’est-ce qu’on garde ?", "What do we keep?"},
    {Word::KeptShort, "We tellen wat hier gekozen wordt. Zonder namen.", "On compte ce qui est choisi ici. Sans noms.", "We count what is chosen here. Without names."},
    {Word::KeptText,
     "We tellen wat hier gekozen wordt. Zo leren we wat jongeren van deze situaties vinden. We vragen geen naam. We maken geen beeld en "
     "nemen geen geluid op. In de tellingen is niet te zien wie wat koos.",
     "On compte ce qui est choisi ici. On apprend ainsi ce que les jeunes pensent de ces situations. On ne demande pas de nom. On ne "
     "prend pas d’image et on n’enregistre pas de son. Les comptes ne montrent pas qui a choisi quoi.",
     "We count what is chosen here. That is how we learn what young people think of these situations. We ask for no name. We take no "
     "picture and record no sound. The counts do not show who chose what."},
    {Word::KeptUntil, "Dit toestel wist de tellingen na", "Cet appareil efface les comptes après", "This machine erases the counts after"},
    {Word::Day, "dag", "jour", "day"},
    {Word::Days, "dagen", "jours", "days"},
    {Word::KeptWhile, "zolang het aanstaat", "tant qu’il est allumé", "as long as it is on"},
    {Word::StillThere, "Ben je er nog?", "Tu es toujours là ?", "Are you still there?"},
    {Word::StillThereLine, "Raak het scherm aan om verder te gaan.", "Touche l’écran pour continuer.", "Touch the screen to go on."},
    {Word::TakeAlong, "Scan: hulp op je gsm", "Scanne : de l’aide sur ton GSM", "Scan: help on your phone"},
    {Word::PinTitle, "Voor de begeleiding", "Pour l’équipe", "For staff"},
    {Word::PinLead, "Geef de pincode in.", "Entrez le code.", "Enter the PIN."},
    {Word::PinWrong, "Dat is niet de pincode.", "Ce n’est pas le bon code.", "That is not the PIN."},
    {Word::PinWait, "Nieuwe poging over", "Nouvel essai dans", "Next attempt in"},
    {Word::PinChecking, "Even nakijken", "Vérification", "Checking"},
    {Word::PinErase, "Wis", "Effacer", "Erase"},
    {Word::PinEnter, "OK", "OK", "OK"},
    {Word::PinCancel, "Terug naar de film", "Retour au film", "Back to the film"},
    {Word::StaffTitle, "Deze kiosk", "Cette borne", "This kiosk"},
    {Word::VisitsToday, "Bezoeken vandaag", "Visites aujourd’hui", "Visits today"},
    {Word::PlayedToTheEnd, "Tot het einde gespeeld", "Jouées jusqu’à la fin", "Played to the end"},
    {Word::NothingKept, "Er wordt niets bijgehouden.", "Rien n’est gardé.", "Nothing is kept."},
    {Word::AllIsWell, "Alles werkt.", "Tout fonctionne.", "All is well."},
    {Word::Quieter, "Stiller", "Moins fort", "Quieter"},
    {Word::Louder, "Luider", "Plus fort", "Louder"},
    {Word::FirstLanguage, "Eerste taal", "Première langue", "First language"},
    {Word::Restart, "Herstart", "Redémarrer", "Restart"},
    {Word::CloseKiosk, "Sluit de kiosk", "Fermer la borne", "Close the kiosk"},
    {Word::PressAgain, "Druk nog eens om het echt te doen.", "Appuyez encore une fois pour confirmer.", "Press again to do it."},
    {Word::VoteAt, "Stem met je gsm:", "Vote avec ton GSM :", "Vote with your phone:"},
    {Word::HandsUp, "Steek je hand op", "Lève la main", "Raise your hand"},
    {Word::Votes, "stemmen", "votes", "votes"},
    {Word::VoteClosed, "De stemming is dicht", "Le vote est fermé", "Voting is closed", "Stemmen kan niet meer"},
    {Word::VotesTooFew, "Te weinig stemmen om ze te tonen", "Trop peu de votes pour les montrer", "Too few votes to show them"},
    {Word::VotesDivided, "De klas is verdeeld", "La classe est partagée", "The class is divided", "De klas is het niet eens"},
    {Word::Most, "het meest", "le plus", "most"},
    {Word::ClassGave, "De klas gaf het meest", "La classe a surtout donné", "The class mostly gave"},
    {Word::TeacherGave, "De leerkracht gaf", "Le prof a donné", "The teacher gave"},
    {Word::ClassDivided, "verdeeld", "partagée", "divided", "niet hetzelfde"},
    {Word::ClassShort, "Klas", "Nous", "Class"},
    {Word::ClassTitle, "Wat vindt de klas?", "Qu’en pense la classe ?", "What does the class think?"},
    {Word::ClassScores, "Zo woog de klas", "Ce que la classe a pesé", "How the class weighed it"},
    {Word::AgreementsTitle, "Zo praten we in deze klas", "Comment on en parle en classe", "How we talk in this class"},
    {Word::AgreeFilm, "We praten over de mensen in de film, niet over mensen die we kennen.", "On parle des personnes du film, pas de gens qu’on connaît.",
     "We talk about the people in the film, not about people we know."},
    {Word::AgreeNames, "We noemen geen namen. We geven ook geen hints.", "On ne dit pas de noms. On ne donne pas d’indices non plus.",
     "We say no names. We drop no hints either."},
    {Word::AgreeYourAge, "We zeggen ‘iemand van onze leeftijd’. Niemand hoeft over zichzelf te vertellen.",
     "On dit « quelqu’un de notre âge ». Personne ne doit parler de soi.", "We say ‘someone our age’. Nobody has to tell about themselves."},
    {Word::AgreePass, "Je mag altijd ‘pas’ zeggen.", "Tu peux toujours passer ton tour.", "You may always pass.", "Je mag altijd niets zeggen."},
    {Word::AgreeNoFilming, "Niemand filmt of maakt foto’s.", "Personne ne filme ni ne prend de photos.", "Nobody films or takes photos."},
    {Word::AgreeLaughing, "Lachen mag. Iemand uitlachen niet.", "On peut rire. Pas se moquer.", "Laughing is fine. Laughing at someone is not."},
    {Word::AgreeStays, "Wat hier gezegd wordt, blijft hier. Is iemand niet veilig? Dan zoeken we hulp.",
     "Ce qui se dit ici reste ici. Quelqu’un n’est pas en sécurité ? Alors on cherche de l’aide.",
     "What is said here stays here. Is someone not safe? Then we look for help."},
    {Word::AgreeLeave, "Wordt het te veel? Je mag naar buiten. De leerkracht zegt bij wie je terechtkan.",
     "C’est trop pour toi ? Tu peux sortir. Le prof dit chez qui tu peux aller.", "Is it too much? You may leave. The teacher says who you can go to."},
    {Word::JoinTitle, "Stem mee met je gsm", "Vote avec ton GSM", "Vote with your phone"},
    {Word::JoinHow, "Scan de code, of typ dit adres:", "Scanne le code, ou tape cette adresse :", "Scan the code, or type this address:"},
    {Word::JoinSafe, "Geen naam, geen account. Niemand ziet wat jij kiest.", "Pas de nom, pas de compte. Personne ne voit ce que tu choisis.",
     "No name, no account. Nobody sees what you choose."},
    {Word::JoinNetwork, "Lukt het niet? Kijk of je gsm op de wifi van de school zit.", "Ça ne marche pas ? Vérifie que ton GSM est sur le wifi de l’école.",
     "It does not work? See whether your phone is on the school’s Wi-Fi."},
    {Word::PhonesIn, "gsm’s doen mee", "GSM participent", "phones are in"},
    {Word::PhoneIn, "gsm doet mee", "GSM participe", "phone is in"},
    {Word::TalkTitle, "We praten", "On en parle", "We talk"},
    {Word::TalkLead, "De film wacht.", "Le film attend.", "The film waits."},
    {Word::StopHereTitle, "We stoppen hier", "On s’arrête ici", "We stop here"},
    {Word::HandsCounted, "handen", "mains", "hands"},
    {Word::HandCounted, "hand", "main", "hand"},
    {Word::TakenEdge, "Met rand: zo ging de film verder", "Encadré : la suite du film", "With an edge: how the film went on"},
    {Word::ChoseAgain, "Daarna ging de klas terug", "Ensuite, la classe est revenue en arrière", "Then the class went back"},
    {Word::VotesNotShown, "De stemmen zijn niet getoond", "Les votes n’ont pas été montrés", "The votes were not shown"},
    {Word::ControlsAt, "Voor wie de les leidt: F2", "Pour qui mène la leçon : F2", "For whoever leads the lesson: F2"},
    {Word::OurWalk, "Onze weg door het verhaal", "Notre chemin dans l’histoire", "Our way through the story"},
    {Word::WalkBegins, "Het verhaal is pas begonnen.", "L’histoire vient de commencer.", "The story has only just begun."},
};

static_assert(rows_in_order(kRows, &Row::word, Word::Count), "one row a word, in the order of the enum");

constexpr std::string_view kEasy = "-easy";

std::string_view without_level(std::string_view variant) {
    return variant.ends_with(kEasy) ? variant.substr(0, variant.size() - kEasy.size()) : variant;
}

std::string_view or_empty(const char* text) {
    return text ? std::string_view(text) : std::string_view();
}

Word plus(Word first, std::size_t by) {
    return static_cast<Word>(static_cast<std::size_t>(first) + by);
}

struct Language {
    const char *tag, *name, *brief;
};
constexpr Language kLanguages[] = {
    {"nl", "Nederlands", "NL"},       {"nl-easy", "Nederlands, makkelijk", "NL makkelijk"},
    {"fr", "Français", "FR"},         {"fr-easy", "Français facile", "FR facile"},
    {"en", "English", "EN"},          {"en-easy", "Easy English", "EN easy"},
    {"de", "Deutsch", "DE"},          {"tr", "Türkçe", "TR"},
    {"pl", "Polski", "PL"},
};

}  // namespace

std::string_view word_exactly(Word which, std::string_view variant) {
    if (which >= Word::Count) return {};
    const auto& row = kRows[static_cast<std::size_t>(which)];
    if (variant == "nl") return or_empty(row.nl);
    if (variant == "fr") return or_empty(row.fr);
    if (variant == "en") return or_empty(row.en);
    if (variant == "nl-easy") return or_empty(row.easy);
    return {};
}

std::string_view word(Word which, std::string_view variant) {
    for (const auto wanted : {variant, without_level(variant), std::string_view("nl")}) {
        if (const auto found = word_exactly(which, wanted); !found.empty()) return found;
    }
    return {};
}

std::string with_colon(std::string_view label, std::string_view variant) {
    const bool french = variant == "fr" || variant.starts_with("fr-");
    return std::string(label) + (french ? "\u202f: " : ": ");
}

void add_part(std::string& line, std::string_view part) {
    if (!line.empty() && !part.empty()) line += "  ·  ";
    line += part;
}

std::string capitalised(std::string_view text) {
    std::string result(text);
    if (result.empty()) return result;
    auto first = static_cast<unsigned char>(result[0]);
    if (first >= 'a' && first <= 'z') {
        result[0] = static_cast<char>(first - 'a' + 'A');
    } else if (first == 0xC3 && result.size() > 1) {  // à to þ in UTF-8, but for the sign ÷
        auto second = static_cast<unsigned char>(result[1]);
        if (second >= 0xA0 && second <= 0xBE && second != 0xB7) result[1] = static_cast<char>(second - 0x20);
    }
    return result;
}

std::string kept_for_days(int days, std::string_view variant) {
    return fmt::format("{} {} {}, {}.", word(Word::KeptUntil, variant), days, word(days == 1 ? Word::Day : Word::Days, variant),
                       word(Word::KeptWhile, variant));
}

std::string speed_factor(int percent, std::string_view variant) {
    auto text = std::to_string(percent / 100);
    if (percent % 100 != 0) {
        text += without_level(variant) == "en" ? '.' : ',';
        text += static_cast<char>('0' + percent / 10 % 10);
        if (percent % 10 != 0) text += static_cast<char>('0' + percent % 10);
    }
    return text + "\u00d7";
}

Word name_word(story::Criterion criterion, std::string_view variant) {
    if (variant.ends_with(kEasy)) return teen_word(criterion);
    return plus(Word::ConsentName, static_cast<std::size_t>(criterion));
}

Word teen_word(story::Criterion criterion) {
    return plus(Word::ConsentTeen, static_cast<std::size_t>(criterion));
}

Word response_word(story::Response response) {
    return plus(Word::ResponseHelps, static_cast<std::size_t>(response));
}

Word score_word(std::size_t column) {
    return plus(Word::ScoreGood, column < 4 ? column : 4);
}

std::string_view score_sign(std::size_t column) {
    constexpr std::array<std::string_view, 5> kSigns = {"+", "+/−", "−", "− −", "?"};
    return kSigns[column < 4 ? column : 4];
}

std::string_view language_name(std::string_view variant) {
    for (const auto& language : kLanguages) {
        if (variant == language.tag) return language.name;
    }
    return variant;
}

std::string_view language_short(std::string_view variant) {
    for (const auto& language : kLanguages) {
        if (variant == language.tag) return language.brief;
    }
    return variant;
}

}  // namespace wissel::ui
