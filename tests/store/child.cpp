#include "store/child.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace wissel::test {

Child::Child(std::vector<std::string> command) {
    int ends[2];
    REQUIRE(pipe2(ends, O_CLOEXEC) == 0);
    std::vector<char*> arguments;
    for (auto& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    const int code = posix_spawn(&process_, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    output_ = ends[0];
    REQUIRE(code == 0);
}

Child::~Child() {
    kill();
    close(output_);
}

std::string Child::line() {
    for (;;) {
        if (const auto end = heard_.find('\n'); end != std::string::npos) {
            auto line = heard_.substr(0, end);
            heard_.erase(0, end + 1);
            return line;
        }
        char part[512];
        const auto size = read(output_, part, sizeof part);
        if (size <= 0) return {};
        heard_.append(part, static_cast<std::size_t>(size));
    }
}

std::vector<std::string> Child::kill() {
    if (process_ < 0) return {};
    ::kill(process_, SIGKILL);
    int status = 0;
    waitpid(std::exchange(process_, -1), &status, 0);
    was_killed_ = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    std::vector<std::string> rest;
    for (auto said = line(); !said.empty(); said = line()) rest.push_back(said);
    return rest;
}

}  // namespace wissel::test
