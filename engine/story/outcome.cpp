#include "story/outcome.h"

namespace wissel::story {

const char* name_of(Criterion criterion) {
    switch (criterion) {
        case Criterion::Consent: return "consent";
        case Criterion::Voluntary: return "voluntary";
        case Criterion::Equality: return "equality";
        case Criterion::Development: return "development";
        case Criterion::Context: return "context";
        case Criterion::Impact: return "impact";
    }
    return "";
}

const char* name_of(Score score) {
    switch (score) {
        case Score::Good: return "+";
        case Score::Doubtful: return "+/-";
        case Score::Bad: return "-";
        case Score::VeryBad: return "--";
    }
    return "";
}

const char* name_of(Response response) {
    switch (response) {
        case Response::Helps: return "helps";
        case Response::Little: return "little";
        case Response::Harms: return "harms";
    }
    return "";
}

}  // namespace wissel::story
