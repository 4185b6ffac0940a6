#include <doctest/doctest.h>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "scenes/chat/chat_state.h"
#include "scenes/places/place.h"
#include "scenes/sound/sound.h"
#include "scenes/stage/stage.h"
#include "scenes/workshop/captions.h"
#include "scenes/workshop/film.h"
#include "scenes/workshop/workshop.h"
#include "scene_scripts.h"
#include "support/clip_maker.h"

using namespace wissel;
using namespace wissel::scenes;
namespace fs = std::filesystem;

namespace {

const std::string kStory = std::string(WISSEL_SOURCE_DIR) + "/stories/he-het-is-oke";

Script scene(const std::string& id) {
    auto read = read_script(kStory + "/scenes/" + id + ".json", "nl");
    REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().message));
    return std::move(*read);
}

Chat small_chat() {
    Chat chat;
    chat.me = "sam";
    chat.members = {{"noor", true}};
    Message first, later;
    first.id = "a";
    first.text = "dag";
    later.at = 2;
    later.id = "b";
    chat.messages = {first, later};
    chat.reactions = {{1, "a", "x", 9, 4}};
    chat.presence = {{3, "noor", false}};
    chat.typing = {{0.5, 1.5, "noor", false}};
    chat.drafts = {{0, 2, 2.5, "één"}};
    return chat;
}

// The largest difference between two moments of a sound, over a second from each.
double difference(const std::vector<float>& sound, double one, double two) {
    double out = 0;
    for (std::size_t i = 0; i < 96000; ++i) {
        out = std::max(out, double(std::abs(sound[std::size_t(std::lround(one * 96000)) + i] - sound[std::size_t(std::lround(two * 96000)) + i])));
    }
    return out;
}

float loudest(const std::vector<float>& sound) {
    float out = 0;
    for (const float sample : sound) out = std::max(out, std::abs(sample));
    return out;
}

// Pixels that something shows through.
int holes(const Canvas& canvas) {
    const std::uint8_t* pixels = canvas.pixels();
    int out = 0;
    for (int y = 0; y < canvas.height(); ++y) {
        for (int x = 0; x < canvas.width(); ++x) out += pixels[std::ptrdiff_t{y} * canvas.stride() + x * 4 + 3] != 255;
    }
    return out;
}

}  // namespace

TEST_CASE("messages come, reactions count up and people leave when the script says") {
    const Chat chat = small_chat();
    CHECK(chat_at(chat, 1.9).messages.size() == 1);
    CHECK(chat_at(chat, 2.5).messages.size() == 2);
    CHECK(chat_at(chat, 0.9).messages[0].reactions.empty());
    CHECK(chat_at(chat, 1.0).messages[0].reactions[0].count == 1);
    CHECK(chat_at(chat, 5.0).messages[0].reactions[0].count == 9);
    CHECK(chat_at(chat, 2.9).members[0].online == 1);
    CHECK(chat_at(chat, 4.0).members[0].online == 0);
    CHECK(chat_at(chat, 1.0).typing.size() == 1);
    CHECK(chat_at(chat, 1.6).typing.empty());
}

TEST_CASE("a draft grows by whole letters") {
    const Chat chat = small_chat();
    CHECK(chat_at(chat, 0.0).draft.empty());
    CHECK(chat_at(chat, 0.7).draft == "é");
    CHECK(chat_at(chat, 2.2).draft == "één");
    CHECK(chat_at(chat, 2.5).draft.empty());
}

TEST_CASE("the part of the opening that loops closes: the same picture and the same sound") {
    const Script script = scene("s1/open");
    CHECK(script.looped);
    CHECK(script.seconds == 24);
    Stage stage(script);
    Canvas start(kWidth, kHeight), end(kWidth, kHeight);
    stage.draw(start, 20.0);
    stage.draw(end, 24.0);
    CHECK(std::memcmp(start.pixels(), end.pixels(), std::size_t(start.stride()) * kHeight) == 0);
    const auto sound = make_sound(script);
    CHECK(sound.size() == 24 * 96000);
    CHECK(difference(sound, 18.9, 22.9) < 1e-5);  // just before the seam it sounds as it did before the loop began
}

TEST_CASE("a clip that is not looped begins and ends in silence") {
    const auto sound = make_sound(scene("s1/write"));
    CHECK(std::abs(sound.front()) < 1e-4F);
    CHECK(std::abs(sound.back()) < 1e-4F);
}

namespace {

const std::string kSceneCast = R"({"people": [
  {"id": "ana", "name": "Ana", "skin": "#E9B78F", "hair_colour": "#5B3A22", "top": "#3F6E8C", "back": "#C9DDE8", "label": "#2F6690"},
  {"id": "bo", "name": "Bo", "skin": "#E9B78F", "hair_colour": "#5B3A22", "top": "#3F6E8C", "back": "#C9DDE8", "label": "#2F6690"}],
  "words": {"typing": "…", "wiped": "x", "message": "?", "now": "!"}})";

// A short film of a chat: two languages, one easier level.
const std::string kChat = R"json({"format": 1, "cast": "../cast.json", "sound": {"room": "quiet"},
  "captions": [{"at": 0.1, "until": 0.4, "text": {"nl": "(piep)", "fr": "(bip)"}}],
  "shots": [{"seconds": 0.6, "place": "night", "phone": {"clock": "9:00", "chat": {"title": "Ana", "me": "bo", "avatars": ["ana"],
    "events": [{"at": 0.2, "message": {"from": "ana", "text": {"nl": "tot straks!", "fr": "à toute !", "nl-easy": "ik kom <3"}}}]}}}]})json";

// A story's folder with two scripts: a still, and that film.
class Folder {
public:
    Folder() {
        fs::create_directories(at("scenes/one"));
        write("story.json", R"({"languages": ["nl", "fr"], "levels": ["nl-easy"], "parts": ["part.json"], "still": "media/card.png"})");
        write("part.json", R"({"file": "media/one/chat.{lang}.mp4"})");
        write("scenes/cast.json", kSceneCast);
        write("scenes/card.json", R"({"format": 1, "cast": "cast.json", "still": true, "shots": [{"seconds": 1, "place": "night"}]})");
        write("scenes/one/chat.json", kChat);
    }
    std::string at(const std::string& name) const { return folder_.file("story/") + name; }
    void write(const std::string& name, const std::string& text) const { std::ofstream(at(name)) << text; }
    std::string read(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream(at(name)).rdbuf();
        return text.str();
    }
    std::vector<std::string> make(const std::string& only = "") const { return make_all({folder_.file("story"), only, 2, false}); }
    std::vector<std::string> faults() const { return verify(folder_.file("story")); }

private:
    test::TempFolder folder_;
};

}  // namespace

TEST_CASE("a story's clips are made in all its languages, with one sound, captions and an easier level") {
    const Folder story;
    CHECK(story.faults().size() == 2);  // nothing is made yet
    REQUIRE(story.make().empty());
    for (const char* name : {"media/card.png", "media/one/chat.nl.mp4", "media/one/chat.fr.mp4", "sound/one/chat.m4a"}) {
        CHECK_MESSAGE(fs::file_size(story.at(name)) > 1000, name);
    }
    CHECK(story.read("captions/one/chat.fr.vtt") == "WEBVTT\n\n00:00.100 --> 00:00.400\n(bip)\n");
    CHECK(story.read("captions/one/chat.nl-easy.vtt") == "WEBVTT\n\n00:00.100 --> 00:00.600\n(piep)\nAna: ik kom &lt;3\n");
    CHECK(story.faults().empty());
}

TEST_CASE("only what has changed is made again, and it always comes out the same") {
    const Folder story;
    REQUIRE(story.make().empty());
    const auto film = story.read("media/one/chat.nl.mp4");
    const auto made_at = fs::last_write_time(story.at("media/one/chat.nl.mp4"));
    story.write("scenes/cast.json", kSceneCast.substr(0, 13) + R"({"id": "new", "name": "New", "skin": "#E9B78F", "hair_colour": "#5B3A22",
        "top": "#3F6E8C", "back": "#C9DDE8", "label": "#2F6690"}, )" + kSceneCast.substr(13));
    REQUIRE(story.make().empty());
    CHECK(fs::last_write_time(story.at("media/one/chat.nl.mp4")) == made_at);  // a new face that is not in it
    fs::remove(story.at("sound/one/chat.m4a"));
    CHECK(story.faults().size() == 2);
    REQUIRE(story.make("card").empty());  // not that one
    CHECK(story.faults().size() == 2);
    REQUIRE(story.make().empty());
    CHECK(fs::last_write_time(story.at("media/one/chat.nl.mp4")) != made_at);
    CHECK(story.read("media/one/chat.nl.mp4") == film);
}

TEST_CASE("a clip that was not made again, or not by a script, is found out") {
    const Folder story;
    REQUIRE(story.make().empty());
    story.write("scenes/card.json", R"({"format": 1, "cast": "cast.json", "still": true, "shots": [{"seconds": 1, "place": "street"}]})");
    CHECK(story.faults().size() == 1);
    std::ofstream(story.at("media/one/chat.fr.mp4"), std::ios::app) << "\n";
    CHECK(story.faults().size() == 2);
    story.write("media/one/other.mp4", "x");
    CHECK(story.faults().size() == 3);
    story.write("scenes/one/broken.json", "{}");
    CHECK(story.faults().size() == 4);
    story.write("scenes/one/draft.json", kChat);  // that the story does not play
    CHECK(story.faults().size() == 4);
}

TEST_CASE("a text that one of the story's languages lacks stops the script, and no other") {
    const Folder story;
    auto chat = story.read("scenes/one/chat.json");
    const std::string french = R"(, "fr": "à toute !")";
    story.write("scenes/one/chat.json", chat.erase(chat.find(french), french.size()));
    const auto faults = story.make();
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].find("chat.json: shots[0].phone.chat.events[0].message: \"text\" has no text in \"fr\"") != std::string::npos);
    CHECK(fs::exists(story.at("media/card.png")));
}

TEST_CASE("captions never stand over each other, and end with the film") {
    Script script;
    script.seconds = 5;
    script.captions = {{3, 9, "last"}, {0, 4, "first"}, {1, 2, "second"}, {1.2, 1.5, "with it"}};
    const auto cues = captions_of(script, script);
    REQUIRE(cues.size() == 3);
    CHECK(cues[0].until == 1);
    CHECK(cues[1].text == "second\nwith it");
    CHECK(cues[2].until == 5);
}

TEST_CASE("every room and every pad closes after four seconds") {
    Script script;
    script.seconds = 12;
    script.looped = true;
    for (const std::string room : {"quiet", "bedroom", "corridor", "classroom", "street", "yard", "kitchen", "hall", "party", "night"}) {
        for (const std::string pad : {"none", "calm", "uneasy", "warm", "bright", "tense", "sad", "hope"}) {
            if (room != "quiet" && pad != "none") continue;
            CAPTURE(room);
            CAPTURE(pad);
            script.room = room;
            script.pad = pad;
            const auto sound = make_sound(script);
            CHECK(difference(sound, 3.4, 7.4) < 1e-5);  // over the seam
            CHECK(difference(sound, 3.4, 4.9) > 1e-4);  // and it is not silence
        }
    }
}

TEST_CASE("every cue is heard, and none is too loud") {
    Script script;
    script.seconds = 4;
    const float quiet = loudest(make_sound(script));
    for (const std::string kind : {"pop", "send", "tick", "chime", "fall", "swish", "bell", "step", "door", "knock", "buzz", "shutter", "ring", "hangup",
                             "lock", "coin", "laugh"}) {
        CAPTURE(kind);
        script.sounds = {{1, kind, 1, 0}};
        CHECK(loudest(make_sound(script)) > 2 * quiet);
        CHECK(loudest(make_sound(script)) < 0.6F);
    }
}

TEST_CASE("every place covers the whole picture and the margin around it") {
    std::istringstream names(place_names());
    int count = 0;
    for (std::string name; std::getline(names >> std::ws, name, ','); ++count) {
        CAPTURE(name);
        Canvas canvas(static_cast<int>(kAll.width), static_cast<int>(kAll.height));
        cairo_translate(canvas.get(), kMargin, kMargin);
        const DrawPlace draw = place_named(name);
        REQUIRE(bool(draw));
        draw(canvas.get());
        CHECK(cairo_status(canvas.get()) == CAIRO_STATUS_SUCCESS);
        CHECK(holes(canvas) == 0);
    }
    CHECK(count == 21);
}

TEST_CASE("a colour world changes own bubbles; violet adds nothing to a place") {
    Script script = scene("s1/write");
    Canvas violet(kWidth, kHeight), rose(kWidth, kHeight);
    Stage(script).draw(violet, 1);
    script.world = *world_named("rose");
    Stage(script).draw(rose, 1);
    CHECK(std::memcmp(violet.pixels(), rose.pixels(), std::size_t(violet.stride()) * kHeight) != 0);
    Canvas plain(40, 40);
    rectangle(plain.get(), {0, 0, 40, 40}, rgb(0x336699));
    const auto before = plain.pixels()[5 * plain.stride() + 21];
    lay_tint(plain.get(), *world_named("violet"));
    CHECK(plain.pixels()[5 * plain.stride() + 21] == before);
    lay_tint(plain.get(), *world_named("rose"));
    CHECK(plain.pixels()[5 * plain.stride() + 21] != before);
}

TEST_CASE("a framing shows its part of the place larger, and a name tag as large as ever") {
    const auto drawn = [](const std::string& more) {
        const Script script = test::script_of(test::with_shot(R"(, "figures": [{"who": "sam", "x": 640, "feet": 700, "height": 500, "label": true}])" + more));
        auto canvas = std::make_unique<Canvas>(kWidth, kHeight);
        Stage(script).draw(*canvas, 1);
        return canvas;
    };
    const auto count = [](const Canvas& canvas, auto is) {
        int found = 0;
        for (int y = 0; y < kHeight; ++y) {
            for (int x = 0; x < kWidth; ++x) found += is(canvas.pixels() + y * canvas.stride() + x * 4);
        }
        return found;
    };
    const auto white = [](const std::uint8_t* p) { return p[0] > 250 && p[1] > 250 && p[2] > 250; };      // the tag's letters
    const auto jumper = [](const std::uint8_t* p) { return p[0] > p[2] + 40 && p[1] > p[2] + 20 && p[1] < 140; };  // Sam's, blue
    const auto far = drawn(""), near = drawn(R"(, "framing": {"x": 320, "y": 150, "width": 640})");
    CHECK(count(*near, jumper) > 2.5 * count(*far, jumper));
    CHECK(count(*near, white) < 1.5 * count(*far, white));
    CHECK(count(*near, white) > 0.6 * count(*far, white));
}
