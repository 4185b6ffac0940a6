// A help line may be another one in another language.
#include <doctest/doctest.h>

#include "stories.h"

using namespace wissel;
using namespace wissel::test;

namespace {

story::LoadedStory with_line(const std::string& line) {
    return load_text(R"({"format": 1, "id": "t", "title": {"nl": "T", "fr": "T", "en": "T"}, "languages": ["nl", "fr", "en"], "levels": ["nl-easy"],
                        "start": "a", "nodes": {"a": {"end": true}}, "help": {"h": )" + line + "}}");
}

story::HelpLine line_of(const std::string& line) {
    const auto loaded = with_line(line);
    INFO(story::format_text(loaded.diagnostics));
    CHECK(loaded.diagnostics.empty());
    REQUIRE(loaded.graph);
    return loaded.graph->help.at(0);
}

// What is said of a line that has one mistake.
std::string mistake_in(const std::string& line) {
    const auto loaded = with_line(line);
    INFO(story::format_text(loaded.diagnostics));
    REQUIRE(loaded.diagnostics.size() == 1);
    return loaded.diagnostics[0].code + ": " + loaded.diagnostics[0].message;
}

std::string in(const story::Text& text, const char* variant) { return std::string(text.in(variant, "nl")); }

}  // namespace

TEST_CASE("a help line that is given once is the same in every language, and nothing is missing") {
    const auto line = line_of(R"({"name": "Awel", "phone": "102", "web": "awel.be"})");
    for (const char* variant : {"nl", "fr", "en", "nl-easy"}) {
        CHECK(in(line.name, variant) == "Awel");
        CHECK(in(line.phone, variant) == "102");
        CHECK(in(line.web, variant) == "awel.be");
    }
}

TEST_CASE("a language with a help line of its own shows that, and the others fall back, without a warning") {
    const auto line = line_of(R"({"name": {"nl": "Awel", "fr": "La ligne"}, "phone": {"nl": "102", "fr": "103"}, "web": "awel.be"})");
    CHECK(in(line.name, "fr") == "La ligne");
    CHECK(in(line.phone, "fr") == "103");
    CHECK(in(line.name, "en") == "Awel");
    CHECK(in(line.phone, "nl-easy") == "102");
    CHECK(in(line.web, "fr") == "awel.be");
}

TEST_CASE("a help line has no number in a language in which its number is empty") {
    const auto line = line_of(R"({"name": "Awel", "phone": {"nl": "102", "fr": ""}, "web": "awel.be"})");
    CHECK(in(line.phone, "fr").empty());
    CHECK(in(line.phone, "en") == "102");
}

TEST_CASE("a help line can be reached in each of the story's languages and levels") {
    CHECK(mistake_in(R"({"name": "Awel"})") == "missing-field: help line 'h' cannot be reached");
    CHECK(mistake_in(R"({"name": "Awel", "phone": {"nl": "102", "fr": ""}})") == "missing-field: help line 'h' cannot be reached in fr");
    CHECK(mistake_in(R"({"name": "Awel", "phone": {"nl": "102", "fr": "", "en": ""}, "web": {"nl": "awel.be", "en": "", "fr": ""}})") ==
          "missing-field: help line 'h' cannot be reached in fr, en");
    CHECK(mistake_in(R"({"name": "Awel", "phone": {"nl": "102", "nl-easy": ""}})") == "missing-field: help line 'h' cannot be reached in nl-easy");
    CHECK(mistake_in(R"({"name": "Awel", "phone": {"nl": "", "fr": "", "en": ""}})") == "missing-field: help line 'h' cannot be reached");
    CHECK(mistake_in(R"({"name": {}, "phone": "102"})") == "missing-field: there is nothing for 'nl', the story's first language");
    CHECK(mistake_in(R"({"name": "Awel", "web": "awel.be", "phone": {"fr": "103"}})") == "missing-field: there is nothing for 'nl', the story's first language");
}

TEST_CASE("a help line has a name in every language, and a number that is given once is not empty") {
    CHECK(mistake_in(R"({"name": {"nl": "Awel", "fr": ""}, "phone": "102"})") == "bad-value: this text is empty");
    CHECK(mistake_in(R"({"name": "Awel", "phone": "", "web": "awel.be"})") == "bad-value: this text is empty");
    CHECK(mistake_in(R"({"name": {"nl": "Awel", "de": "Linie"}, "phone": "102"})").starts_with("unknown-field: the story has no language 'de'"));
}
