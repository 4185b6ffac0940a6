#include "story/reading.h"

#include <algorithm>

#include "story/io/letters.h"

namespace wissel::story {

Duration reading_time(std::size_t letters) {
    return letters == 0 ? Duration::zero() : kTimeToLookUp + seconds(static_cast<double>(letters) / kReadingSpeed);
}

Duration reading_time(std::string_view text) {
    return reading_time(count_letters(text));
}

Duration slate_time(std::string_view text) {
    return std::max(kShortestSlate, reading_time(text));
}

}  // namespace wissel::story
