// Other programs of this machine: whether they are there, and running one to its end, without a shell.
//
// Threading: any thread; run_program() blocks until the program has ended.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace wissel::platform {

// The path of a program of that name that may be run, as PATH finds it.
std::optional<std::string> find_program(const std::string& name);

// Its words go where ours go; it reads nothing. Fails where it cannot be started, or ends otherwise than with 0; after `most` it is ended.
Result<void> run_program(const std::string& path, const std::vector<std::string>& arguments, std::chrono::milliseconds most);

}  // namespace wissel::platform
