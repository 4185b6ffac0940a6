// Reads the fields of a JSON object and insists that nothing is left unread: a misspelt field must not pass in silence.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "scenes/drawing/canvas.h"

namespace wissel::scenes {

// Thrown while reading; caught by read_script.
class ScriptError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class Fields {
public:
    // `where` is told in errors, as in "shots[1].phone".
    Fields(const nlohmann::json& object, std::string where, std::string language);

    bool has(const char* name);
    double number(const char* name, double otherwise);
    double number(const char* name);
    bool flag(const char* name, bool otherwise = false);
    std::string word(const char* name);
    std::string word(const char* name, const std::string& otherwise);
    std::string one_of(const char* name, std::initializer_list<const char*> allowed, const std::string& otherwise);
    Colour colour(const char* name);
    // A text in the language wanted, and at an easier level in that language where there is none for the level. A text without
    // languages is the same in all.
    std::string text(const char* name);
    std::string text(const char* name, const std::string& otherwise);
    Fields object(const char* name);
    std::vector<Fields> list(const char* name);        // of objects; empty when absent
    std::vector<std::string> words(const char* name);  // empty when absent
    std::pair<double, double> pair(const char* name);  // two numbers in brackets
    // Call when all is read: what is left is an error.
    void finish() const;
    // The only field that has not been read yet: an event's kind.
    std::string left_over() const;

    [[noreturn]] void complain(const std::string& what) const;
    const std::string& where() const { return where_; }

private:
    const nlohmann::json& need(const char* name);
    const nlohmann::json* object_;
    std::string where_, language_;
    std::set<std::string> read_;
};

}  // namespace wissel::scenes
