// A digest as policies of pages want it.
//
// Threading: pure.
#pragma once

#include <charconv>
#include <string>
#include <string_view>

namespace wissel {

// Of bytes written as hexadecimal digits, two each (RFC 4648, 4).
inline std::string base64_of_hex(std::string_view hex) {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    unsigned bits = 0, held = 0;
    for (; hex.size() >= 2; hex.remove_prefix(2)) {
        unsigned byte = 0;
        std::from_chars(hex.data(), hex.data() + 2, byte, 16);
        bits = bits << 8U | byte;
        for (held += 8; held >= 6; held -= 6) text += kLetters[bits >> (held - 6) & 0x3FU];
    }
    if (held > 0) text += kLetters[bits << (6 - held) & 0x3FU];
    while (text.size() % 4 != 0) text += '=';
    return text;
}

}  // namespace wissel
