#include "story/analysis/trials.h"

#include <algorithm>
#include <unordered_map>

namespace wissel::story {

namespace {

constexpr std::size_t kMostTrials = 10'000;

struct Axis {
    Reading reading;
    std::vector<Value> values;
    std::size_t at = 0;
};

class Trial final : public Scope {
public:
    explicit Trial(const std::vector<Axis>& axes) : axes_(axes) {}
    Value value(std::size_t variable) const override { return at({Reading::Kind::Variable, variable}); }
    int visits(std::uint32_t node) const override {
        return static_cast<int>(std::get<std::int64_t>(at({Reading::Kind::Visits, node})));
    }

private:
    const Value& at(const Reading& reading) const {
        const auto axis = std::find_if(axes_.begin(), axes_.end(), [&](const auto& a) { return a.reading == reading; });
        return axis->values[axis->at];
    }
    const std::vector<Axis>& axes_;
};

std::vector<Reading> readings_of(const std::vector<const ReadExpression*>& expressions) {
    std::vector<Reading> readings;
    for (const auto* expression : expressions) {
        for (const auto& reading : expression->readings) {
            if (std::find(readings.begin(), readings.end(), reading) == readings.end()) readings.push_back(reading);
        }
    }
    return readings;
}

// Counts on, like the wheels of an odometer. False when all combinations were seen.
bool advance(std::vector<Axis>& axes) {
    for (auto& axis : axes) {
        if (++axis.at < axis.values.size()) return true;
        axis.at = 0;
    }
    return false;
}

}  // namespace

Found find_values(const Domains& domains, const std::vector<const ReadExpression*>& expressions,
                  const std::function<bool(const Scope&)>& wanted) {
    std::vector<Axis> axes;
    bool complete = true;
    std::size_t combinations = 1;
    for (const auto& reading : readings_of(expressions)) {
        axes.push_back({reading, domains.values(reading, expressions)});
        if (axes.back().values.empty()) return Found::Unknown;
        complete = complete && domains.is_complete(reading, expressions);
        combinations *= axes.back().values.size();
        if (combinations > kMostTrials) return Found::Unknown;
    }
    const Trial trial(axes);
    do {
        if (wanted(trial)) return Found::Yes;
    } while (advance(axes));
    return complete ? Found::No : Found::Unknown;
}

}  // namespace wissel::story
