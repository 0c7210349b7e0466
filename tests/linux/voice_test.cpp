// SPDX-License-Identifier: GPL-3.0-or-later
// The voice of a Linux PC: the real speech program, and a sound device that is a piece of memory.
#include "platform/linux/voice.h"

#include <signal.h>

#include <filesystem>

#include "base/text.h"
#include "linux/fake_cards.h"
#include "linux/stage.h"
#include "support/catch.h"
#include "support/comes_true.h"
#include "support/memory_sink.h"
#include "support/wav_sink.h"

using platform::LinuxVoice;
using platform::Utterance;
using samples::comes_true;
using samples::Stage;
using samples::StillClock;
using Output = platform::Voice::Output;

namespace {

namespace fs = std::filesystem;

const std::string speech_program = FINGERPOST_BUILD "/fingerpost-speech";
constexpr const char* sentence = "One of the things that matters to me is my family and where we live.";
constexpr const char* keeps_failing = "The voice has stopped working. Please tell a member of staff.";

// A voice on a PC with loudspeakers, and every change of which it told.
class Room {
 public:
  explicit Room(std::optional<double> room = std::nullopt, const std::string& program = speech_program)
      : tape(std::make_shared<sounds::Tape>(room)),
        desk(std::make_shared<sounds::Desk>(std::vector{sounds::own_card(false)})),
        voice(clock, {program, std::make_unique<sounds::MemorySink>(tape),
                      std::make_unique<sounds::FakeCards>(desk)}) {
    voice.on_change([this] { note(); });
  }
  ~Room() { voice.on_change({}); }
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;

  bool is_silent() const { return voice.progress().number == 0; }

  // Says it to the end, and what was heard.
  std::vector<std::int16_t> heard_of(const Utterance& utterance) {
    tape->wind_back();
    voice.speak(utterance);
    REQUIRE(comes_true([this] { return is_silent(); }));
    return tape->heard();
  }
  // Time passes until the question is true. The sink is filled up in between, but for the end of a sound.
  void listen_until(const std::function<bool()>& question) {
    for (int n = 0; n < 5000 && !question(); ++n) {
      tape->let_pass(0.01);
      const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(25);
      while (!tape->is_full() && !question() && std::chrono::steady_clock::now() < end)
        std::this_thread::yield();
    }
    REQUIRE(question());
  }
  std::vector<std::string> words_of(const std::string& text) const {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> words;
    for (const platform::Voice::Progress& progress : noted_) {
      const std::string word = text.substr(progress.offset, progress.length);
      if (progress.length > 0 && (words.empty() || words.back() != word)) words.push_back(word);
    }
    return words;
  }
  bool was_told() const {
    const std::lock_guard lock(mutex_);
    return !noted_.empty();
  }
  void forget_notes() {
    const std::lock_guard lock(mutex_);
    noted_.clear();
  }

  StillClock clock;
  std::shared_ptr<sounds::Tape> tape;
  std::shared_ptr<sounds::Desk> desk;
  LinuxVoice voice;

 private:
  void note() {
    const platform::Voice::Progress progress = voice.progress();
    const std::lock_guard lock(mutex_);
    noted_.push_back(progress);
  }

  mutable std::mutex mutex_;
  std::vector<platform::Voice::Progress> noted_;
};

// The speech program that a voice of this test has started; 0: none is running.
pid_t program_of_this() {
  for (const auto& entry : fs::directory_iterator("/proc")) {
    const std::string status = samples::whole(entry.path() / "status");
    const bool is_ours = status.find("PPid:\t" + std::to_string(getpid()) + "\n") != status.npos;
    const bool is_running = status.find("State:\tZ") == status.npos;
    if (is_ours && is_running && status.starts_with("Name:\tfingerpost-spee"))
      return std::stoi(entry.path().filename().string());
  }
  return 0;
}

}  // namespace

TEST_CASE("a sentence is heard: as long as it takes, loud enough, and to its end", "[linux]") {
  Room room;
  const auto samples = room.heard_of({1, sentence, 150, 0});
  const double seconds = static_cast<double>(samples.size()) / room.tape->rate();
  CHECK(seconds > 15 * 60.0 / 150 * 0.6);
  CHECK(seconds < 15 * 60.0 / 150 * 1.4);
  CHECK(sounds::loudness(samples) > -40);
  CHECK(room.voice.status().empty());
  const auto slower = room.heard_of({2, sentence, 115, 0});
  CHECK(slower.size() > samples.size() * 5 / 4);
  const auto again = room.heard_of({3, sentence, 150, 0});
  CHECK(static_cast<double>(again.size()) == Approx(samples.size()).epsilon(0.02));
}

TEST_CASE("15: the five steps of the volume are as far apart as they say", "[linux][line15]") {
  Room room;
  const double loudest = sounds::loudness(room.heard_of({1, sentence, 150, 0}));
  std::uint64_t number = 1;
  for (const float gain : {-24.0F, -18.0F, -12.0F, -6.0F, 0.0F}) {
    INFO(gain);
    CHECK(sounds::loudness(room.heard_of({++number, sentence, 150, gain})) ==
          Approx(loudest + gain).margin(0.5));
  }
  CHECK(sounds::loudness(room.heard_of({++number, sentence, 150, 12})) == Approx(loudest).margin(0.5));
}

TEST_CASE("every word is told when it is heard, once and in order", "[linux]") {
  Room room(0.08);
  room.voice.speak({7, sentence});
  CHECK(room.voice.progress().number == 7);
  room.listen_until([&] { return room.is_silent(); });
  std::vector<std::string> expected = base::split(std::string(sentence), ' ');
  expected.back() = "live";
  CHECK(room.words_of(sentence) == expected);
  CHECK_FALSE(room.voice.next_change());
}

TEST_CASE("the time of the next change is told on the clock that was given", "[linux]") {
  Room room(0.08);
  room.clock.now = 1000;
  room.voice.speak({7, sentence});
  CHECK_FALSE(room.voice.next_change());  // nobody knows yet
  REQUIRE(comes_true([&] { return room.voice.next_change().has_value(); }));
  CHECK(*room.voice.next_change() > 1000);
  CHECK(*room.voice.next_change() < 1001);
  room.voice.pause();
  CHECK_FALSE(room.voice.next_change());
}

TEST_CASE("after stop nothing more is heard, within 50 milliseconds", "[linux][line5]") {
  Room room(0.08);
  std::vector<double> waits;
  for (std::uint64_t number = 1; number <= 10; ++number) {
    room.voice.speak({number, sentence});
    REQUIRE(comes_true([&] { return room.tape->is_full(); }));
    room.tape->let_pass(0.05);
    const auto asked = sounds::Tape::Moment::clock::now();
    room.voice.stop();
    CHECK(room.is_silent());
    REQUIRE(comes_true([&] { return room.tape->dropped() >= asked; }));
    waits.push_back(std::chrono::duration<double, std::milli>(room.tape->dropped() - asked).count());
    const std::size_t heard = room.tape->heard().size();
    room.tape->let_pass(5);
    CHECK(room.tape->heard().size() == heard);
  }
  // A busy PC may hold a thread up; a voice that is too slow is so each time.
  CHECK(*std::min_element(waits.begin(), waits.end()) < 50);
}

TEST_CASE("something new interrupts what is said", "[linux]") {
  Room room(0.08);
  room.voice.speak({1, sentence});
  room.listen_until([&] { return room.voice.progress().offset > 10; });
  room.voice.speak({2, "Next, button."});
  CHECK(room.voice.progress().number == 2);
  room.forget_notes();
  room.listen_until([&] { return room.is_silent(); });
  CHECK(room.words_of("Next, button.") == std::vector<std::string>{"Next", "button"});
  // Of many at once only the newest is heard.
  room.tape->wind_back();
  for (std::uint64_t number = 3; number < 50; ++number) room.voice.speak({number, sentence});
  room.voice.speak({50, "Yes."});
  room.listen_until([&] { return room.is_silent(); });
  CHECK(room.tape->seconds() < 1.5);
}

TEST_CASE("a pause is silent and keeps the word, and the voice goes on with it", "[linux][line5]") {
  Room room(0.08);
  room.voice.speak({1, sentence});
  room.listen_until([&] { return room.voice.progress().offset >= 23; });  // "matters"
  room.voice.pause();
  const platform::Voice::Progress paused = room.voice.progress();
  CHECK(paused.is_paused);
  CHECK(paused.number == 1);
  REQUIRE(comes_true([&] { return !room.tape->has_waiting(); }));
  const std::size_t heard = room.tape->heard().size();
  room.tape->let_pass(3);
  CHECK(room.tape->heard().size() == heard);
  CHECK(room.voice.progress() == paused);

  room.forget_notes();
  room.voice.resume();
  CHECK_FALSE(room.voice.progress().is_paused);
  room.listen_until([&] { return room.is_silent(); });
  std::vector<std::string> expected = base::split(std::string(sentence).substr(paused.offset), ' ');
  expected.back() = "live";
  std::vector<std::string> words = room.words_of(sentence);
  if (words.size() < expected.size()) words.insert(words.begin(), expected.front());  // it was told already
  CHECK(words == expected);
  // The word itself is heard again, from its beginning.
  CHECK(room.tape->heard().size() > heard + 22050 * 2);
}

TEST_CASE("a voice that is paused before its first word says all of it", "[linux]") {
  Room room(0.08);
  room.voice.pause();  // nothing to pause
  CHECK_FALSE(room.voice.progress().is_paused);
  room.voice.speak({1, "Next, button."});
  room.voice.pause();
  CHECK(room.voice.progress().is_paused);
  room.voice.resume();
  room.listen_until([&] { return room.is_silent(); });
  CHECK(room.tape->seconds() > 0.7);
  room.voice.speak({2, sentence});
  room.voice.pause();
  room.voice.speak({3, "Yes."});  // what is new is not paused
  CHECK_FALSE(room.voice.progress().is_paused);
  room.listen_until([&] { return room.is_silent(); });
}

TEST_CASE("11: a click is short, softer by the volume, and interrupts", "[linux]") {
  Room room;
  room.voice.tick();
  REQUIRE(comes_true([&] { return room.tape->heard().size() > 100; }));
  CHECK(room.is_silent());
  CHECK(room.tape->seconds() < 0.03);
  const double loud = sounds::loudness(room.tape->heard());
  room.heard_of({1, "Yes.", 150, -12});
  room.tape->wind_back();
  room.voice.tick();
  REQUIRE(comes_true([&] { return room.tape->heard().size() > 100; }));
  CHECK(sounds::loudness(room.tape->heard()) == Approx(loud - 12).margin(1));
}

TEST_CASE("whatever the text, the voice stays usable", "[linux]") {
  Room room;
  std::string much, emoji;
  while (much.size() < 10000) much += "and there is more to say ";
  for (int n = 0; n < 50; ++n) emoji += "\U0001F600 \U0001F468\u200D\U0001F469\u200D\U0001F467 ";
  const std::string texts[] = {much,
                               emoji,
                               "a\x01\x1B[31mb\x7F\tc\r\n",
                               "<speak><audio src=\"x\"/><b>bold</b> &amp; [[h@l'oU]]</speak>",
                               "\xFF\xFE\xC3 broken",
                               "\u0645\u062D\u0645\u062F Nguy\u1EC5n V\u0103n",
                               "!!!",
                               "",
                               " \n"};
  std::uint64_t number = 0;
  for (const std::string& text : texts) {
    INFO(number);
    room.heard_of({++number, text, 400, 0});
    CHECK(room.voice.status().empty());
    CHECK(sounds::loudness(room.heard_of({++number, "Yes."})) > -40);
  }
}

TEST_CASE("the speech program may be killed in the middle of a sentence, and the next is heard", "[linux]") {
  Room room;
  for (std::uint64_t number = 1; number <= 10; ++number) {
    INFO(number);
    room.heard_of({100 + number, "Yes."});  // so that one is running
    const pid_t program = program_of_this();
    REQUIRE(program != 0);
    kill(program, SIGSTOP);  // it must not be through before it is killed
    room.voice.speak({number, sentence});
    CHECK(room.voice.progress().number == number);
    kill(program, SIGKILL);
    REQUIRE(comes_true([&] { return room.is_silent(); }));
    CHECK(room.voice.status().empty());
    CHECK(sounds::loudness(room.heard_of({200 + number, "Yes."})) > -40);
    room.clock.now = room.clock.now + 30;
  }
}

TEST_CASE("killed ten times in a minute, the voice says so, and is there again a minute later", "[linux]") {
  Room room;
  int said = 0;
  for (std::uint64_t number = 1; number <= 10; ++number) {
    if (!room.heard_of({number, "Yes."}).empty()) ++said;
    const pid_t program = program_of_this();
    if (program != 0) kill(program, SIGKILL);
  }
  CHECK(said == 4);
  CHECK(room.voice.status() == keeps_failing);
  CHECK(room.heard_of({11, "Yes."}).empty());
  room.clock.now = 61;
  CHECK_FALSE(room.heard_of({12, "Yes."}).empty());
  CHECK(room.voice.status().empty());
}

TEST_CASE("a PC without a speech program says so and stays silent", "[linux][line19]") {
  Room room(std::nullopt, "/nowhere/fingerpost-speech");
  CHECK(room.voice.status() == "This PC cannot speak. There is no speech program.");
  CHECK(room.heard_of({1, "Hello."}).empty());
  room.voice.pause();
  room.voice.resume();
  room.voice.stop();
  CHECK(room.voice.status() == "This PC cannot speak. There is no speech program.");
}

TEST_CASE("a PC without sound says so, and speaks once there is some", "[linux][line19]") {
  Room room;
  room.tape->refuse(true);
  room.desk->put({});
  REQUIRE(comes_true([&] { return room.voice.status() == "There is no sound on this PC."; }));
  CHECK(room.voice.output() == Output::none);
  CHECK(room.heard_of({1, "Hello."}).empty());
  CHECK(room.voice.status() == "There is no sound on this PC.");

  room.tape->refuse(false);
  room.desk->put({sounds::usb_headset()});
  REQUIRE(comes_true([&] { return room.voice.status().empty(); }));
  CHECK(room.voice.output() == Output::headphones);
  CHECK_FALSE(room.heard_of({2, "Hello."}).empty());
  CHECK(room.tape->device() == "sysdefault:CARD=Headset");
}

TEST_CASE("a card that cannot be opened is no sound, until the next sentence finds it open",
          "[linux][line19]") {
  Room room;
  room.tape->refuse(true);
  CHECK(room.heard_of({1, "Hello."}).empty());
  CHECK(room.voice.status() == "There is no sound on this PC.");
  CHECK(room.voice.output() == Output::none);
  room.tape->refuse(false);
  CHECK_FALSE(room.heard_of({2, "Hello."}).empty());
  CHECK(room.voice.status().empty());
  CHECK(room.voice.output() == Output::loudspeaker);
}

TEST_CASE("headphones that are pulled out silence the voice at once", "[linux][line9]") {
  Room room(0.08);
  room.desk->put({sounds::own_card(true)});
  REQUIRE(comes_true([&] { return room.voice.output() == Output::headphones; }));
  room.voice.speak({1, sentence});
  room.listen_until([&] { return room.voice.progress().offset > 10; });
  room.desk->put({sounds::own_card(false)});
  REQUIRE(comes_true([&] { return room.is_silent() && !room.tape->has_waiting(); }));
  CHECK(room.voice.output() == Output::loudspeaker);
  const std::size_t heard = room.tape->heard().size();
  room.tape->let_pass(3);
  CHECK(room.tape->heard().size() == heard);
}

TEST_CASE("headphones that are put in stop nothing", "[linux][line3]") {
  Room room(0.08);
  room.voice.speak({1, sentence});
  room.listen_until([&] { return room.voice.progress().offset > 10; });
  room.forget_notes();
  room.desk->put({sounds::own_card(false), sounds::usb_headset()});
  REQUIRE(comes_true([&] { return room.voice.output() == Output::headphones; }));
  REQUIRE(comes_true([&] { return room.was_told(); }));
  CHECK(room.voice.progress().number == 1);
  room.voice.speak({2, "Yes."});
  room.listen_until([&] { return room.is_silent(); });
  CHECK(room.tape->device() == "sysdefault:CARD=Headset");
}

TEST_CASE("headphones that cannot be opened count as a loudspeaker before anything is heard",
          "[linux][line9]") {
  Room room;
  room.tape->refuse_device("sysdefault:CARD=Headset");
  room.desk->put({sounds::own_card(false), sounds::usb_headset()});
  REQUIRE(comes_true([&] { return room.voice.output() == Output::headphones; }));
  room.forget_notes();
  CHECK(room.heard_of({1, "Only for my ears."}).empty());
  CHECK(room.voice.output() == Output::loudspeaker);
  CHECK(room.was_told());
  CHECK_FALSE(room.heard_of({2, "For all."}).empty());
  CHECK(room.tape->device() == "default");
  CHECK(room.voice.status().empty());
}

TEST_CASE("a device that breaks in the middle ends the sentence and not the voice", "[linux]") {
  Room room(0.08);
  room.voice.speak({1, sentence});
  room.listen_until([&] { return room.voice.progress().offset > 10; });
  room.tape->refuse(true);
  room.tape->let_pass(0.02);
  REQUIRE(comes_true([&] { return room.is_silent(); }));
  room.tape->refuse(false);
  room.tape->wind_back();
  room.voice.speak({2, "Yes."});
  room.listen_until([&] { return room.is_silent(); });
  CHECK(room.tape->seconds() > 0.2);
}

TEST_CASE("what would have been said can be kept as a sound file", "[linux]") {
  const Stage stage;
  const StillClock clock;
  const std::string path = (stage / "said.wav").string();
  {
    LinuxVoice voice(clock, {speech_program, std::make_unique<sounds::WavSink>(path),
                             std::make_unique<sounds::FakeCards>(
                                 std::make_shared<sounds::Desk>(std::vector{sounds::own_card(false)}))});
    voice.speak({1, sentence});
    REQUIRE(comes_true([&] { return voice.progress().number == 0; }));
  }
  const std::string file = samples::whole(path);
  REQUIRE(file.size() > 44 + 2 * 22050 * 3);
  CHECK(file.starts_with("RIFF"));
  CHECK(file.substr(8, 8) == "WAVEfmt ");
  std::uint32_t bytes = 0;
  for (std::size_t n = 4; n-- > 0;) bytes = bytes << 8U | static_cast<unsigned char>(file[40 + n]);
  CHECK(bytes == file.size() - 44);
}

TEST_CASE("a voice can be taken away at any time", "[linux]") {
  for (int n = 0; n < 20; ++n) {
    Room room(0.08);
    room.voice.speak({1, sentence});
    if (n % 2 == 0) room.voice.tick();
    if (n % 3 == 0) room.voice.pause();
  }
  CHECK(program_of_this() == 0);
}
