// Evaluates expressions, on muParser, which knows only numbers: booleans are 0 and 1, texts are numbered here.
//
// Threading: any thread; evaluations take turns under a lock of their own.
// Ownership: shared by all conditions and effects of one story.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "story/expression_reader.h"
#include "story/value.h"

namespace wissel::story {

class Scope;

class ExpressionEngine {
public:
    ExpressionEngine();
    ~ExpressionEngine();
    ExpressionEngine(const ExpressionEngine&) = delete;
    ExpressionEngine& operator=(const ExpressionEngine&) = delete;

    double number_of_text(std::string_view text);
    // `type` says how to read the resulting number. Division by zero gives 0; whole numbers stay within +-10^15.
    Value evaluate(const ReadExpression& expression, const Scope& scope);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace wissel::story
