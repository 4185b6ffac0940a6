// Reads an author's expression: finds mistakes with their place, settles types, and writes it out for the engine.
//
// Language: whole numbers, "texts", true and false, variables, + - * / %, == != < <= > >=, and or not (also && || !),
// parentheses, visited("node") and visits("node"). No type changes into another by itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace wissel::story {

enum class Type { Boolean, Integer, Text };
const char* name_of(Type type);  // "boolean", "integer", "text", as in story.json

// Something outside the expression that it depends on.
struct Reading {
    enum class Kind { Variable, Visits };
    Kind kind = Kind::Variable;
    std::size_t index = 0;  // of the variable or the node
    friend bool operator==(const Reading&, const Reading&) = default;
};

struct ExpressionError {
    const char* code = "bad-expression";  // as in story/diagnostic.h
    std::size_t position = 0;             // bytes from the start of the expression
    std::string message, hint;
};

// What names stand for; the reader asks for each name it meets.
struct NameTable {
    struct Declared {
        std::size_t index;
        Type type;
    };
    std::function<std::optional<Declared>(std::string_view)> variable;
    std::function<std::optional<std::size_t>(std::string_view)> node;
    std::function<std::string(std::string_view)> near_variable;  // the most similar name, or ""
    std::function<std::string(std::string_view)> near_node;
    std::function<double(std::string_view)> number_of_text;      // texts are numbers to the engine
};

struct ReadExpression {
    Type type = Type::Boolean;
    std::string text;                  // as the author wrote it (ExpressionMaker fills it in)
    std::string engine_text;           // fully parenthesised; names are v3 (variable 3) and n17 (visits of node 17)
    std::vector<Reading> readings;     // without duplicates
    std::vector<std::int64_t> numbers; // whole numbers written in it, with their sign
    std::vector<std::string> texts;    // texts written in it
    bool calculates = false;           // has + - * / % on something that is not a plain number
};

tl::expected<ReadExpression, ExpressionError> read_expression(std::string_view text, const NameTable& names);

}  // namespace wissel::story
