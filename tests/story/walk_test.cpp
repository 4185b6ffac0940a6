#include <doctest/doctest.h>

#include "story/walk.h"

using namespace wissel::story;

TEST_CASE("a walk is read line by line, and written the same way") {
    const auto walk = read_walk("# a walk\nsituation s1\n\n choose write # kind\r\ncontinue\njudge red consent=-- impact=+/- context=?\ntimeout\nback\n");
    REQUIRE(walk.has_value());
    std::string written;
    for (const auto& step : *walk) written += text_of(step) + ";";
    CHECK(written == "situation s1;choose write;continue;judge red consent=-- impact=+/-;timeout;back;");
    CHECK((*walk)[1].line == 4);
}

TEST_CASE("a walk that an editor has marked as UTF-8 is read as any other") {
    CHECK(read_walk("\xEF\xBB\xBF" "choose a\n").value().size() == 1);
}

TEST_CASE("a list on one line means the same") {
    const auto walk = read_walk_list("situation s1, write, continue,judge red,timeout");
    REQUIRE(walk.has_value());
    CHECK(text_of((*walk)[1]) == "choose write");
    CHECK(walk->size() == 5);
}

TEST_CASE("a mistake in a walk names its line") {
    CHECK(read_walk("choose a\nchoos b").error().message.find("line 2") == 0);
    for (const char* text : {"choose", "choose a b", "judge", "judge red consent", "judge red consent=5", "judge red love=+", "continue now"}) {
        CHECK_FALSE_MESSAGE(read_walk(text).has_value(), text);
    }
}
