#include "kiosk/commands/program.h"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>

#include "kiosk/commands/assess_command.h"
#include "kiosk/commands/audit_command.h"
#include "kiosk/commands/bench_command.h"
#include "kiosk/commands/convert_command.h"
#include "kiosk/commands/doctor_command.h"
#include "kiosk/commands/kiosk_command.h"
#include "kiosk/commands/office_command.h"
#include "kiosk/commands/outcome.h"
#include "kiosk/commands/submissions_command.h"
#include "kiosk/commands/translations_command.h"
#include "kiosk/commands/version_command.h"
#include "platform/clock.h"
#include "platform/linux/core_dumps.h"
#include "platform/picture.h"
#include "platform/text_conversion.h"

namespace madoguchi::commands {

namespace {

// What the command line said; CLI11 writes into it.
struct Arguments {
    std::string data;
    std::string window;
    std::string language = "ja";
    std::string text;
    bool contrast = false;
    bool scan = false;
    bool still = false;
    std::string at;
    std::string shots;
    KioskOptions kiosk;
    std::string audit;
    AssessOptions assess;
    std::string packs_path;
    std::string translation_path;
    OfficeOptions office;
    SubmissionsOptions submissions;
    std::string export_format = "json";
    ConvertOptions convert;
    bool doctor_json = false;
    BenchOptions bench;
    ProbeOptions probe;
};

using Run = std::function<int(const Folders&)>;

// The chosen subcommand's work, set by CLI11's callbacks, done after parsing.
struct Choice {
    Run run;
};

Problem usage(std::string what, std::string where, std::string hint) {
    return {ProblemKind::Usage, std::move(what), std::move(where), std::move(hint)};
}

Result<platform::SizePx> size_from(const std::string& text) {
    constexpr int side_min = 320;
    platform::SizePx size;
    char rest = 0;
    const int read = std::sscanf(text.c_str(), "%5dx%5d%c", &size.width, &size.height, &rest);
    const bool fits = read == 2 && std::min(size.width, size.height) >= side_min &&
                      std::max(size.width, size.height) <= platform::picture_side_px_max;
    if (fits) return size;
    return usage("the size is no WxH from 320 to 8192 pixels", "--window " + text,
                 "write --window 1280x800");
}

Result<KioskOptions> kiosk_options(const Arguments& arguments, const Folders& folders) {
    KioskOptions options = arguments.kiosk;
    options.folders = folders;
    options.shots = arguments.shots;
    options.appearance.language = arguments.language;
    options.is_text_scale_said = !arguments.text.empty();
    if (options.is_text_scale_said) options.appearance.text_scale = std::stod(arguments.text);
    options.appearance.high_contrast = arguments.contrast;
    options.appearance.scanning = arguments.scan;
    options.appearance.reduced_motion = arguments.still;
    if (!arguments.window.empty()) {
        const Result<platform::SizePx> size = size_from(arguments.window);
        if (!size) return size.problem();
        options.size = *size;
    }
    if (!arguments.at.empty()) {
        const Result<std::int64_t> at_ms = platform::parse_rfc3339(arguments.at);
        if (!at_ms) {
            return usage("the time is not understood", "--at " + arguments.at,
                         "write --at 2026-06-01T10:00:00+09:00");
        }
        options.at_ms = *at_ms;
    }
    return options;
}

// What is said of the first look narrows the audit to it.
Result<AuditOptions> audit_options(const CLI::App& kiosk, const Arguments& arguments,
                                   const Folders& folders) {
    AuditOptions options;
    options.folders = folders;
    options.out = arguments.audit;
    if (!arguments.window.empty()) {
        const Result<platform::SizePx> size = size_from(arguments.window);
        if (!size) return size.problem();
        options.size = *size;
    }
    if (kiosk.count("--lang") > 0) options.language = arguments.language;
    if (kiosk.count("--text") > 0) options.text_scale = std::stod(arguments.text);
    if (arguments.contrast) options.high_contrast = true;
    return options;
}

void add_kiosk(CLI::App& app, Arguments& arguments, Choice& choice) {
    CLI::App* kiosk = app.add_subcommand("kiosk", "the full-screen program (the default)");
    kiosk->add_option("--window", arguments.window, "a window of WxH pixels, not the full screen");
    kiosk->add_option("--lang", arguments.language,
                      "the first language of every visit: ja, easy, en or a town's own");
    kiosk->add_option("--text", arguments.text, "the first text size of every visit")
        ->check(CLI::IsMember({"1", "1.25", "1.5", "2.5"}));
    kiosk->add_flag("--contrast", arguments.contrast, "high contrast");
    kiosk->add_flag("--scan", arguments.scan,
                    "for a single switch: the focus walks by itself, Enter or space presses");
    kiosk->add_flag("--still", arguments.still, "reduced motion: nothing slides, fades or grows");
    kiosk->add_option("--at", arguments.at, "the clock of dates and idle time stands here");
    kiosk->add_option("--journey", arguments.kiosk.journeys, "plays a journey; repeatable")
        ->allow_extra_args(false);
    kiosk->add_flag("--by-keys", arguments.kiosk.by_keys,
                    "journeys without a finger: Tab and Enter in place of taps");
    kiosk->add_flag("--offscreen", arguments.kiosk.is_offscreen, "no window");
    kiosk->add_option("--shots", arguments.shots, "the folder for a journey's pictures");
    kiosk->add_option("--audit", arguments.audit,
                      "looks at every screen in every way, and writes what is wrong into DIR");
    kiosk->callback([&arguments, &choice, kiosk] {
        if (!arguments.audit.empty()) {
            choice.run = [&arguments, kiosk](const Folders& folders) {
                const Result<AuditOptions> options = audit_options(*kiosk, arguments, folders);
                return options ? run_audit(*options) : report(options.problem());
            };
            return;
        }
        choice.run = [&arguments](const Folders& folders) {
            const Result<KioskOptions> options = kiosk_options(arguments, folders);
            return options ? run_kiosk(*options) : report(options.problem());
        };
    });
}

void add_rules(CLI::App& app, Arguments& arguments, Choice& choice) {
    CLI::App* assess = app.add_subcommand("assess", "what the rules say of one application");
    assess->add_option("FILE", arguments.assess.document, "the document, or - for standard input")
        ->required();
    assess->add_option("--pack", arguments.assess.pack, "the rule pack: its id or its file");
    assess->add_option("--overlay", arguments.assess.overlays, "a town's overlay; repeatable")
        ->allow_extra_args(false);
    assess->add_option("--town", arguments.assess.town_file, "the town's settings (TOML)");
    assess->add_flag("--json", arguments.assess.is_json, "all of it, as JSON");
    assess->callback([&arguments, &choice] {
        choice.run = [&arguments](const Folders& folders) {
            arguments.assess.folders = folders;
            return run_assess(arguments.assess);
        };
    });

    CLI::App* packs = app.add_subcommand("packs", "rule packs")->require_subcommand(1);
    CLI::App* check = packs->add_subcommand("check", "parses packs and runs their examples");
    check->add_option("PATH", arguments.packs_path, "a pack or a folder of packs")->required();
    check->callback([&arguments, &choice] {
        choice.run = [&arguments](const Folders& folders) {
            return run_packs_check(folders, arguments.packs_path);
        };
    });
}

void add_translations(CLI::App& app, Arguments& arguments, Choice& choice) {
    CLI::App* translations =
        app.add_subcommand("translations", "the words of the screens")->require_subcommand(1);
    CLI::App* check = translations->add_subcommand(
        "check", "what a translator's file still wants: missing, unused and over-long words");
    check->add_option("FILE", arguments.translation_path, "a .po file")->required();
    check->callback([&arguments, &choice] {
        choice.run = [&arguments](const Folders&) {
            return run_translations_check(arguments.translation_path);
        };
    });
    CLI::App* fresh = translations->add_subcommand(
        "template", "a file to begin with: every key, with its words in Japanese and English");
    fresh->add_option("FILE", arguments.translation_path, "a .po file, named like vi.po")
        ->required();
    fresh->callback([&arguments, &choice] {
        choice.run = [&arguments](const Folders&) {
            return run_translations_template(arguments.translation_path);
        };
    });
}

void add_secrets(CLI::App& command, Arguments& arguments) {
    command.add_option("--passphrase-file", arguments.office.passphrase_file,
                       "their passphrase, for the command line");
    command.add_option("--pin-file", arguments.office.pin_file,
                       "their PIN for the screen; without it one is drawn and printed");
}

void add_office(CLI::App& app, Arguments& arguments, Choice& choice) {
    CLI::App* office =
        app.add_subcommand("office", "the town hall's set-up")->require_subcommand(1);
    CLI::App* init = office->add_subcommand("init", "sets up the town and its first clerk");
    init->add_option("--town", arguments.office.town_file, "the town's settings (TOML)");
    init->add_option("--staff", arguments.office.staff, "the first clerk's name");
    add_secrets(*init, arguments);
    init->callback([&arguments, &choice] {
        choice.run = [&arguments](const Folders& folders) {
            arguments.office.folders = folders;
            return run_office_init(arguments.office);
        };
    });
    CLI::App* staff = office->add_subcommand("staff", "who works here")->require_subcommand(1);
    CLI::App* add = staff->add_subcommand("add", "adds a member of staff");
    add->add_option("NAME,--staff", arguments.office.staff, "their name");
    add_secrets(*add, arguments);
    add->callback([&arguments, &choice] {
        choice.run = [&arguments](const Folders& folders) {
            arguments.office.folders = folders;
            return run_office_staff_add(arguments.office);
        };
    });
}

void add_submissions(CLI::App& app, Arguments& arguments, Choice& choice) {
    SubmissionsOptions& options = arguments.submissions;
    CLI::App* submissions = app.add_subcommand("submissions", "what was handed in");
    submissions->require_subcommand(1);
    const auto add = [&](const char* name, const char* help,
                         int (*run)(const SubmissionsOptions&)) {
        CLI::App* command = submissions->add_subcommand(name, help);
        command->add_option("--staff", options.staff, "who asks")->required();
        command->add_option("--passphrase-file", options.passphrase_file, "their passphrase")
            ->required();
        command->callback([&choice, &options, run] {
            choice.run = [&options, run](const Folders& folders) {
                options.folders = folders;
                return run(options);
            };
        });
        return command;
    };
    add("list", "all of them", run_submissions_list)
        ->add_flag("--json", options.is_json, "as JSON");
    CLI::App* show = add("show", "one of them", run_submissions_show);
    show->add_flag("--json", options.is_json, "as JSON");
    show->add_option("ID", options.receipts, "its receipt number")->required()->expected(1);
    CLI::App* out = add("export", "into files", run_submissions_export);
    out->add_option("ID", options.receipts, "receipt numbers")->required();
    out->add_option("--format", arguments.export_format, "json")->check(CLI::IsMember({"json"}));
    out->add_option("--out", options.out, "the folder to write into")->required();
}

void add_convert(CLI::App& app, ConvertOptions& options, Choice& choice) {
    CLI::App* convert = app.add_subcommand("convert", "kana to candidates, as the keyboard has it");
    convert->add_option("KANA", options.reading, "what was typed")->required();
    convert->add_option("--top", options.top, "so many candidates, and the reading")
        ->check(CLI::Range(1, static_cast<int>(platform::candidates_max)));
    convert->add_flag("--name", options.is_name, "as in a field for a name");
    convert->add_flag("--json", options.is_json, "as JSON");
    convert->callback([&options, &choice] {
        choice.run = [&options](const Folders& folders) {
            options.folders = folders;
            return run_convert(options);
        };
    });
}

void add_machine(CLI::App& app, Arguments& arguments, Choice& choice) {
    CLI::App* doctor = app.add_subcommand("doctor", "how this machine is, and what to do");
    doctor->add_flag("--json", arguments.doctor_json, "as JSON");
    doctor->callback([&arguments, &choice] {
        choice.run = [&arguments](const Folders& folders) {
            return run_doctor(folders,
                              arguments.doctor_json ? DoctorOutput::Json : DoctorOutput::Lines);
        };
    });
    CLI::App* bench = app.add_subcommand("bench", "figures, each beside its floor or its peer");
    bench->add_flag("--json", arguments.bench.is_json, "as JSON");
    bench->add_flag("--quick", arguments.bench.is_quick,
                    "seconds in place of minutes; not for claims");
    bench->callback([&arguments, &choice] {
        choice.run = [&arguments](const Folders& folders) {
            arguments.bench.folders = folders;
            return run_bench(arguments.bench);
        };
    });
    // What bench starts to be measured; not for people.
    CLI::App* probe = app.add_subcommand("bench-probe", "")->group("");
    probe->add_option("--measure", arguments.probe.measure)->required();
    probe->add_option("--journey", arguments.probe.journeys)->allow_extra_args(false);
    probe->add_option("--window", arguments.window);
    probe->add_option("--seconds", arguments.probe.seconds);
    probe->add_option("--frames", arguments.probe.frames);
    probe->add_flag("--offscreen", arguments.probe.is_offscreen);
    probe->callback([&arguments, &choice] {
        choice.run = [&arguments](const Folders& folders) {
            const Result<platform::SizePx> size = size_from(arguments.window);
            if (!size) return report(size.problem());
            arguments.probe.size = *size;
            arguments.probe.folders = folders;
            return run_probe(arguments.probe);
        };
    });
    app.add_subcommand("version", "program, formats, rule packs and their hashes")
        ->callback([&choice] { choice.run = run_version; });
}

// `madoguchi --offscreen` is `madoguchi kiosk --offscreen`.
std::vector<std::string> with_default_command(const CLI::App& app,
                                              std::vector<std::string> arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--help" || argument == "-h") return arguments;
        if (argument == "--data") {
            ++i;
            continue;
        }
        if (argument.starts_with("-")) break;
        const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
        const bool is_command =
            std::any_of(commands.begin(), commands.end(),
                        [&argument](const CLI::App* c) { return c->get_name() == argument; });
        if (is_command) return arguments;
        break;
    }
    arguments.insert(arguments.begin(), "kiosk");
    return arguments;
}

int report_usage(const CLI::ParseError& error) {
    std::string what = error.what();
    std::replace(what.begin(), what.end(), '\n', ' ');
    return report(usage(what, "", "see madoguchi --help"));
}

}  // namespace

int run_program(int argument_count, const char* const* arguments) {
    platform::leave_no_core_dump();
    CLI::App app("Madoguchi: a desk where a business plan takes shape", "madoguchi");
    Arguments parsed;
    Choice choice;
    app.add_option("--data", parsed.data, "the data directory");
    app.fallthrough();
    app.require_subcommand(1);
    add_kiosk(app, parsed, choice);
    add_rules(app, parsed, choice);
    add_translations(app, parsed, choice);
    add_office(app, parsed, choice);
    add_submissions(app, parsed, choice);
    add_convert(app, parsed.convert, choice);
    add_machine(app, parsed, choice);

    std::vector<std::string> words(arguments + 1, arguments + argument_count);
    words = with_default_command(app, std::move(words));
    std::reverse(words.begin(), words.end());  // CLI11 takes them from the back
    try {
        app.parse(std::move(words));
    } catch (const CLI::CallForHelp& help) {
        return app.exit(help);
    } catch (const CLI::ParseError& error) {
        return report_usage(error);
    }
    const Result<Folders> folders = find_folders(parsed.data);
    if (!folders) return report(folders.problem());
    return choice.run(*folders);
}

}  // namespace madoguchi::commands
