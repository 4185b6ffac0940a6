// Phones ask for the page, for what is on, and vote.
#include "app/classroom/phone_site.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "app/classroom/page_files.h"
#include "app/classroom/phone_notice.h"

using namespace wissel;
using namespace wissel::app;
using namespace std::chrono_literals;
using classroom::Kind;
using classroom::VotingRoom;
using net::HttpAnswer;
using net::HttpRequest;
using nlohmann::json;

namespace {

story::Text text(std::string nl, std::string fr) {
    story::Text made("nl", std::move(nl));
    made.set("fr", std::move(fr));
    return made;
}

classroom::Question question(Kind kind) {
    classroom::Question made;
    made.kind = kind;
    made.prompt = text("Wat doe je?", "Que fais-tu ?");
    made.story_language = "nl";
    if (kind != Kind::Scores)
        made.answers = {{"a", text("Niets", "Rien"), "circle", 0x2E7D32, 0},
                        {"b", text("Iets", "Quelque chose"), "square", 0xC62828, 1}};
    return made;
}

struct Scene {
    VotingRoom room{3};
    PhoneSiteConfig config{.code = "K7F9X", .languages = {"nl", "nl-easy", "fr"}, .help = {{"awel", text("Awel", "Awel"), text("bellen of chatten", "appeler ou chatter"), text("102", "102"), text("awel.be", "awel.be"), ""}}};
    PhoneSite site{room, config};
    WallTime now = WallTime() + 1h;

    std::optional<HttpAnswer> ask(const std::string& method, const std::string& path, HttpRequest::Pairs queries = {},
                                  const std::string& token = "", const std::string& body = "",
                                  std::uint64_t neighbour = 1, bool waited = false) {
        HttpRequest request;
        request.method = method;
        request.path = path;
        request.queries = std::move(queries);
        if (!token.empty()) request.cookies = {{"wissel", token}};
        request.body = body;
        request.neighbour = neighbour;
        request.waited = waited;
        return site.answer(request, now);
    }
    // As a browser does when somebody types an address.
    HttpAnswer open(const std::string& path, std::uint64_t neighbour = 1) {
        HttpRequest request;
        request.method = "GET";
        request.path = path;
        request.neighbour = neighbour;
        request.takes_html = true;
        return site.answer(request, now).value();
    }
    unsigned status(const std::string& method, const std::string& path, const std::string& token = "",
                    std::uint64_t neighbour = 1) {
        const auto answer = ask(method, path, {}, token, "", neighbour);
        return answer ? answer->status : 0;
    }
    std::string join() {
        const auto answer = ask("GET", "/K7F9X/state");
        REQUIRE(answer);
        REQUIRE(answer->set_cookie.starts_with("wissel="));
        return answer->set_cookie.substr(7, 32);
    }
    json state(const std::string& token, const std::string& language = "nl") {
        const auto answer = ask("GET", "/K7F9X/state", {{"lang", language}}, token);
        REQUIRE(answer);
        REQUIRE(answer->status == 200);
        CHECK(answer->type == "application/json");
        return json::parse(answer->body);
    }
    unsigned vote(const std::string& token, const std::string& body) {
        now += 1s;
        const auto answer = ask("POST", "/K7F9X/vote", {}, token, body);
        REQUIRE(answer);
        CHECK(answer->body.empty());
        return answer->status;
    }
};

}  // namespace

TEST_CASE("the page is there below the code, small enough for any phone, and may be kept") {
    Scene scene;
    const auto page = scene.ask("GET", "/K7F9X/");
    REQUIRE(page);
    CHECK(page->status == 200);
    CHECK(page->type == "text/html; charset=utf-8");
    CHECK(page->may_be_cached);
    CHECK(page->set_cookie.empty());
    std::size_t bytes = 0;
    for (const auto& file : page_files()) {
        CHECK(scene.status("GET", "/K7F9X/" + std::string(file.name)) == 200);
        bytes += file.text.size();
    }
    CHECK(bytes < 50'000);
    CHECK(scene.ask("GET", "/K7F9X/page.js")->type == "text/javascript; charset=utf-8");
    CHECK(page->body.find("style=") == std::string::npos);
    CHECK(page->body.find("<script>") == std::string::npos);
}

TEST_CASE("a code that is typed in small letters, or without its last stroke, leads to the page") {
    Scene scene;
    for (const auto* typed : {"/k7f9x", "/K7F9X", "/k7f9x/", "/k7f-9x"}) {
        const auto answer = scene.ask("GET", typed);
        REQUIRE(answer);
        CHECK(answer->status == 302);
        CHECK(answer->location == "/K7F9X/");
    }
}

TEST_CASE("whatever else is asked for is not there, and a wrong code looks like a wrong page") {
    Scene scene;
    for (const auto* path : {"/", "", "/K7F3Y/", "/K7F9X/other", "/K7F9X/../", "/K7F9X/page/index.html", "/favicon.ico",
                             "/K7F9X/vote", "/K7F9X//state", "/K7F9Xa/", "/k7f9x/state"}) {
        const auto answer = scene.ask("GET", path);
        REQUIRE(answer);
        CHECK(answer->status == 404);
        CHECK(answer->body.empty());
        CHECK(answer->set_cookie.empty());
    }
    CHECK(scene.status("POST", "/K7F9X/") == 404);
    CHECK(scene.status("POST", "/K7F9X/state") == 404);
}

TEST_CASE("who mistypes the address reads the same page whatever was typed, and one that looks like the others") {
    Scene scene;
    for (const auto* path : {"/K7F9Y/", "/k7f9", "/", "/AAAAA", "/<b>x</b>/", "/K7F9X/other"}) {
        const auto answer = scene.open(path);
        CHECK(answer.status == 404);
        CHECK(answer.type == "text/html; charset=utf-8");
        CHECK(answer.body == phone_notice(404));
        CHECK_FALSE(answer.may_be_cached);
        CHECK(answer.set_cookie.empty());
    }
    CHECK(scene.open("/page.css").body == scene.open("/K7F9X/page.css").body);
    CHECK(scene.open("/page.js").status == 404);
    CHECK(scene.open("/k7f9x").status == 302);
}

TEST_CASE("who opens an address too often, or a room that is full, reads so; and guesses count as before") {
    Scene scene;
    int guesses = 0;
    while (guesses < 1000 && scene.open("/AAAAA/").status == 404) ++guesses;
    CHECK(guesses == 60);
    CHECK(scene.open("/K7F9X/").body == phone_notice(429));
    CHECK(scene.open("/AAAAA/").body == phone_notice(429));
    CHECK(scene.open("/page.css").status == 200);
    for (int i = 0; i < 3; ++i) CHECK(scene.open("/K7F9X/state", 2).status == 200);
    CHECK(scene.open("/K7F9X/state", 2).status == 503);
    CHECK(scene.open("/K7F9X/state", 2).body == phone_notice(503));
    CHECK(scene.ask("GET", "/K7F9X/state", {}, "", "", 2)->body.empty());
}

TEST_CASE("a phone joins with its first question, and its cookie goes nowhere else") {
    Scene scene;
    const auto first = scene.ask("GET", "/K7F9X/state");
    REQUIRE(first);
    CHECK(first->set_cookie.ends_with("; Path=/K7F9X/; HttpOnly; SameSite=Strict"));
    CHECK(json::parse(first->body)["fresh"] == true);
    const auto token = first->set_cookie.substr(7, 32);
    CHECK(scene.room.knows(token));
    const auto again = scene.ask("GET", "/K7F9X/state", {}, token);
    REQUIRE(again);
    CHECK(again->set_cookie.empty());
    CHECK(json::parse(again->body)["fresh"] == false);
    CHECK_FALSE(again->may_be_cached);
}

TEST_CASE("what is on is told in the language asked for, or the nearest there is") {
    Scene scene;
    const auto token = scene.join();
    auto told = scene.state(token);
    CHECK(told["phase"] == "waiting");
    CHECK(told["languages"] == json{"nl", "nl-easy", "fr"});
    CHECK_FALSE(told.contains("prompt"));
    scene.room.ask(question(Kind::Choice));
    told = scene.state(token, "fr-BE");
    CHECK(told["phase"] == "open");
    CHECK(told["number"] == 1);
    CHECK(told["kind"] == "choice");
    CHECK(told["language"] == "fr");
    CHECK(told["prompt"] == "Que fais-tu ?");
    CHECK(told["answers"] == json::array({{{"text", "Rien"}}, {{"text", "Quelque chose"}}}));
    CHECK(scene.state(token, "nl-easy")["language"] == "nl-easy");
    CHECK(scene.state(token, "nl-easy")["prompt"] == "Wat doe je?");
    CHECK(scene.state(token, "tr")["language"] == "nl");
    CHECK(scene.state(token, "")["language"] == "nl");
    scene.room.ask(question(Kind::Flag));
    CHECK(scene.state(token)["answers"][1] == json{{"text", "Iets"}, {"shape", "square"}, {"color", "#c62828"}});
    scene.room.ask(question(Kind::Scores));
    CHECK(scene.state(token)["kind"] == "scores");
    CHECK(scene.state(token)["answers"].empty());
    scene.room.reveal();
    CHECK(scene.state(token)["phase"] == "revealed");
}

TEST_CASE("once it is over each phone is told who helps, in its language, and not before") {
    Scene scene;
    const auto token = scene.join();
    CHECK_FALSE(scene.state(token).contains("help"));
    scene.room.end();
    CHECK(scene.state(token)["phase"] == "over");
    CHECK(scene.state(token)["help"] == json::array({{{"name", "Awel"}, {"what", "bellen of chatten"}, {"phone", "102"}, {"web", "awel.be"}}}));
    CHECK(scene.state(token, "fr")["help"][0]["what"] == "appeler ou chatter");
}

TEST_CASE("who has the news already waits for more, until there is, or no longer") {
    Scene scene;
    const auto token = scene.join();
    const auto version = scene.state(token)["version"].dump();
    CHECK_FALSE(scene.ask("GET", "/K7F9X/state", {{"after", version}}, token));
    const auto last = scene.ask("GET", "/K7F9X/state", {{"after", version}}, token, "", 1, true);
    REQUIRE(last);
    CHECK(last->status == 200);
    scene.room.ask(question(Kind::Choice));
    CHECK(scene.ask("GET", "/K7F9X/state", {{"after", version}}, token));
    for (const auto* odd : {"", "-1", "x", "1 ", "99999999999999999999999"})
        CHECK(scene.ask("GET", "/K7F9X/state", {{"after", odd}}, token));
    CHECK(scene.ask("GET", "/K7F9X/state", {{"after", version}}, "unknown"));  // it joins, and has to hear it
}

TEST_CASE("a vote is taken, may be changed, and is told to nobody but who gave it") {
    Scene scene;
    const auto one = scene.join(), other = scene.join();
    scene.room.ask(question(Kind::Choice));
    CHECK(scene.vote(one, R"({"number":1,"ballot":[0]})") == 204);
    CHECK(scene.vote(one, R"({"number":1,"ballot":[1]})") == 204);
    CHECK(scene.room.tally().counts(0) == std::vector{0, 1});
    CHECK(scene.state(one)["mine"] == json{1});
    CHECK(scene.state(other)["mine"] == json::array());
    CHECK(scene.vote(one, R"({"number":1,"ballot":[null]})") == 204);
    CHECK(scene.room.tally().counts(0) == std::vector{0, 0});
    scene.room.ask(question(Kind::Scores));
    CHECK(scene.vote(one, R"({"number":2,"ballot":[0,null,4,null,null,1]})") == 204);
    CHECK(scene.state(one)["mine"] == json{0, nullptr, 4, nullptr, nullptr, 1});
}

TEST_CASE("a vote that is late, for another question, of nobody or of another shape is refused, each in its own way") {
    Scene scene;
    const auto token = scene.join();
    scene.room.ask(question(Kind::Choice));
    CHECK(scene.vote("00000000000000000000000000000000", R"({"number":1,"ballot":[0]})") == 403);
    CHECK(scene.vote("", R"({"number":1,"ballot":[0]})") == 403);
    CHECK(scene.vote(token, R"({"number":2,"ballot":[0]})") == 409);
    for (const auto* body : {"",
                             "{",
                             "[]",
                             "1",
                             "null",
                             "{}",
                             R"({"number":1})",
                             R"({"number":1,"ballot":0})",
                             R"({"number":"1","ballot":[0]})",
                             R"({"number":1,"ballot":[-1]})",
                             R"({"number":1,"ballot":[0.5]})",
                             R"({"number":1,"ballot":["0"]})",
                             R"({"number":-1,"ballot":[0]})",
                             R"({"number":1,"ballot":[2]})",
                             R"({"number":1,"ballot":[0,0]})",
                             R"({"number":1,"ballot":[]})",
                             R"({"number":1e99,"ballot":[0]})",
                             R"({"number":1,"ballot":[18446744073709551616]})",
                             "\xff\xfe",
                             R"({"number":1,"ballot":[0]}x)"})
        CHECK(scene.vote(token, body) == 400);
    CHECK(scene.vote(token, std::string(2000, '[')) == 400);
    CHECK(scene.vote(token, R"({"number":1,"ballot":[0],"ballot":[1]})") == 204);
    scene.room.close();
    CHECK(scene.vote(token, R"({"number":1,"ballot":[0]})") == 409);
    int refused = 0;
    for (int i = 0; i < 50; ++i)
        refused += scene.ask("POST", "/K7F9X/vote", {}, token, R"({"number":1,"ballot":[0]})")->status == 429;
    CHECK(refused > 0);
}

TEST_CASE("who guesses codes has to wait, even for the right one; phones that have joined do not, nor do others") {
    Scene scene;
    const auto token = scene.join();
    int guesses = 0;
    while (guesses < 1000 && scene.status("GET", "/AAAAA/") == 404) ++guesses;
    CHECK(guesses == 60);
    CHECK(scene.status("GET", "/K7F9X/") == 429);
    CHECK(scene.status("GET", "/K7F9X/", token) == 200);
    CHECK(scene.status("GET", "/K7F9X/", "", 2) == 200);
    scene.now += 5s;
    CHECK(scene.status("GET", "/K7F9X/") == 200);
}

TEST_CASE("how many came in from the same address is known, and a phone that is known counts once") {
    Scene scene;
    const auto token = scene.join();
    CHECK(scene.site.most_from_one() == 1);
    CHECK(scene.status("GET", "/K7F9X/state", token) == 200);
    CHECK(scene.status("GET", "/K7F9X/state", "", 2) == 200);
    CHECK(scene.site.most_from_one() == 1);
    scene.join();
    CHECK(scene.site.most_from_one() == 2);
}

TEST_CASE("a room that is full says so, and one address alone cannot fill it") {
    Scene scene;
    for (int i = 0; i < 3; ++i) scene.join();
    CHECK(scene.status("GET", "/K7F9X/state") == 503);
    VotingRoom large(1000);
    PhoneSite site(large, {.code = "K7F9X", .languages = {"nl"}});
    HttpRequest request;
    request.method = "GET";
    request.path = "/K7F9X/state";
    int joined = 0;
    for (int i = 0; i < 500; ++i) joined += site.answer(request, scene.now)->status == 200;
    CHECK(joined == 60);
    request.neighbour = 2;
    CHECK(site.answer(request, scene.now)->status == 200);
}

TEST_CASE("texts that are no UTF-8 harm nobody") {
    Scene scene;
    const auto token = scene.join();
    auto odd = question(Kind::Choice);
    odd.prompt = story::Text("nl", "caf\xe9 \"<script>\"");
    scene.room.ask(odd);
    CHECK(scene.state(token)["prompt"].get<std::string>().ends_with(" \"<script>\""));
}
