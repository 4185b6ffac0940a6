#include "app/classroom/phone_notice.h"

#include <fmt/format.h>

#include <array>

namespace wissel::app {

namespace {

struct Words {
    const char *language, *title, *text;
    const char* again;  // none: to ask for the same once more is of no use
};
using Notice = std::array<Words, 3>;

constexpr Notice kNotHere = {{
    {"nl", "Dit is niet het adres van de les", "Kijk nog eens naar het scherm. Typ het adres opnieuw, of scan de code. Lukt het niet? Steek je hand op.", nullptr},
    {"fr", "Ce n’est pas l’adresse de la leçon", "Regarde encore une fois l’écran. Tape de nouveau l’adresse, ou scanne le code. Ça ne marche pas ? Lève la main.", nullptr},
    {"en", "This is not the lesson’s address", "Look at the screen again. Type the address once more, or scan the code. Does it not work? Raise your hand.", nullptr},
}};
constexpr Notice kBusy = {{
    {"nl", "Wacht even", "Het is druk. Probeer het over een minuut opnieuw. Lukt het niet? Steek je hand op.", "Probeer opnieuw"},
    {"fr", "Attends un peu", "Il y a beaucoup de monde. Essaie encore dans une minute. Ça ne marche pas ? Lève la main.", "Essayer encore"},
    {"en", "Wait a little", "It is busy. Try again in a minute. Does it not work? Raise your hand.", "Try again"},
}};
constexpr Notice kFull = {{
    {"nl", "Er is even geen plaats meer", "Probeer het over een minuut opnieuw, of steek je hand op om te stemmen.", "Probeer opnieuw"},
    {"fr", "Il n’y a plus de place pour le moment", "Essaie encore dans une minute, ou lève la main pour voter.", "Essayer encore"},
    {"en", "There is no room at the moment", "Try again in a minute, or raise your hand to vote.", "Try again"},
}};

const Notice* notice_of(unsigned status) {
    switch (status) {
        case 404:
            return &kNotHere;
        case 429:
            return &kBusy;
        case 503:
            return &kFull;
        default:
            return nullptr;
    }
}

// The empty address is the page's own.
std::string section(const Words& words, const char* heading) {
    const auto link = words.again ? fmt::format("<p><a href=\"\">{}</a></p>\n", words.again) : std::string();
    return fmt::format("<section lang=\"{0}\">\n<{1}>{2}</{1}>\n<p>{3}</p>\n{4}</section>\n", words.language, heading, words.title, words.text, link);
}

// A browser that is given no icon asks for one, which would be one more wrong address.
constexpr const char* kFrame = R"(<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{} · Wissel</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body class="notice">
<header>
<p class="name">Wissel</p>
</header>
<main>
{}</main>
</body>
</html>
)";

}  // namespace

std::string phone_notice(unsigned status) {
    const auto* notice = notice_of(status);
    if (!notice) return {};
    std::string sections;
    for (const auto& words : *notice) sections += section(words, sections.empty() ? "h1" : "h2");
    return fmt::format(kFrame, notice->front().title, sections);
}

}  // namespace wissel::app
