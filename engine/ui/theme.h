// Colours and measures: one place, so that all panels look like one.
//
// Contrast against kPanel (WCAG ratio): kText 15.6, kQuietText 8.9, kAccent 9.2; kOnAccent on kAccent 9.9.
#pragma once

#include <cstdint>

namespace wissel::ui {

struct Color {
    std::uint8_t red = 0, green = 0, blue = 0;
    float alpha = 1;

    constexpr Color with_alpha(float a) const { return {red, green, blue, a}; }
};

constexpr Color rgb(std::uint32_t value, float alpha = 1) {
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U), static_cast<std::uint8_t>(value), alpha};
}

constexpr Color mixed(Color a, Color b, float part_of_b) {
    const auto mix = [part_of_b](std::uint8_t x, std::uint8_t y) {
        return static_cast<std::uint8_t>(static_cast<float>(x) + (static_cast<float>(y) - static_cast<float>(x)) * part_of_b + 0.5F);
    };
    return {mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue), a.alpha + (b.alpha - a.alpha) * part_of_b};
}

namespace theme {

inline constexpr Color kScrim = rgb(0x0A0D14);              // over the film, behind a card: what is under it would be a ghost
inline constexpr Color kPanel = rgb(0x141923, 0.95F);
inline constexpr Color kRaised = rgb(0x242C3B, 0.98F);      // what can be pressed
inline constexpr Color kHovered = rgb(0x2F394C, 0.98F);
inline constexpr Color kSunken = rgb(0x1B212D, 1.0F);       // rows and boxes in a card
inline constexpr Color kLine = rgb(0x3A465B);
inline constexpr Color kText = rgb(0xF4F6FB);
inline constexpr Color kQuietText = rgb(0xB7C1D3);
inline constexpr Color kAccent = rgb(0x9DBBFF);
inline constexpr Color kOnAccent = rgb(0x0D1526);
inline constexpr Color kFlagGround = rgb(0xE9EDF5);         // behind a flag too dark for the panel

inline constexpr float kRadius = 12;       // of buttons and boxes
inline constexpr float kPanelRadius = 18;
inline constexpr float kTarget = 56;       // lowest height of what can be pressed
inline constexpr float kFocusWidth = 3;
inline constexpr double kEntrance = 0.2;   // seconds

}  // namespace theme
}  // namespace wissel::ui
