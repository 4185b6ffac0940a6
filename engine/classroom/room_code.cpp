#include "classroom/room_code.h"

#include <algorithm>

namespace wissel::classroom {

namespace {

// Each letter as likely as any other: what would make the first ones likelier is drawn again.
char draw_letter(const RandomSource& random) {
    constexpr std::uint64_t kCount = kCodeLetters.size(), kWhole = UINT64_MAX / kCount * kCount;
    auto drawn = random();
    while (drawn >= kWhole) drawn = random();
    return kCodeLetters[static_cast<std::size_t>(drawn % kCount)];
}

}  // namespace

std::string make_room_code(const RandomSource& random) {
    std::string code;
    while (code.size() < kCodeLength) code += draw_letter(random);
    return code;
}

bool is_room_code(std::string_view text) {
    return text.size() == kCodeLength && text.find_first_not_of(kCodeLetters) == std::string_view::npos;
}

std::string as_room_code(std::string_view typed) {
    std::string code;
    for (const char letter : typed.substr(0, 40)) {
        if (letter == ' ' || letter == '-') continue;
        code += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return is_room_code(code) ? code : std::string();
}

}  // namespace wissel::classroom
