// What a teacher may come to see, in each language.
#pragma once

#include <string>
#include <vector>

#include "lectern/teacher_view.h"

namespace wissel::test {

struct TeacherSample {
    std::string name;
    lectern::TeacherView view;
};
std::vector<TeacherSample> teacher_views(const std::string& language);

}  // namespace wissel::test
