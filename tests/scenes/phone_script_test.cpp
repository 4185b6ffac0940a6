#include <doctest/doctest.h>

#include "scene_scripts.h"

using namespace wissel;
using namespace wissel::scenes;
using namespace wissel::test;

namespace {

Phone phone_of(const std::string& screen) { return *script_of(with_phone(screen)).shots.at(0).phone; }
Message last_message(const std::string& event) { return script_of(with_event(event)).shots.at(0).phone->chat->messages.back(); }

}  // namespace

TEST_CASE("each screen of a phone is read with its fields") {
    const auto lock = phone_of(R"("lock": {"day": {"nl": "zondag"}, "notes": [{"at": 1, "who": "noor", "text": {"nl": "hoi"}}]})");
    CHECK(lock.lock->notes.at(0).who == "noor");
    const auto map = phone_of(R"("map": {"title": {"nl": "Kaart"}, "people": [{"who": "sam", "x": 0.2, "y": 0.4, "to": [0.8, 0.1], "at": 1, "over": 3},
                                                                             {"who": "noor", "x": 0.5, "y": 0.5}]})");
    CHECK(map.map->people.at(0).to_y == 0.1);
    CHECK(map.map->people.at(1).to_x == 0.5);  // who does not walk stays
    const auto post = phone_of(R"("post": {"who": "sam", "picture": "cake", "seen": {"from": 2, "to": 40, "over": 3}})");
    CHECK(post.post->seen->to == 40);
    CHECK_FALSE(post.post->likes.has_value());
    const auto call = phone_of(R"("call": {"who": "noor", "state": {"nl": "belt"}, "video": true, "dark": true})");
    CHECK(call.call->from == -1);
    const auto page = phone_of(R"("page": {"title": {"nl": "Bank"}, "rows": [{"title": {"nl": "Spaar"}, "mark": "warning"}]})");
    CHECK(page.page->rows.at(0).mark == "warning");
    const auto game = phone_of(R"("game": {"title": {"nl": "Blok"}, "players": ["sam", "noor"], "say": [{"at": 1, "who": "sam", "text": {"nl": "yo"}}]},
                                  "countdown": {"from": 90})");
    CHECK(game.game->said.at(0).text == "yo");
    CHECK(game.countdown->from == 90);
}

TEST_CASE("a phone shows exactly one screen") {
    CHECK(names(error_of(with_shot(R"(, "phone": {"clock": "9:00"})")), "shots[0].phone: a phone shows exactly one of chat"));
    CHECK(names(error_of(with_phone(R"("lock": {"day": {"nl": "nu"}}, "page": {"title": {"nl": "x"}})")), "exactly one of"));
}

TEST_CASE("what is wrong on a phone's screen is named with its place") {
    const auto wrong = [](const char* screen, const char* reason) {
        const auto message = error_of(with_phone(screen));
        CHECK_MESSAGE(names(message, reason), message);
    };
    wrong(R"("lock": {"day": {"nl": "nu"}, "dya": 1})", "phone.lock: field \"dya\" is unknown");
    wrong(R"("lock": {"day": {"nl": "nu"}, "notes": [{"at": 1, "who": "x", "text": {"nl": "y"}}]})", "lock.notes[0]: \"x\" is not in the cast");
    wrong(R"("map": {"title": {"nl": "k"}, "people": [{"who": "sam", "x": 2, "y": 0}]})", "map.people[0]: places on the map are 0 to 1");
    wrong(R"("map": {"title": {"nl": "k"}, "people": [{"who": "sam", "x": 1, "y": 0, "to": 3, "at": 0}]})", "\"to\" must be two numbers");
    wrong(R"("post": {"who": "sam", "picture": "beach"})", "\"picture\" is \"beach\"");
    wrong(R"("post": {"who": "sam", "draft": true, "seen": {"to": 4}})", "a draft has been seen and liked by nobody");
    wrong(R"("call": {"who": "sam", "dark": true})", "only a \"video\" call");
    wrong(R"("call": {"who": "sam", "incoming": true, "from": 3})", "not \"incoming\" any more");
    wrong(R"("call": {"who": "sam", "video": true, "ended": true})", "a call that has \"ended\"");
    wrong(R"("game": {"title": {"nl": "g"}, "players": ["sam", "noor"], "leave": {"at": 1, "who": "bo"}})", "game.leave: \"bo\" is not one of the players");
    wrong(R"("game": {"title": {"nl": "g"}, "players": ["sam", "noor"], "leave": {"at": 1, "who": "sam"}, "say": [{"at": 2, "who": "sam", "text": {"nl": "x"}}]})",
          "\"sam\" has left before saying");
    wrong(R"("page": {"title": {"nl": "p"}, "icon": "star"})", "\"icon\" is \"star\"");
    wrong(R"("page": {"title": {"nl": "p"}, "rows": [{"title": {"nl": "r"}, "mark": "dot"}]})", "page.rows[0]: \"mark\" is \"dot\"");
    wrong(R"("game": {"title": {"nl": "g"}, "players": ["sam"]})", "\"players\" must be two");
    wrong(R"("lock": {"day": {"nl": "nu"}}, "countdown": {"from": -1})", "phone.countdown: \"from\" must be");
}

TEST_CASE("a chat holds polls, grey lines, voice messages and links, in the order of the script") {
    const auto poll = last_message(R"({"at": 1, "poll": {"id": "p", "from": "sam", "question": {"nl": "wie?"}, "options": [
        {"text": {"nl": "ik"}, "votes": 7, "over": 3}, {"text": {"nl": "jij"}}]}}, {"at": 2, "reaction": {"to": "p", "emoji": "x"}})");
    CHECK(poll.poll->options.at(0).votes == 7);
    CHECK(last_message(R"({"at": 1, "leave": {"who": "noor"}})").text == "Noor is weg");
    CHECK(last_message(R"({"at": 1, "join": {"who": "noor"}})").aside == Aside::Join);
    CHECK(last_message(R"({"at": 1, "note": {"text": {"nl": "gisteren"}}})").aside == Aside::Note);
    CHECK(last_message(R"({"at": 1, "message": {"from": "sam", "voice": 7}})").voice == 7);
    CHECK(last_message(R"({"at": 1, "message": {"from": "sam", "link": {"nl": "een site"}}})").link == "een site");
    CHECK(names(error_of(with_event(R"({"at": 1, "poll": {"from": "sam", "question": {"nl": "q"}, "options": []}})")), "needs \"options\""));
    CHECK(names(error_of(with_event(R"({"at": 1, "leave": {"who": "noor", "why": 1}})")), "events[0].leave: field \"why\" is unknown"));
    CHECK(names(error_of(with_event(R"({"at": 1, "message": {"from": "sam", "voice": -1}})")), "\"voice\" must be"));
}

TEST_CASE("a screen in the room is one of three") {
    CHECK(script_of(with_shot(R"(, "screen": {"kind": "beam", "title": {"nl": "Afspraken"}})")).shots.at(0).screen->title == "Afspraken");
    CHECK(names(error_of(with_shot(R"(, "screen": {"title": {"nl": "x"}})")), "shots[0].screen: \"kind\" is \"\"; it must be one of tile"));
}
