// Serves a room with made-up questions to phones, and is told on its standard input what comes next.
//
// Usage: phone_room [ADDRESS [PORT [LANGUAGES]]]. The first line of its output is the address of the page. A line of
// its input: "ask choice", "ask scores", "ask flag", "close", "reopen", "reveal", "wait", "end"; "tally" prints the
// counts, a row a line, then "."; "phones" how many are there. It ends with its input.
#include <fmt/format.h>

#include <iostream>
#include <sstream>

#include "app/classroom/phone_notice.h"
#include "app/classroom/phone_site.h"
#include "net/http_server.h"

using namespace wissel;
using classroom::Answer;
using classroom::Kind;
using classroom::Question;

namespace {

constexpr const char* kCode = "K7F9X";

story::Text text(std::string nl, std::string easy, std::string fr, std::string en, std::string ar) {
    story::Text made("nl", std::move(nl));
    made.set("nl-easy", std::move(easy));
    made.set("fr", std::move(fr));
    made.set("en", std::move(en));
    made.set("ar", std::move(ar));
    return made;
}

Answer answer(std::string id, story::Text words, std::string shape = "", std::uint32_t color = 0) {
    Answer made;
    made.id = std::move(id);
    made.text = std::move(words);
    made.shape = std::move(shape);
    made.color = color;
    return made;
}

Question choice() {
    Question made;
    made.prompt = text("Iemand stuurt een foto van Noor door in de groep. Wat doe je?",
                       "Er is een foto van Noor in de groep. Wat doe je?",
                       "Quelqu’un envoie une photo de Noor au groupe. Que fais-tu ?",
                       "Somebody sends a photo of Noor to the group. What do you do?",
                       "أرسل شخص صورة نور إلى المجموعة. ماذا تفعل؟");
    made.answers = {
        answer("say", text("Ik zeg in de groep dat dit niet oké is.", "Ik zeg: dit is niet oké.",
                           "Je dis dans le groupe que ça ne va pas.", "I say in the group that this is not okay.",
                           "أقول في المجموعة إن هذا غير مقبول.")),
        answer("ask", text("Ik vraag Noor hoe het met haar gaat.", "Ik praat met Noor.",
                           "Je demande à Noor comment elle va.", "I ask Noor how she is.", "أسأل نور عن حالها.")),
        answer("tell",
               text("Ik vertel het aan een leerkracht of iemand anders die ik vertrouw.",
                    "Ik zeg het aan de leerkracht.", "J’en parle à un prof ou à quelqu’un en qui j’ai confiance.",
                    "I tell a teacher, or somebody else I trust.", "أخبر معلما أو شخصا أثق به.")),
        answer("still", text("Ik doe niets.", "Ik doe niets.", "Je ne fais rien.", "I do nothing.", "لا أفعل شيئا."))};
    return made;
}

Question scores() {
    Question made;
    made.kind = Kind::Scores;
    made.prompt = text("Wat Daan doet: hij stuurt de foto door.", "Daan stuurt de foto door.",
                       "Ce que fait Daan : il transfère la photo.", "What Daan does: he passes the photo on.",
                       "ما يفعله دان: يعيد إرسال الصورة.");
    return made;
}

Question flag() {
    Question made = scores();
    made.kind = Kind::Flag;
    made.answers = {
        answer("green", text("aanvaardbaar", "oké", "acceptable", "acceptable", "مقبول"), "circle", 0x2E7D32),
        answer("yellow",
               text("licht grensoverschrijdend", "een beetje over de grens", "légèrement transgressif",
                    "mildly unacceptable", "غير مقبول قليلا"),
               "triangle", 0xF2C200),
        answer("red",
               text("ernstig grensoverschrijdend", "over de grens", "gravement transgressif", "seriously unacceptable",
                    "غير مقبول"),
               "square", 0xC62828),
        answer("black",
               text("zwaar grensoverschrijdend", "ver over de grens", "très gravement transgressif",
                    "extremely unacceptable", "غير مقبول إطلاقا"),
               "diamond", 0x1A1A1A)};
    return made;
}

void print(const classroom::Tally& tally) {
    for (std::size_t row = 0; row < tally.rows(); ++row) fmt::print("{}\n", fmt::join(tally.counts(row), " "));
    fmt::print(".\n");
}

void ask(classroom::VotingRoom& room, const std::string& kind) {
    auto question = kind == "scores" ? scores() : kind == "flag" ? flag() : choice();
    question.node = "made-up";
    question.story_language = "nl";
    room.ask(std::move(question));
}

void obey(classroom::VotingRoom& room, const std::string& line) {
    if (line.starts_with("ask ")) ask(room, line.substr(4));
    if (line == "close") room.close();
    if (line == "reopen") room.reopen();
    if (line == "reveal") room.reveal();
    if (line == "wait") room.wait();
    if (line == "end") room.end();
    if (line == "tally") print(room.tally());
    if (line == "phones") fmt::print("{}\n", room.phones_present(std::chrono::steady_clock::now()));
    std::fflush(stdout);
}

std::vector<std::string> languages_in(const std::string& list) {
    std::vector<std::string> languages;
    std::istringstream in(list);
    for (std::string language; std::getline(in, language, ',');) languages.push_back(language);
    return languages;
}

std::vector<story::HelpLine> helpers() {
    const auto everywhere = [](const std::string& words) { return text(words, words, words, words, words); };
    return {{"awel", everywhere("Awel"), text("bellen, chatten, mailen; gratis en anoniem", "bellen of chatten, gratis", "appeler, tchatter, écrire ; gratuit et anonyme", "call, chat or write; free and anonymous", "اتصال أو دردشة أو رسالة، مجانا وبدون اسم"),
             everywhere("102"), everywhere("awel.be"), ""},
            {"1712", everywhere("1712"), text("bij geweld, misbruik of grensoverschrijding", "als iemand je pijn doet", "en cas de violence ou d’abus", "about violence or abuse", "عند العنف أو الإساءة"), everywhere("1712"), everywhere("1712.be"), ""}};
}

}  // namespace

int main(int count, char** words) {
    const std::vector<std::string> given(words + 1, words + count);
    const auto word = [&](std::size_t i, const char* otherwise) { return given.size() > i ? given[i] : otherwise; };
    classroom::VotingRoom room(400);
    app::PhoneSite site(room, {.code = kCode, .languages = languages_in(word(2, "nl,nl-easy,fr,en")), .help = helpers()});
    auto server = net::HttpServer::open(
        {.address = word(0, "127.0.0.1"), .port = static_cast<std::uint16_t>(std::atoi(word(1, "0").c_str())), .busy_page = app::phone_notice(429)},
        [&](const net::HttpRequest& request) { return site.answer(request, std::chrono::steady_clock::now()); });
    if (!server) {
        fmt::print(stderr, "{}\n", server.error().message);
        return 1;
    }
    room.on_change([&] { (*server)->notify(); });
    fmt::print("http://{}/{}/\n", (*server)->host(), kCode);
    std::fflush(stdout);
    for (std::string line; std::getline(std::cin, line);) obey(room, line);
    server->reset();  // before the site, which it asks
    return 0;
}
