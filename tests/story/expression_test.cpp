#include <map>

#include <doctest/doctest.h>

#include "story/expression.h"

using namespace wissel::story;

namespace {

// trust (integer, index 0), told (boolean, 1), who (text, 2); nodes "share" (0) and "home" (1).
NameTable names() {
    NameTable table;
    table.variable = [](std::string_view name) -> std::optional<NameTable::Declared> {
        if (name == "trust") return NameTable::Declared{0, Type::Integer};
        if (name == "told") return NameTable::Declared{1, Type::Boolean};
        if (name == "who") return NameTable::Declared{2, Type::Text};
        return std::nullopt;
    };
    table.node = [](std::string_view id) -> std::optional<std::size_t> {
        if (id == "share") return 0;
        if (id == "home") return 1;
        return std::nullopt;
    };
    table.near_variable = [](std::string_view name) { return name == "trusst" ? "trust" : ""; };
    table.near_node = [](std::string_view) { return "share"; };
    return table;
}

struct Walked final : Scope {
    std::vector<Value> values{std::int64_t{2}, true, std::string("Noor")};
    std::map<std::uint32_t, int> seen{{0, 3}};
    Value value(std::size_t variable) const override { return values[variable]; }
    int visits(std::uint32_t node) const override { return seen.count(node) ? seen.at(node) : 0; }
};

bool holds(const std::string& text, const Walked& walked = {}) {
    ExpressionMaker maker(names());
    const auto condition = maker.condition(text);
    REQUIRE_MESSAGE(condition.has_value(), text);
    return condition->holds(walked);
}

ExpressionError mistake(const std::string& text) {
    ExpressionMaker maker(names());
    const auto condition = maker.condition(text);
    REQUIRE_FALSE_MESSAGE(condition.has_value(), text);
    return condition.error();
}

}  // namespace

TEST_CASE("a condition reads as an author would say it") {
    CHECK(holds("trust >= 2 and told"));
    CHECK(holds("trust >= 2 && !(not told)"));
    CHECK_FALSE(holds("trust > 2 or not told"));
    CHECK(holds("visited(\"share\") and not visited(\"home\")"));
    CHECK(holds("visits('share') == 3"));
    CHECK(holds("who == \"Noor\" and who != \"Kobe\""));
    CHECK(holds("told == true"));
}

TEST_CASE("and binds tighter than or, arithmetic tighter than comparison") {
    CHECK(holds("true or false and false"));
    CHECK(holds("1 + 2 * 3 == 7"));
    CHECK(holds("(1 + 2) * 3 == 9"));
    CHECK(holds("-trust + 5 == 3"));
    CHECK(holds("2 - 1 - 1 == 0"));
}

TEST_CASE("whole numbers stay whole, and division by zero is 0") {
    CHECK(holds("7 / 2 == 3"));
    CHECK(holds("-7 / 2 == -3"));
    CHECK(holds("7 % 4 == 3"));
    CHECK(holds("trust / 0 == 0"));
    CHECK(holds("trust % 0 == 0"));
    CHECK(holds("1000000000 * 1000000000 * 1000000000 == 1000000000 * 1000000000"));
}

TEST_CASE("a mistake in an expression is named at its letter") {
    CHECK(mistake("trust >= ").position == 9);
    CHECK(mistake("trust >= told").position == 6);
    CHECK(mistake("trust = 2").position == 6);
    CHECK(mistake("(trust > 1").position == 0);
    CHECK(mistake("trust > 1)").position == 9);
    CHECK(mistake("trust").position == 0);
    CHECK(mistake("1 < trust < 3").position == 10);
    CHECK(mistake("who > \"a\"").position == 4);
    CHECK(mistake("trust @ 2").position == 6);
    CHECK(mistake("").position == 0);
    CHECK(mistake("99999999999999999999 > 1").position == 0);
    CHECK(mistake("who == \"Noor").position == 7);
}

TEST_CASE("an unknown name says which one was probably meant") {
    const auto variable = mistake("trusst > 1");
    CHECK(std::string(variable.code) == "undeclared-variable");
    CHECK(variable.hint.find("'trust'") != std::string::npos);
    const auto node = mistake("visited(\"shaer\")");
    CHECK(std::string(node.code) == "unknown-target");
    CHECK(node.position == 8);
    CHECK(node.hint.find("'share'") != std::string::npos);
}

TEST_CASE("deep nesting is refused and does not crash") {
    CHECK(mistake(std::string(100'000, '(')).message.find("deep") != std::string::npos);
    CHECK(mistake(std::string(100'000, '!')).message.find("deep") != std::string::npos);
    CHECK(mistake(std::string(100'000, '-')).message.find("deep") != std::string::npos);
}

TEST_CASE("an effect sets, adds and subtracts within the variable's range") {
    ExpressionMaker maker(names());
    const Walked walked;
    const Variable trust{"trust", std::int64_t{1}, 0, 3, ""};
    const auto result = [&](const char* text) { return std::get<std::int64_t>(maker.effect(text)->result(walked, trust)); };
    CHECK(result("trust = 1") == 1);
    CHECK(result("trust += 1") == 3);
    CHECK(result("trust += 5") == 3);
    CHECK(result("trust -= trust * 2") == 0);
    CHECK(std::get<std::string>(maker.effect("who = \"Kobe\"")->result(walked, {"who", std::string(), {}, {}, ""})) == "Kobe");
}

TEST_CASE("an effect that cannot be is refused") {
    ExpressionMaker maker(names());
    for (const char* text : {"trust", "trust +", "trust == 2", "2 = trust", "trust = told", "told += true", "who -= 1", "trust = "}) {
        CHECK_FALSE_MESSAGE(maker.effect(text).has_value(), text);
    }
    CHECK(std::string(maker.effect("fame = 1").error().code) == "undeclared-variable");
}
