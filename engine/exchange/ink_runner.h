// Follows ink's content from one place to where a choice waits, the story goes elsewhere, or it ends. Part of ink.h.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "exchange/budget.h"
#include "exchange/draft.h"
#include "exchange/ink_tree.h"
#include "exchange/ink_value.h"

namespace wissel::exchange {

// Where a node begins, and what is known there.
struct InkBegin {
    InkPointer at;
    std::map<std::string, InkValue> temporary;
    std::vector<InkPointer> called_from;
    std::string title;
    std::string unfinished;  // the beginning of a line that goes on here
    int carried = 0;         // in how many parts so far
};

std::string ink_key(const InkPointer& at);
std::string ink_key(const InkBegin& begin);

class InkRunner {
public:
    InkRunner(Draft& draft, const InkContainer& root) : draft_(draft), root_(root) {}

    struct Run {
        DraftNode node;
        std::vector<InkBegin> leads_to;  // in the order in which they were met
    };
    Run run(const InkBegin& begin);

    // What all runs have come to.
    const Budget& budget() const { return budget_; }

    // Variables as "global decl" gives them.
    void read_declarations(const InkContainer& declarations);

private:
    struct Branch {
        const InkContainer* inside = nullptr;  // choices in it hang on this condition
        std::string condition;                 // empty: one that cannot be said
        InkPointer then;                       // where the other branch begins
        std::vector<std::string> earlier;
    };

    void step();
    void ascend();
    void take_item(const Json& item);
    void take_word(const std::string& word);
    void take_object(const Json& item);
    void take_choice(const Json& item);
    void assign(const std::string& name, bool global);
    void forget(const std::string& name);
    void divert(const Json& item);
    void go(const InkPointer& to);
    void branch(const InkPointer& to, const InkValue& condition);
    void split(const InkPointer& to, const std::string& condition);
    void finish();
    void stop() { done_ = true; }
    bool leave_branch(const InkPointer& to);
    void lead(std::string text, const InkPointer& to, std::string condition, bool once, std::string title, const std::string& unfinished = {});
    std::string unfinished_line();
    std::optional<InkPointer> follow(const Json& item, const char* name);
    InkValue pop();
    void push(InkValue value);
    void put(std::string_view words);
    void lose(std::string what);
    void note(Note::Kind kind, std::string what);
    void change(std::string what);
    Place here() const;

    Draft& draft_;
    const InkContainer& root_;
    Budget budget_;

    // Of the run.
    Run run_;
    InkPointer at_;
    std::map<std::string, InkValue> temporary_;
    std::vector<InkPointer> called_from_;
    std::vector<InkValue> stack_;
    std::vector<std::string> texts_;   // being put together on the stack
    std::vector<Branch> branches_;
    std::map<const InkContainer*, std::vector<std::string>> earlier_;  // conditions tried before in the same block
    std::optional<std::pair<InkPointer, std::string>> otherwise_;      // an invisible choice, taken when there is no other
    std::string tag_;
    int evaluating_ = 0;
    int carried_ = 0;
    bool in_tag_ = false, done_ = false, ended_ = false, thread_next_ = false, has_choice_ = false;
};

}  // namespace wissel::exchange
