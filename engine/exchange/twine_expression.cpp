#include "exchange/twine_expression.h"

#include <algorithm>
#include <array>
#include <utility>

#include "exchange/plain_text.h"

namespace wissel::exchange {

namespace {

struct Token {
    enum class Kind { Variable, Number, Text, Word, Sign, Other };
    Kind kind = Kind::Other;
    std::string text;
};

Token text_token(std::string_view words, std::size_t& at) {
    const char quote = words[at++];
    Token token{Token::Kind::Text, {}};
    for (; at < words.size() && words[at] != quote; ++at) {
        if (words[at] == '\\' || words[at] == '"' || words[at] == '\'' || words[at] == '\n') token.kind = Token::Kind::Other;
        token.text += words[at];
    }
    if (at >= words.size()) token.kind = Token::Kind::Other;
    else ++at;
    return token;
}

Token next_token(std::string_view words, std::size_t& at) {
    const auto begins = at;
    const auto run = [&](auto belongs) {
        while (at < words.size() && belongs(words[at])) ++at;
        return std::string(words.substr(begins, at - begins));
    };
    const char c = words[at];
    if (c == '"' || c == '\'') return text_token(words, at);
    if (c == '$' && at + 1 < words.size() && is_letter(words[at + 1])) {
        ++at;
        return {Token::Kind::Variable, run(is_word).substr(1)};
    }
    if (is_digit(c)) {
        auto number = run([](char d) { return is_word(d) || d == '.'; });
        const bool whole = std::ranges::all_of(number, is_digit);
        return {whole ? Token::Kind::Number : Token::Kind::Other, std::move(number)};
    }
    if (is_letter(c)) return {Token::Kind::Word, run(is_word)};
    constexpr std::string_view kSigns = "=!<>&|+-*/%";
    if (contains(kSigns, std::string_view(&words[at], 1))) {
        return {Token::Kind::Sign, run([&](char s) { return contains(kSigns, std::string_view(&s, 1)); })};
    }
    ++at;
    return {c == '(' || c == ')' ? Token::Kind::Sign : Token::Kind::Other, std::string(1, c)};
}

std::vector<Token> tokens_of(std::string_view words) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < words.size();) {
        if (words[at] == ' ' || words[at] == '\t' || words[at] == '\n') ++at;
        else tokens.push_back(next_token(words, at));
    }
    return tokens;
}

// Division is left out: theirs leaves fractions, ours whole numbers.
constexpr std::array<std::pair<std::string_view, std::string_view>, 30> kSame = {{
    {"is", "=="},   {"eq", "=="},  {"==", "=="},  {"===", "=="}, {"neq", "!="}, {"!=", "!="}, {"!==", "!="}, {"gt", ">"},   {"gte", ">="}, {"lt", "<"},
    {"lte", "<="},  {">", ">"},    {">=", ">="},  {"<", "<"},    {"<=", "<="},  {"and", "and"}, {"&&", "and"}, {"or", "or"}, {"||", "or"},  {"not", "not"},
    {"!", "not"},   {"true", "true"}, {"false", "false"}, {"+", "+"}, {"-", "-"}, {"*", "*"}, {"(", "("}, {")", ")"}, {"isnot", "!="}, {"ne", "!="},
}};

std::optional<std::string> word_in_ours(const Token& token) {
    switch (token.kind) {
        case Token::Kind::Variable:
        case Token::Kind::Number: return token.text;
        case Token::Kind::Text: return "\"" + token.text + "\"";
        case Token::Kind::Other: return std::nullopt;
        case Token::Kind::Word:
        case Token::Kind::Sign: break;
    }
    const auto* found = std::ranges::find(kSame, token.text, [](const auto& pair) { return pair.first; });
    if (found == kSame.end()) return std::nullopt;
    return std::string(found->second);
}

// Theirs may bind closer than a comparison, ours does not: "not $lamp" and "not (...)" mean the same in both.
bool negates_plainly(const std::vector<Token>& tokens, std::size_t at) {
    if (at + 1 >= tokens.size()) return false;
    if (tokens[at + 1].text == "(") return true;
    if (tokens[at + 1].kind != Token::Kind::Variable) return false;
    if (at + 2 >= tokens.size()) return true;
    const auto& then = tokens[at + 2].text;
    return then == "and" || then == "&&" || then == "or" || then == "||" || then == ")";
}

// After this, a value is to come.
bool begins_value(const Token& token) {
    return (token.kind == Token::Kind::Sign && token.text != ")") || (token.kind == Token::Kind::Word && token.text != "true" && token.text != "false");
}

std::optional<std::string> in_ours(const std::vector<Token>& tokens, std::size_t from) {
    std::string ours;
    for (auto i = from; i < tokens.size(); ++i) {
        auto word = word_in_ours(tokens[i]);
        if (!word || (*word == "not" && !negates_plainly(tokens, i))) return std::nullopt;
        const bool is_not = i + 1 < tokens.size() && tokens[i].text == "is" && tokens[i + 1].text == "not";
        if (is_not) {
            word = "!=";
            ++i;
        }
        // A number with a sign of its own, as in "to -1", is one word.
        const bool signs = *word == "-" && i + 1 < tokens.size() && tokens[i + 1].kind == Token::Kind::Number && (i == from || begins_value(tokens[i - 1]));
        if (signs) word = "-" + tokens[++i].text;
        ours += (ours.empty() ? "" : " ") + *word;
    }
    if (ours.empty()) return std::nullopt;
    return ours;
}

}  // namespace

std::optional<std::string> condition_in_ours(std::string_view words) { return in_ours(tokens_of(words), 0); }

std::optional<std::string> effect_in_ours(std::string_view words) {
    auto tokens = tokens_of(words);
    if (tokens.size() < 3 || tokens[0].kind != Token::Kind::Variable) return std::nullopt;
    const auto sign = tokens[1].text;
    for (auto& token : tokens) {
        if (token.kind == Token::Kind::Word && token.text == "it") token = tokens[0];  // Harlowe: what is being set
    }
    const auto value = in_ours(tokens, 2);
    if (!value) return std::nullopt;
    if (sign == "to" || sign == "=") return tokens[0].text + " = " + *value;
    if (sign == "+=" || sign == "-=") return tokens[0].text + " " + sign + " " + *value;
    return std::nullopt;
}

std::vector<std::string> variables_in(std::string_view words) {
    std::vector<std::string> names;
    for (const auto& token : tokens_of(words)) {
        if (token.kind == Token::Kind::Variable) names.push_back(token.text);
    }
    return names;
}

}  // namespace wissel::exchange
