// Films that are made otherwise than most of a story's: seen at each switch to them and back.
//
// Threading: pure.
#pragma once

#include <string>
#include <vector>

#include "footage/facts.h"

namespace wissel::footage {

// How most films of a story are made. What has no majority, or too few films to speak of one, is left open.
class Likeness {
public:
    explicit Likeness(const std::vector<FilmFacts>& films);
    std::vector<Finding> judge(const FilmFacts& film) const;

private:
    struct Most {
        std::string value;              // empty: there is no majority
        std::size_t films = 0, of = 0;  // that have it; of which it is known
    };
    static std::string told(const Most& most);

    Most codec_, sound_codec_, size_, shape_, rate_;
    double lufs_ = 0;  // in the middle
    bool heard_ = false;
};

}  // namespace wissel::footage
