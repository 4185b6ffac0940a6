#include "story/expression_tokens.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace wissel::story {

namespace {

// Longer signs first, so that "<=" is not read as "<".
constexpr std::array<std::string_view, 19> kSigns = {"&&", "||", "==", "!=", "<=", ">=", "+=", "-=", "<", ">",
                                                     "!",  "+",  "-",  "*",  "/",  "%",  "(",  ")",  "="};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view as_sign(std::string_view word) {
    if (word == "and") return "&&";
    if (word == "or") return "||";
    if (word == "not") return "!";
    return {};
}

template <class Belongs>
std::string_view run(std::string_view text, std::size_t from, Belongs belongs) {
    std::size_t end = from;
    while (end < text.size() && belongs(text[end])) ++end;
    return text.substr(from, end - from);
}

ExpressionError bad_token(std::size_t position, std::string message, std::string hint) {
    return {"bad-expression", position, std::move(message), std::move(hint)};
}

tl::expected<Token, ExpressionError> text_token(std::string_view text, std::size_t at) {
    const auto end = text.find(text[at], at + 1);
    if (end == std::string_view::npos) {
        return tl::unexpected(bad_token(at, "a text is not closed", "put the same quote at its end"));
    }
    return Token{Token::Kind::Text, text.substr(at + 1, end - at - 1), at};
}

tl::expected<Token, ExpressionError> sign_token(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    const auto sign = std::find_if(kSigns.begin(), kSigns.end(), [&](auto s) { return rest.starts_with(s); });
    if (sign != kSigns.end()) return Token{Token::Kind::Sign, rest.substr(0, sign->size()), at};
    return tl::unexpected(bad_token(at, fmt::format("'{}' means nothing in an expression", rest.substr(0, 1)),
                              "use names, whole numbers, \"texts\", + - * / %, == != < <= > >=, and, or, not, ( )"));
}

tl::expected<Token, ExpressionError> token_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (is_digit(c)) return Token{Token::Kind::Number, run(text, at, is_digit), at};
    if (c == '"' || c == '\'') return text_token(text, at);
    if (!is_letter(c)) return sign_token(text, at);
    const auto word = run(text, at, [](char d) { return is_letter(d) || is_digit(d) || d == '.'; });
    const auto sign = as_sign(word);
    return sign.empty() ? Token{Token::Kind::Name, word, at} : Token{Token::Kind::Sign, sign, at};
}

std::size_t end_of(const Token& token, std::string_view text) {
    if (token.kind == Token::Kind::Text) return token.position + token.text.size() + 2;
    if (is_letter(text[token.position])) {
        return token.position + run(text, token.position, [](char d) { return is_letter(d) || is_digit(d) || d == '.'; }).size();
    }
    return token.position + token.text.size();
}

}  // namespace

tl::expected<std::vector<Token>, ExpressionError> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t at = 0;
    const auto skip = [&] { at += run(text, at, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }).size(); };
    for (skip(); at < text.size(); skip()) {
        const auto token = token_at(text, at);
        if (!token) return tl::unexpected(token.error());
        tokens.push_back(*token);
        at = end_of(*token, text);
    }
    tokens.push_back({Token::Kind::End, {}, text.size()});
    return tokens;
}

}  // namespace wissel::story
