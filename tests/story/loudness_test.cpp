// What an author says about the loudness of a clip, and what a check says about it.
#include <doctest/doctest.h>

#include <algorithm>

#include "stories.h"

using namespace wissel;
using namespace wissel::test;

namespace {

// Every film is as loud as this, and sounds beside it are loud enough unless they have "quiet" or "clipped" in their name.
class Listener final : public story::MediaProbe {
public:
    explicit Listener(std::optional<Loudness> loudness) : loudness_(loudness) {}
    Result<story::MediaFacts> probe(const std::filesystem::path& file) const override {
        const auto name = file.filename().string();
        if (name.starts_with("quiet")) return story::MediaFacts{seconds(10), false, false, false, Loudness{-31, -4}};
        if (name.starts_with("clipped")) return story::MediaFacts{seconds(10), false, false, false, Loudness{-20, 1.2}};
        return story::MediaFacts{seconds(10), true, false, false, loudness_};
    }
    Result<void> probe_captions(const std::filesystem::path&) const override { return {}; }

private:
    std::optional<Loudness> loudness_;
};

std::vector<std::string> found(const std::string& more, std::optional<Loudness> loudness) {
    const TempFolder folder;
    for (const char* name : {"a.mp4", "quiet.flac", "clipped.flac"}) folder.write(name, "");
    folder.write("story.json", story_of(R"("a": {"clip": {"file": "a.mp4")" + more + R"(}, "end": true})"));
    const Listener listener(loudness);
    return codes_in(story::load_story(folder.path(), &listener));
}

story::Media media_with(const std::string& more) {
    const auto loaded = load_text(story_of(R"("a": {"clip": {"file": "a.mp4")" + more + R"(}, "end": true})"));
    REQUIRE(loaded.graph);
    return loaded.graph->nodes.at(0).media;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a clip is as loud as the others unless its author says by how much not, or to leave it as it is") {
    CHECK(media_with("").louder == 0);
    CHECK_FALSE(media_with("").as_is);
    CHECK(media_with(R"(, "loudness": -4.5)").louder == -4.5);
    CHECK(media_with(R"(, "loudness": "as-is")").as_is);
}

TEST_CASE("other words, and numbers beyond 20, say nothing about loudness") {
    for (const char* value : {"\"off\"", "21", "-20.5", "true", "null", "[]"}) {
        CAPTURE(value);
        const auto codes = found(std::string(R"(, "loudness": )") + value, std::nullopt);
        CHECK(std::count(codes.begin(), codes.end(), "bad-value") == 1);
    }
}

TEST_CASE("a check names a clip that cannot be made as loud as the others, unless it is meant so") {
    CHECK(found("", Loudness{-31, -4}) == Codes{"quiet-clip"});  // 3 dB of room, 11 needed
    CHECK(found("", Loudness{-31, -15}).empty());
    CHECK(found("", Loudness{-46, -40}) == Codes{"quiet-clip"});  // more than 20 dB
    CHECK(found("", std::nullopt).empty());
    CHECK(found(R"(, "loudness": -8)", Loudness{-31, -4}).empty());
    CHECK(found(R"(, "loudness": "as-is")", Loudness{-31, -4}).empty());
}

TEST_CASE("a check names a clip whose sound is distorted") {
    CHECK(found("", Loudness{-10, 0.4}).empty());
    CHECK(found("", Loudness{-10, 1.2}) == Codes{"clipped-sound"});
    CHECK(found(R"(, "loudness": "as-is")", Loudness{-10, 1.2}) == Codes{"clipped-sound"});
}

TEST_CASE("sounds beside a film are judged by themselves, and a description whatever the film is meant to be") {
    CHECK(found(R"(, "sound": "quiet.flac")", std::nullopt) == Codes{"quiet-clip"});
    CHECK(found(R"(, "sound": "clipped.flac")", std::nullopt) == Codes{"clipped-sound"});
    CHECK(found(R"(, "sound": "quiet.flac", "loudness": -8)", std::nullopt).empty());
    CHECK(found(R"(, "description": "quiet.flac")", std::nullopt) == Codes{"quiet-clip"});
    CHECK(found(R"(, "description": "quiet.flac", "loudness": -8)", std::nullopt) == Codes{"quiet-clip"});
    CHECK(found(R"(, "description": "quiet.flac", "loudness": "as-is")", std::nullopt).empty());
}
