// One act as a statement of the Experience API: verbs of ADL's and cmi5's registries, activities with their names in
// all languages.
//
// The language of a visitor is not in them: a rare one would point at who chose it. Threading: pure. Ownership: refers
// to the names and the naming that it was made with.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "figures/names.h"
#include "figures/xapi_form.h"

namespace wissel::figures {

class XapiWords {
public:
    // All times are this day's.
    XapiWords(const Names& names, const std::string& story, const Naming& naming, Day day);

    Statement of(const store::Session& session) const;  // one that has ended
    Statement of_seen(const store::Record& record, const std::string& situation) const;
    // `with_time`: whether the time took it, and how long it took.
    Statement of_choice(const store::Record& record, bool with_time) const;
    Statement of_judgement(const store::Record& record) const;

private:
    using Json = nlohmann::ordered_json;

    // `situation`: in which it was; empty: in none.
    Statement statement(const store::Id& id, std::string_view verb, const Json& object, const Json& result,
                        const std::string& situation) const;
    std::string address(const std::vector<std::string_view>& path) const;
    Json story() const;
    Json situation(const std::string& id) const;
    Json question(const store::Record& record, const char* what, const Json& choices) const;

    const Names& names_;
    const std::string& story_;
    const Naming& naming_;
    std::string timestamp_;
};

}  // namespace wissel::figures
