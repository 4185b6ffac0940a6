// What `wissel stats` and `wissel stats push` were asked.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "figures/local_time.h"
#include "figures/xapi_form.h"

namespace CLI {
class App;
}

namespace wissel::app {

struct StatsOptions {
    std::vector<std::string> databases;
    figures::Period period;
    std::string story;     // empty: all
    std::string language;  // empty: the one in which the first story has names
    std::string output;    // empty: standard output
    enum class Form { Text, Csv, Json, Html, Xapi } form = Form::Text;
    figures::Naming naming;
};

struct PushOptions {
    std::string url;
    std::vector<std::string> databases;
    figures::Period period;
    std::string story;
    figures::Naming naming;
    std::string credentials;  // a file; empty: the environment
    std::string authority;    // a file; empty: the system's
    std::string memory;       // a file; empty: beside the first database
    bool allow_http = false;
    std::chrono::seconds timeout{30};
};

// `push` is a command of it.
void add_stats(CLI::App& app, StatsOptions& options, PushOptions& push);

}  // namespace wissel::app
