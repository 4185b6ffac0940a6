#include "app/dossier/dossier_material.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "app/captions/caption_words.h"
#include "av/jpeg.h"
#include "av/picture_at.h"
#include "av/probe.h"
#include "base/new_files.h"

namespace wissel::app {

namespace fs = std::filesystem;
using story::Media;

namespace {

constexpr av::PixelSize kBox{480, 270};
constexpr double kPart = 2.0 / 3;  // of the way through: what a scene is about has come by then, its end has not

// A still to be made of one node.
struct Job {
    std::size_t node;
    fs::path film, still;
    Media::Kind kind;
    Duration in;
    std::optional<Duration> out;
    Duration length{};      // found
    std::string problem{};  // of writing
    bool made = false;
};

// One for all languages where all of them see the same file.
std::string still_name(const story::Node& node, const std::string& variant) {
    std::vector<std::string_view> files;
    for (const auto& [which, file] : node.media.file.variants()) files.push_back(file);
    const bool same = std::ranges::adjacent_find(files, std::not_equal_to<>()) == files.end();
    return same ? fmt::format("stills/{}.jpg", node.id) : fmt::format("stills/{}/{}.jpg", variant, node.id);
}

void make_still(Job& job) {
    const auto film = job.film.string();
    Duration at{};
    if (job.kind == Media::Kind::Clip) {
        const auto info = av::probe(film);
        if (!info) return;
        const Duration end = job.out.value_or(info->length);
        job.length = std::max(end - job.in, Duration::zero());
        at = job.in + std::chrono::duration_cast<Duration>(job.length * kPart);
    }
    const auto picture = av::picture_at(film, at, kBox);
    if (!picture) return;
    const auto written = replace_file(job.still, [&](const fs::path& beside) {
        return av::write_jpeg(beside.string(), picture->size, picture->stride, picture->pixels.data());
    });
    if (!written) job.problem = written.error().message;
    job.made = written.has_value();
}

void make_stills(std::vector<Job>& jobs) {
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t at = next++; at < jobs.size(); at = next++) make_still(jobs[at]);
    };
    std::vector<std::jthread> workers;
    for (unsigned i = 1; i < std::min(4U, std::thread::hardware_concurrency()); ++i) workers.emplace_back(work);
    work();
}

std::optional<Job> job_for(const story::StoryGraph& story, std::size_t at, const fs::path& folder, const std::string& variant) {
    const auto& media = story.nodes[at].media;
    const auto file = media.file.in(variant, story.language());
    if (media.kind == Media::Kind::None || file.empty()) return std::nullopt;
    Job job;
    job.node = at;
    job.film = folder / fs::path(file);
    job.kind = media.kind;
    job.in = media.in;
    job.out = media.out;
    return job;
}

}  // namespace

Result<dossier::Material> gather_material(const story::StoryGraph& story, const fs::path& story_folder, const std::string& variant, DossierFolder& folder) {
    dossier::Material material(story.nodes.size());
    std::vector<Job> jobs;
    for (std::size_t i = 0; i < story.nodes.size(); ++i) {
        auto job = job_for(story, i, story_folder, variant);
        if (!job) continue;
        const auto name = still_name(story.nodes[i], variant);
        const auto still = folder.claim(name);
        if (!still) return tl::unexpected(still.error());
        job->still = *still;
        material[i].still = name;
        material[i].heard = caption_words(story.nodes[i].media, story_folder, variant, story.language());
        jobs.push_back(std::move(*job));
    }
    make_stills(jobs);
    for (const auto& job : jobs) {
        if (!job.problem.empty()) return fail(job.problem);
        if (!job.made) material[job.node].still.clear();
        material[job.node].length = job.length;
    }
    return material;
}

}  // namespace wissel::app
