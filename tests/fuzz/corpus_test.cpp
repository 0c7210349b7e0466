// SPDX-License-Identifier: GPL-3.0-or-later
// The short form of the fuzzing: every seed and the same few thousand mutations on every PC, in every build.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "fuzz/mutation.h"
#include "fuzz/target.h"
#include "support/catch.h"

namespace {

namespace fs = std::filesystem;

constexpr int mutations_of_each = 1000;
constexpr std::uint64_t first_chance = 20260801;

fs::path corpus() { return fs::path(FINGERPOST_SOURCE) / "tests" / "fuzz" / "corpus"; }

std::vector<std::string> seeds_of(std::string_view target) {
  std::vector<fs::path> paths;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(corpus() / target, none)) paths.push_back(entry.path());
  std::ranges::sort(paths);
  std::vector<std::string> seeds;
  for (const fs::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return seeds;
}

// The input as a C++ literal, to be made a test of its own.
std::string literal(std::string_view input) {
  constexpr std::string_view digits = "01234567";
  std::string text = "\"";
  for (const char c : input) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      text += {'\\', c};
    } else if (byte >= 0x20 && byte < 0x7f) {
      text += c;
    } else {
      text += {'\\', digits[byte >> 6], digits[byte >> 3 & 7], digits[byte & 7]};
    }
  }
  return text + "\"";
}

// Catch2 tells the input where a promise is broken, and where the program breaks down.
void feed(const fuzz::Target& target, const std::string& input) {
  INFO(target.name << " was fed " << literal(input));
  target.feed(input);
}

}  // namespace

TEST_CASE("every fuzz target has seeds, and every folder of seeds has its target", "[fuzz]") {
  std::vector<std::string> names;
  for (const fuzz::Target& target : fuzz::targets()) {
    names.emplace_back(target.name);
    INFO(target.name);
    CHECK_FALSE(seeds_of(target.name).empty());
    CHECK(fs::exists(corpus() / ".." / (names.back() + "_fuzz.cpp")));
  }
  for (const auto& folder : fs::directory_iterator(corpus())) {
    INFO(folder.path().string());
    CHECK(std::ranges::count(names, folder.path().filename().string()) == 1);
  }
}

TEST_CASE("every reader of foreign bytes keeps its promises for every seed", "[fuzz]") {
  for (const fuzz::Target& target : fuzz::targets()) {
    for (const std::string& seed : seeds_of(target.name)) feed(target, seed);
    feed(target, "");
  }
  SUCCEED();
}

TEST_CASE("every reader of foreign bytes keeps its promises for seeds that were spoilt", "[fuzz]") {
  for (const fuzz::Target& target : fuzz::targets()) {
    const std::vector<std::string> seeds = seeds_of(target.name);
    REQUIRE_FALSE(seeds.empty());
    std::mt19937_64 chance(first_chance);
    for (int i = 0; i < mutations_of_each; ++i) feed(target, fuzz::mutation_of(seeds, chance));
  }
}

TEST_CASE("seeds are spoilt the same way each time, and in many ways", "[fuzz]") {
  const std::vector<std::string> seeds = {"Sam was here.\n", "{\"name\":\"Asha\"}"};
  std::mt19937_64 chance(first_chance);
  std::mt19937_64 same_chance(first_chance);
  std::vector<std::string> seen;
  for (int i = 0; i < 300; ++i) {
    seen.push_back(fuzz::mutation_of(seeds, chance));
    CHECK(fuzz::mutation_of(seeds, same_chance) == seen.back());
  }
  std::ranges::sort(seen);
  CHECK(std::unique(seen.begin(), seen.end()) - seen.begin() > 200);
}

TEST_CASE("a promise that is not kept is told", "[fuzz]") {
  CHECK_THROWS_AS(fuzz::promise(false, "all is well"), fuzz::Broken);
  CHECK_NOTHROW(fuzz::promise(true, "all is well"));
  CHECK(literal("a\"\n\xff") == "\"a\\\"\\012\\377\"");
}
