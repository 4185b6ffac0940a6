#include <doctest/doctest.h>

#include "story/io/json_tree.h"

using namespace wissel::story;

TEST_CASE("every value and key of a JSON text knows where it stands") {
    const std::string text = "\xEF\xBB\xBF{ \"a\" : [1, -2.5e1,\"x\\\"y\"] ,\n \"b\": {\"c\": null, \"d\":true} }";
    const auto tree = JsonTree::read(text);
    REQUIRE(tree.has_value());
    const auto at = [&](const char* what) { return text.find(what); };
    const auto list = *tree->root().first();
    CHECK(list.key() == "a");
    CHECK(list.key_offset() == at("\"a\""));
    CHECK(list.offset() == at("[1"));
    const auto one = *list.first(), real = *one.next(), word = *real.next();
    CHECK(one.offset() == at("1,"));
    CHECK(one.is_integer());
    CHECK(real.offset() == at("-2.5"));
    CHECK(real.number() == -25);
    CHECK(word.text() == "x\"y");
    CHECK(word.offset() == at("\"x"));
    CHECK_FALSE(word.next().has_value());
    const auto object = *list.next();
    CHECK(object.key_offset() == at("\"b\""));
    CHECK(object.first()->offset() == at("null"));
    CHECK(object.first()->next()->offset() == at("true"));
    CHECK(object.size() == 2);
}

TEST_CASE("broken JSON is pointed at") {
    const auto offset = [](const char* text) { return JsonTree::read(text).error().offset; };
    CHECK(offset("{\"a\": 1 \"b\"}") >= 8);
    CHECK(offset("{\"a\": 1 \"b\"}") <= 10);
    CHECK(offset("") == 0);
    CHECK(offset("[1,]") == 3);
    CHECK(offset("{\"a\": tru}") >= 9);
    CHECK_FALSE(JsonTree::read("[1] 2").has_value());
    CHECK_FALSE(JsonTree::read(std::string_view("\"\x80\"")).has_value());
}

TEST_CASE("JSON nested a hundred thousand deep is refused and does not crash") {
    const auto tree = JsonTree::read(std::string(100'000, '['));
    REQUIRE_FALSE(tree.has_value());
    CHECK(tree.error().message.find("deep") != std::string::npos);
}
