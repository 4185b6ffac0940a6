#include "platform/author_editor.h"

#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <thread>
#include <utility>

#include <fmt/format.h>

extern char** environ;

namespace wissel::platform {

namespace {

// As a shell would cut it, quotes and backslashes included; nothing is expanded.
std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    bool inside = false;
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        const bool space = quote == 0 && (letter == ' ' || letter == '\t' || letter == '\n');
        if (!space && !std::exchange(inside, true)) words.emplace_back();
        if (space) inside = false;
        else if (quote == 0 && (letter == '"' || letter == '\'')) quote = letter;
        else if (letter == quote) quote = 0;
        else if (letter == '\\' && quote != '\'' && i + 1 < text.size()) words.back() += text[++i];
        else words.back() += letter;
    }
    return words;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
    return text;
}

bool is_one_of(const std::string& name, std::initializer_list<const char*> names) {
    for (const auto* each : names) {
        if (name == each) return true;
    }
    return false;
}

std::string from_environment() {
    for (const auto* name : {"VISUAL", "EDITOR"}) {
        const char* value = std::getenv(name);
        if (value && *value) return value;
    }
    return {};
}

// A session of its own, so that what ends Wissel in a terminal does not end the editor; signals as they come.
int spawn(pid_t& process, const std::vector<char*>& arguments) {
    posix_spawnattr_t how;
    if (const int code = posix_spawnattr_init(&how)) return code;
    sigset_t all, none;
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(&how, &all);
    posix_spawnattr_setsigmask(&how, &none);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    const int code = posix_spawnp(&process, arguments.front(), nullptr, &how, arguments.data(), environ);
    posix_spawnattr_destroy(&how);
    return code;
}

}  // namespace

std::vector<std::string> editor_command(const std::string& editor, const std::string& file, int line) {
    auto words = words_of(editor);
    if (words.empty()) return {};
    const auto number = std::to_string(line > 0 ? line : 1);
    if (editor.find("{file}") != std::string::npos) {
        for (auto& word : words) word = replaced(replaced(word, "{line}", number), "{file}", file);
        return words;
    }
    const auto name = std::filesystem::path(words.front()).filename().string();
    const bool in_terminal = std::ranges::find(words, "-nw") != words.end();  // emacs
    if (in_terminal || is_one_of(name, {"vi", "vim", "nvim", "nano", "pico", "micro", "kak", "hx", "helix", "joe", "jed", "mg", "ne", "mcedit", "emacs-nox", "editor", "sensible-editor"})) words.insert(words.begin(), {"x-terminal-emulator", "-e"});
    if (is_one_of(name, {"code", "codium", "code-insiders"})) words.insert(words.end(), {"-g", file + ":" + number});
    else if (is_one_of(name, {"subl", "zed", "hx"})) words.push_back(file + ":" + number);
    else if (is_one_of(name, {"kate", "kwrite"})) words.insert(words.end(), {"-l", number, file});
    else words.insert(words.end(), {"+" + number, file});
    return words;
}

Result<std::string> open_in_editor(const std::string& editor, const std::string& file, int line) {
    const auto wanted = editor.empty() ? from_environment() : editor;
    auto command = editor_command(wanted, file, line);
    const bool by_desktop = command.empty();
    if (by_desktop) command = {"xdg-open", file};
    std::vector<char*> arguments;
    for (auto& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t process = 0;
    const int code = spawn(process, arguments);
    if (code != 0 && by_desktop) return fail("no editor is known: set VISUAL (VISUAL=gedit), or give --editor");
    if (code != 0) return fail(fmt::format("the editor '{}' cannot be run: {}", command.front(), std::strerror(code)));
    // Nobody waits for it, but the system keeps what has ended until somebody has asked.
    std::thread([process] { waitpid(process, nullptr, 0); }).detach();
    return std::string(by_desktop ? ", but not at the line: set VISUAL for that" : "");
}

}  // namespace wissel::platform
