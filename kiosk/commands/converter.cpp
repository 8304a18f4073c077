#include "kiosk/commands/converter.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <system_error>
#include <utility>

#include "platform/linux/linux_files.h"
#include "platform/none/kana_conversion.h"

namespace madoguchi::commands {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t dictionary_files_max = 50;

// $VARIABLE, else the first of the places that is there, else the last of them.
fs::path find_engine(const char* variable, const std::vector<fs::path>& places) {
    const char* const value = std::getenv(variable);
    if (value != nullptr && *value != '\0') return value;
    std::error_code error;
    for (const fs::path& place : places) {
        if (fs::exists(place, error)) return place;
    }
    return places.back();
}

std::vector<fs::path> tables_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator file(folder, error), end; !error && file != end;
         file.increment(error)) {
        if (file->path().extension() == ".tsv") files.push_back(file->path());
        if (files.size() >= dictionary_files_max) break;
    }
    std::sort(files.begin(), files.end());
    return files;
}

class LazyConverter final : public platform::TextConversion {
public:
    explicit LazyConverter(const Folders& folders) : folders_(folders) {}

    void prepare() override { converter().prepare(); }
    platform::Conversion convert(const platform::ConversionRequest& request) override {
        return converter().convert(request);
    }
    std::vector<platform::Suggestion> suggest(const platform::ConversionRequest& request) override {
        return converter().suggest(request);
    }
    void forget_visit() override {
        if (converter_) converter_->forget_visit();
    }

private:
    platform::TextConversion& converter() {
        if (!converter_) {
            converter_ = platform::make_engine_conversion(
                read_converter_files(folders_).setup, std::make_unique<platform::KanaConversion>());
        }
        return *converter_;
    }

    Folders folders_;
    std::unique_ptr<platform::TextConversion> converter_;
};

}  // namespace

ConverterFiles read_converter_files(const Folders& folders) {
    const fs::path here = program_file().parent_path();
    ConverterFiles found;
    found.setup.mozc_server = find_engine("MADOGUCHI_MOZC", {found.setup.mozc_server});
    found.setup.anthy_helper = find_engine(
        "MADOGUCHI_ANTHY", {here / "madoguchi_anthy", "/usr/lib/madoguchi/madoguchi_anthy"});
    platform::LinuxFiles files;
    std::set<std::pair<std::string, std::string>> known;
    for (const fs::path& folder :
         {folders.assets / "dictionary", fs::path(town_folder) / "dictionary",
          folders.data / "dictionary"}) {
        for (const fs::path& file : tables_in(folder)) {
            const Result<std::string> table =
                files.read_whole(file, platform::dictionary_bytes_max);
            if (!table) {
                found.problems.push_back(table.problem());
                continue;
            }
            Result<std::vector<platform::DictionaryWord>> words =
                platform::read_dictionary(*table, file.string());
            if (!words) {
                found.problems.push_back(words.problem());
                continue;
            }
            for (platform::DictionaryWord& word : *words) {
                if (known.emplace(word.reading, word.text).second) {
                    found.setup.words.push_back(std::move(word));
                }
            }
        }
    }
    return found;
}

std::unique_ptr<platform::TextConversion> make_converter(const Folders& folders) {
    return std::make_unique<LazyConverter>(folders);
}

std::unique_ptr<platform::EngineConversion> make_patient_converter(const Folders& folders) {
    platform::ConversionSetup setup = read_converter_files(folders).setup;
    setup.limits.wait = setup.limits.start;
    return platform::make_engine_conversion(std::move(setup),
                                            std::make_unique<platform::KanaConversion>());
}

std::string_view engine_name(const platform::EngineConversion& converter) {
    using AnsweredBy = platform::EngineConversion::AnsweredBy;
    switch (converter.answered_by()) {
        case AnsweredBy::First:
            return "mozc";
        case AnsweredBy::Second:
            return "anthy";
        case AnsweredBy::Nobody:
            break;
    }
    return "kana";
}

}  // namespace madoguchi::commands
