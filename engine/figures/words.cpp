#include "figures/words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/word_rows.h"

namespace wissel::figures {

namespace {

struct Row {
    Say which;
    std::string_view nl, fr, en;
};

constexpr Row kRows[] = {
    {Say::Title, "Wat er gekozen werd", "Ce qui a été choisi", "What was chosen"},
    {Say::Subtitle, "Cijfers van het scherm, voor wie het liet plaatsen",
     "Les chiffres de l’écran, pour qui l’a fait installer", "Figures of the screen, for who had it put up"},
    {Say::NothingYet, "In deze periode is er niets opgeschreven.", "Rien n’a été noté pendant cette période.",
     "Nothing was written down in this period."},
    {Say::Period, "Periode", "Période", "Period"},
    {Say::To, "tot en met", "au", "to"},
    {Say::OfDatabases, "Samen uit {} bestanden", "D’après {} fichiers réunis", "From {} files together"},
    {Say::Missed,
     "Minstens {} gebeurtenissen konden niet worden opgeschreven, bijvoorbeeld omdat de schijf vol was. Ze tellen "
     "nergens mee.",
     "Au moins {} événements n’ont pas pu être notés, par exemple parce que le disque était plein. Ils ne sont comptés "
     "nulle part.",
     "At least {} events could not be written down, for example because the disk was full. They are counted nowhere."},
    {Say::HowToRead, "Hoe je dit leest", "Comment lire ceci", "How to read this"},
    {Say::AboutRounded,
     "Elk getal is ongeveer. Het toeval laat één op de zes weg; daarvoor is bijgeteld. Daarna is het afgerond op vijf. "
     "Zo kan niemand uitrekenen wat één bezoeker deed. Getallen tellen daarom niet precies op.",
     "Chaque nombre est approximatif. Le hasard en laisse de côté un sur six, ce qui est compensé ; puis on arrondit à "
     "cinq. Ainsi personne ne peut calculer ce qu’a fait une seule personne. Les sommes ne tombent donc pas juste.",
     "Each number is rough. Chance leaves out one in six, which is made up for; then it is rounded to five. So nobody "
     "can work out what one visitor did. That is why numbers do not add up exactly."},
    {Say::AboutHidden, "<5 staat waar er minder dan vijf zijn, of geen enkele.",
     "<5 se trouve là où il y en a moins de cinq, ou aucun.", "<5 stands where there are fewer than five, or none."},
    {Say::AboutAgain,
     "Elke vraag telt één keer per bezoek, zoals ze het eerst beantwoord werd. Wie twee keer komt, is twee bezoeken. "
     "“Midden 6 s”: de helft koos sneller, de helft trager. “Meestal”: zo was het bij de middelste helft.",
     "Chaque question compte une fois par visite, avec la première réponse. Qui vient deux fois fait deux visites. "
     "« Milieu 6 s » : la moitié a choisi plus vite, la moitié moins vite. « Le plus souvent » : la moitié du milieu.",
     "Each question counts once a visit, as it was answered first. One who comes twice is two visits. “Middle 6 s”: "
     "half "
     "chose faster, half slower. “Mostly”: so it was for the middle half."},
    {Say::AboutPersons,
     "Er is geen naam, geen gezicht en geen toestel bewaard, en niets zegt welke antwoorden van dezelfde bezoeker "
     "zijn.",
     "Aucun nom, aucun visage, aucun appareil n’est gardé, et rien ne dit quelles réponses viennent de la même "
     "personne.",
     "No name, no face and no device is kept, and nothing says which answers are of the same visitor."},
    {Say::Visits, "Bezoeken", "Visites", "Visits"},
    {Say::Visit, "bezoeken", "visites", "visits"},
    {Say::VisitsPerHour, "Bezoeken per uur van de dag", "Visites selon l’heure", "Visits by hour of the day"},
    {Say::VisitsPerDay, "Bezoeken per dag", "Visites par jour", "Visits by day"},
    {Say::VisitsPerMonth, "Bezoeken per maand", "Visites par mois", "Visits by month"},
    {Say::HowEnded, "Hoe een bezoek eindigde", "Comment une visite s’est terminée", "How a visit ended"},
    {Say::Completed, "tot het einde", "jusqu’à la fin", "to the end"},
    {Say::Left, "zelf gestopt", "arrêtée par la personne", "stopped by the visitor"},
    {Say::TimedOut, "weggegaan", "abandonnée", "walked away"},
    {Say::CutOff, "afgebroken", "interrompue", "cut off"},
    {Say::Language, "Taal", "Langue", "Language"},
    {Say::Easy, "makkelijk", "facile", "easy"},
    {Say::Busiest, "Het drukst", "Le plus de monde", "Busiest"},
    {Say::TooFewVisits, "Er waren te weinig bezoeken om dit te tonen.",
     "Il y a eu trop peu de visites pour le montrer.", "There were too few visits to show this."},
    {Say::Situations, "Situaties", "Situations", "Situations"},
    {Say::SeenTimes, "{} keer gezien", "vue {} fois", "seen {} times"},
    {Say::StoppedHere, "{} bezoeken stopten hier", "{} visites se sont arrêtées ici", "{} visits stopped here"},
    {Say::StoppedBefore, "{} bezoeken stopten vóór het eerste stuk",
     "{} visites se sont arrêtées avant le premier morceau", "{} visits stopped before the first piece"},
    {Say::StoppedUnknown, "van {} is niet bekend waar", "pour {}, on ne sait pas où", "of {} it is not known where"},
    {Say::Elsewhere, "Buiten de situaties", "Hors des situations", "Outside the situations"},
    {Say::Questions, "Vragen", "Questions", "Questions"},
    {Say::Answers, "{} antwoorden", "{} réponses", "{} answers"},
    {Say::ChosenAt, "Keuze", "Choix", "Choice"},
    {Say::ByClock, "{} keer omdat de tijd om was", "{} fois parce que le temps était écoulé",
     "{} times because the time was up"},
    {Say::HalfWithin, "tijd: midden {} s", "temps : milieu {} s", "time: middle {} s"},
    {Say::Quarters, "meestal {} tot {} s", "le plus souvent {} à {} s", "mostly {} to {} s"},
    {Say::JudgedAt, "Welke vlag?", "Quel drapeau ?", "Which flag?"},
    {Say::AuthorsFlag, "vlag van de makers", "drapeau des auteurs", "the makers’ flag"},
    {Say::AgreedWith, "{} koos dezelfde vlag als de makers", "{} ont choisi le même drapeau que les auteurs",
     "{} chose the same flag as the makers"},
    {Say::TooFewOne, "Eén vraag staat er niet bij: te weinig antwoorden.",
     "Une question n’est pas montrée : trop peu de réponses.", "One question is left out: too few answers."},
    {Say::TooFewMany, "{} vragen staan er niet bij: te weinig antwoorden.",
     "{} questions ne sont pas montrées : trop peu de réponses.", "{} questions are left out: too few answers."},
    {Say::SituationsTooFewOne, "Eén situatie staat er niet bij: te weinig gezien.",
     "Une situation n’est pas montrée : trop peu vue.", "One situation is left out: too few saw it."},
    {Say::SituationsTooFewMany, "{} situaties staan er niet bij: te weinig gezien.",
     "{} situations ne sont pas montrées : trop peu vues.", "{} situations are left out: too few saw them."},
    {Say::MadeBy, "Gemaakt met Wissel, op de computer zelf. Er is niets over internet gegaan.",
     "Fait avec Wissel, sur l’ordinateur même. Rien n’est passé par internet.",
     "Made with Wissel, on the computer itself. Nothing went over the internet."},
};

static_assert(rows_in_order(kRows, &Row::which, Say::End), "a row for each word, in the order of the enum");

struct Calendar {
    std::array<std::string_view, 12> months;
    std::array<std::string_view, 7> weekdays;
};

constexpr Calendar kDutch = {{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
                              "oktober", "november", "december"},
                             {"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"}};
constexpr Calendar kFrench = {{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
                               "octobre", "novembre", "décembre"},
                              {"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}};
constexpr Calendar kEnglish = {{"January", "February", "March", "April", "May", "June", "July", "August", "September",
                                "October", "November", "December"},
                               {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}};

const Calendar& calendar(std::string_view language) {
    return language == "nl" ? kDutch : language == "fr" ? kFrench : kEnglish;
}

constexpr std::pair<std::string_view, std::string_view> kOwnNames[] = {
    {"nl", "Nederlands"}, {"fr", "Français"}, {"en", "English"},    {"de", "Deutsch"},
    {"ar", "العربية"},    {"tr", "Türkçe"},   {"es", "Español"},    {"it", "Italiano"},
    {"pt", "Português"},  {"pl", "Polski"},   {"uk", "Українська"}, {"ro", "Română"}};

}  // namespace

std::string_view say(Say which, std::string_view language) {
    const auto& row = kRows[static_cast<std::size_t>(which)];
    return language == "nl" ? row.nl : language == "fr" ? row.fr : row.en;
}

bool speaks(std::string_view language) {
    return language == "nl" || language == "fr" || language == "en";
}

std::string_view month_name(unsigned month, std::string_view language) {
    return calendar(language).months.at(month - 1);
}

std::string_view weekday_name(unsigned weekday, std::string_view language) {
    return calendar(language).weekdays.at(weekday);
}

std::string_view own_name(std::string_view language) {
    const auto* found = std::ranges::find(kOwnNames, language, &std::pair<std::string_view, std::string_view>::first);
    return found == std::end(kOwnNames) ? language : found->second;
}

}  // namespace wissel::figures
