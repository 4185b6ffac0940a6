// Views made of the demo story's own texts, as the director would make them.
#pragma once

#include <string>
#include <vector>

#include "director/view.h"
#include "playback/picture.h"

namespace wissel::test {

struct SampleView {
    std::string name;
    director::View view;
};

// Every panel once, at rest.
std::vector<SampleView> sample_views(const std::string& variant);
// Every card and every choice that the demo story can show.
std::vector<SampleView> story_views(const std::string& variant);
director::View sample_view(const std::string& name, const std::string& variant);

// A stand-in for the film: soft, with light and dark parts.
playback::PictureRef film_picture(playback::Size size);

}  // namespace wissel::test
