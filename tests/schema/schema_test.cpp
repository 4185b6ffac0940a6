// The published JSON Schema, as an editor would apply it: it takes every story that a check takes, and marks the
// mistakes that can be seen without knowing the rest of the story.
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

const fs::path kRoot = WISSEL_SOURCE_DIR;

Json json_in(const fs::path& file) {
    std::ifstream in(file);
    REQUIRE_MESSAGE(in.good(), file.string());
    return Json::parse(in);
}

class Schema {
public:
    // `what`: a definition of it, in place of a story.
    explicit Schema(const std::string& what = "") : json_(json_in(kRoot / "stories/schema/story-1.schema.json")) {
        if (!what.empty()) {
            json_["allOf"] = Json::array({Json{{"$ref", "#/definitions/" + what}}});
            for (const char* field : {"type", "additionalProperties", "required"}) json_.erase(field);
        }
        valijson::SchemaParser parser;
        parser.populateSchema(Adapter(json_), schema_);
    }

    // What is wrong with `story`; empty if nothing is.
    std::string mistakes(const Json& story) {
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(schema_, Adapter(story), &results)) return {};
        std::string text;
        for (const auto& error : results) {
            for (const auto& step : error.context) text += step;
            text += ": " + error.description + "\n";
        }
        return text.empty() ? "?" : text;
    }

private:
    Json json_;
    valijson::Schema schema_;
};

}  // namespace

TEST_CASE("the schema takes the demo, the examples and the valid stories") {
    Schema schema;
    int stories = 0;
    for (const char* folder : {"stories", "stories/examples", "tests/stories/valid"}) {
        for (const auto& entry : fs::directory_iterator(kRoot / folder)) {
            if (!fs::exists(entry.path() / "story.json")) continue;
            ++stories;
            CHECK_MESSAGE(schema.mistakes(json_in(entry.path() / "story.json")).empty(), entry.path().string());
        }
    }
    CHECK(stories > 6);
}

TEST_CASE("the schema of a part takes the parts of stories, and marks what a part may not hold") {
    Schema schema("part");
    const auto folder = kRoot / "tests/stories/valid/parts/parts";
    for (const char* name : {"one.json", "two.json"}) {
        const auto mistakes = schema.mistakes(json_in(folder / name));
        CHECK_MESSAGE(mistakes.empty(), mistakes);
    }
    CHECK_FALSE(schema.mistakes(json_in(kRoot / "tests/stories/invalid/unknown-field-part/parts/c.json")).empty());
    CHECK(json_in(kRoot / "stories/schema/story-part-1.schema.json")["$ref"] == "story-1.schema.json#/definitions/part");
}

TEST_CASE("the schema marks what is wrong in itself") {
    Schema schema;
    for (const std::string name : {"unknown-field", "missing-field", "wrong-type", "format-version", "too-many-options", "too-many-options-too-few",
                             "missing-field-default", "bad-value", "bad-value-loudness", "outside-folder-absolute", "outside-folder-url"}) {
        CHECK_FALSE_MESSAGE(schema.mistakes(json_in(kRoot / "tests/stories/invalid" / name / "story.json")).empty(), name);
    }
}
