// Reads the keys of one section; what nobody asked for is an unknown key.
//
// Threading: one thread. Ownership: the tree and the context outlive it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/io/config_context.h"

namespace wissel::kiosk {

class TableReader {
public:
    // `table`: none where the section is not there; nothing of it is missing then but what is required. `section`:
    // "round". `place`: what its keys are filed under, "round" or "story.2".
    TableReader(ConfigContext& context, const TomlValue* table, std::string section, std::string place);

    // None: it is not there.
    const TomlValue* optional(const char* key);
    const TomlValue* required(const char* key);
    // Reports what was not asked for, with the nearest key that was, or the section that has it: to be called once all
    // sections were read.
    void finish();

    // "[round]", as messages have it.
    const std::string& what() const { return what_; }
    // Where `key` is filed.
    std::string place_of(const char* key) const { return place_ + "." + key; }

private:
    std::string hint_for(std::string_view unknown) const;

    ConfigContext& context_;
    const TomlValue* table_;
    std::string section_, place_, what_;
    std::vector<std::string> asked_;
};

// `key` may stand in this section, in its own or in another: "it belongs under [round]"; "" where none has it.
std::string other_section_hint(const ConfigContext& context, std::string_view key);

}  // namespace wissel::kiosk
