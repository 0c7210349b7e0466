// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>

#include "app/audit_settings.h"
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
  fingerpost audit                  hold every screen to the rules of access (audit --help)
  fingerpost check-pack DIR         say all that is wrong with a pack
  fingerpost preview DIR            walk through a pack that you write (preview --help)
  fingerpost verify PATH            read all of a data folder or a backup (verify --help)
  fingerpost backup --to DIR        make a backup now (backup --help)
  fingerpost restore FILE           put a backup back (restore --help)
  fingerpost new-passphrase         when it was lost (new-passphrase --help)
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
    R"(fingerpost screens --out DIR [--size 1..5] [--theme NAME] [--resolution WxH] [--screen NAME]

Draws every screen, empty and filled, and keeps each as a PNG in the folder.
Those of one programme begin with its name, or with the name of an activity.

      --screen NAME       only this one; CP02 is all questions of that activity
)";

constexpr std::string_view help_audit =
    R"(fingerpost audit [options]

Lays out every screen, empty and filled, in every theme, size and face, with usual
and large controls, on four displays, without a window. Each must keep every rule of
access: names, order, focus, one switch, sizes in millimetres, nothing cut, contrast,
what is spoken, plain words. What is not as it should be is said, and how to mend it.

      --screen NAME       only this one; hub is hub-empty and hub-filled
      --theme NAME        only this theme
      --size N            only this text size, 1 to 5
      --face NAME         Andika, OpenDyslexic or Noto Sans
      --resolution WxH    only this display
      --quick             a few settings that hold each value once
      --every N           each screen in one of N settings, each in others; 1 to 8
      --jobs N            so many processes; else one for each processor

A pixel counts as a quarter of a millimetre.
Exit codes: 0 nothing was found, 1 something was.
)";

constexpr std::string_view help_check_pack =
    R"(fingerpost check-pack DIR

Reads a pack and says all that is wrong with it: file, line, and how to mend it.
Exit codes: 0 nothing is wrong, 1 something is.
)";

constexpr std::string_view help_preview =
    R"(fingerpost preview DIR [options]

Walks through a pack in a window: a programme, or a local pack with what it adds to.
Nothing is kept. A pack with mistakes is not shown: they are said, as by check-pack.
While the window is open, change the pack's files as you like, and press F5 in the
window: the pack is read again, and the same question is shown as it is now.

      --activity ID         begin there, such as A04
      --filled              with made-up answers to all that comes before
      --window WxH          at least 1024x600; 1366x768 without it
      --stick DIR           let this folder stand for a USB stick

Exit codes: 0 the window was closed, 1 there is something to mend, 20 no usable graphics.
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

constexpr std::string_view help_new_passphrase =
    R"(fingerpost new-passphrase [--data DIR]

Sets a new staff passphrase and prints a new recovery code, where both were lost.
All earlier passphrases and codes of this PC's work end; backups that were made
before still open with the old ones. This PC must open the work by itself, or
somebody must know one of them. Close Fingerpost first.
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

bool is_size(const std::string& text, platform::PixelSize& size) {
  const std::optional<platform::PixelSize> read = size_from(text);
  if (!read || read->width < least_window.width || read->height < least_window.height) return false;
  size = *read;
  return true;
}

// What the words of one command may be. The options write into the wish that is being read.
struct Option {
  std::string_view word;
  // What is wrong with the value, or "". Empty: the option has no value, and `flag` is set.
  std::function<std::string(const std::string& value)> take;
  bool* flag = nullptr;
};

Option flag(std::string_view word, bool& is_set) { return {word, {}, &is_set}; }

Option text(std::string_view word, std::string& into) {
  return {word, [&into](const std::string& value) {
            into = value;
            return std::string();
          }};
}

Option window_size(std::string_view word, platform::PixelSize& into) {
  return {word, [&into](const std::string& value) {
            return is_size(value, into) ? std::string() : size_sentence(value);
          }};
}

Option text_size(std::string_view word, int& into) {
  return {word, [&into](const std::string& value) -> std::string {
            if (value.size() != 1 || value[0] < '1' || value[0] > '5')
              return "The text size is a number from 1 to 5.";
            into = value[0] - '0';
            return "";
          }};
}

Option theme(std::string_view word, std::string& into) {
  return {word, [&into](const std::string& value) -> std::string {
            std::vector<std::string> names;
            for (const ui::Theme& known : ui::themes()) names.emplace_back(known.name);
            if (std::ranges::find(names, value) == names.end())
              return "There is no theme \"" + value + "\". There are: " + base::join(names, ", ") + ".";
            into = value;
            return "";
          }};
}

Option face(std::string_view word, std::string& into) {
  return {word, [&into](const std::string& value) -> std::string {
            if (!letters_named(value))
              return "There is no face \"" + value + "\". There are: Andika, OpenDyslexic, Noto Sans.";
            into = value;
            return "";
          }};
}

Option number(std::string_view word, std::string_view what, int most, int& into) {
  return {word, [what, most, &into](const std::string& value) -> std::string {
            const char* const end = value.data() + value.size();
            const auto read = std::from_chars(value.data(), end, into);
            const bool is_number = read.ec == std::errc() && read.ptr == end;
            if (is_number && into >= 1 && into <= most) return "";
            return "The number of " + std::string(what) + " is from 1 to " + std::to_string(most) + ".";
          }};
}

struct Grammar {
  std::string_view help;
  std::vector<Option> options;
  std::string* name = nullptr;            // the one word that stands alone
  const std::string* needed = nullptr;    // what may not stay empty
  std::string_view needed_sentence = {};  // said where it does
};

using Words = std::span<const std::string>;

// What is wrong with the first word and its value, or ""; takes them away.
std::string read_next(Words& words, const Grammar& grammar) {
  const std::string& word = words.front();
  words = words.subspan(1);
  const auto option = std::ranges::find(grammar.options, word, &Option::word);
  if (option == grammar.options.end()) {
    const bool is_name = grammar.name != nullptr && grammar.name->empty() && !word.starts_with("-");
    if (!is_name) return "\"" + word + "\" is not known here. See fingerpost --help.";
    *grammar.name = word;
    return "";
  }
  if (option->flag != nullptr) *option->flag = true;
  if (!option->take) return "";
  if (words.empty()) return "After " + word + " something is missing. See fingerpost --help.";
  const std::string& value = words.front();
  words = words.subspan(1);
  return option->take(value);
}

// Reads the words into the wish that the grammar's options point into. The first fault ends it.
template <typename Wish>
Command read(Words words, const Grammar& grammar, const Wish& wish) {
  while (!words.empty()) {
    if (words.front() == "--help" || words.front() == "-h") return Say{std::string(grammar.help)};
    std::string fault = read_next(words, grammar);
    if (!fault.empty()) return Refuse{std::move(fault)};
  }
  if (grammar.needed != nullptr && grammar.needed->empty())
    return Refuse{std::string(grammar.needed_sentence)};
  return wish;
}

Command kiosk_from(Words words) {
  Kiosk kiosk;
  bool asks_version = false;
  const Grammar grammar{
      help_general,
      {flag("--version", asks_version), window_size("--window", kiosk.window), text("--data", kiosk.data),
       text("--stick", kiosk.stick), text("--centre", kiosk.centre), text("--pc", kiosk.pc),
       text("--backups", kiosk.backups), flag("--demo", kiosk.demo)}};
  Command command = read(words, grammar, kiosk);
  if (asks_version && std::holds_alternative<Kiosk>(command))
    return Say{std::string("Fingerpost ") + FINGERPOST_VERSION + "\n"};
  return command;
}

Command play_from(Words words) {
  Play play;
  return read(words,
              {help_play,
               {flag("--headless", play.headless), text("--data", play.data), text("--out", play.out)},
               &play.journey,
               &play.journey,
               "Name the journey to play: fingerpost play FILE.journey"},
              play);
}

Command screens_from(Words words) {
  Screens screens;
  return read(
      words,
      {help_screens,
       {text("--out", screens.out), text("--screen", screens.screen), text_size("--size", screens.size),
        theme("--theme", screens.theme), window_size("--resolution", screens.resolution)},
       nullptr,
       &screens.out,
       "Name a folder for the pictures: fingerpost screens --out DIR"},
      screens);
}

Command audit_from(Words words) {
  Audit audit;
  return read(words,
              {help_audit,
               {text("--screen", audit.screen), theme("--theme", audit.theme),
                text_size("--size", audit.size), face("--face", audit.face),
                window_size("--resolution", audit.resolution), flag("--quick", audit.quick),
                number("--every", "settings", 8, audit.every), number("--jobs", "jobs", 64, audit.jobs)}},
              audit);
}

Command check_pack_from(Words words) {
  CheckPack check;
  return read(words,
              {help_check_pack,
               {},
               &check.folder,
               &check.folder,
               "Name the pack's folder: fingerpost check-pack DIR"},
              check);
}

Command preview_from(Words words) {
  Preview preview;
  return read(words,
              {help_preview,
               {text("--activity", preview.activity), flag("--filled", preview.filled),
                window_size("--window", preview.window), text("--stick", preview.stick)},
               &preview.folder,
               &preview.folder,
               "Name the pack's folder: fingerpost preview DIR"},
              preview);
}

Command verify_from(Words words) {
  Verify verify;
  return read(
      words,
      {help_verify, {}, &verify.path, &verify.path, "Name a data folder or a backup: fingerpost verify PATH"},
      verify);
}

Command backup_from(Words words) {
  BackUp backup;
  return read(words,
              {help_backup,
               {text("--to", backup.to), text("--data", backup.data)},
               nullptr,
               &backup.to,
               "Name the second place: fingerpost backup --to DIR"},
              backup);
}

Command restore_from(Words words) {
  Restore restore;
  return read(words,
              {help_restore,
               {text("--data", restore.data)},
               &restore.backup,
               &restore.backup,
               "Name the backup to put back: fingerpost restore FILE"},
              restore);
}

Command new_passphrase_from(Words words) {
  NewPassphrase wish;
  return read(words, {help_new_passphrase, {text("--data", wish.data)}}, wish);
}

struct Named {
  std::string_view word;
  Command (*from)(Words);
};

constexpr Named commands[] = {
    {"play", play_from},
    {"screens", screens_from},
    {"audit", audit_from},
    {"check-pack", check_pack_from},
    {"preview", preview_from},
    {"verify", verify_from},
    {"backup", backup_from},
    {"restore", restore_from},
    {"new-passphrase", new_passphrase_from},
};

}  // namespace

Command command_from(const std::vector<std::string>& words) {
  const auto named = words.empty() ? std::end(commands) : std::ranges::find(commands, words[0], &Named::word);
  if (named == std::end(commands)) return kiosk_from(words);
  return named->from(Words(words).subspan(1));
}

}  // namespace app
