// What the author's window knows of walks: worked out beside it, told as it comes, and walks written over nothing.
#include "app/files/walk_files.h"
#include "app/preview/coverage_book.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "app/preview/folder_names.h"
#include "map/map_layout.h"
#include "story/stories.h"
#include "support/notice.h"

using namespace wissel;
using namespace wissel::app;

namespace {

constexpr const char* kNodes = R"("a": {"choice": {"prompt": "?", "seconds": 5, "default": "q", "options": [
    {"id": "p", "text": "P", "to": "b"}, {"id": "q", "text": "Q", "to": "c"}]}}, "b": {"end": true}, "c": {"end": true})";

class Desk {
public:
    Desk() : book({}, [this] { notice_.note(); }) { look(kNodes); }

    void look(const std::string& nodes) {
        auto graph = test::graph_of(nodes);
        map::PieceBook pieces;
        auto drawing = std::make_shared<const workshop::Drawing>(
            workshop::make_drawing(map::make_story_map(*graph, "en"), pieces));
        book.look_at(std::move(graph), std::move(drawing), folder.path());
    }

    template <class Wanted>
    CoverageNews wait_for(Wanted wanted) {
        return *notice_.wait_for([this] { return book.take(); }, wanted);
    }

    test::TempFolder folder;

private:
    test::Notice notice_;

public:
    CoverageBook book;
};

bool is_done(const CoverageNews& news) {
    return news.view && news.view->working.empty();
}
bool says_something(const CoverageNews& news) {
    return !news.said.empty();
}

}  // namespace

TEST_CASE("recorded walks beside a story light what they reach, and the rest is listed") {
    Desk desk;
    desk.folder.write("one.walk", "choose q\n");
    desk.look(kNodes);
    const auto view = desk.wait_for(is_done).view;
    CHECK(view->walks == 1);
    CHECK(view->nodes == std::vector<char>{1, 0, 1});
    REQUIRE(view->ways.size() == 2);
    CHECK_FALSE(view->ways[0].taken);
    CHECK_FALSE(view->ways[0].timed_out);
    CHECK(view->ways[1].taken);
    CHECK(view->ways[1].timed_out == false);
    CHECK(view->gaps.size() == 2);
    REQUIRE(view->random);
    CHECK(view->random->walks == 10'000);
    CHECK(view->random->never_entered.empty());
}

TEST_CASE("walks that cover the story are written into a folder that was not there, and reach everything") {
    Desk desk;
    desk.wait_for(is_done);
    desk.book.write_walks();
    const auto news = desk.wait_for(says_something);
    CHECK_FALSE(news.is_bad);
    CHECK(news.said.find(desk.folder.file("walks")) != std::string::npos);
    REQUIRE(news.view);
    CHECK(news.view->gaps.empty());
    desk.book.write_walks();
    CHECK(desk.wait_for(says_something).said.find("walks-2") != std::string::npos);
    CHECK(walks_beside(desk.folder.path()).size() == 2);
}

TEST_CASE("what cannot be read is named, and keeps nothing else from being known") {
    Desk desk;
    desk.folder.write("bad.walk", "choose nothing-of-that-name\n");
    desk.folder.write("worse.walk", "sing\n");
    desk.folder.write("good.walk", "choose p\n");
    desk.look(kNodes);
    const auto view = desk.wait_for(is_done).view;
    CHECK(view->bad.size() == 2);
    CHECK(view->nodes == std::vector<char>{1, 1, 0});
}

TEST_CASE("a story that is saved while another is looked at is the one that is told of") {
    Desk desk;
    for (int i = 0; i < 20; ++i) desk.look(kNodes);
    desk.look(R"("a": {"next": "b"}, "b": {"end": true})");
    CHECK(desk.wait_for([](const CoverageNews& news) { return is_done(news) && news.view->random; })
              .view->random->never_entered.empty());
    CHECK_FALSE(desk.book.take());
}

TEST_CASE("walks that come into a story's folder make no other story of it, and a film does") {
    const test::TempFolder folder;
    FolderNames names;
    folder.write("story.json", "{}");
    const auto before = names.number_of(folder.path());
    folder.write("walks/one.walk", "choose p\n");
    folder.write("two.walk", "choose p\n");
    folder.write(".story.json.swp", "");
    CHECK(names.number_of(folder.path()) == before);
    folder.write("film.mp4", "");
    CHECK(names.number_of(folder.path()) != before);
}
