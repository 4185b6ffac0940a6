// Statements for a Learning Record Store: what is in them, and which acts are not told.
#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "figures/made_rows.h"
#include "figures/xapi_form.h"

using namespace wissel;
using namespace wissel::figures;
using namespace wissel::test;

namespace {

using Json = nlohmann::json;

std::vector<Statement> make_statements(const Rows& rows, const Period& period, const std::string& story,
                                       const Naming& naming, std::optional<Day> until = {}) {
    Statements statements(rows, period, story, naming, until);
    std::vector<Statement> list;
    for (std::size_t at = 0; at < statements.size(); ++at) {
        list.push_back(statements.make(at));
        CHECK(list.back().id == statements.id(at));
    }
    return list;
}

std::string array_of(const Rows& rows) {
    const Naming naming;
    Statements statements(rows, {}, "", naming);
    const auto next = pieces_of_array(statements);
    std::string text;
    for (auto piece = next(); !piece.empty(); piece = next()) text += piece;
    return text;
}

std::vector<Json> parsed(const std::vector<Statement>& statements) {
    std::vector<Json> list;
    for (const auto& statement : statements) list.push_back(Json::parse(statement.json));
    return list;
}

std::size_t answers(const std::vector<Statement>& statements, const std::string& response) {
    std::size_t found = 0;
    for (const auto& each : parsed(statements))
        found += each.contains("result") && each["result"].value("response", "") == response;
    return found;
}

std::size_t of_verb(const std::vector<Statement>& statements, const std::string& verb) {
    std::size_t found = 0;
    for (const auto& each : parsed(statements)) found += each["verb"]["display"]["en"] == verb;
    return found;
}

}  // namespace

TEST_CASE("each act that may be told becomes a statement, under an id made of its own") {
    const auto made = small_event();
    const auto statements = make_statements(made.rows, {}, "", {});
    CHECK(answers(statements, "share") == 12);
    CHECK(answers(statements, "red") == 27);
    CHECK(of_verb(statements, "experienced") == 44);
    CHECK(of_verb(statements, "completed") == 30);
    CHECK(of_verb(statements, "terminated") == 8);
    CHECK(of_verb(statements, "abandoned") == 6);
    std::set<std::string> ids;
    for (const auto& statement : statements) CHECK(ids.insert(statement.id).second);
    CHECK(Json::parse(array_of(made.rows)).size() == statements.size());
    CHECK(array_of({}) == "[\n]\n");
}

TEST_CASE("acts that fewer than five did on a day are not told, and hide no others") {
    auto made = small_event();
    made.chosen(24, "weigh", "yes");
    made.chosen(13, "weigh", "no");
    made.chosen(3, "weigh", "perhaps");
    made.chosen(4, "open", "share", false, 4, noon(1));
    made.chosen(9, "open", "write", false, 4, noon(1));
    const auto statements = make_statements(made.rows, {}, "", {});
    CHECK(answers(statements, "yes") == 24);
    CHECK(answers(statements, "no") == 13);
    CHECK(answers(statements, "perhaps") == 0);
    CHECK(answers(statements, "share") == 12);  // of the first day only
    CHECK(answers(statements, "write") == 20);
    CHECK(answers(statements, "wait") == 0);
}

TEST_CASE("while a visit of a day is open, it is not told how visits of that day ended") {
    MadeRows made;
    made.visits(20, store::How::Completed);
    made.visits(4, store::How::CutOff);
    made.visits(9, store::How::Left, noon(1));
    made.visits(1, store::How::CutOff);
    auto& open = made.rows.sessions.back();
    open.how.reset();
    open.ended.reset();
    const auto before = make_statements(made.rows, {}, "", {});
    CHECK(of_verb(before, "completed") == 0);
    CHECK(of_verb(before, "abandoned") == 0);
    CHECK(of_verb(before, "terminated") == 9);  // of the other day
    const Naming naming;
    CHECK(Statements(made.rows, {}, "", naming).unfinished() == std::set<Day>{day_of(noon())});
    open.how = store::How::CutOff;
    const auto after = make_statements(made.rows, {}, "", {});
    CHECK(of_verb(after, "completed") == 20);
    CHECK(of_verb(after, "abandoned") == 5);
}

TEST_CASE("no statement has a time of day, a language, or anything that ties it to another") {
    for (const auto& each : parsed(make_statements(small_event().rows, {}, "", {}))) {
        CHECK(each["timestamp"].get<std::string>().substr(10, 9) == "T00:00:00");
        CHECK_FALSE(each["context"].contains("registration"));
        CHECK_FALSE(each["context"].contains("language"));
        CHECK_FALSE(each["context"].contains("statement"));
    }
}

TEST_CASE("the actor is the kiosk, under the organiser's address") {
    const auto statements = make_statements(small_event().rows, {}, "", {"hall 2", "https://example.org/"});
    const auto first = Json::parse(statements.front().json);
    CHECK(first["actor"]["account"]["name"] == "hall 2");
    CHECK(first["actor"]["account"]["homePage"] == "https://example.org/");
    CHECK(first["object"]["id"].get<std::string>().starts_with("https://example.org/stories/t"));
}

TEST_CASE("an answer tells what there was to choose, in all languages, and how long it took") {
    for (const auto& each : parsed(make_statements(small_event().rows, {}, "", {}))) {
        if (!each.contains("result") || each["result"].value("response", "") != "share") continue;
        const auto& definition = each["object"]["definition"];
        CHECK(definition["interactionType"] == "choice");
        REQUIRE(definition["choices"].size() == 3);
        CHECK(definition["choices"][0]["id"] == "share");
        CHECK(definition["choices"][0]["description"]["nl"] == "Doorsturen");
        CHECK(definition["choices"][0]["description"]["en"] == "Share it");
        CHECK(each["result"]["duration"] == "PT4S");
        CHECK(each["context"]["contextActivities"]["parent"][0]["definition"]["name"]["en"] == "The picture");
        return;
    }
    FAIL("no such answer");
}

TEST_CASE("neither the clock nor a time is told where it decided for a few") {
    MadeRows made;
    made.chosen(20, "a", "x");
    made.chosen(3, "a", "x", true, 30);
    made.chosen(20, "a", "y");
    for (const auto& each : parsed(make_statements(made.rows, {}, "", {}))) {
        const bool is_x = each["result"]["response"] == "x";
        CHECK(each["result"].contains("duration") != is_x);
        CHECK(each["result"].contains("extensions") != is_x);
    }
}

TEST_CASE("a day that is not over can be left out, and statements do not stand in the order of the acts") {
    auto made = small_event();
    made.chosen(9, "open", "share", false, 4, noon(1));
    made.chosen(9, "open", "write", false, 4, noon(1));
    const auto all = make_statements(made.rows, {}, "", {}),
               before = make_statements(made.rows, {}, "", {}, day_of(noon(1)));
    CHECK(answers(all, "share") == 21);
    CHECK(answers(before, "share") == 12);
    CHECK(std::ranges::is_sorted(all, {}, &Statement::id));
    CHECK(make_statements(made.rows, {}, "other", {}).empty());
}

TEST_CASE("an id is a UUID of version 4 of the row's own bytes") {
    store::Id id{};
    for (std::size_t i = 0; i < id.size(); ++i) id[i] = static_cast<std::uint8_t>(0xF0 + i);
    CHECK(uuid_of(id) == "f0f1f2f3-f4f5-46f7-b8f9-fafbfcfdfeff");
    CHECK(uuid_of({}) == "00000000-0000-4000-8000-000000000000");
}
