#include "platform/programs.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sstream>

#include <fmt/format.h>

namespace wissel::platform {

namespace {

// What the program gets to read: nothing; and its chatter goes with our mistakes, not into our output.
class Streams {
public:
    Streams() {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&actions_, STDERR_FILENO, STDOUT_FILENO);
    }
    ~Streams() { posix_spawn_file_actions_destroy(&actions_); }
    Streams(const Streams&) = delete;
    Streams& operator=(const Streams&) = delete;
    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_;
};

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) return -1;
    }
    return status;
}

// True also where this system cannot say: then it is waited for.
bool ends_within(pid_t child, std::chrono::milliseconds most) {
    const auto process = static_cast<int>(syscall(SYS_pidfd_open, child, 0));  // glibc's own name for it is no C++
    if (process < 0) return true;
    const auto until = std::chrono::steady_clock::now() + most;
    pollfd waiting{process, POLLIN, 0};
    int ended = -1;
    do {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        ended = poll(&waiting, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
    } while (ended < 0 && errno == EINTR);
    close(process);
    return ended != 0;
}

}  // namespace

std::optional<std::string> find_program(const std::string& name) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path ? path : "/usr/bin:/bin");
    for (std::string folder; std::getline(folders, folder, ':');) {
        if (folder.empty()) continue;
        const auto file = (std::filesystem::path(folder) / name).string();
        std::error_code error;
        if (std::filesystem::is_regular_file(file, error) && access(file.c_str(), X_OK) == 0) return file;
    }
    return std::nullopt;
}

Result<void> run_program(const std::string& path, const std::vector<std::string>& arguments, std::chrono::milliseconds most) {
    std::vector<std::string> words = {path};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const Streams streams;
    pid_t child = 0;
    if (const int code = posix_spawn(&child, path.c_str(), streams.get(), nullptr, argv.data(), environ); code != 0) {
        return fail(fmt::format("{} cannot be started: {}", path, std::strerror(code)));
    }
    const bool in_time = ends_within(child, most);
    if (!in_time) kill(child, SIGKILL);
    const int status = wait_for(child);
    if (!in_time) return fail(fmt::format("{} has not come to an end within {} seconds, and was ended", path, std::chrono::duration_cast<std::chrono::seconds>(most).count()));
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
    if (WIFEXITED(status)) return fail(fmt::format("{} failed, with exit code {}", path, WEXITSTATUS(status)));
    return fail(fmt::format("{} was ended from outside", path));
}

}  // namespace wissel::platform
