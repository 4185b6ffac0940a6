#ifdef __linux__

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include "base/thread_priority.h"
#include "films.h"

using namespace wissel;
using namespace wissel::test;

namespace {

constexpr int kLastNiceness = 19;

std::set<int> threads() {
    std::set<int> found;
    for (const auto& thread : std::filesystem::directory_iterator("/proc/self/task")) found.insert(std::stoi(thread.path().filename().string()));
    return found;
}

int niceness_of(int thread) { return getpriority(PRIO_PROCESS, static_cast<id_t>(thread)); }

}  // namespace

TEST_CASE("all threads of a clip that is ready stand behind the main one") {
    const int main_thread = niceness_of(getpid());
    const int behind = std::min(main_thread + kDecodingSteps, kLastNiceness);
    REQUIRE(behind > main_thread);
    Stage stage;
    const auto before = threads();
    stage.cue({whole(films().a)});
    int of_the_clip = 0;
    for (const int thread : threads()) {
        if (before.contains(thread)) continue;
        ++of_the_clip;
        CHECK(niceness_of(thread) == behind);
    }
    CHECK(of_the_clip >= 3);  // it reads, it decodes pictures and sound
}

#endif
