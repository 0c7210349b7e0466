// SPDX-License-Identifier: GPL-3.0-or-later
// After a learner's session, on real files, with the real diary and a safety copy: whoever has the
// files alone finds no name and no word in them, however it might be written.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "app/journey/play.h"
#include "app/journey/runner.h"
#include "journeys/machine.h"
#include "platform/linux/diary.h"
#include "support/catch.h"

using namespace app::journey;

namespace {

namespace fs = std::filesystem;

constexpr const char* words[] = {"Zephyrine",
                                 "quillfeather",
                                 "marmalade factory",
                                 "pelican crossing",
                                 "unsent thought about otters",
                                 "three good kingfishers"};

// The name, cards and choices, a typed answer, a draft that was never sent, and a passphrase.
constexpr const char* first_part = R"(
start
press "Adviser"
press "Passphrase"
type "three good kingfishers"
press "Keep this passphrase"
press "I have it on paper"
press "Do this later"
press "Back"
press "I am new here"
type "Zephyrine quillfeather"
press "Next"
press "Skip all"
press "Start"
repeat 10 times
  press "A lot"
end
repeat 8 times
  press "A bit"
end
repeat 7 times
  press "Not much"
end
press "Steady pay"
press "Moving up"
press "Working together"
press "Good mates"
press "Time for family"
press "Next"
press "Earning a lot"
press "Next"
press "Move up: Working together"
press "Next"
type "A first unsent thought about otters"
wait 5 seconds
expect text "Saved as you type"
wait 25 hours
expect 3 safety copies
press "I am new here"
type "Pelican crossing"
close the program
)";

// The second place is gone, so that the diary has something to say.
constexpr const char* second_part = R"(
start
wait 25 hours
press "Carry on my work"
press "Zephyrine quillfeather"
expect text "unsent thought about otters"
press "Why does “steady pay” matter to you?"
key Ctrl+A
type "I want to leave the marmalade factory."
press "Next"
expect event answered with "marmalade factory"
press "Back"
press "Why does “steady pay” matter to you?"
key Ctrl+A
type "An unsent thought about otters"
wait 5 seconds
expect text "Saved as you type"
close the program
)";

std::string whole(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string in_utf_16(const std::string& text, bool big_end_first) {
  std::string bytes;
  for (const char letter : text) {
    bytes += big_end_first ? '\0' : letter;
    bytes += big_end_first ? letter : '\0';
  }
  return bytes;
}

std::string in_hex(const std::string& text, const char* digits) {
  std::string hex;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

// What the text becomes inside of a longer one that is written in base64, where so many bytes of a
// group of three stand before it; without the signs at both ends, which its neighbours change.
std::string in_base64(const std::string& text, std::size_t before) {
  constexpr const char* signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string bytes = std::string(before, '\0') + text;
  std::string all;
  for (std::size_t at = 0; at + 3 <= bytes.size(); at += 3) {
    unsigned group = 0;
    for (std::size_t i = 0; i < 3; ++i) group = group << 8 | static_cast<unsigned char>(bytes[at + i]);
    for (const unsigned shift : {18U, 12U, 6U, 0U}) all += signs[group >> shift & 63];
  }
  return all.substr(before == 0 ? 0 : before + 1);
}

std::vector<std::string> spellings_of(const std::string& text) {
  std::vector<std::string> all = {text, in_utf_16(text, false), in_utf_16(text, true),
                                  in_hex(text, "0123456789abcdef"), in_hex(text, "0123456789ABCDEF")};
  for (const std::size_t before : {0U, 1U, 2U}) all.push_back(in_base64(text, before));
  return all;
}

// Path and words, for each that is found. Letters large or small: both are looked for.
std::vector<std::string> found_in(const std::map<std::string, std::string>& files) {
  std::vector<std::string> found;
  for (const char* each : words) {
    std::string other = each;
    other[0] = static_cast<char>(other[0] ^ 0x20);
    for (const std::string& text : {std::string(each), other}) {
      for (const std::string& spelling : spellings_of(text)) {
        for (const auto& [path, bytes] : files) {
          if (bytes.find(spelling) != std::string::npos) found.push_back(path + " holds " + text);
        }
      }
    }
  }
  return found;
}

std::map<std::string, std::string> files_below(const fs::path& top) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(top)) {
    if (!entry.is_regular_file()) continue;
    files[entry.path().string()] = entry.path().string() + "\n" + whole(entry.path());  // its name as well
  }
  return files;
}

class Place {
 public:
  Place() : path_(fs::temp_directory_path() / ("fingerpost-search-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Place() { fs::remove_all(path_); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  fs::path operator/(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

void play_part(World& world, const std::string& lines) {
  const Parsed parsed = parse("search.journey", lines);
  for (const Mistake& mistake : parsed.mistakes) UNSCOPED_INFO(in_words(parsed.journey, mistake));
  REQUIRE(parsed.mistakes.empty());
  const auto failure = run(parsed.journey, world, [](const std::string& line) { UNSCOPED_INFO(line); });
  if (failure) UNSCOPED_INFO(in_words(parsed.journey, *failure));
  REQUIRE_FALSE(failure);
}

}  // namespace

TEST_CASE("the search finds words however they are written", "[journeys]") {
  for (std::size_t before = 0; before < 3; ++before) {
    const std::string text = std::string(before, 'x') + "marmalade factory" + "yyyy";
    std::string encoded;
    for (const std::string& spelling : spellings_of("marmalade factory"))
      if (in_base64(text, 0).find(spelling) != std::string::npos) encoded = spelling;
    CHECK(encoded.size() > 15);
  }
  for (const std::string& spelling : spellings_of("pelican crossing"))
    CHECK_FALSE(found_in({{"file", "before" + spelling + "behind"}}).empty());
  CHECK_FALSE(found_in({{"file", "Marmalade factory"}}).empty());
  CHECK(found_in({{"file", "nothing of the kind"}}).empty());
}

TEST_CASE("after a session no name and no word is readable in the work, a safety copy or the diary",
          "[journeys]") {
  const Place place;
  const std::string data = (place / "data").string();
  headless::FakeClock clock;
  const platform::Diary diary(data, clock);
  const auto write = [&diary](std::string_view line) { diary.write(platform::Diary::Level::fault, line); };
  const platform::LinuxPaths paths = short_way_machine();
  {
    World world({paths, data, "", {}, nullptr, write});
    REQUIRE(world.give_second_place());
    play_part(world, first_part);
    fs::rename(data + ".second", place / "copies");
    play_part(world, second_part);
  }
  const auto files = files_below(place / "");
  CHECK(files.contains(data + "/diary.log"));
  CHECK(files.contains(data + "/journal"));
  CHECK(files_below(place / "copies").size() == 3);
  for (const std::string& each : found_in(files)) FAIL_CHECK(each);
}
