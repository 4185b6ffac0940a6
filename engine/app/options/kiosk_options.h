// What `wissel kiosk` was asked.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace wissel::app {

struct KioskOptions {
    enum class Task { Run, Check, New, HashPin };
    Task task = Task::Run;
    std::string config;  // what is run or checked, or the file to be written
    bool json = false;
    std::string log;     // event log to write; empty: none
};

void add_kiosk(CLI::App& app, KioskOptions& options);

}  // namespace wissel::app
