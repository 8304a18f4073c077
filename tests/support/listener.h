// A visitor who listens: real screens on the real session, with a voice that keeps what an ear
// would get.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/commands/narrator.h"
#include "platform/none/silent_voice.h"
#include "tests/support/screen_tester.h"

namespace madoguchi::tests {

inline const ui::SpokenJapanese& japanese() {
    static const Result<ui::SpokenJapanese> read =
        ui::SpokenJapanese::read(SOURCE_DIR "/assets/speech/ja.toml");
    REQUIRE(read);
    return *read;
}

class Listener {
public:
    explicit Listener(platform::SilentVoice its_voice =
                          platform::SilentVoice(platform::SilentPace::UntilFinished),
                      platform::TextConversion* conversion = nullptr)
        : tester({1280, 800}, sample_town(), shipped_packs(), {}, conversion),
          voice(std::move(its_voice)) {
        look();
        look();  // By now the screen knows whether there is a voice
    }

    // The frame after whatever happened; what is said by it.
    std::string look() {
        tester.show();
        return see();
    }
    std::string tap(ui::Role role, const std::string& name) {
        narrator.hear_of(platform::PointerEvent{.action = platform::PointerAction::Down});
        INFO(name);
        REQUIRE(tester.tap(role, name));
        return see();
    }
    std::string press(platform::Key key) { return press(platform::KeyEvent{.key = key}); }
    std::string press(const platform::KeyEvent& key) {
        narrator.hear_of(key);
        tester.press(key);
        const std::string said = see();
        tester.show();
        return said + see();
    }
    // As a real keyboard writes it.
    std::string type(const std::string& text) {
        narrator.hear_of(platform::TextEvent{text});
        tester.type(text);
        const std::string said = see();
        tester.show();
        return said + see();
    }
    // Until the ring of the single switch has gone on.
    std::string wait_for_ring() {
        const auto keys = tester.ui().scanned_keys();
        const std::vector<std::string> before(keys.begin(), keys.end());
        voice.finish();  // The ring waits until it has been said
        narrator.follow_voice(tester.session());
        constexpr int frames_max = 200;
        for (int i = 0; i < frames_max; ++i) {
            tester.draw_once();
            const auto now = tester.ui().scanned_keys();
            if (before != std::vector<std::string>(now.begin(), now.end())) break;
        }
        return see();
    }
    template <class Asked>
    std::string ask(Asked asked) {
        tester.ask(std::move(asked));
        return see();
    }

    ScreenTester tester;
    platform::SilentVoice voice;
    commands::Narrator narrator{voice, japanese()};

private:
    std::string see() {
        voice.finish();
        narrator.follow_voice(tester.session());
        const std::string before = voice.heard();
        narrator.follow_screen(tester.session(), tester.ui());
        const bool is_new = voice.is_speaking();
        narrator.follow_voice(tester.session());
        return is_new ? voice.heard() : std::string();
    }
};

inline bool says(const std::string& said, const std::string& words) {
    CAPTURE(said, words);
    const bool has = said.find(words) != std::string::npos;
    CHECK(has);
    return has;
}

}  // namespace madoguchi::tests
