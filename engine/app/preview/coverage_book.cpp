#include "app/preview/coverage_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "app/coverage/coverage_report.h"
#include "app/files/walk_files.h"
#include "app/footage/film_lengths.h"
#include "app/preview/coverage_view.h"
#include "base/thread_priority.h"

namespace wissel::app {

namespace {

namespace fs = std::filesystem;

constexpr const char* kWalks = "walks";
constexpr int kMostFolders = 1000;
// Walks tried in a large story, so that it is looked at within some seconds: fewer, the more there is to be met.
constexpr std::size_t kMostVisits = 2'000'000, kLeastTours = 20;
constexpr std::size_t kMostItems = 12'000;  // beyond them the search takes minutes, and gigabytes

// The folder that a number of walks is written into: the first that is not there yet.
fs::path new_folder(const fs::path& story) {
    std::error_code error;
    for (int number = 1; number < kMostFolders; ++number) {
        auto folder = story / (number == 1 ? std::string(kWalks) : fmt::format("{}-{}", kWalks, number));
        if (!fs::exists(fs::symlink_status(folder, error))) return folder;
    }
    return story / kWalks;
}

}  // namespace

// One story, looked at from end to end. Of the thread.
class CoverageBook::Work {
public:
    Work(CoverageBook& book, Subject subject, std::size_t edition)
        : book_(book), subject_(std::move(subject)), edition_(edition), rules_(subject_.graph) {
        report_.graph = subject_.graph;
        report_.items = &rules_.items();
        report_.seed = rehearsal::SimulationWishes{}.seed;
    }

    void look() {
        follow_recorded();
        tell("Working out: 10,000 walks at random...");
        walk_at_random();
        if (!wanted()) return;
        if (rules_.items().size() > kMostItems) {
            too_large_ = fmt::format("{} nodes, choices and time-outs are too many to look for walks that cover them here: see wissel coverage --write", rules_.items().size());
            return tell({});
        }
        tell("Working out: walks that cover every choice...");
        rehearsal::CoverWishes wishes;
        wishes.limits.still_wanted = [this] { return wanted(); };
        wishes.tours = std::clamp(kMostVisits / rules_.items().size(), kLeastTours, wishes.tours);
        auto cover = rehearsal::find_cover(rules_, subject_.graph, wishes);
        if (!wanted()) return;
        report_.cover = std::move(cover);
        tell({});
    }

    CoverageNews write() {
        if (report_.cover.walks.empty()) return {nullptr, "there is no walk to write yet", true};
        const auto folder = new_folder(subject_.folder);
        if (const auto written = write_walk_files(report_.cover, rules_.items(), folder); !written)
            return {nullptr, written.error().message, true};
        follow_recorded();
        const auto walks = report_.cover.walks.size();
        return {view({}), fmt::format("{} walk{} written to {}", walks, walks == 1 ? "" : "s", folder.string()), false, recorded_};
    }

private:
    bool wanted() { return book_.is_wanted(edition_); }
    std::shared_ptr<const workshop::CoverageView> view(std::string working) const {
        auto made = coverage_view(report_, *subject_.drawing, std::move(working));
        if (!too_large_.empty()) made.bad.push_back(too_large_);
        return std::make_shared<const workshop::CoverageView>(std::move(made));
    }
    void tell(std::string working) { book_.tell(edition_, {view(std::move(working)), {}, false, recorded_}); }

    // A mistake in one of the names keeps none of the others from being read.
    void follow_recorded() {
        report_.unreadable.clear();
        std::vector<rehearsal::NamedWalk> walks;
        auto named = walks_beside(subject_.folder);
        named.insert(named.end(), book_.walks_.begin(), book_.walks_.end());
        for (const auto& name : named) {
            auto files = read_walk_files({name}, subject_.folder);
            if (!files) {
                report_.unreadable.push_back(files.error().message);
                continue;
            }
            std::ranges::move(files->walks, std::back_inserter(walks));
            std::ranges::move(files->unreadable, std::back_inserter(report_.unreadable));
        }
        report_.walks = rehearsal::cover_by(walks, rules_.items(), subject_.graph);
        recorded_ = std::make_shared<const RecordedWalks>(RecordedWalks{std::move(walks), report_.walks->met_by});
    }

    void walk_at_random() {
        FilmLengths lengths(*subject_.graph, subject_.folder);
        rehearsal::SimulationWishes wishes;
        wishes.still_wanted = [this] { return wanted(); };
        wishes.length = [&lengths](story::NodeIndex node) { return lengths.of(node); };
        report_.simulation = rehearsal::simulate(rules_, wishes);
        report_.filmed = lengths.filmed();
    }

    CoverageBook& book_;
    Subject subject_;
    const std::size_t edition_;
    rehearsal::Rules rules_;
    CoverageReport report_;
    std::shared_ptr<const RecordedWalks> recorded_;
    std::string too_large_;  // why no walks are made; empty: they are
};

CoverageBook::CoverageBook(std::vector<std::string> walks, std::function<void()> changed)
    : walks_(std::move(walks)),
      changed_(std::move(changed)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

CoverageBook::~CoverageBook() {
    const std::lock_guard lock(mutex_);
    ++edition_;
}

void CoverageBook::look_at(std::shared_ptr<const story::StoryGraph> graph,
                           std::shared_ptr<const workshop::Drawing> drawing, fs::path folder) {
    const std::lock_guard lock(mutex_);
    subject_ = Subject{std::move(graph), std::move(drawing), std::move(folder)};
    ++edition_;
    newest_.reset();
    asked_.notify_one();
}

void CoverageBook::write_walks() {
    const std::lock_guard lock(mutex_);
    write_ = true;
    asked_.notify_one();
}

std::optional<CoverageNews> CoverageBook::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(newest_, std::nullopt);
}

bool CoverageBook::is_wanted(std::size_t edition) {
    const std::lock_guard lock(mutex_);
    return edition == edition_;
}

// What was said and not taken yet is not lost to a newer view.
void CoverageBook::tell(std::size_t edition, CoverageNews news) {
    {
        const std::lock_guard lock(mutex_);
        if (edition != edition_) return;
        if (newest_ && news.said.empty()) std::swap(news.said, newest_->said);
        if (newest_ && !news.view) news.view = newest_->view;
        if (newest_ && !news.walks) news.walks = newest_->walks;
        newest_ = std::move(news);
    }
    changed_();
}

void CoverageBook::run(const std::stop_token& stop) {
    stand_back(kBackgroundSteps);
    std::unique_ptr<Work> work;
    std::unique_lock lock(mutex_);
    while (asked_.wait(lock, stop, [this] { return subject_ || write_; })) {
        const auto edition = edition_;
        auto subject = std::exchange(subject_, std::nullopt);
        const bool write = std::exchange(write_, false);
        lock.unlock();
        try {
            if (subject && write) tell(edition, {nullptr, "the story was saved meanwhile: ask once more when its walks are known", true});
            if (subject) {
                work = std::make_unique<Work>(*this, std::move(*subject), edition);
                work->look();
            } else if (write && work) {
                tell(edition, work->write());
            }
        } catch (const std::exception& problem) {
            tell(edition, {nullptr, fmt::format("what walks reach could not be worked out: {}", problem.what()), true});
        }
        lock.lock();
    }
}

}  // namespace wissel::app
