// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack can do wrong with steps that match, read back, plan and declare.
#include "content/catalogue.h"
#include "pack_folder.h"
#include "support/catch.h"
#include "support/held_answers.h"
#include "support/plan_way.h"

using samples::answers_in;
using samples::HeldAnswers;

namespace {

struct Wrong {
  std::string text;   // the lines of the step after its question, from line 9
  std::string found;  // part of the mistake that must be told
  int line;
};

const std::string before =
    "[[steps]]\nid = \"one\"\nquestion = \"Which?\"\nkind = \"pick\"\ncards = \"likes\"\nmost = 1\n"
    "[[steps]]\nid = \"two\"\nquestion = \"What?\"\n";  // lines 6 to 14

bool tells_of(const content::Loaded& loaded, const Wrong& wrong) {
  for (const content::Mistake& mistake : loaded.mistakes) {
    const bool is_here = mistake.line == wrong.line && mistake.what.find(wrong.found) != std::string::npos;
    if (is_here && !mistake.mend.empty()) return true;
  }
  return false;
}

content::Loaded loaded_with_two(const std::string& text) {
  const PackFolder folder;
  folder.write("activities/a01.toml", PackFolder::activity("A01", before + text));
  return content::load_pack(folder.pack());
}

std::string all_mistakes(const content::Loaded& loaded) {
  std::string all;
  for (const content::Mistake& mistake : loaded.mistakes) all += in_words(mistake) + "\n";
  return all;
}

std::string thirteen_cards() {
  std::string cards = "cards = [";
  for (char id = 'a'; id <= 'm'; ++id) cards += std::string("{ id = \"") + id + "\", words = \"Card\" },";
  return cards + "]\n";
}

const std::string sides = "[steps.needs]\ncards = \"likes\"\n[steps.haves]\ncards = \"likes\"\n";

const std::vector<Wrong> wrongs = {
    {"kind = \"match\"\n", "“needs” is missing", 12},
    {"kind = \"match\"\n[steps.needs]\ncards = \"likes\"\n", "“haves” is missing", 12},
    {"kind = \"match\"\nneeds = \"likes\"\n[steps.haves]\ncards = \"likes\"\n", "“needs” is not", 16},
    {"kind = \"match\"\n[steps.needs]\ncards = \"hates\"\n[steps.haves]\ncards = \"likes\"\n",
     "there are no cards “hates”", 17},
    {"kind = \"match\"\n[steps.needs]\n" + thirteen_cards() + "[steps.haves]\ncards = \"likes\"\n",
     "too many choices: 13", 17},
    {"kind = \"match\"\n" + sides + "colour = \"red\"\n", "“colour” means nothing", 20},
    {"kind = \"match\"\n" + sides + "from = \"A01/none\"\n", "there is no step “A01/none”", 20},
    {"kind = \"match\"\n[steps.needs]\ncards = \"likes\"\nfrom = \"A01/two\"\n[steps.haves]\ncards = "
     "\"likes\"\n",
     "comes later than this step", 18},
    {"kind = \"read_back\"\n", "it reads nothing back", 12},
    {"kind = \"read_back\"\nlines = [\"I agree.\"]\n", "it reads nothing back", 16},
    {"kind = \"read_back\"\nlines = [\"I like {one}.\"]\n", "the blank “{one}” names no step", 16},
    {"kind = \"read_back\"\nlines = [\"I like {A01/none}.\"]\n", "there is no step “A01/none”", 16},
    {"kind = \"read_back\"\nlines = [\"I like {A01/two}.\"]\n", "comes later than this step", 16},
    {"kind = \"read_back\"\nlines = [\"I like {card}.\"]\n", "{card} needs “for_each”", 16},
    {"kind = \"read_back\"\nlines = [\"I like {A01/one}.\"]\nprint = \"yes\"\n",
     "“print” is not true or false", 17},
    {"kind = \"plan\"\n", "the part “what” is missing", 12},
    {"kind = \"plan\"\n[steps.parts]\nwhat = \"one\"\n", "the part “when” is missing", 16},
    {"kind = \"plan\"\n[steps.parts]\nwhat = \"one\"\nwhen = \"one\"\nwho = \"one\"\n",
     "there is no part “who”", 16},
    {"kind = \"plan\"\n[steps.parts]\nwhat = \"one\"\nwhen = \"none\"\n",
     "“none” is no step of this activity", 16},
    {"kind = \"plan\"\n[steps.parts]\nwhat = \"one\"\nwhen = \"one\"\n", "“one” is in no round", 16},
    {"kind = \"plan\"\n[steps.parts]\nwhat = \"one\"\nwhen = \"one\"\n", "“one” asks for no date", 16},
    {"kind = \"declare\"\n", "it holds nothing to agree to", 12},
    {"kind = \"declare\"\nstatements = []\n", "it holds nothing to agree to", 16},
    {"kind = \"declare\"\nstatements = [\"A.\", \"B.\", \"C.\", \"D.\", \"E.\", \"F.\", \"G.\", \"H.\"]\n",
     "there are 8 statements", 16},
    {"kind = \"declare\"\nstatements = [\"This is MINE alone.\"]\n", "in capitals", 16},
};

}  // namespace

TEST_CASE("mistakes in a match, a read back, a plan and a declaration are told with their lines",
          "[content]") {
  for (const Wrong& wrong : wrongs) {
    const content::Loaded loaded = loaded_with_two(wrong.text);
    INFO(wrong.text << "\n" << all_mistakes(loaded));
    CHECK(tells_of(loaded, wrong));
  }
}

TEST_CASE("a match, a read back and a declaration that are well have no mistake", "[content]") {
  for (const std::string& text :
       {"kind = \"match\"\n" + sides, "kind = \"match\"\n" + sides + "from = \"A01/one\"\n",
        std::string("kind = \"read_back\"\nlines = [\"I like {A01/one}.\"]\nprint = true\n"),
        std::string("kind = \"declare\"\nstatements = [\"It is mine.\"]\n")}) {
    const content::Loaded loaded = loaded_with_two(text);
    INFO(all_mistakes(loaded));
    CHECK(loaded.mistakes.empty());
  }
}

TEST_CASE("the pack of the plan way has no mistake, and its steps know what they read back", "[content]") {
  const content::Loaded loaded = content::load_pack(plan_way_pack, assets_folder);
  INFO(all_mistakes(loaded));
  REQUIRE(loaded.mistakes.empty());
  const HeldAnswers held = {
      {"A15/barrier", "bus"}, {"A15/response#bus", "I will ask Mr Shah."}, {"A17/step", "Ring the shop"}};
  const steps::AnswerIn answer_in = answers_in(held);
  const auto& say = std::get<steps::ReadBack>(loaded.catalogue.step_of("A15/say")->kind);
  CHECK(say.print);
  CHECK(steps::text_of(say, answer_in, "A15/say") == "If the bus is late, then I will ask Mr Shah.");
  const auto& plan = std::get<steps::Plan>(loaded.catalogue.step_of("A17/plan")->kind);
  REQUIRE(steps::rows_of(plan, answer_in, "").size() == 1);
  CHECK(steps::rows_of(plan, answer_in, "")[0].what == "Ring the shop");
}
