// Conditions and effects: what an author writes in "if" and "do", ready to be evaluated.
//
// Threading: immutable; see expression_engine.h.
// Ownership: cheap to copy; all of a story's expressions share one engine and equal ones share their text.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include <tl/expected.hpp>

#include "story/expression_reader.h"
#include "story/value.h"

namespace wissel::story {

class ExpressionEngine;

// What expressions can see of a walk.
class Scope {
public:
    virtual ~Scope() = default;
    virtual Value value(std::size_t variable) const = 0;
    virtual int visits(std::uint32_t node) const = 0;
};

class Expression {
public:
    Expression(std::shared_ptr<ExpressionEngine> engine, std::shared_ptr<const ReadExpression> read)
        : engine_(std::move(engine)), read_(std::move(read)) {}

    Value evaluate(const Scope& scope) const;
    const ReadExpression& read() const { return *read_; }

private:
    std::shared_ptr<ExpressionEngine> engine_;
    std::shared_ptr<const ReadExpression> read_;
};

class Condition {
public:
    explicit Condition(Expression expression) : expression_(std::move(expression)) {}
    bool holds(const Scope& scope) const { return std::get<bool>(expression_.evaluate(scope)); }
    const ReadExpression& read() const { return expression_.read(); }

private:
    Expression expression_;
};

// NAME = EXPRESSION, NAME += EXPRESSION or NAME -= EXPRESSION.
class Effect {
public:
    enum class Kind { Set, Add, Subtract };
    Effect(std::size_t variable, Kind kind, Expression expression)
        : variable_(variable), kind_(kind), expression_(std::move(expression)) {}

    std::size_t variable() const { return variable_; }
    Kind kind() const { return kind_; }
    const ReadExpression& read() const { return expression_.read(); }
    // The variable's new value, within the range of its declaration.
    Value result(const Scope& scope, const Variable& declaration) const;

private:
    std::size_t variable_;
    Kind kind_;
    Expression expression_;
};

// Makes the conditions and effects of one story.
class ExpressionMaker {
public:
    // `names.number_of_text` is filled in here.
    explicit ExpressionMaker(NameTable names);

    tl::expected<Condition, ExpressionError> condition(const std::string& text);
    tl::expected<Effect, ExpressionError> effect(const std::string& text);

private:
    using Read = std::shared_ptr<const ReadExpression>;
    tl::expected<Read, ExpressionError> read(const std::string& text);

    std::shared_ptr<ExpressionEngine> engine_;
    NameTable names_;
    std::unordered_map<std::string, Read> known_;
};

}  // namespace wissel::story
