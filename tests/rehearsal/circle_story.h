// A story that is hard to cover: most of its nodes lie on one large circle, and many options wait for what was chosen elsewhere.
#pragma once

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace wissel::test {

struct CircleShape {
    int nodes = 250;      // 12 of them beside the circle: the way in and the ends
    int variables = 62;
    int choices = 174;    // with six options each, as many as a choice may have
};

// 174 choices and 64 nodes that branch or pass, in a circle; each option leads somewhere else on it, and no stretch can be left out.
class CircleStory {
public:
    explicit CircleStory(CircleShape shape = {}) : shape_(shape), ring_(shape.nodes - kBeside) {}

    std::string text() const {
        auto text = std::string(R"({"format": 1, "id": "circle", "title": "A circle", "languages": ["en"], "start": "in0", "variables": {)");
        for (int v = 0; v < shape_.variables; ++v) {
            const bool counts = v % 5 == 4;
            text += fmt::format(R"({}"v{}": {})", v == 0 ? "" : ", ", v,
                                counts ? R"({"type": "integer", "start": 0, "min": 0, "max": 3})" : R"({"type": "boolean", "start": false})");
        }
        text += R"(}, "nodes": {"in0": {"title": "In", "next": "in1"}, "in1": {"still": {"file": "s.png", "seconds": 2}, "next": "n0"})";
        for (int n = 0; n < ring_; ++n) text += fmt::format(R"(, "n{}": {{"title": "Place {}", {}}})", n, n, is_choice(n) ? choice(n) : branch(n));
        for (int e = 0; e < kBeside - 2; ++e) text += fmt::format(R"(, "end{}": {{"title": "End {}", "end": true}})", e, e);
        return text + "}}";
    }

    int ring() const { return ring_; }

private:
    static constexpr int kBeside = 12;

    bool is_choice(int n) const { return n * shape_.choices / ring_ != (n + 1) * shape_.choices / ring_; }
    std::string to(int n) const { return fmt::format("n{}", n % ring_); }
    bool counts(int v) const { return v % 5 == 4; }
    std::string asked(int v, int n) const { return counts(v) ? fmt::format("v{} >= {}", v, 1 + n % 3) : fmt::format("v{}", v); }
    std::string effect(int v) const { return counts(v) ? fmt::format("v{} += 1", v) : fmt::format("v{} = true", v); }

    // Two options free, one for one variable, two for two or three at once; the last leaves the circle now and then.
    std::string choice(int n) const {
        const auto v = [&](int i) { return (n * 7 + i * 11) % shape_.variables; };
        const auto option = [&](int i, int step, const std::string& more) {
            return fmt::format(R"(, {{"id": "o{}", "text": "Option {}", "to": "{}"{}}})", i, i, to(n + step), more);
        };
        auto text = fmt::format(R"("choice": {{"prompt": "What at {}?", {}"options": [{{"id": "o0", "text": "On", "to": "{}"}})", n,
                                n % 6 == 0 ? R"("seconds": 10, "default": "o0", )" : "", to(n + 1));
        text += option(1, 2 + n % 9, fmt::format(R"(, "do": ["{}"])", effect(v(0))));
        text += option(2, 17 + n % 31, fmt::format(R"(, "if": "{}", "do": ["{}"])", asked(v(1), n), effect(v(2))));
        text += option(3, 53 + n % 67, fmt::format(R"(, "if": "{} and {}")", asked(v(3), n), asked(v(4), n + 1)));
        text += option(4, 3, fmt::format(R"(, "if": "{} and not ({}) and {}")", asked(v(5), n), asked(v(6), n), asked(v(2), n)));
        text += n % 17 == 3 ? fmt::format(R"(, {{"id": "o5", "text": "Out", "to": "end{}"}})", n / 17 % (kBeside - 2))
                            : option(5, 101, n % 2 == 0 ? R"(, "once": true)" : "");
        return text + "]}";
    }

    std::string branch(int n) const {
        const int a = n % shape_.variables, b = (n * 3 + 1) % shape_.variables;
        return fmt::format(R"("next": [{{"if": "{}", "to": "{}"}}, {{"if": "{}", "to": "{}"}}, {{"to": "{}"}}])", asked(a, n), to(n + 7), asked(b, n),
                           to(n + 29), to(n + 1));
    }

    CircleShape shape_;
    int ring_;
};

}  // namespace wissel::test
