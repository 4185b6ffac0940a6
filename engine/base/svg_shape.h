// The shapes of flags as SVG, the same on every page that is written.
#pragma once

#include <string_view>

namespace wissel {

// In a square of 20 units; the element is left open for its attributes. What is not known is a circle.
constexpr std::string_view svg_outline(std::string_view shape) {
    if (shape == "triangle") return R"(<path d="M10 1.5 19 18H1z")";
    if (shape == "square") return R"(<rect x="2" y="2" width="16" height="16")";
    if (shape == "diamond") return R"(<path d="M10 1 19 10 10 19 1 10z")";
    if (shape == "hexagon") return R"(<path d="M5.5 2h9L19 10l-4.5 8h-9L1 10z")";
    return R"(<circle cx="10" cy="10" r="8.5")";
}

}  // namespace wissel
