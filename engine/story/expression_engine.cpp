#include "story/expression_engine.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <mutex>
#include <unordered_map>

#include <muParser.h>

#include "story/expression.h"

namespace wissel::story {

namespace {

constexpr double kFirstText = 2e15;  // texts are numbered from here, beyond every whole number
constexpr double kMaxWhole = 1e15;
constexpr std::size_t kFewestCompiled = 64;
constexpr std::size_t kMostNames = 1U << 16U;  // in all that is compiled together: some 5 MB
constexpr std::size_t kNamesOfItsOwn = 16;     // a parser's operators

double whole(double value) {
    if (std::isnan(value)) return 0;
    return std::trunc(std::clamp(value, -kMaxWhole, kMaxWhole));
}

double divide(double a, double b) {
    return b == 0 ? 0 : whole(a / b);
}

double remainder_of(double a, double b) {
    return b == 0 ? 0 : std::fmod(a, b);
}

// Replaces muParser's operators, which know no whole numbers and allow assignment.
void define_operators(mu::Parser& parser) {
    parser.EnableBuiltInOprt(false);
    parser.ClearFun();
    parser.ClearConst();
    const auto define = [&](const char* sign, mu::fun_type2 run, mu::EOprtPrecedence binding) {
        parser.DefineOprt(sign, run, static_cast<unsigned>(binding), mu::oaLEFT, true);
    };
    define("||", [](double a, double b) { return a != 0 || b != 0 ? 1.0 : 0.0; }, mu::prLOR);
    define("&&", [](double a, double b) { return a != 0 && b != 0 ? 1.0 : 0.0; }, mu::prLAND);
    define("==", [](double a, double b) { return a == b ? 1.0 : 0.0; }, mu::prCMP);
    define("!=", [](double a, double b) { return a != b ? 1.0 : 0.0; }, mu::prCMP);
    define("<=", [](double a, double b) { return a <= b ? 1.0 : 0.0; }, mu::prCMP);
    define(">=", [](double a, double b) { return a >= b ? 1.0 : 0.0; }, mu::prCMP);
    define("<", [](double a, double b) { return a < b ? 1.0 : 0.0; }, mu::prCMP);
    define(">", [](double a, double b) { return a > b ? 1.0 : 0.0; }, mu::prCMP);
    define("+", [](double a, double b) { return whole(a + b); }, mu::prADD_SUB);
    define("-", [](double a, double b) { return whole(a - b); }, mu::prADD_SUB);
    define("*", [](double a, double b) { return whole(a * b); }, mu::prMUL_DIV);
    define("/", divide, mu::prMUL_DIV);
    define("%", remainder_of, mu::prMUL_DIV);
}

std::string name_of(const Reading& reading) {
    return (reading.kind == Reading::Kind::Variable ? "v" : "n") + std::to_string(reading.index);
}

}  // namespace

class ExpressionEngine::Impl {
public:
    Impl() { define_operators(parser_); }

    double number_of_text(std::string_view text) {
        const std::lock_guard lock(mutex_);
        return numbered(text);
    }

    Value evaluate(const ReadExpression& expression, const Scope& scope) {
        const std::lock_guard lock(mutex_);
        for (const auto& reading : expression.readings) *slot(reading) = number_in(scope, reading);
        return as_value(run(compiled(expression.engine_text)), expression.type);
    }

private:
    // What read_expression() let through is never refused; if the library thinks otherwise, nothing is true.
    static double run(const mu::Parser& parser) {
        try {
            return parser.Eval();
        } catch (const mu::ParserError&) {
            return 0;
        }
    }

    // A parser holds one expression compiled, and every name; conditions are asked in turn, so the latest are kept.
    const mu::Parser& compiled(const std::string& text) {
        const auto found = compiled_.find(text);
        if (found != compiled_.end()) return found->second;
        if (compiled_.size() >= std::max(kFewestCompiled, kMostNames / (slots_.size() + kNamesOfItsOwn))) compiled_.clear();
        auto& parser = compiled_.emplace(text, parser_).first->second;
        parser.SetExpr(text);
        return parser;
    }

    double numbered(std::string_view text) {
        const auto found = numbers_.find(text);
        if (found != numbers_.end()) return found->second;
        texts_.emplace_back(text);
        return numbers_[texts_.back()] = kFirstText + static_cast<double>(texts_.size() - 1);
    }

    double* slot(const Reading& reading) {
        const auto name = name_of(reading);
        const auto found = slots_.find(name);
        if (found != slots_.end()) return found->second;
        auto* place = &values_.emplace_back(0.0);
        parser_.DefineVar(name, place);
        return slots_[name] = place;
    }

    double number_in(const Scope& scope, const Reading& reading) {
        if (reading.kind == Reading::Kind::Visits) return scope.visits(static_cast<std::uint32_t>(reading.index));
        const Value value = scope.value(reading.index);
        if (const auto* text = std::get_if<std::string>(&value)) return numbered(*text);
        if (const auto* number = std::get_if<std::int64_t>(&value)) return static_cast<double>(*number);
        return std::get<bool>(value) ? 1 : 0;
    }

    Value as_value(double number, Type type) const {
        switch (type) {
            case Type::Boolean: return number != 0;
            case Type::Integer: return static_cast<std::int64_t>(whole(number));
            case Type::Text: return text_of(number);
        }
        return false;
    }

    std::string text_of(double number) const {
        const auto index = number - kFirstText;
        return index >= 0 && index < static_cast<double>(texts_.size()) ? texts_[static_cast<std::size_t>(index)] : std::string();
    }

    std::mutex mutex_;  // guards everything below
    mu::Parser parser_;    // knows the operators and every variable so far; copied for each expression
    std::unordered_map<std::string, mu::Parser> compiled_;
    std::deque<double> values_;
    std::unordered_map<std::string, double*> slots_;
    std::deque<std::string> texts_;
    std::map<std::string, double, std::less<>> numbers_;
};

ExpressionEngine::ExpressionEngine() : impl_(std::make_unique<Impl>()) {}
ExpressionEngine::~ExpressionEngine() = default;

double ExpressionEngine::number_of_text(std::string_view text) {
    return impl_->number_of_text(text);
}

Value ExpressionEngine::evaluate(const ReadExpression& expression, const Scope& scope) {
    return impl_->evaluate(expression, scope);
}

}  // namespace wissel::story
