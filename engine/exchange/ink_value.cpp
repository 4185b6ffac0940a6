#include "exchange/ink_value.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "exchange/literals.h"
#include "exchange/plain_text.h"

namespace wissel::exchange {

namespace {

// Division is none of these: ink's may leave fractions.
constexpr std::array<std::string_view, 11> kBinary = {"+", "-", "*", "==", "!=", ">", "<", ">=", "<=", "&&", "||"};
constexpr std::array<std::string_view, 10> kUnsayable = {"/", "%", "MIN", "MAX", "POW", "?", "!?", "L^", "has", "hasnt"};

// None for one that is too large for a story of ours.
std::optional<std::int64_t> number_in(const InkValue& value) {
    if (value.kind != InkValue::Kind::Known) return std::nullopt;
    if (const auto* boolean = std::get_if<bool>(&value.value)) return *boolean;
    const auto* number = std::get_if<std::int64_t>(&value.value);
    return number && is_sayable(value.value) ? std::optional(*number) : std::nullopt;
}

std::optional<InkValue> calculated(std::string_view name, std::int64_t a, std::int64_t b) {
    if (name == "+") return InkValue::known(a + b);
    if (name == "-") return InkValue::known(a - b);
    if (name == "*") return InkValue::known(a * b);
    if (name == "MIN") return InkValue::known(std::min(a, b));
    if (name == "MAX") return InkValue::known(std::max(a, b));
    if (name == "%" && b != 0) return InkValue::known(a % b);
    if (name == "==") return InkValue::known(a == b);
    if (name == "!=") return InkValue::known(a != b);
    if (name == ">") return InkValue::known(a > b);
    if (name == "<") return InkValue::known(a < b);
    if (name == ">=") return InkValue::known(a >= b);
    if (name == "<=") return InkValue::known(a <= b);
    if (name == "&&") return InkValue::known(a != 0 && b != 0);
    if (name == "||") return InkValue::known(a != 0 || b != 0);
    return std::nullopt;
}

InkValue unary(std::string_view name, const InkValue& operand) {
    if (const auto truth = truth_of(operand); truth && name == "!") {
        auto made = InkValue::known(!*truth);
        made.first_time = operand.first_time;
        return made;
    }
    if (const auto number = number_in(operand); number && name == "_") return InkValue::known(-*number);
    const auto words = expression_of(operand);
    if (!words || words->size() > 1000) return InkValue::unknown(in_brief(shown(operand)));
    if (name == "!") return InkValue::said(fmt::format("not ({})", *condition_of(operand)));
    if (name == "_") return InkValue::said(fmt::format("(0 - {})", *words), true);
    return InkValue::unknown(fmt::format("{} {}", name, *words));
}

}  // namespace

std::optional<std::string> expression_of(const InkValue& value) {
    if (value.kind == InkValue::Kind::Words) return value.words;
    if (value.kind == InkValue::Kind::Known && !value.first_time && is_sayable(value.value)) {
        const auto* text = std::get_if<std::string>(&value.value);
        if (text && text->find_first_of("\"\\\n") != std::string::npos) return std::nullopt;
        return written(value.value);
    }
    return std::nullopt;
}

std::optional<std::string> condition_of(const InkValue& value) {
    const auto words = expression_of(value);
    if (words && value.kind == InkValue::Kind::Words && value.number) return fmt::format("({} != 0)", *words);
    return words;
}

std::string shown(const InkValue& value) {
    if (value.kind == InkValue::Kind::Known) {
        const auto* text = std::get_if<std::string>(&value.value);
        return text ? *text : written(value.value);
    }
    return value.kind == InkValue::Kind::Path ? value.path : value.words;
}

std::optional<bool> truth_of(const InkValue& value) {
    const auto number = number_in(value);
    if (!number) return std::nullopt;
    return *number != 0;
}

std::size_t ink_operands(std::string_view name) {
    if (name == "!" || name == "_" || name == "FLOOR" || name == "CEILING" || name == "INT" || name == "FLOAT") return 1;
    const auto is_in = [&](const auto& names) { return std::ranges::find(names, name) != names.end(); };
    return is_in(kBinary) || is_in(kUnsayable) ? 2 : 0;
}

namespace {

// An expression that is written over and over into itself grows without bound.
constexpr std::size_t kLongestExpression = 1000;

}  // namespace

InkValue ink_result(std::string_view name, const std::vector<InkValue>& operands) {
    if (operands.size() == 1) return unary(name, operands[0]);
    const auto &left = operands[0], &right = operands[1];
    const auto a = number_in(left), b = number_in(right);
    if (a && b) {
        if (auto made = calculated(name, *a, *b)) {
            made->first_time = left.first_time || right.first_time;
            return *made;
        }
    }
    const bool joins = name == "&&" || name == "||";
    const auto left_words = joins ? condition_of(left) : expression_of(left), right_words = joins ? condition_of(right) : expression_of(right);
    const bool sayable = std::ranges::find(kBinary, name) != kBinary.end();
    if (!sayable || !left_words || !right_words || left_words->size() + right_words->size() > kLongestExpression) {
        return InkValue::unknown(fmt::format("{} {} {}", in_brief(shown(left)), name, in_brief(shown(right))));
    }
    const auto ours = name == "&&" ? "and" : name == "||" ? "or" : name;
    return InkValue::said(fmt::format("({} {} {})", *left_words, ours, *right_words), name == "+" || name == "-" || name == "*");
}

}  // namespace wissel::exchange
