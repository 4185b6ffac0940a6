#include "story/io/read_outcome.h"

#include <algorithm>

#include <fmt/format.h>

#include "story/io/fields.h"

namespace wissel::story {

namespace {

constexpr Word<std::optional<Score>> kScores[] = {{"+", Score::Good},
                                                  {"+/-", Score::Doubtful},
                                                  {"-", Score::Bad},
                                                  {"--", Score::VeryBad},
                                                  {"?", std::nullopt}};
constexpr Word<Response> kResponses[] = {{"helps", Response::Helps}, {"little", Response::Little}, {"harms", Response::Harms}};
constexpr Word<Criterion> kCriterionWords[] = {
    {"consent", Criterion::Consent},         {"voluntary", Criterion::Voluntary}, {"equality", Criterion::Equality},
    {"development", Criterion::Development}, {"context", Criterion::Context},     {"impact", Criterion::Impact}};

void read_criterion(ReaderContext& context, JsonValue value, const char* name, CriterionFinding& finding) {
    ObjectReader reader(context, value, fmt::format("criterion \"{}\"", name));
    if (const auto score = reader.required("score")) {
        if (const auto known = read_word(context, *score, kScores)) finding.score = *known;
    }
    finding.finding = read_text(context, reader.optional("finding"));
    reader.finish();
}

void read_criteria(ReaderContext& context, std::optional<JsonValue> value, Outcome& outcome) {
    if (!value) return;
    ObjectReader criteria(context, *value, "\"criteria\"");
    for (std::size_t i = 0; i < kCriteria.size(); ++i) {
        const char* name = name_of(kCriteria[i]);
        if (const auto one = criteria.optional(name)) read_criterion(context, *one, name, outcome.criteria[i]);
    }
    criteria.finish();
}

void read_deciding(ReaderContext& context, std::optional<JsonValue> value, Outcome& outcome) {
    if (!value || !want_list(context, *value, "deciding")) return;
    for (auto item = value->first(); item; item = item->next()) {
        if (const auto criterion = read_word(context, *item, kCriterionWords)) outcome.deciding.push_back(*criterion);
    }
}

std::vector<std::size_t> read_references(ReaderContext& context, const IdTable& table, std::optional<JsonValue> value,
                                         const char* field) {
    std::vector<std::size_t> indices;
    if (!value || !want_list(context, *value, field)) return indices;
    for (auto item = value->first(); item; item = item->next()) {
        if (const auto index = resolve(context, table, *item)) indices.push_back(*index);
    }
    return indices;
}

void read_mark(ReaderContext& context, ObjectReader& reader, Outcome& outcome) {
    const auto flag = reader.optional("flag"), response = reader.optional("response");
    if (flag && response) {
        context.report.add(codes::kBadValue, response->key_offset(), "an outcome has a flag or a response, not both",
                           "a flag is for behaviour, a response for how somebody reacts to it");
    }
    if (!flag && !response && reader.is_object()) {
        context.report.add(codes::kMissingField, reader.offset(), "this outcome has neither a \"flag\" nor a \"response\"",
                           "give it the flag that the author sets, or helps, little or harms");
    }
    if (flag) outcome.flag = resolve(context, context.flags, *flag);
    if (response) outcome.response = read_word(context, *response, kResponses);
}

bool needs_reaction(const ReaderContext& context, const Outcome& outcome) {
    if (outcome.flag) return context.graph.flags[*outcome.flag].needs_reaction;
    return outcome.response && *outcome.response != Response::Helps;
}

void check_reaction(ReaderContext& context, const ObjectReader& reader, const Outcome& outcome) {
    if (!needs_reaction(context, outcome)) return;
    if (!outcome.reaction.empty() && !outcome.help.empty()) return;
    const char* missing = !outcome.help.empty() ? "says no fitting reaction" : outcome.reaction.empty() ? "says no fitting reaction and names no help" : "names no help";
    context.report.add(codes::kNoReaction, reader.offset(), fmt::format("this outcome is not fine, and {}", missing),
                       "add \"reaction\" (what one can do now) and \"help\" (where to talk about it)");
}

void check_green(ReaderContext& context, const ObjectReader& reader, const Outcome& outcome) {
    if (!outcome.flag || context.graph.flags[*outcome.flag].needs_reaction) return;
    for (std::size_t i = 0; i < kCriteria.size(); ++i) {
        const auto& score = outcome.criteria[i].score;
        if (!score || *score < Score::Bad) continue;
        context.report.add(codes::kGreenWithUnmet, reader.offset(),
                           fmt::format("the flag '{}' says that this is fine, and \"{}\" is scored {}",
                                       context.graph.flags[*outcome.flag].id, name_of(kCriteria[i]), name_of(*score)),
                           "look at both again: one criterion that is not met means that it is not fine");
    }
}

}  // namespace

std::shared_ptr<const Outcome> read_outcome(ReaderContext& context, std::optional<JsonValue> value) {
    if (!value) return nullptr;
    Outcome outcome;
    ObjectReader reader(context, *value, "this outcome");
    read_mark(context, reader, outcome);
    outcome.whose = read_text(context, reader.optional("whose"));
    read_criteria(context, reader.optional("criteria"), outcome);
    read_deciding(context, reader.optional("deciding"), outcome);
    outcome.why = read_text(context, reader.optional("why"));
    outcome.reaction = read_text(context, reader.optional("reaction"));
    outcome.help = read_references(context, context.help, reader.optional("help"), "help");
    outcome.sources = read_references(context, context.sources, reader.optional("sources"), "sources");
    reader.finish();
    check_reaction(context, reader, outcome);
    check_green(context, reader, outcome);
    return std::make_shared<const Outcome>(std::move(outcome));
}

std::optional<Judge> read_judge(ReaderContext& context, std::optional<JsonValue> value, const Outcome* outcome) {
    if (!value) return std::nullopt;
    Judge judge;
    ObjectReader reader(context, *value, "this judge step");
    judge.behaviour = read_text(context, reader.required("behaviour"));
    judge.unknown = read_text(context, reader.optional("unknown"));
    reader.finish();
    const bool whole = outcome && outcome->flag &&
                       std::all_of(outcome->criteria.begin(), outcome->criteria.end(), [](const auto& c) { return c.score || !c.finding.empty(); });
    if (!whole) {
        context.report.add(codes::kMissingField, value->key_offset(), "a judge step needs the author's own judgement to compare with",
                           "add an \"outcome\" with a flag and all six criteria");
    }
    return judge;
}

}  // namespace wissel::story
