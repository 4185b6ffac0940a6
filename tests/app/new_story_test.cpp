// wissel new: what it writes is a whole story, in each language, and nothing of anybody's is written over.
#include <sys/resource.h>

#include <csignal>
#include <filesystem>

#include <doctest/doctest.h>

#include "app/ran.h"
#include "av/probe.h"
#include "story/diagnostic_format.h"
#include "story/io/load_story.h"
#include "support/content.h"
#include "support/temp_folder.h"

using namespace wissel;
using test::TempFolder;
using test::wissel_with;

namespace {

// No file may grow beyond this, as where a disk is full.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) : signal_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &before_);
        auto limit = before_;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, signal_);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit before_{};
    void (*signal_)(int);
};

}  // namespace

TEST_CASE("a new story is there at once: no mistakes, no warnings, and its walk can be recorded") {
    const TempFolder folder;
    const auto story = folder.file("Ons verhaal 2");
    const auto made = wissel_with({"new", story});
    INFO(made.error);
    REQUIRE(made.exit == 0);
    const auto checked = wissel_with({"check", story});
    CHECK_MESSAGE(checked.out.find(": 0 errors, 0 warnings") != std::string::npos, checked.out);
    CHECK(story::load_story(story, nullptr).graph->id == "ons-verhaal-2");
    const auto film = folder.file("walk.mp4");
    const auto recorded = wissel_with({"play", story, "--walk", story + "/first.walk", "--record", film, "--size", "320x180"});
    INFO(recorded.error);
    CHECK(recorded.exit == 0);
    CHECK(av::probe(film).has_value());
}

TEST_CASE("a new story is told in the language that is asked for, and is otherwise the same") {
    const TempFolder folder;
    const auto dutch = folder.file("nl");
    REQUIRE(wissel_with({"new", dutch}).exit == 0);
    const auto first = story::load_story(dutch, nullptr).graph;
    for (const std::string language : {"fr", "en"}) {
        REQUIRE(wissel_with({"new", folder.file(language), "--lang", language}).exit == 0);
        const auto loaded = story::load_story(folder.file(language), nullptr);
        CHECK_MESSAGE(loaded.diagnostics.empty(), story::format_text(loaded.diagnostics));
        CHECK(loaded.graph->language() == language);
        REQUIRE(loaded.graph->nodes.size() == first->nodes.size());
        for (std::size_t i = 0; i < first->nodes.size(); ++i) CHECK(loaded.graph->nodes[i].id == first->nodes[i].id);
        CHECK(std::filesystem::exists(folder.file(language) + "/README.md"));
    }
    CHECK(wissel_with({"new", folder.file("de"), "--lang", "de"}).exit == 2);
}

TEST_CASE("the schema that a new story names lies beside it, for the editor") {
    const TempFolder folder;
    REQUIRE(wissel_with({"new", folder.file("s")}).exit == 0);
    for (const std::string name : {"story-1.schema.json", "story-part-1.schema.json"}) {
        CHECK(test::content(folder.file("s/schema/" + name)) == test::content(std::string(WISSEL_SOURCE_DIR) + "/stories/schema/" + name));
    }
}

TEST_CASE("a folder with something in it, or a file, is left as it is") {
    const TempFolder folder;
    folder.write("mine/notes.txt", "mine");
    const auto full = wissel_with({"new", folder.file("mine")});
    CHECK(full.exit == 2);
    CHECK(full.error.find("is not empty") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder.file("mine/story.json")));
    const auto file = wissel_with({"new", folder.file("mine/notes.txt")});
    CHECK(file.exit == 2);
    CHECK(test::content(folder.file("mine/notes.txt")) == "mine");
    std::filesystem::create_directory(folder.file("empty"));
    CHECK(wissel_with({"new", folder.file("empty")}).exit == 0);
    CHECK(wissel_with({"new", ""}).exit == 2);
}

TEST_CASE("a new story's id keeps its letters, and the commands that are shown can be pasted") {
    const TempFolder folder;
    const auto name = folder.file("Été à l'école");
    const auto made = wissel_with({"new", name});
    REQUIRE(made.exit == 0);
    CHECK(story::load_story(name, nullptr).graph->id == "ete-a-lecole");
    CHECK(made.out.find("wissel play '" + folder.file("Été à l'\\''école") + "'\n") != std::string::npos);
}

TEST_CASE("a new story that cannot be written whole leaves nothing behind") {
    const TempFolder folder;
    {
        const FileSizeLimit limit(20'000);  // enough for a text, not for a film
        CHECK(wissel_with({"new", folder.file("a/b/s")}).exit == 3);
    }
    CHECK_FALSE(std::filesystem::exists(folder.file("a")));
    CHECK(wissel_with({"new", folder.file("a/b/s")}).exit == 0);
}

TEST_CASE("where no folder can be made, that is said") {
    const TempFolder folder;
    folder.write("file", "");
    const auto ran = wissel_with({"new", folder.file("file/below")});
    CHECK(ran.exit != 0);
    CHECK(ran.error.find("wissel: ") == 0);
}

TEST_CASE("the story on the page for authors has the mistake that it says it has, and none once that is mended") {
    const auto page = test::content(std::string(WISSEL_SOURCE_DIR) + "/stories/WRITING.md");
    const auto begin = page.find("```json\n") + 8;
    auto json = page.substr(begin, page.find("```", begin) - begin);
    const TempFolder folder;
    for (const char* film : {"bench", "beside", "past"}) folder.write(std::string("media/") + film + ".mp4", "a film");
    folder.write("story.json", json);
    const auto wrong = story::format_text(story::load_story(folder.path(), nullptr).diagnostics);
    for (std::size_t at = 0; at < wrong.size(); at = wrong.find('\n', at) + 1) {
        const auto said = wrong.substr(at, wrong.find('\n', at) - at);
        CHECK_MESSAGE(page.find(said.substr(folder.path().size())) != std::string::npos, said);
    }
    CHECK(wrong.find("story.json:22:55: error unknown-target") != std::string::npos);
    const auto slip = json.find("\"to\": \"passed\"");
    REQUIRE(slip != std::string::npos);
    folder.write("story.json", json.replace(slip, 14, "\"to\": \"past\""));
    const auto mended = story::load_story(folder.path(), nullptr).diagnostics;
    CHECK_MESSAGE(mended.empty(), story::format_text(mended));
}
