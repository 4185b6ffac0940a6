#include "platform/hidden_line.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace wissel::platform {

namespace {

constexpr std::size_t kLongest = 256;
constexpr char kCtrlC = 3, kCtrlD = 4, kBackspace = 8, kDelete = 127;

// Each letter comes at once and unseen, and no key ends the program half-way: the terminal would stay without echo.
class Unseen {
public:
    Unseen() : changed_(tcgetattr(STDIN_FILENO, &before_) == 0) {
        if (!changed_) return;
        auto raw = before_;
        raw.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
        raw.c_cc[VMIN] = 1;
        raw.c_cc[VTIME] = 0;
        changed_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw) == 0;
    }
    ~Unseen() {
        if (changed_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

    bool ready() const { return changed_; }

private:
    termios before_{};
    bool changed_;
};

// False: it was given up.
bool read_to_enter(std::string& line) {
    for (char letter = 0; ::read(STDIN_FILENO, &letter, 1) == 1;) {
        if (letter == '\r' || letter == '\n') return true;
        if (letter == kCtrlC || letter == kCtrlD) return false;
        if (letter == kBackspace || letter == kDelete) {
            if (!line.empty()) line.pop_back();
        } else if (line.size() < kLongest) {
            line += letter;
        }
    }
    return false;
}

}  // namespace

bool is_watched() {
    return isatty(STDERR_FILENO) == 1;
}

bool at_terminal() {
    return isatty(STDIN_FILENO) == 1;
}

Result<std::string> read_hidden_line(const std::string& prompt) {
    const Unseen unseen;
    if (!unseen.ready()) return fail("the terminal cannot be told to show nothing: give it through a pipe instead");
    std::cerr << prompt << std::flush;
    std::string line;
    const bool entered = read_to_enter(line);
    std::cerr << "\n";
    if (!entered) return fail("given up: nothing was written");
    return line;
}

}  // namespace wissel::platform
