// Kana-kanji conversion as this machine has it: which engines, and the words laid over them.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "kiosk/commands/folders.h"
#include "platform/base/result.h"
#include "platform/linux/engine_conversion.h"

namespace madoguchi::commands {

struct ConverterFiles {
    platform::ConversionSetup setup;
    std::vector<Problem> problems;  // Dictionaries that were refused, each whole
};

// Every *.tsv of the shipped dictionary, of /etc/madoguchi/dictionary and of DATA/dictionary. The
// engines: Mozc's server where Debian has it, or $MADOGUCHI_MOZC; madoguchi_anthy beside this
// program, or $MADOGUCHI_ANTHY.
ConverterFiles read_converter_files(const Folders& folders);

// Reads the files and starts an engine when somebody first asks, on that thread: until then it
// costs nothing.
std::unique_ptr<platform::TextConversion> make_converter(const Folders& folders);

// For who asks once and measures: waits for an engine as long as it may take to start, where the
// keyboard would go on with the other one.
std::unique_ptr<platform::EngineConversion> make_patient_converter(const Folders& folders);
// "mozc", "anthy" or "kana": who answered the last convert() of such a converter.
std::string_view engine_name(const platform::EngineConversion& converter);

}  // namespace madoguchi::commands
