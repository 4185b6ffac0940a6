#ifdef __linux__

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <thread>

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

bool has_ended(int thread) { return !std::filesystem::exists("/proc/self/task/" + std::to_string(thread)); }

}  // namespace

TEST_CASE("a thread stands back behind the main one, with those that it begins, and alone") {
    const int main_thread = niceness_of(gettid());
    REQUIRE(main_thread < kLastNiceness);
    int itself = 0, twice = 0, begun_by_it = 0;
    std::thread([&] {
        stand_back(kDecodingSteps);
        itself = niceness_of(gettid());
        std::thread([&] { begun_by_it = niceness_of(gettid()); }).join();
        stand_back(kDecodingSteps);
        twice = niceness_of(gettid());
    }).join();
    const int expected = std::min(main_thread + kDecodingSteps, kLastNiceness);
    CHECK(itself == expected);
    CHECK(begun_by_it == expected);
    CHECK(twice == expected);
    CHECK(niceness_of(gettid()) == main_thread);
}

TEST_CASE("all threads of a clip that is ready stand behind the main one") {
    const int main_thread = niceness_of(getpid());
    const int behind = std::min(main_thread + kDecodingSteps, kLastNiceness);
    REQUIRE(behind > main_thread);
    Stage stage;
    const auto before = threads();
    stage.cue({whole(films().a)});
    int of_the_clip = 0;
    for (const int thread : threads()) {
        const int niceness = niceness_of(thread);
        if (before.contains(thread) || has_ended(thread)) continue;  // what has ended has no niceness
        ++of_the_clip;
        CHECK(niceness == behind);
    }
    CHECK(of_the_clip >= 3);  // it reads, it decodes pictures and sound
}

#endif
