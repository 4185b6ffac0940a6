#include "story/expression.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "story/expression_engine.h"
#include "story/expression_tokens.h"

namespace wissel::story {

namespace {

using Unexpected = tl::unexpected<ExpressionError>;

std::optional<Effect::Kind> kind_of(const Token& sign) {
    if (sign.text == "=") return Effect::Kind::Set;
    if (sign.text == "+=") return Effect::Kind::Add;
    if (sign.text == "-=") return Effect::Kind::Subtract;
    return std::nullopt;
}

Unexpected bad(std::size_t position, std::string message, std::string hint) {
    return Unexpected(ExpressionError{"bad-expression", position, std::move(message), std::move(hint)});
}

}  // namespace

Value Expression::evaluate(const Scope& scope) const {
    return engine_->evaluate(*read_, scope);
}

Value Effect::result(const Scope& scope, const Variable& declaration) const {
    Value value = expression_.evaluate(scope);
    auto* number = std::get_if<std::int64_t>(&value);
    if (!number) return value;
    if (kind_ != Kind::Set) {
        const auto before = std::get<std::int64_t>(scope.value(variable_));
        *number = kind_ == Kind::Add ? before + *number : before - *number;
    }
    constexpr std::int64_t kWide = 1'000'000'000'000'000;
    return std::clamp(*number, declaration.min.value_or(-kWide), declaration.max.value_or(kWide));
}

ExpressionMaker::ExpressionMaker(NameTable names)
    : engine_(std::make_shared<ExpressionEngine>()), names_(std::move(names)) {
    names_.number_of_text = [engine = engine_.get()](std::string_view text) { return engine->number_of_text(text); };
}

tl::expected<ExpressionMaker::Read, ExpressionError> ExpressionMaker::read(const std::string& text) {
    const auto known = known_.find(text);
    if (known != known_.end()) return known->second;
    auto read = read_expression(text, names_);
    if (!read) return Unexpected(read.error());
    read->text = text;
    return known_[text] = std::make_shared<const ReadExpression>(std::move(*read));
}

tl::expected<Condition, ExpressionError> ExpressionMaker::condition(const std::string& text) {
    const auto read = this->read(text);
    if (!read) return Unexpected(read.error());
    if ((*read)->type != Type::Boolean) {
        return bad(0, fmt::format("a condition must be true or false, and this is {}", name_of((*read)->type)),
                   "compare it, for example with > 0");
    }
    return Condition(Expression(engine_, *read));
}

tl::expected<Effect, ExpressionError> ExpressionMaker::effect(const std::string& text) {
    const auto tokens = tokens_of(text);
    if (!tokens) return Unexpected(tokens.error());
    const auto kind = tokens->size() > 2 ? kind_of((*tokens)[1]) : std::nullopt;
    const auto& target = tokens->front();
    if (target.kind != Token::Kind::Name || !kind) {
        return bad(0, "an effect must set a variable", "write NAME = VALUE, NAME += VALUE or NAME -= VALUE");
    }
    const auto declared = names_.variable(target.text);
    if (!declared) {
        const auto mistake = read_expression(target.text, names_);
        if (!mistake) return Unexpected(mistake.error());
        return bad(0, fmt::format("'{}' is no variable", target.text), "write NAME = VALUE, with the name of a variable");
    }
    const auto start = (*tokens)[2].position;
    const auto value = this->read(text.substr(start));
    if (!value) {
        auto error = value.error();
        error.position += start;
        return Unexpected(std::move(error));
    }
    if ((*value)->type != declared->type || (*kind != Effect::Kind::Set && declared->type != Type::Integer)) {
        return bad(start, fmt::format("'{}' is {} and this value is {}", target.text, name_of(declared->type), name_of((*value)->type)),
                   "give it a value of its own type; += and -= are for integers");
    }
    return Effect(declared->index, *kind, Expression(engine_, *value));
}

}  // namespace wissel::story
