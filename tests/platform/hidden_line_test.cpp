#include "platform/hidden_line.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

#include <iostream>
#include <sstream>
#include <string>

using namespace wissel;
using namespace wissel::platform;

namespace {

// A terminal of which we are the person at it: standard input until it is gone. Types its answer once it is asked.
class Terminal : std::stringbuf {
public:
    explicit Terminal(std::string answer) : answer_(std::move(answer)), input_(::dup(STDIN_FILENO)) {
        REQUIRE(::openpty(&person_, &terminal_, nullptr, nullptr, nullptr) == 0);
        ::dup2(terminal_, STDIN_FILENO);
        ::fcntl(person_, F_SETFL, O_NONBLOCK);
        error_ = std::cerr.rdbuf(this);
    }
    ~Terminal() override {
        std::cerr.rdbuf(error_);
        ::dup2(input_, STDIN_FILENO);
        for (const int each : {input_, person_, terminal_}) ::close(each);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    // What the terminal has shown of what was typed.
    std::string shown() {
        char bytes[256];
        const auto count = ::read(person_, bytes, sizeof bytes);
        return {bytes, bytes + std::max<ssize_t>(count, 0)};
    }
    bool echoes() const {
        termios now{};
        ::tcgetattr(terminal_, &now);
        return (now.c_lflag & ECHO) != 0 && (now.c_lflag & ICANON) != 0 && (now.c_lflag & ISIG) != 0;
    }
    std::string asked() const { return str(); }

private:
    int sync() override {
        if (!answer_.empty())
            CHECK(::write(person_, answer_.data(), answer_.size()) == static_cast<ssize_t>(answer_.size()));
        answer_.clear();
        return 0;
    }

    std::string answer_;
    int input_, person_ = -1, terminal_ = -1;
    std::streambuf* error_ = nullptr;
};

}  // namespace

TEST_CASE("what is typed after a question is read and never shown, and the terminal is as before") {
    Terminal terminal("4711\r");
    REQUIRE(at_terminal());
    const auto line = read_hidden_line("PIN: ");
    REQUIRE(line);
    CHECK(*line == "4711");
    CHECK(terminal.asked() == "PIN: \n");
    CHECK(terminal.shown().find('4') == std::string::npos);
    CHECK(terminal.echoes());
}

TEST_CASE("a slip can be taken back letter by letter") {
    Terminal terminal(
        "\x7F"
        "1\b47\x7F"
        "711\n");
    CHECK(*read_hidden_line("? ") == "4711");
}

TEST_CASE("Ctrl-C, Ctrl-D and a line that never ends give it up or are bounded, and the terminal shows letters again") {
    for (const char* answer : {"47\x03", "\x04"}) {
        Terminal terminal(answer);
        CHECK_FALSE(read_hidden_line("? "));
        CHECK(terminal.echoes());
    }
    Terminal terminal(std::string(2000, '7') + "\r");
    CHECK(read_hidden_line("? ")->size() == 256);
}

TEST_CASE("where there is no terminal it is said so") {
    const int input = ::dup(STDIN_FILENO);
    ::close(STDIN_FILENO);
    REQUIRE(::open("/dev/null", O_RDONLY) == STDIN_FILENO);
    CHECK_FALSE(at_terminal());
    CHECK_FALSE(read_hidden_line("? "));
    ::dup2(input, STDIN_FILENO);
    ::close(input);
}
