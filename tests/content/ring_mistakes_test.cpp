// SPDX-License-Identifier: GPL-3.0-or-later
// What was said for fewer people never comes up where more of them read: told while a pack is written.
#include "content/catalogue.h"
#include "content/way.h"
#include "pack_folder.h"
#include "steps/all.h"
#include "support/catch.h"
#include "support/held_answers.h"

namespace {

// The steps that are private, on lines 6 to 24, and one more, whose own lines begin on line 29.
const std::string private_steps =
    "[[steps]]\nid = \"best\"\nquestion = \"Which?\"\nkind = \"pick\"\ncards = \"likes\"\nmost = 1\n"
    "ring = \"just_me\"\n"
    "[[steps]]\nid = \"why\"\nquestion = \"Why?\"\nkind = \"write\"\nround = \"r\"\nring = \"just_me\"\n"
    "[[steps]]\nid = \"more\"\nquestion = \"More?\"\nkind = \"choose\"\nround = \"r\"\n"
    "cards = [{ id = \"yes\", words = \"Yes\" }, { id = \"no\", words = \"No\" }]\nring = \"my_adviser\"\n";

content::Loaded loaded_with_step(const std::string& text) {
  const PackFolder folder;
  const std::string head = "id = \"A01\"\ntitle = \"A title\"\nabout = \"About 5 minutes.\"\n";
  folder.write("activities/a01.toml", head + "stretch = \"about_me\"\nrounds = 3\n" + private_steps +
                                          "[[steps]]\nid = \"open\"\nquestion = \"What?\"\n" + text);
  return content::load_pack(folder.pack());
}

std::string told_of_rings(const content::Loaded& loaded) {
  std::string all;
  for (const content::Mistake& mistake : loaded.mistakes) all += content::in_words(mistake) + "\n";
  return all;
}

const std::string stops = "stops = [{ id = \"a\", words = \"A\" }, { id = \"b\", words = \"B\" }]\n";

struct Repeat {
  std::string text;
  std::string named;  // what it repeats
  int line;
};

// Everything but a new choice says again what was private.
const Repeat repeats[] = {
    {"kind = \"read_back\"\nlines = [\"I like {A01/best}.\"]\n", "A01/best", 30},
    {"kind = \"read_back\"\nring = \"my_adviser\"\nlines = [\"It is {A01/why}.\"]\n", "A01/why", 31},
    {"kind = \"write\"\nfor_each = \"A01/best\"\n", "A01/best", 30},
    {"kind = \"write\"\nfor_each = \"A01/why\"\n", "A01/why", 30},
    {"kind = \"plan\"\n[steps.parts]\nwhat = \"why\"\nwhen = \"more\"\n", "A01/why", 30},
    {"kind = \"goal_check\"\nparagraph = \"{what}\"\n[steps.parts]\nwhat = \"why\"\n", "A01/why", 31},
    {"kind = \"rate\"\nfrom = \"A01/best\"\n" + stops, "A01/best", 30},
    {"kind = \"compare\"\nfrom = \"A01/best\"\n", "A01/best", 30},
    {"kind = \"timeline\"\nfrom = \"A01/best\"\n", "A01/best", 30},
    {"kind = \"match\"\n[steps.needs]\nfrom = \"A01/best\"\n[steps.haves]\ncards = \"likes\"\n", "A01/best",
     30},
};

}  // namespace

TEST_CASE("a step that repeats a private answer where others read it is told, and how to mend it",
          "[content]") {
  for (const Repeat& repeat : repeats) {
    const std::string said = told_of_rings(loaded_with_step(repeat.text));
    INFO(repeat.text << "line " << repeat.line << "\n" << said);
    CHECK(said.find("a01.toml:" + std::to_string(repeat.line) + ": step “open”: it repeats “" + repeat.named +
                    "”, which is for “just_me”, where “my_") != std::string::npos);
    CHECK(said.find("Give this step the line ring = \"just_me\"") != std::string::npos);
  }
}

TEST_CASE("the same in the smaller ring, and a new choice from private cards, are no mistakes", "[content]") {
  for (const std::string& text :
       {std::string("kind = \"read_back\"\nring = \"just_me\"\nlines = [\"I like {A01/best}.\"]\n"),
        std::string("kind = \"write\"\nring = \"just_me\"\nfor_each = \"A01/best\"\n"),
        std::string("kind = \"pick\"\nfrom = \"A01/best\"\nmost = 1\n"),
        std::string("kind = \"choose\"\nfrom = \"A01/why\"\nown_words = true\n"),
        std::string("kind = \"arrange\"\nfrom = \"A01/best\"\n"),
        std::string("kind = \"show\"\nfor_each = \"A01/best\"\nparagraphs = [\"Look.\"]\n"),
        std::string(
            "kind = \"match\"\n[steps.needs]\ncards = \"likes\"\n[steps.haves]\nfrom = \"A01/best\"\n")}) {
    const std::string said = told_of_rings(loaded_with_step(text));
    INFO(text);
    CHECK(said == "");
  }
}

TEST_CASE("a private card of a sort comes up in no later step that others see", "[content]") {
  const PackFolder folder;
  folder.write("cards/likes.toml",
               "[[cards]]\nid = \"tea\"\nwords = \"Tea\"\n[[cards]]\nid = \"me\"\nwords = \"Me\"\nring = "
               "\"just_me\"\n");
  folder.write("activities/a01.toml",
               PackFolder::activity(
                   "A01",
                   "[[steps]]\nid = \"sort\"\nquestion = \"How?\"\nkind = \"pile_sort\"\ncards = \"likes\"\n"
                   "piles = [{ id = \"x\", words = \"X\" }, { id = \"y\", words = \"Y\" }]\n"
                   "[[steps]]\nid = \"best\"\nquestion = \"Which?\"\nkind = \"pick\"\nfrom = \"A01/sort\"\n"
                   "[[steps]]\nid = \"why\"\nquestion = \"Why {card}?\"\nkind = \"write\"\n"
                   "for_each = \"A01/sort\"\nfor_pile = \"x\"\n"));
  const content::Loaded loaded = content::load_pack(folder.pack());
  INFO(told_of_rings(loaded));
  REQUIRE(loaded.mistakes.empty());
  const content::Activity& activity = *loaded.catalogue.activity("A01");
  const samples::HeldAnswers held = {{"A01/sort#tea", "x"}, {"A01/sort#me", "x"}};
  std::vector<std::string> asked;
  for (const content::Stop& stop : content::stops_of(activity, samples::answers_in(held))) {
    if (!stop.is_card) asked.push_back(stop.question);
  }
  CHECK(asked == std::vector<std::string>{"Which?", "Why tea?"});
  const auto& pick = std::get<steps::Pick>(activity.steps[1].kind);
  REQUIRE(pick.source.options.size() == 1);
  CHECK(pick.source.options[0].id == "tea");
}
