#include "kiosk/commands/translations_command.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "kiosk/commands/outcome.h"
#include "kiosk/ui/built_in_texts.h"
#include "kiosk/ui/reading.h"
#include "kiosk/ui/translation_check.h"
#include "platform/linux/linux_files.h"

namespace madoguchi::commands {

namespace {

// As a translator reads them: borders of phrases and readings are left out, and are theirs to set.
std::string plain(std::string_view words) {
    constexpr std::string_view border = "\u200B";
    std::string text = ui::without_readings(words);
    for (std::size_t at = 0; (at = text.find(border, at)) != text.npos;) {
        text.erase(at, border.size());
    }
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string template_for(const std::string& language) {
    std::string text = fmt::format(
        "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: madoguchi\\n\"\n"
        "\"PO-Revision-Date: \\n\"\n\"Last-Translator: \\n\"\n\"Language-Team: \\n\"\n"
        "\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
        "\"Content-Transfer-Encoding: 8bit\\n\"\n\"Language: {0}\\n\"\n"
        "\"X-Language-Name: {0}\\n\"\n\"X-Writing: latin\\n\"\n",
        language);
    const auto keys = ui::built_in_keys();
    for (std::size_t id = 0; id < keys.size(); ++id) {
        text += '\n';
        for (const ui::BuiltInCatalogue& catalogue : ui::built_in_catalogues()) {
            if (catalogue.language != "ja" && catalogue.language != "en") continue;
            text += fmt::format("#. {}: {}\n", catalogue.language, plain(catalogue.words[id]));
        }
        text += fmt::format("msgid \"{}\"\nmsgstr \"\"\n", keys[id]);
    }
    return text;
}

}  // namespace

int run_translations_check(const std::string& file) {
    const auto remarks = ui::check_translation_file(file);
    if (!remarks) {
        report(remarks.problem());
        return exit_not_so;
    }
    for (const ui::TranslationRemark& remark : *remarks) {
        switch (remark.kind) {
            case ui::TranslationRemark::Kind::Missing:
                fmt::print("{}: {} has no words; Japanese stands in\n", file, remark.key);
                break;
            case ui::TranslationRemark::Kind::Unused:
                fmt::print("{}:{}: nothing uses the key {}; take it out, or the file is refused\n",
                           file, remark.line, remark.key);
                break;
            case ui::TranslationRemark::Kind::OverLong:
                fmt::print("{}:{}: {} is {} letters wide, where {} are known to fit\n", file,
                           remark.line, remark.key, remark.width, remark.width_max);
                break;
        }
    }
    if (!remarks->empty()) return exit_not_so;
    fmt::print("{}: good\n", file);
    return exit_good;
}

int run_translations_template(const std::string& file) {
    std::error_code error;
    if (std::filesystem::exists(file, error)) {
        report({ProblemKind::Refused, "the file is there already", file, "name a new one"});
        return exit_not_so;
    }
    platform::LinuxFiles files;
    const std::string language = std::filesystem::path(file).stem().string();
    if (const auto written = files.write_whole(file, template_for(language)); !written) {
        report(written.problem());
        return exit_not_so;
    }
    fmt::print("{}: {} keys wait for their words\n", file, ui::built_in_keys().size());
    return exit_good;
}

}  // namespace madoguchi::commands
