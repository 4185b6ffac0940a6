#include "story/expression_reader.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "story/expression_tokens.h"

namespace wissel::story {

namespace {

constexpr int kMaxNesting = 64;
constexpr std::int64_t kMaxNumber = 1'000'000'000;
constexpr std::size_t kMaxEngineText = 10'000;  // half of what muParser takes

struct Operand {
    Type type = Type::Boolean;
    std::string text;  // for the engine
};

bool is_one_of(std::string_view sign, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), sign) != list.end();
}

// Recursive descent, one function a level of binding. The first mistake is thrown to read_expression, which catches it.
class Reader {
public:
    Reader(std::vector<Token> tokens, const NameTable& names) : tokens_(std::move(tokens)), names_(names) {}

    ReadExpression whole() {
        if (here().kind == Token::Kind::End) stop(here(), "there is no expression here", "write one, or leave the field out");
        Operand part = either();
        if (here().kind != Token::Kind::End) unexpected(here());
        if (part.text.size() > kMaxEngineText) stop(tokens_.front(), "this expression is too long", "split it up, with a variable for a part of it");
        return {part.type, {}, std::move(part.text), std::move(readings_), std::move(numbers_), std::move(texts_), calculates_};
    }

private:
    const Token& here() const { return tokens_[next_]; }
    bool at_sign(std::initializer_list<std::string_view> list) const {
        return here().kind == Token::Kind::Sign && is_one_of(here().text, list);
    }
    Token take() { return tokens_[next_ + 1 < tokens_.size() ? next_++ : next_]; }

    [[noreturn]] static void stop(const Token& token, std::string message, std::string hint,
                                  const char* code = "bad-expression") {
        throw ExpressionError{code, token.position, std::move(message), std::move(hint)};
    }

    [[noreturn]] static void unexpected(const Token& token) {
        if (token.kind == Token::Kind::End) stop(token, "the expression breaks off", "finish it");
        if (token.text == "=") stop(token, "'=' does not compare", "use == to compare");
        stop(token, fmt::format("'{}' was not expected here", token.text), "put an operator between two values, and close brackets");
    }

    void want(const Token& sign, const Operand& part, Type type) const {
        if (part.type == type) return;
        const char* hint = part.type == Type::Integer && type == Type::Boolean ? "compare it, for example with > 0"
                                                                              : "use values of one type";
        stop(sign, fmt::format("'{}' needs {} values, and this is {}", sign.text, name_of(type), name_of(part.type)), hint);
    }

    template <class Side>
    Operand chain(Side side, std::initializer_list<std::string_view> signs, Type type) {
        Operand left = side();
        while (at_sign(signs)) {
            const Token sign = take();
            Operand right = side();
            want(sign, left, type);
            want(sign, right, type);
            calculates_ = calculates_ || type == Type::Integer;
            left.text = fmt::format("({}{}{})", left.text, sign.text, right.text);
            if (left.text.size() > kMaxEngineText) stop(sign, "this expression is too long", "split it up, with a variable for a part of it");
        }
        return left;
    }

    Operand either() {
        return chain([this] { return both(); }, {"||"}, Type::Boolean);
    }
    Operand both() {
        return chain([this] { return negation(); }, {"&&"}, Type::Boolean);
    }

    Operand negation() {
        if (!at_sign({"!"})) return comparison();
        const Token sign = take();
        const Deeper deeper(*this, sign);
        Operand part = negation();
        want(sign, part, Type::Boolean);
        part.text = fmt::format("(1-{})", part.text);
        return part;
    }

    Operand comparison() {
        Operand left = sum();
        if (!at_sign({"==", "!=", "<", "<=", ">", ">="})) return left;
        const Token sign = take();
        const Operand right = sum();
        if (!is_one_of(sign.text, {"==", "!="})) want(sign, left, Type::Integer);
        want(sign, right, left.type);
        if (at_sign({"==", "!=", "<", "<=", ">", ">="})) {
            stop(here(), "two comparisons stand in a row", "join them with and: a < b and b < c");
        }
        return {Type::Boolean, fmt::format("({}{}{})", left.text, sign.text, right.text)};
    }

    Operand sum() {
        return chain([this] { return product(); }, {"+", "-"}, Type::Integer);
    }
    Operand product() {
        return chain([this] { return sign_part(); }, {"*", "/", "%"}, Type::Integer);
    }

    Operand sign_part() {
        if (!at_sign({"-", "+"})) return primary();
        const Token sign = take();
        const Deeper deeper(*this, sign);
        const bool plain = here().kind == Token::Kind::Number;
        Operand part = sign_part();
        want(sign, part, Type::Integer);
        if (!plain) calculates_ = true;
        else if (sign.text == "-") numbers_.back() = -numbers_.back();
        part.text = fmt::format("(0{}{})", sign.text, part.text);
        return part;
    }

    Operand primary() {
        const Token token = take();
        switch (token.kind) {
            case Token::Kind::Number: return number(token);
            case Token::Kind::Text: return literal(token);
            case Token::Kind::Name: return name(token);
            case Token::Kind::Sign:
                if (token.text == "(") return bracket(token);
                [[fallthrough]];
            case Token::Kind::End: break;
        }
        unexpected(token);
    }

    Operand literal(const Token& token) {
        texts_.emplace_back(token.text);
        return {Type::Text, fmt::format("{:.0f}", names_.number_of_text(token.text))};
    }

    Operand bracket(const Token& open) {
        const Deeper deeper(*this, open);
        Operand part = either();
        close(open);
        return part;
    }

    void close(const Token& open) {
        if (at_sign({")"})) {
            take();
            return;
        }
        if (here().kind == Token::Kind::End) stop(open, "this bracket is not closed", "put a ) where it ends");
        unexpected(here());
    }

    Operand number(const Token& token) {
        std::int64_t value = 0;
        const auto end = token.text.data() + token.text.size();
        const auto read = std::from_chars(token.text.data(), end, value);
        if (read.ec != std::errc() || value > kMaxNumber) {
            stop(token, "this number is too large", fmt::format("stay under {}", kMaxNumber));
        }
        numbers_.push_back(value);
        return {Type::Integer, std::to_string(value)};
    }

    Operand name(const Token& token) {
        if (token.text == "true" || token.text == "false") return {Type::Boolean, token.text == "true" ? "1" : "0"};
        if (token.text == "visited" || token.text == "visits") return visits(token);
        const auto declared = names_.variable(token.text);
        if (!declared) undeclared(token);
        note({Reading::Kind::Variable, declared->index});
        return {declared->type, fmt::format("v{}", declared->index)};
    }

    [[noreturn]] void undeclared(const Token& token) const {
        const auto near = names_.near_variable(token.text);
        stop(token, fmt::format("no variable is called '{}'", token.text),
             near.empty() ? "declare it under \"variables\"" : fmt::format("did you mean '{}'? Else declare it under \"variables\"", near),
             "undeclared-variable");
    }

    Operand visits(const Token& function) {
        if (!at_sign({"("})) stop(function, fmt::format("{} needs a node", function.text), "write visited(\"node-id\")");
        const Token open = take();
        const Token node = take();
        if (node.kind != Token::Kind::Text) {
            stop(node, fmt::format("{} needs the id of a node between quotes", function.text), "write visited(\"node-id\")");
        }
        const auto index = names_.node(node.text);
        if (!index) {
            const auto near = names_.near_node(node.text);
            stop(node, fmt::format("there is no node '{}'", node.text),
                 near.empty() ? "name a node of this story" : fmt::format("did you mean '{}'?", near), "unknown-target");
        }
        close(open);
        note({Reading::Kind::Visits, *index});
        if (function.text == "visits") return {Type::Integer, fmt::format("n{}", *index)};
        return {Type::Boolean, fmt::format("(n{}>0)", *index)};
    }

    void note(const Reading& reading) {
        if (std::find(readings_.begin(), readings_.end(), reading) == readings_.end()) readings_.push_back(reading);
    }

    // Bounds the recursion, since the text may come from anyone.
    struct Deeper {
        Deeper(Reader& reader, const Token& token) : reader_(reader) {
            if (++reader_.depth_ > kMaxNesting) stop(token, "this is nested too deeply", "split it up");
        }
        ~Deeper() { --reader_.depth_; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;
        Reader& reader_;
    };

    std::vector<Token> tokens_;
    const NameTable& names_;
    std::size_t next_ = 0;
    int depth_ = 0;
    std::vector<Reading> readings_;
    std::vector<std::int64_t> numbers_;
    std::vector<std::string> texts_;
    bool calculates_ = false;
};

}  // namespace

const char* name_of(Type type) {
    switch (type) {
        case Type::Boolean: return "boolean";
        case Type::Integer: return "integer";
        case Type::Text: return "text";
    }
    return "";
}

tl::expected<ReadExpression, ExpressionError> read_expression(std::string_view text, const NameTable& names) {
    auto tokens = tokens_of(text);
    if (!tokens) return tl::unexpected(tokens.error());
    try {
        return Reader(std::move(*tokens), names).whole();
    } catch (const ExpressionError& error) {
        return tl::unexpected(error);
    }
}

}  // namespace wissel::story
