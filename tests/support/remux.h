// Puts the streams of several files into one, as they are.
//
// Throws std::runtime_error when that cannot be done: then the test cannot run.
#pragma once

#include <string>
#include <vector>

namespace wissel::test {

struct RemuxPart {
    std::string path;     // its first stream is taken; empty: a stream of data that is neither picture nor sound
    int disposition = 0;  // AV_DISPOSITION_...
    std::string language = {};
    int kind = -1;        // AVMEDIA_TYPE_... of the stream to take; -1: the first one
};
void remux(const std::string& to, const std::vector<RemuxPart>& parts);

}  // namespace wissel::test
