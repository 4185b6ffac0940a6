// A folder of its own for one test, gone afterwards.
#pragma once

#include <atomic>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

namespace wissel::test {

class TempFolder {
public:
    TempFolder() {
        static std::atomic<int> count{0};
        const auto name = "wissel-test-" + std::to_string(std::random_device{}()) + "-" + std::to_string(++count);
        path_ = (std::filesystem::temp_directory_path() / name).string();
        std::filesystem::create_directories(path_);
    }
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    const std::string& path() const { return path_; }
    std::string file(const std::string& name) const { return path_ + "/" + name; }
    // Writes a file with this content and returns its path.
    std::string write(const std::string& name, const std::string& content) const {
        std::filesystem::create_directories(std::filesystem::path(file(name)).parent_path());
        std::ofstream(file(name), std::ios::binary) << content;
        return file(name);
    }

private:
    std::string path_;
};

}  // namespace wissel::test
