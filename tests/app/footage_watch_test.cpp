// The footage of a story that is being written, looked into on a thread.
#include "app/preview/footage_watch.h"

#include <doctest/doctest.h>


#include "story/io/load_story.h"
#include "support/clip_maker.h"
#include "support/notice.h"

using namespace wissel;
using namespace wissel::test;

namespace {

class Watched {
public:
    Watched() : watch([this] { notice_.note(); }) {
        ClipSpec spec;
        spec.name = "a.mkv";
        make_clip(folder, spec);
        folder.write("story.json",
                     R"({"format": 1, "id": "t", "title": "T", "languages": ["en"], "start": "a", "nodes": {
            "a": {"clip": {"file": "a.mkv"}, "next": "b"}, "b": {"clip": {"file": "b.mkv"}, "script": "Ana waits.", "end": true}}})");
    }

    void look() {
        auto loaded = story::load_story(folder.path(), nullptr);
        REQUIRE(loaded.graph);
        watch.look({loaded.graph, loaded.folder, "en", {}});
    }

    // The next report in which nothing is left to be looked into.
    std::shared_ptr<const footage::Report> whole() {
        return notice_.wait_for([this] { return watch.take(); }, [](const auto& report) { return report.left == 0; });
    }

    TempFolder folder;

private:
    test::Notice notice_;

public:
    app::FootageWatch watch;
};

}  // namespace

TEST_CASE("a film that comes while its story is being written is measured where it was estimated before") {
    Watched watched;
    watched.look();
    const auto before = watched.whole();
    REQUIRE(before->rows.size() == 2);
    CHECK(to_seconds(before->rows[0].length.value_or(Duration{})) == doctest::Approx(2).epsilon(0.01));
    CHECK(before->rows[0].film->codec == "h264");
    CHECK_FALSE(before->rows[1].length);
    CHECK(to_seconds(before->rows[1].shot.estimated) == doctest::Approx(4));
    std::filesystem::copy_file(watched.folder.file("a.mkv"), watched.folder.file("b.mkv"));
    watched.look();
    const auto after = watched.whole();
    CHECK(after->rows[1].there);
    CHECK(after->rows[1].length == before->rows[0].length);
}
