// What a class sees of a lesson, as a lesson would make it.
#pragma once

#include <vector>

#include "sample_views.h"

namespace wissel::test {

struct ClassBase {
    director::View film, choice, scores, flags, reveal, summary, help;  // of a viewer alone
};
std::vector<SampleView> class_views(const ClassBase& base, const std::string& prompt);

}  // namespace wissel::test
