// A file whose disk does not answer: a lease that somebody else's open has to wait for stands in for it (fcntl(2), F_SETLEASE).
//
// Not every file system has leases: where held() is false, the test cannot be made; ctest then names `disk-leases` as skipped. Whoever has the file open is waited for.
#pragma once

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>

namespace wissel::test {

class HeldUp {
public:
    explicit HeldUp(const std::string& path) : file_(::open(path.c_str(), O_RDWR)) {
        std::signal(SIGIO, SIG_IGN);  // how the kernel tells that somebody waits
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(5);
        while (!(held_ = lease()) && errno == EAGAIN && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
    }
    ~HeldUp() { let_go(); }
    HeldUp(const HeldUp&) = delete;
    HeldUp& operator=(const HeldUp&) = delete;
    bool held() const { return held_; }
    // Returns once somebody is waiting for the file; throws if nobody comes.
    void wait_until_wanted() const {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (::fcntl(file_, F_GETLEASE) == F_WRLCK) {
            if (std::chrono::steady_clock::now() > deadline) throw std::runtime_error("nobody has asked for the file that is held up");
            std::this_thread::yield();
        }
    }
    void let_go() {
        if (file_ >= 0) ::close(file_);
        file_ = -1;
    }

private:
    bool lease() const { return file_ >= 0 && ::fcntl(file_, F_SETLEASE, F_WRLCK) == 0; }

    int file_;
    bool held_ = false;
};

}  // namespace wissel::test
