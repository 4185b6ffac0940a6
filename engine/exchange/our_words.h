// The few words that an imported story needs and its source does not have, in the languages that we speak.
#pragma once

#include <string>
#include <string_view>

namespace wissel::exchange {

struct OurWords {
    std::string prompt;   // of a choice without a question
    std::string more;     // leads to the rest of a long choice
    std::string go_on, stop;
    std::string the_end;  // title of an end of our own
};

// English for a language that is not among them.
OurWords words_in(std::string_view language);

}  // namespace wissel::exchange
