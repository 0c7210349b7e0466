// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs that once broke a reader, took all memory or never came to an end.
#include "app/journey/journey.h"
#include "content/pack_files.h"
#include "content/toml_guard.h"
#include "learner/event.h"
#include "support/catch.h"

namespace {

std::string times(std::size_t count, const std::string& piece) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

std::string told(const std::vector<content::Mistake>& mistakes) {
  std::string all;
  for (const content::Mistake& mistake : mistakes) all += in_words(mistake) + "\n";
  return all;
}

// The mistakes of a pack with this one file beside nothing else.
std::vector<content::Mistake> mistakes_in(const std::string& name, const std::string& text) {
  return content::pack_from({{name, text}}, {}).mistakes;
}

bool says(const std::vector<content::Mistake>& mistakes, const std::string& words) {
  return told(mistakes).find(words) != std::string::npos;
}

const std::string activity_head =
    "id = \"A01\"\ntitle = \"A title\"\nabout = \"About 5 minutes.\"\nstretch = \"about_me\"\n";

// The line that the guard refuses; 0: it lets the text pass.
int refused_line(const std::string& text) {
  const auto refusal = content::refusal_of(text);
  return refusal ? refusal->line : 0;
}

std::string cards(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += "[[cards]]\nid = \"c" + std::to_string(i) + "\"\nwords = \"A\"\n";
  return text;
}

std::size_t mistakes_in_journey(const std::string& text) {
  return app::journey::parse("sam.journey", text).mistakes.size();
}

std::string event_line(const std::string& body) {
  learner::Event event;
  event.number = 1;
  event.kind = learner::kind::answered;
  std::string line = learner::to_line(event);
  return line.replace(line.find("\"body\":{}"), 9, "\"body\":{\"x\":" + body + "}");
}

}  // namespace

TEST_CASE("steps written as one table instead of a list are told about", "[issues]") {
  const auto mistakes =
      mistakes_in("activities/a01.toml", activity_head + "[steps]\n[steps.example]\nwho = \"Sam\"\n");
  CHECK(says(mistakes, "“steps” is not a list of tables"));
}

TEST_CASE("a key of very many parts is refused before it is built", "[issues]") {
  const std::string key = "a" + times(100'000, ".a");
  CHECK(says(mistakes_in("activities/a01.toml", key + " = 1\n"), "a01.toml:1: things lie too deep"));
  CHECK(says(mistakes_in("activities/a01.toml", "\n[" + key + "]\n"), "a01.toml:2: things lie too deep"));
  CHECK(says(mistakes_in("unit.toml", "a = {\"\".b = " + times(20, "[{a.a.a = ") + "\n"), "too deep"));
  CHECK(says(mistakes_in("unit.toml", "a = " + times(100'000, "[")), "too deep"));
}

TEST_CASE("dots and brackets in words and in comments are not nesting", "[issues]") {
  const std::string many = times(100, ".[{");
  CHECK(refused_line("a = \"" + many + "\\\"" + many + "\"\n# " + many + "\n") == 0);
  CHECK(refused_line("a = '" + many + "\\'\nb = '''\n''" + many + "'''''\n") == 0);
  CHECK(refused_line("a = \"\"\"" + many + "\n\\\"\"\"" + many + "\"\"\"\"\nb = 1") == 0);
  CHECK(refused_line(times(100, "a.b = 1.5\n") + "c = [" + times(100, "1.5, {a.b = 1},\n") + "]") == 0);
  CHECK(refused_line("a = \"\"\"x\"\"\"\"\nb = 1\n" + times(40, "a.")) == 3);
  CHECK(refused_line("a = \"never closed\n" + times(40, "a.")) == 2);
}

TEST_CASE("a table whose name does not begin like one is refused before it is built", "[issues]") {
  for (const char* head : {"[[=", "[=a]", "[[[1]]]", "[[\n", "[ .a]", "[\x01[a]]", "[[\xC3\xA9]]", "\t[[="})
    CHECK(refused_line(std::string("a = 1\n ") + head) == 2);
  for (const char* head : {"[[a]]", "[ a ]", "[[ \"a\" ]]", "['a']", "[]", "[", "[["})
    CHECK(refused_line(head) == 0);
  CHECK(refused_line("a = [[=") == 0);
  CHECK(refused_line("a = [\n[1],\n[=]]") == 0);
  CHECK(says(mistakes_in("unit.toml", "[[=]]\n"), "unit.toml:1: a table has no name"));
}

TEST_CASE("a bracket that is closed by one of another sort is told with its line", "[issues]") {
  CHECK(refused_line("a = [1,\n}") == 2);
  CHECK(refused_line("a = {b = [1]]") == 1);
  CHECK(refused_line("a = [{b = [1, 2]}, {}]\n[b]\n[[c]]\n") == 0);
  CHECK(refused_line("]\n}") == 0);
  CHECK(refused_line("a = \"\"\"\\\n\\\"\n\"\"\"\nb = [}") == 4);
}

TEST_CASE("a letter outside of quotes that only quotes may hold is told with its line", "[issues]") {
  CHECK(refused_line("a = 1\nn\xC3\xA9 = 2\n") == 2);
  CHECK(refused_line("a = 1 \xC2\xA0\n") == 1);
  CHECK(refused_line("a = \xE2\x80\x9CTea\xE2\x80\x9D\n") == 1);
  CHECK(refused_line("\xEF\xBB\xBF# n\xC3\xA9\n\"\xC3\xA9\" = 'caf\xC3\xA9'\n") == 0);
  CHECK(says(mistakes_in("pack.toml", "name = \xE2\x80\x9CTea\xE2\x80\x9D\n"), "pack.toml:1: a curly quote"));
  CHECK_FALSE(says(mistakes_in("pack.toml", "\xEF\xBB\xBFname = \"Tea\"\n"), "quote"));
}

TEST_CASE("a text, a key and a list longer than people write are told about", "[issues]") {
  CHECK(
      says(mistakes_in("pack.toml", "name = \"" + times(5000, "a") + "\"\n"), "“name” holds too many words"));
  CHECK(says(mistakes_in("pack.toml", times(200, "a") + " = 1\n"), "this key is too long"));
  CHECK(says(mistakes_in("pack.toml", "name = [" + times(501, "1,") + "]\n"), "more than 500 things"));
  CHECK(says(mistakes_in("pack.toml", times(100'000, "# a\n")), "too big"));
}

TEST_CASE("a card that comes twice is told once, and the others are kept", "[issues]") {
  const auto mistakes = mistakes_in("cards/likes.toml", cards(400) + cards(1));
  CHECK(mistakes.size() == mistakes_in("cards/likes.toml", cards(400)).size() + 1);
  CHECK(says(mistakes, "“c0” comes twice"));
}

TEST_CASE("a step that names the same cards very often is not given them so often", "[issues]") {
  const std::string step =
      "[[steps]]\nid = \"one\"\nkind = \"pile_sort\"\ncards = [" + times(400, "\"likes\", ") + "]\n";
  const content::Loaded loaded = content::pack_from(
      {{"cards/likes.toml", cards(400)}, {"activities/a01.toml", activity_head + step}}, {});
  CHECK(says(loaded.mistakes, "more than 500 cards"));
  REQUIRE(loaded.catalogue.packs.front().activities.size() == 1);
  const auto& sort = std::get<steps::PileSort>(loaded.catalogue.packs.front().activities[0].steps[0].kind);
  CHECK(sort.cards.size() == 400);
}

TEST_CASE("an unknown criterion is told with some of those that there are", "[issues]") {
  std::string unit = "[[outcomes]]\nnumber = \"1\"\n";
  for (int i = 0; i < 300; ++i) unit += "[[outcomes.criteria]]\nnumber = \"1." + std::to_string(i) + "\"\n";
  const std::string step = "[[steps]]\nid = \"one\"\nkind = \"write\"\ncriteria = [\"9.9\"]\n";
  const auto mistakes =
      content::pack_from({{"unit.toml", unit}, {"activities/a01.toml", activity_head + step}}, {}).mistakes;
  CHECK(says(mistakes, "there is no criterion “9.9”"));
  CHECK(says(mistakes, "1.0, 1.1"));
  for (const content::Mistake& mistake : mistakes) CHECK(mistake.mend.size() < 400);
}

TEST_CASE("a journey does not grow beyond reason by being repeated", "[issues]") {
  const std::string long_line = "type \"" + times(10'000, "a") + "\"\n";
  CHECK(mistakes_in_journey("start\nrepeat 2 times\n" + long_line + "end\n") == 0);
  CHECK(mistakes_in_journey("start\nrepeat 1000 times\n" + long_line + "end\n") == 1);
  CHECK(mistakes_in_journey("start\n" + times(3, "repeat 300 times\n" + long_line + "end\n")) == 1);
}

TEST_CASE("a file that is no journey gets a bounded number of mistakes", "[issues]") {
  CHECK(mistakes_in_journey(times(5000, "x\n")) == 501);
  CHECK(mistakes_in_journey(times(499, "x\n")) == 499);
}

TEST_CASE("a very long word is no guess at a command", "[issues]") {
  const std::string word = times(200'000, "x");
  CHECK(mistakes_in_journey("prss " + word + " " + word + "\n") == 1);
  CHECK(mistakes_in_journey("start\nwait 3 " + word + "\n") == 1);
}

TEST_CASE("an event that would be too long once it is written is refused", "[issues]") {
  CHECK(learner::event_from_line(event_line("[1e14" + times(1000, ",1e14") + "]")));
  const auto grown = learner::event_from_line(event_line("[1e14" + times(10'000, ",1e14") + "]"));
  REQUIRE_FALSE(grown);
  CHECK(grown.error().fault == base::Fault::corrupt);
  CHECK(learner::event_from_line(event_line("\"" + times(60'000, "a") + "\"")));
}
