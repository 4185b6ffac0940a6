#include "app/kiosk/session_recorder.h"

#include <utility>

#include "store/new_id.h"

namespace wissel::app {

namespace {

// The author's, of what is judged in this node.
std::optional<std::string> author_flag(const story::StoryGraph& graph, const std::string& node) {
    const auto index = graph.find(node);
    if (index == story::kNoNode) return std::nullopt;
    const auto& outcome = graph.nodes[index].outcome;
    if (!outcome || !outcome->flag) return std::nullopt;
    return graph.flags[*outcome->flag].id;
}

}  // namespace

SessionRecorder::SessionRecorder(store::RecordWriter* writer, std::function<void()> on_end, Clock clock)
    : writer_(writer), on_end_(std::move(on_end)), clock_(std::move(clock)) {}

void SessionRecorder::begin(std::shared_ptr<const story::StoryGraph> graph, const std::string& language) {
    graph_ = std::move(graph);
    last_node_.clear();
    counted_.clear();
    session_ = store::make_id();
    if (writer_) writer_->put(store::Began{*session_, now(), graph_->id, language});
}

void SessionRecorder::end(store::How how) {
    if (!session_) return;
    auto last = last_node_.empty() ? std::nullopt : std::optional(last_node_);
    if (writer_) writer_->put(store::Ended{*session_, now(), how, std::move(last)});
    session_.reset();
    graph_.reset();
    counted_.clear();
    last_node_.clear();
}

store::Record SessionRecorder::record(store::Kind kind, const std::string& node) const {
    store::Record made;
    made.id = store::make_id();
    made.at = std::chrono::floor<std::chrono::hours>(now());
    made.story = graph_->id;
    made.node = node;
    made.kind = kind;
    return made;
}

bool SessionRecorder::is_first(store::Kind kind, const std::string& node) {
    return session_ && writer_ && counted_.emplace(kind, node).second;
}

void SessionRecorder::entered(const std::string& node) {
    last_node_ = node;
    if (is_first(store::Kind::Seen, node)) writer_->put(record(store::Kind::Seen, node));
}

void SessionRecorder::chosen(const std::string& node, const std::string& option, story::How how, Duration after) {
    if (!is_first(store::Kind::Chosen, node)) return;
    auto made = record(store::Kind::Chosen, node);
    made.option = option;
    made.by_default = how == story::How::ByDefault;
    made.taken = std::chrono::floor<std::chrono::seconds>(std::max(after, Duration{}));
    writer_->put(std::move(made));
}

void SessionRecorder::judged(const std::string& node, const std::string& flag) {
    if (!is_first(store::Kind::Judged, node)) return;
    auto made = record(store::Kind::Judged, node);
    made.flag = flag;
    made.author_flag = author_flag(*graph_, node);
    writer_->put(std::move(made));
}

}  // namespace wissel::app
