// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include <charconv>
#include <optional>

#include "base/text.h"
#include "ui/theme.h"

namespace app {
namespace {

constexpr std::string_view help_general =
    R"(Fingerpost: career planning for shared PCs, without a network.

  fingerpost [options]              start the kiosk, full screen
      --window WxH                  in a window, at least 1024x600
      --data DIR                    keep the work in this folder
      --stick DIR                   let this folder stand for a USB stick
      --centre NAME, --pc NAME      what the first screen says of this place
      --backups DIR                 keep a safety copy here each day
      --demo                        a made-up centre with made-up learners
  fingerpost play FILE.journey      play a journey (play --help)
  fingerpost screens --out DIR      a picture of every screen (screens --help)
  fingerpost check-pack DIR         say all that is wrong with a pack
  fingerpost verify PATH            read all of a data folder or a backup (verify --help)
  fingerpost backup --to DIR        make a backup now (backup --help)
  fingerpost restore FILE           put a backup back (restore --help)
  fingerpost --version              the version
  fingerpost --help                 this page

Exit codes: 0 as planned, 1 failed, 2 these words are wrong, 10 start again,
11 restart the PC, 12 shut down, 20 no usable graphics, 21 already running,
22 the work needs staff.
)";

constexpr std::string_view help_play =
    R"(fingerpost play FILE.journey [--headless] [--data DIR] [--out DIR]

Plays a journey: a plain text of what a person does, and of what must follow.
tests/README.md says how to write one.

      --headless    without a window
      --data DIR    keep the work in this folder; else in memory
      --out DIR     pictures go here, and the stick's files into DIR/stick

Exit codes: 0 all was as expected, 1 something was not, 2 the journey cannot be read.
)";

constexpr std::string_view help_screens =
    R"(fingerpost screens --out DIR [--size 1..5] [--theme NAME] [--resolution WxH]

Draws every screen, empty and filled, and keeps each as a PNG in the folder.
)";

constexpr std::string_view help_check_pack =
    R"(fingerpost check-pack DIR

Reads a pack and says all that is wrong with it: file, line, and how to mend it.
Exit codes: 0 nothing is wrong, 1 something is.
)";

constexpr std::string_view help_verify =
    R"(fingerpost verify PATH

Reads all of a data folder or of a backup, opens every value, and says what is
not as it should be. Nothing is changed. Asks for a staff passphrase or the
recovery code where this PC does not open the work by itself.
Exit codes: 0 all is whole, 1 something is not, 21 Fingerpost is running there.
)";

constexpr std::string_view help_backup =
    R"(fingerpost backup --to DIR [--data DIR]

Makes a backup of the work in the folder, opens it again to prove it, and then
removes old ones that are not needed any more. Stopping it harms nothing.
Close Fingerpost first; while it runs, the staff room makes the copies.
Exit codes: 0 made and proven, 1 not made, 21 Fingerpost is running.
)";

constexpr std::string_view help_restore =
    R"(fingerpost restore FILE [--data DIR]

Proves a backup by opening every value in it, and puts it in the place of the
work in the data folder. What was there is set aside and kept. Newer answers of
the last session are added to it. Stopping it harms nothing. Close Fingerpost first.
Asks for a passphrase or the recovery code of the day of the backup.
Exit codes: 0 done, 1 not done, 21 Fingerpost is running.
)";

std::optional<platform::PixelSize> size_from(const std::string& text) {
  platform::PixelSize size;
  const char* const end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, size.width);
  if (width.ec != std::errc() || width.ptr == end || *width.ptr != 'x') return std::nullopt;
  const auto height = std::from_chars(width.ptr + 1, end, size.height);
  if (height.ec != std::errc() || height.ptr != end) return std::nullopt;
  if (size.width > 16384 || size.height > 16384) return std::nullopt;
  return size;
}

std::string size_sentence(const std::string& text) {
  return "\"" + text + "\" is no window size. Write it like 1366x768, at least 1024x600.";
}

// The words of a command, read one after the other. The first fault stays.
class Words {
 public:
  explicit Words(const std::vector<std::string>& words, std::size_t first) : words_(words), at_(first) {}

  bool more() const { return at_ < words_.size() && fault_.empty(); }
  std::string take() { return words_[at_++]; }
  std::string value_of(const std::string& option) {
    if (at_ < words_.size()) return words_[at_++];
    refuse("After " + option + " something is missing. See fingerpost --help.");
    return "";
  }
  void refuse(std::string sentence) {
    if (fault_.empty()) fault_ = std::move(sentence);
  }
  void unknown(const std::string& word) {
    refuse("\"" + word + "\" is not known here. See fingerpost --help.");
  }
  void read_size(const std::string& text, platform::PixelSize& size) {
    const std::optional<platform::PixelSize> read = size_from(text);
    if (!read || read->width < least_window.width || read->height < least_window.height) {
      refuse(size_sentence(text));
    } else {
      size = *read;
    }
  }
  const std::string& fault() const { return fault_; }

 private:
  const std::vector<std::string>& words_;
  std::size_t at_;
  std::string fault_;
};

bool asks_help(const std::string& word) { return word == "--help" || word == "-h"; }

Command kiosk_from(Words words) {
  Kiosk kiosk;
  while (words.more()) {
    const std::string word = words.take();
    if (asks_help(word)) return Say{std::string(help_general)};
    if (word == "--version") return Say{std::string("Fingerpost ") + FINGERPOST_VERSION + "\n"};
    if (word == "--window") {
      words.read_size(words.value_of(word), kiosk.window);
    } else if (word == "--data") {
      kiosk.data = words.value_of(word);
    } else if (word == "--stick") {
      kiosk.stick = words.value_of(word);
    } else if (word == "--centre") {
      kiosk.centre = words.value_of(word);
    } else if (word == "--pc") {
      kiosk.pc = words.value_of(word);
    } else if (word == "--backups") {
      kiosk.backups = words.value_of(word);
    } else if (word == "--demo") {
      kiosk.demo = true;
    } else {
      words.unknown(word);
    }
  }
  if (!words.fault().empty()) return Refuse{words.fault()};
  return kiosk;
}

Command play_from(Words words) {
  Play play;
  while (words.more()) {
    const std::string word = words.take();
    if (asks_help(word)) return Say{std::string(help_play)};
    if (word == "--headless") {
      play.headless = true;
    } else if (word == "--data") {
      play.data = words.value_of(word);
    } else if (word == "--out") {
      play.out = words.value_of(word);
    } else if (play.journey.empty() && !word.starts_with("-")) {
      play.journey = word;
    } else {
      words.unknown(word);
    }
  }
  if (play.journey.empty()) words.refuse("Name the journey to play: fingerpost play FILE.journey");
  if (!words.fault().empty()) return Refuse{words.fault()};
  return play;
}

void read_theme(Words& words, const std::string& name, std::string& theme) {
  std::vector<std::string> names;
  for (const ui::Theme& known : ui::themes()) {
    if (known.name == name) theme = name;
    names.emplace_back(known.name);
  }
  if (theme != name)
    words.refuse("There is no theme \"" + name + "\". There are: " + base::join(names, ", ") + ".");
}

Command screens_from(Words words) {
  Screens screens;
  while (words.more()) {
    const std::string word = words.take();
    if (asks_help(word)) return Say{std::string(help_screens)};
    if (word == "--out") {
      screens.out = words.value_of(word);
    } else if (word == "--size") {
      const std::string size = words.value_of(word);
      if (size.size() != 1 || size[0] < '1' || size[0] > '5')
        words.refuse("The text size is a number from 1 to 5.");
      if (!size.empty()) screens.size = size[0] - '0';
    } else if (word == "--theme") {
      read_theme(words, words.value_of(word), screens.theme);
    } else if (word == "--resolution") {
      words.read_size(words.value_of(word), screens.resolution);
    } else {
      words.unknown(word);
    }
  }
  if (screens.out.empty()) words.refuse("Name a folder for the pictures: fingerpost screens --out DIR");
  if (!words.fault().empty()) return Refuse{words.fault()};
  return screens;
}

Command check_pack_from(Words words) {
  CheckPack check;
  while (words.more()) {
    const std::string word = words.take();
    if (asks_help(word)) return Say{std::string(help_check_pack)};
    if (check.folder.empty() && !word.starts_with("-")) {
      check.folder = word;
    } else {
      words.unknown(word);
    }
  }
  if (check.folder.empty()) words.refuse("Name the pack's folder: fingerpost check-pack DIR");
  if (!words.fault().empty()) return Refuse{words.fault()};
  return check;
}

Command verify_from(Words words) {
  Verify verify;
  while (words.more()) {
    const std::string word = words.take();
    if (asks_help(word)) return Say{std::string(help_verify)};
    if (verify.path.empty() && !word.starts_with("-")) {
      verify.path = word;
    } else {
      words.unknown(word);
    }
  }
  if (verify.path.empty()) words.refuse("Name a data folder or a backup: fingerpost verify PATH");
  if (!words.fault().empty()) return Refuse{words.fault()};
  return verify;
}

Command backup_from(Words words) {
  BackUp backup;
  while (words.more()) {
    const std::string word = words.take();
    if (asks_help(word)) return Say{std::string(help_backup)};
    if (word == "--to") {
      backup.to = words.value_of(word);
    } else if (word == "--data") {
      backup.data = words.value_of(word);
    } else {
      words.unknown(word);
    }
  }
  if (backup.to.empty()) words.refuse("Name the second place: fingerpost backup --to DIR");
  if (!words.fault().empty()) return Refuse{words.fault()};
  return backup;
}

Command restore_from(Words words) {
  Restore restore;
  while (words.more()) {
    const std::string word = words.take();
    if (asks_help(word)) return Say{std::string(help_restore)};
    if (word == "--data") {
      restore.data = words.value_of(word);
    } else if (restore.backup.empty() && !word.starts_with("-")) {
      restore.backup = word;
    } else {
      words.unknown(word);
    }
  }
  if (restore.backup.empty()) words.refuse("Name the backup to put back: fingerpost restore FILE");
  if (!words.fault().empty()) return Refuse{words.fault()};
  return restore;
}

}  // namespace

Command command_from(const std::vector<std::string>& words) {
  if (words.empty()) return Kiosk{};
  if (words[0] == "play") return play_from(Words(words, 1));
  if (words[0] == "screens") return screens_from(Words(words, 1));
  if (words[0] == "check-pack") return check_pack_from(Words(words, 1));
  if (words[0] == "verify") return verify_from(Words(words, 1));
  if (words[0] == "backup") return backup_from(Words(words, 1));
  if (words[0] == "restore") return restore_from(Words(words, 1));
  return kiosk_from(Words(words, 0));
}

}  // namespace app
