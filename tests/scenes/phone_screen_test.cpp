#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include <fmt/format.h>

#include "scene_scripts.h"
#include "scenes/chat/chat_state.h"
#include "scenes/drawing/canvas.h"
#include "scenes/phone/map_labels.h"
#include "scenes/drawing/labels.h"
#include "scenes/phone/post.h"
#include "scenes/sound/sound.h"
#include "scenes/stage/stage.h"

using namespace wissel;
using namespace wissel::scenes;
using namespace wissel::test;

namespace {

// A film of one shot, looked at in boxes at different moments.
class Film {
public:
    explicit Film(const std::string& script) : script_(script_of(script)), stage_(script_) {}

    // The part of a box's pixels that is not the same at two moments.
    double changed(Box box, double before, double after) {
        stage_.draw(one_, before);
        stage_.draw(two_, after);
        const auto *a = one_.pixels(), *b = two_.pixels();
        int differ = 0, all = 0;
        for (int y = int(box.y); y < int(box.bottom()); ++y) {
            for (int x = int(box.x); x < int(box.right()); ++x, ++all) {
                differ += std::memcmp(a + y * one_.stride() + 4 * x, b + y * two_.stride() + 4 * x, 3) != 0;
            }
        }
        return double(differ) / all;
    }
    bool same_again(double t) {
        Stage other(script_);
        stage_.draw(one_, t);
        other.draw(two_, t);
        return std::memcmp(one_.pixels(), two_.pixels(), std::size_t(one_.stride()) * kHeight) == 0;
    }

private:
    Script script_;
    Stage stage_;
    Canvas one_{kWidth, kHeight}, two_{kWidth, kHeight};
};

std::vector<std::string> sounds_of(const std::string& script) {
    std::vector<std::string> out;
    for (const auto& cue : cues_of(script_of(script))) out.push_back(cue.kind);
    return out;
}

const std::string kLock = R"("lock": {"day": {"nl": "zondag"}, "notes": [{"at": 1, "who": "noor", "text": {"nl": "ben je daar?"}}]})";
const std::string kMap = R"("map": {"title": {"nl": "Kaart"}, "people": [{"who": "sam", "x": 0, "y": 0.3, "to": [1, 0.3], "at": 0, "over": 2}]})";
const std::string kPost = R"("post": {"who": "sam", "picture": "lanterns", "seen": {"at": 0.2, "from": 3, "to": 300, "over": 1}})";
const std::string kCall = R"("call": {"who": "noor", "from": 41})";
const std::string kPage = R"("page": {"icon": "list", "title": {"nl": "Lijst"}, "rows": [{"title": {"nl": "een"}}, {"at": 1, "title": {"nl": "twee"}}]})";
const std::string kGame = R"("game": {"title": {"nl": "Blok"}, "players": ["sam", "noor"], "gift": {"at": 0.2, "text": {"nl": "voor jou"}},
                             "say": [{"at": 1, "who": "noor", "text": {"nl": "yo"}}]})";

}  // namespace

TEST_CASE("the same moment gives the same picture, whatever is on the phone") {
    for (const auto& screen : {kLock, kMap, kPost, kCall, kPage, kGame}) CHECK(Film(with_phone(screen)).same_again(1.3));
    CHECK(Film(with_shot(R"(, "screen": {"kind": "poll", "title": {"nl": "x"}})")).same_again(1.3));
}

TEST_CASE("a notification comes in under the locked phone's clock and stays") {
    Film film(with_phone(kLock));
    const Box note{300, 250, 680, 80}, clock{480, 120, 320, 100};
    CHECK(film.changed(note, 0.9, 1.6) > 0.9);
    CHECK(film.changed(note, 1.6, 1.9) == 0);
    CHECK(film.changed(clock, 0.0, 1.9) == 0);
}

TEST_CASE("a walker on the map is somewhere else afterwards, and goes along streets") {
    Film film(with_phone(kMap));
    CHECK(film.changed({264, 200, 752, 300}, 0.0, 1.9) > 0.02);
    const Box town{264, 148, 752, 576}, field{300, 240, 680, 420};
    const auto way = way_between(town, on_street(town, field, 0.1, 0.1), on_street(town, field, 0.9, 0.9));
    REQUIRE(way.size() == 4);
    for (std::size_t i = 2; i < way.size(); ++i) {  // every corner is a right one
        const double ax = way[i - 1].x - way[i - 2].x, ay = way[i - 1].y - way[i - 2].y, bx = way[i].x - way[i - 1].x, by = way[i].y - way[i - 1].y;
        CHECK(std::abs(ax * bx + ay * by) < 1e-6 * std::hypot(ax, ay) * std::hypot(bx, by) + 1e-6);
    }
    CHECK(along(way, 0).x == doctest::Approx(way.front().x));
    CHECK(along(way, 1).y == doctest::Approx(way.back().y));
}

TEST_CASE("names on the map do not cover each other where two stand close") {
    const Box area{264, 148, 752, 576};
    const std::vector<Labelled> all{{{{600, 400}}, 120, 40}, {{{690, 404}}, 120, 40}};
    const auto sides = choose_sides(all, area);
    const Box one = label_box(all[0].course[0], sides[0], 120, 40, area), two = label_box(all[1].course[0], sides[1], 120, 40, area);
    CHECK((one.right() < two.x || two.right() < one.x || one.bottom() < two.y || two.bottom() < one.y));
}

TEST_CASE("a post's counter runs from its first number to its last") {
    const PostScreen::Count count{1, 2, 3, 300};
    CHECK(count_at(count, 0) == 3);
    CHECK(count_at(count, 3) == 300);
    CHECK(count_at(count, 2) > 100);
    Film film(with_phone(kPost));
    CHECK(film.changed({284, 410, 200, 70}, 0.1, 1.5) > 0.02);
}

TEST_CASE("a call counts its seconds, and rings while nobody answers") {
    Film film(with_phone(kCall));
    CHECK(film.changed({500, 380, 280, 100}, 0.2, 1.2) > 0.001);
    CHECK(sounds_of(with_phone(kCall)).empty());
    CHECK(sounds_of(with_phone(R"("call": {"who": "noor"})")) == std::vector<std::string>{"ring"});
    CHECK(clock_face(75) == "1:15");
    CHECK(clock_face(3675) == "1:01:15");
}

TEST_CASE("a call that has ended stands still and silent, without buttons") {
    const std::string ended = R"("call": {"who": "noor", "from": 41, "ended": true})";
    Film film(with_phone(ended));
    CHECK(film.changed({284, 100, 712, 600}, 0.2, 3.95) == 0);  // all of it, the eyes too
    CHECK(sounds_of(with_phone(R"("call": {"who": "noor", "ended": true})")).empty());
    Film both(with_shot(R"(, "phone": {"clock": "9:00", )" + kCall + R"(}}, {"seconds": 2, "place": "night", "phone": {"clock": "9:00", )" + ended + "}"));
    CHECK(both.changed({594, 576, 92, 92}, 1, 3) > 0.6);  // the red one
}

TEST_CASE("a page's rows come one by one, each in its own place") {
    Film film(with_phone(kPage));
    CHECK(film.changed({290, 164, 700, 60}, 0.9, 1.7) == 0);
    CHECK(film.changed({290, 244, 700, 40}, 0.9, 1.7) > 0.9);
}

TEST_CASE("in the game what is said stands over who says it, and a gift is heard") {
    Film film(with_phone(kGame));
    CHECK(film.changed({788, 262, 80, 40}, 0.9, 1.6) > 0.5);   // the right one
    CHECK(film.changed({300, 140, 240, 100}, 0.9, 0.9) == 0);
    CHECK(sounds_of(with_phone(kGame)) == std::vector<std::string>{"coin", "pop"});
}

TEST_CASE("who leaves the game is gone from it, with what they said last") {
    Film film(with_phone(R"("game": {"title": {"nl": "Blok"}, "players": ["sam", "noor"], "leave": {"at": 1, "who": "noor"},
                             "say": [{"at": 0, "who": "noor", "text": {"nl": "dag"}}]})"));
    CHECK(film.changed({788, 262, 80, 30}, 0.9, 1.95) > 0.9);    // what she said
    CHECK(film.changed({740, 400, 140, 180}, 0.9, 1.95) > 0.3);  // herself
    CHECK(film.changed({330, 320, 200, 80}, 0.9, 1.95) < 0.05);  // the other one only blinks
}

TEST_CASE("a framed picture hangs where the script says") {
    const auto card = [](const char* picture) {
        return fmt::format(R"("cards": [{{"kind": "picture", "x": 300, "y": 200, "width": 200, "height": 150, "picture": "{}"}}])", picture);
    };
    Film film(with_shot(", " + card("lanterns") + R"(}, {"seconds": 2, "place": "street", )" + card("cake")));
    CHECK(film.changed({320, 220, 160, 110}, 1.9, 3.9) > 0.9);  // inside the frame
    CHECK(film.changed({300, 200, 200, 8}, 1.9, 3.9) == 0);     // the frame
}

TEST_CASE("the red clock counts whole seconds and moves nothing else") {
    Film film(with_phone(R"("page": {"title": {"nl": "Lijst"}}, "countdown": {"from": 600, "at": -5})"));
    const Box clock{660, 34, 180, 44}, below{280, 90, 720, 600};
    CHECK(film.changed(clock, 0.1, 0.9) == 0);
    CHECK(film.changed(clock, 0.1, 1.1) > 0.01);
    CHECK(film.changed(below, 0.1, 1.1) == 0);
    Film stopped(with_phone(R"("page": {"title": {"nl": "Lijst"}}, "countdown": {"from": 600, "at": -5, "until": 0})"));
    CHECK(stopped.changed(clock, 0.1, 1.9) == 0);
}

TEST_CASE("a poll's bars grow to what the script says, with a few soft ticks") {
    const auto script = script_of(with_event(R"({"at": 0, "poll": {"from": "noor", "question": {"nl": "wie?"}, "options": [
        {"text": {"nl": "ik"}, "votes": 8, "over": 3}, {"text": {"nl": "jij"}, "votes": 2}]}})"));
    const Chat& chat = *script.shots.at(0).phone->chat;
    CHECK(chat_at(chat, 0.9).messages.back().votes == std::vector<double>{0, 2});
    CHECK(chat_at(chat, 4.0).messages.back().votes == std::vector<double>{8, 2});
    const auto cues = cues_of(script);
    CHECK(std::count_if(cues.begin(), cues.end(), [](const SoundCue& cue) { return cue.kind == "tick"; }) == 4);
}

TEST_CASE("a notification on a locked phone buzzes, and who leaves is heard, but no grey line") {
    CHECK(sounds_of(with_phone(kLock)) == std::vector<std::string>{"buzz"});
    CHECK(sounds_of(with_event(R"({"at": 1, "leave": {"who": "noor"}})")) == std::vector<std::string>{"fall"});
    CHECK(sounds_of(with_event(R"({"at": 1, "note": {"text": {"nl": "gisteren"}}})")).empty());
}

TEST_CASE("long words get smaller, but not too small to read") {
    Canvas canvas(64, 64);
    const std::string words = "Une phrase vraiment très longue qui doit trouver sa place quelque part";
    const Lettering roomy = fitted(canvas.get(), words, {.size = 32, .width = 400}, 400);
    const Lettering tight = fitted(canvas.get(), words, {.size = 32, .width = 400}, 70);
    CHECK(roomy.size == 32);
    CHECK(tight.size < 32);
    CHECK(tight.size >= 22);
    CHECK(fitted(canvas.get(), words, {.size = 32, .width = 60}, 20).size == 22);
}

TEST_CASE("a laptop stands before the room, with the locked picture or with growing bars") {
    Film bars(with_shot(R"(, "screen": {"kind": "poll", "title": {"nl": "knapste"}})"));
    CHECK(bars.changed({480, 180, 500, 260}, 0.2, 1.9) > 0.05);
    Film tile(with_shot(R"(, "screen": {"kind": "tile", "title": {"nl": "site"}})"));
    CHECK(tile.changed({450, 180, 430, 260}, 0.2, 1.9) == 0);
}
