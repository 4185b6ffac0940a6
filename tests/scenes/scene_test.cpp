#include <doctest/doctest.h>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "scenes/chat_state.h"
#include "scenes/film.h"
#include "scenes/manifest.h"
#include "scenes/sound.h"
#include "scenes/stage.h"
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
    const Script script = scene("s1-open");
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
    const auto sound = make_sound(scene("s1-write"));
    CHECK(std::abs(sound.front()) < 1e-4F);
    CHECK(std::abs(sound.back()) < 1e-4F);
}

TEST_CASE("a clip that was not made again is found out") {
    const test::TempFolder folder;
    fs::create_directories(folder.file("story/scenes"));
    fs::create_directories(folder.file("story/media"));
    for (const char* name : {"menu.json", "cast.json"}) fs::copy_file(kStory + "/scenes/" + name, folder.file("story/scenes/") + name);
    const auto script = read_script(folder.file("story/scenes/menu.json"), "nl");
    REQUIRE(script.has_value());
    const auto clip = folder.file("story/media/menu.png");
    REQUIRE(make_still(*script, 0, clip).has_value());
    CHECK(verify(folder.file("story")).size() == 1);  // no manifest yet
    REQUIRE(record(folder.file("story/media"), {{clip, script->path, script->cast_path, 0}}).has_value());
    CHECK(verify(folder.file("story")).empty());
    const auto here = fs::current_path();  // named from inside the story's folder, it is the same clip
    fs::current_path(folder.file("story"));
    const auto recorded = record("media", {{"media/menu.png", "scenes/menu.json", "scenes/cast.json", 0}});
    fs::current_path(here);
    CHECK(recorded.has_value());
    CHECK(verify(folder.file("story")).empty());
    std::ofstream(folder.file("story/scenes/menu.json"), std::ios::app) << "\n";
    CHECK(verify(folder.file("story")).size() == 1);
    std::ofstream(folder.file("story/scenes/cast.json"), std::ios::app) << "\n";
    CHECK(verify(folder.file("story")).size() == 2);
    std::ofstream(clip, std::ios::app) << "\n";
    CHECK(verify(folder.file("story")).size() == 3);
    std::ofstream(folder.file("story/media/other.mp4")) << "x";
    std::ofstream(folder.file("story/scenes/other.json")) << "{}";
    CHECK(verify(folder.file("story")).size() == 5);
}
