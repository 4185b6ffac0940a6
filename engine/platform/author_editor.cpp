#include "platform/author_editor.h"

#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sstream>

#include <fmt/format.h>

extern char** environ;

namespace wissel::platform {

namespace {

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
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
    if (is_one_of(name, {"vi", "vim", "nvim", "nano", "micro", "kak", "hx", "emacs-nox"})) words.insert(words.begin(), {"x-terminal-emulator", "-e"});
    if (is_one_of(name, {"code", "codium", "code-insiders"})) words.insert(words.end(), {"-g", file + ":" + number});
    else if (is_one_of(name, {"subl", "zed", "hx"})) words.push_back(file + ":" + number);
    else if (is_one_of(name, {"kate", "kwrite"})) words.insert(words.end(), {"-l", number, file});
    else words.insert(words.end(), {"+" + number, file});
    return words;
}

Result<void> open_in_editor(const std::string& editor, const std::string& file, int line) {
    const auto wanted = editor.empty() ? from_environment() : editor;
    auto command = editor_command(wanted, file, line);
    if (command.empty()) return fail("no editor is known: set VISUAL, for example VISUAL=gedit, or give --editor");
    std::vector<char*> arguments;
    for (auto& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::signal(SIGCHLD, SIG_IGN);  // nobody waits for it
    pid_t process = 0;
    const int code = posix_spawnp(&process, arguments.front(), nullptr, nullptr, arguments.data(), environ);
    if (code != 0) return fail(fmt::format("the editor '{}' cannot be run: {}", command.front(), std::strerror(code)));
    return {};
}

}  // namespace wissel::platform
