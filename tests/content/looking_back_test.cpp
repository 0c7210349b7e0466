// SPDX-License-Identifier: GPL-3.0-or-later
// What a later step takes from earlier ones: across activities, piles, rounds and cards.
#include <algorithm>
#include <map>

#include "content/way.h"
#include "pack_folder.h"
#include "steps/all.h"
#include "steps/options.h"
#include "support/catch.h"
#include "support/held_answers.h"

using samples::answers_in;
using samples::HeldAnswers;

namespace {

using Slots = std::vector<std::string>;

std::string more(const std::string& round) {
  return "[[steps]]\nid = \"more\"\nkind = \"choose\"\nquestion = \"More?\"\nround = \"" + round +
         "\"\ncards = [{ id = \"yes\", words = \"Yes\" }, { id = \"no\", words = \"No\" }]\n";
}

// A sort, a plan of rounds, and a third activity that looks back at both.
struct Looking {
  explicit Looking(const std::string& steps) {
    folder.write("cards/jobs.toml",
                 "source = \"Made up\"\nchecked = \"2026-11-01\"\n"
                 "[[cards]]\nid = \"cook\"\nwords = \"Cook\"\nof = \"tea\"\ngroup = \"Food\"\n"
                 "facts = [{ label = \"Where\", words = \"In a kitchen\" }]\n"
                 "[[cards]]\nid = \"baker\"\nwords = \"Baker\"\nof = \"cake\"\nrare = true\n");
    folder.write("activities/a01.toml",
                 PackFolder::activity(
                     "A01",
                     "[[steps]]\nid = \"like\"\nkind = \"pick\"\nquestion = \"Which?\"\n"
                     "cards = \"likes\"\nown_words = true\nleast = 1\nmost = 2\n"
                     "[[steps]]\nid = \"jobs\"\nkind = \"pile_sort\"\nquestion = \"Keep it?\"\n"
                     "cards = \"jobs\"\nfor_each = \"A01/like\"\n"
                     "piles = [{ id = \"keep\", words = \"Keep\" }, { id = \"no\", words = \"No\" }]\n"));
    folder.write("activities/a02.toml",
                 "id = \"A02\"\ntitle = \"Plan\"\nabout = \"Plan.\"\nstretch = \"my_plan\"\nrepeats = true\n"
                 "[[steps]]\nid = \"step\"\nkind = \"write\"\nquestion = \"What?\"\nround = \"plan\"\n" +
                     more("plan"));
    folder.write("activities/a03.toml",
                 PackFolder::activity("A03", steps).insert(0, "needs = [\"A01/like\"]\n"));
    loaded = content::load_pack(folder.pack());
    for (const content::Mistake& mistake : loaded.mistakes) told += in_words(mistake) + "\n";
  }

  const content::Activity& activity(const char* id) const { return *loaded.catalogue.activity(id); }

  Slots slots(const char* id, const HeldAnswers& held) const {
    Slots found;
    for (const content::Stop& stop : content::stops_of(activity(id), answers_in(held)))
      found.push_back(stop.slot);
    return found;
  }

  Slots offered(std::size_t step, const HeldAnswers& held, const steps::At& at = {}) const {
    Slots ids;
    for (const steps::Option& option :
         steps::options_now(*steps::source_of(activity("A03").steps[step]), answers_in(held), at))
      ids.push_back(option.id + "=" + option.words);
    return ids;
  }

  PackFolder folder;
  content::Loaded loaded;
  std::string told;
};

const std::string write_each = "[[steps]]\nid = \"why\"\nkind = \"write\"\nquestion = \"Why {card}?\"\n";
const std::string write_once = "[[steps]]\nid = \"why\"\nkind = \"write\"\nquestion = \"Why?\"\n";

}  // namespace

TEST_CASE("a sort shows only the cards that belong to what was chosen before", "[content]") {
  const Looking at(write_once);
  INFO(at.told);
  REQUIRE(at.loaded.mistakes.empty());
  CHECK(at.slots("A01", {}) == Slots{"A01/like"});
  CHECK(at.slots("A01", {{"A01/like", "tea"}}) == Slots{"A01/like", "A01/jobs#cook"});
  CHECK(at.slots("A01", {{"A01/like", "cake\ntea"}}) == Slots{"A01/like", "A01/jobs#cook", "A01/jobs#baker"});
}

TEST_CASE("a step can be asked for each card that lies on a pile of another activity", "[content]") {
  const Looking at(write_each + "for_each = \"A01/jobs\"\nfor_pile = \"keep\"\n");
  INFO(at.told);
  REQUIRE(at.loaded.mistakes.empty());
  const HeldAnswers held = {{"A01/jobs#cook", "no"}, {"A01/jobs#baker", "keep"}};
  const auto stops = content::stops_of(at.activity("A03"), answers_in(held));
  REQUIRE(stops.size() == 1);
  CHECK(stops[0].slot == "A03/why#baker");
  CHECK(stops[0].question == "Why baker?");
}

TEST_CASE("a step can be asked for each round that was written before", "[content]") {
  const Looking at(
      "[[steps]]\nid = \"status\"\nkind = \"choose\"\nquestion = \"How is {card}?\"\nfor_each = "
      "\"A02/step\"\n"
      "cards = [{ id = \"done\", words = \"Done\" }, { id = \"part\", words = \"Part\" }, { id = \"open\", "
      "words = "
      "\"Open\" }]\n"
      "[[steps]]\nid = \"why\"\nkind = \"write\"\nquestion = \"Why is {card} not done?\"\n"
      "for_each = \"A03/status\"\nfor_pile = [\"part\", \"open\"]\n"
      "[[steps]]\nid = \"first\"\nkind = \"choose\"\nquestion = \"Which first?\"\nfrom = \"A03/status\"\n"
      "pile = [\"part\", \"open\"]\n");
  INFO(at.told);
  REQUIRE(at.loaded.mistakes.empty());
  const HeldAnswers held = {{"A02/step", "Ring the college"}, {"A02/step@2", "Buy boots"},
                            {"A02/step@3", "Visit"},          {"A03/status#r1", "done"},
                            {"A03/status#r2", "open"},        {"A03/status#r3", "part"}};
  CHECK(at.slots("A03", held) ==
        Slots{"A03/status#r1", "A03/status#r2", "A03/status#r3", "A03/why#r2", "A03/why#r3", "A03/first"});
  CHECK(content::stops_of(at.activity("A03"), answers_in(held))[3].question == "Why is buy boots not done?");
  CHECK(at.offered(2, held) == Slots{"r2=Buy boots", "r3=Visit"});
}

TEST_CASE("two rounds that say the same are two", "[content]") {
  const Looking at(write_each + "for_each = \"A02/step\"\n");
  REQUIRE(at.loaded.mistakes.empty());
  const HeldAnswers held = {{"A02/step", "Visit"}, {"A02/step@2", "Visit"}};
  CHECK(at.slots("A03", held) == Slots{"A03/why#r1", "A03/why#r2"});
}

TEST_CASE("choices come from several steps, each once, and from what was written", "[content]") {
  const Looking at(
      "[[steps]]\nid = \"good\"\nkind = \"pick\"\nquestion = \"Which?\"\nfrom = [\"A01/like\", "
      "\"A01/jobs\"]\n"
      "[[steps]]\nid = \"goal\"\nkind = \"write\"\nquestion = \"What?\"\n"
      "[[steps]]\nid = \"link\"\nkind = \"choose\"\nquestion = \"Which?\"\nfrom = [\"A03/goal\", "
      "\"A03/good\"]\n");
  INFO(at.told);
  REQUIRE(at.loaded.mistakes.empty());
  const HeldAnswers held = {{"A01/like", "tea\nown:Buns"},
                            {"A01/jobs#cook", "keep"},
                            {"A01/jobs#baker", "no"},
                            {"A03/good", "own:Buns\ncook"},
                            {"A03/goal", " Bake bread "}};
  CHECK(at.offered(0, held) == Slots{"tea=Tea", "own:Buns=Buns", "cook=Cook", "baker=Baker"});
  CHECK(at.offered(2, held) == Slots{"text=Bake bread", "own:Buns=Buns", "cook=Cook"});
}

TEST_CASE("a card that is always offered comes once, also where it was chosen before", "[content]") {
  const Looking at(
      "[[steps]]\nid = \"good\"\nkind = \"pick\"\nquestion = \"Which?\"\nfrom = \"A01/like\"\nalso = "
      "\"likes\"\n");
  INFO(at.told);
  REQUIRE(at.loaded.mistakes.empty());
  CHECK(at.offered(0, {{"A01/like", "cake"}}) == Slots{"cake=Cake", "tea=Tea"});
  CHECK(at.offered(0, {}) == Slots{"tea=Tea", "cake=Cake"});
}

TEST_CASE("what was chosen for each card comes together, or stays with its card", "[content]") {
  const std::string helps =
      "[[steps]]\nid = \"helps\"\nkind = \"pick\"\nquestion = \"What helps?\"\nfor_each = \"A01/like\"\n"
      "own_words = true\ncards = [{ id = \"bus\", words = \"Bus\" }, { id = \"ask\", words = \"Ask\" }]\n";
  const std::string first =
      "[[steps]]\nid = \"first\"\nkind = \"choose\"\nquestion = \"Which first?\"\nfrom = \"A03/helps\"\n";
  const HeldAnswers held = {{"A01/like", "tea\nown:Buns"},
                            {"A03/helps#tea", "bus"},
                            {steps::slot_of("A03", "helps", "own:Buns", 1), "ask\nown:Walk"}};
  const Looking together(helps + first);
  INFO(together.told);
  REQUIRE(together.loaded.mistakes.empty());
  CHECK(together.offered(1, held) == Slots{"bus=Bus", "ask=Ask", "own:Walk=Walk"});
  const Looking apart(helps + first + "for_each = \"A01/like\"\n");
  REQUIRE(apart.loaded.mistakes.empty());
  CHECK(apart.offered(1, held, {"tea"}) == Slots{"bus=Bus"});
  CHECK(apart.offered(1, held, {"own:Buns"}) == Slots{"ask=Ask", "own:Walk=Walk"});
}

TEST_CASE("a card of facts says where they come from and when somebody looked", "[content]") {
  const Looking at(write_once);
  const auto& jobs = std::get<steps::PileSort>(at.activity("A01").steps[1].kind).cards;
  REQUIRE(jobs.size() == 2);
  CHECK(jobs[0].group == "Food");
  CHECK(jobs[0].facts.at(0).label == "Where");
  CHECK(jobs[0].source == "Made up");
  CHECK(jobs[0].checked == "2026-11-01");
  CHECK(jobs[1].rare);
}

TEST_CASE("a year of entries fits into an activity that repeats", "[content]") {
  const Looking at(write_once);
  CHECK(at.activity("A02").repeats);
  HeldAnswers held;
  for (int round = 1; round <= 70; ++round) {
    held[steps::slot_of("A02", "step", "", round)] = "x";
    held[steps::slot_of("A02", "more", "", round)] = "yes";
  }
  CHECK(at.slots("A02", held).size() == 2 * steps::most_rounds - 1);
}

TEST_CASE("a step that looks back at nothing usable says so", "[content]") {
  const auto told = [](const std::string& steps) { return Looking(steps).told; };
  CHECK(told(write_each + "for_each = \"A01/jobs\"\nfor_pile = \"lost\"\n").find("no pile “lost”") !=
        std::string::npos);
  CHECK(told(write_each + "for_each = \"A01/like\"\nfor_pile = \"keep\"\n").find("has no piles") !=
        std::string::npos);
  CHECK(told(write_each + "for_pile = \"keep\"\n").find("“for_pile” needs “for_each”") != std::string::npos);
  CHECK(told("[[steps]]\nid = \"a\"\nkind = \"show\"\nquestion = \"Look\"\nparagraphs = [\"Here.\"]\n" +
             write_each + "for_each = \"A03/a\"\n")
            .find("holds no list") != std::string::npos);
  const std::string six =
      "\"A01/like\", \"A01/like\", \"A01/like\", \"A01/like\", \"A01/like\", \"A01/like\"";
  CHECK(told("[[steps]]\nid = \"a\"\nkind = \"pick\"\nquestion = \"Which?\"\nfrom = [" + six +
             ", \"A01/like\"]\n")
            .find("too many steps") != std::string::npos);
}

TEST_CASE("an activity that only looks back says what has to be there first", "[content]") {
  const PackFolder folder;
  const std::string each = write_each + "for_each = \"A01/like\"\n";
  folder.write("activities/a01.toml",
               PackFolder::activity("A01",
                                    "[[steps]]\nid = \"like\"\nkind = \"pick\"\nquestion = \"Which?\"\n"
                                    "cards = \"likes\"\nmost = 2\n"));
  folder.write("activities/a02.toml", PackFolder::activity("A02", each));
  CHECK(in_words(content::load_pack(folder.pack()).mistakes.at(0)).find("nothing to ask") !=
        std::string::npos);
  folder.write("activities/a02.toml", PackFolder::activity("A02", each).insert(0, "needs = \"A02/why\"\n"));
  CHECK(in_words(content::load_pack(folder.pack()).mistakes.at(0)).find("no earlier activity") !=
        std::string::npos);
  folder.write("activities/a02.toml", PackFolder::activity("A02", each).insert(0, "needs = \"A01/like\"\n"));
  const content::Loaded loaded = content::load_pack(folder.pack());
  REQUIRE(loaded.mistakes.empty());
  const HeldAnswers held = {{"A01/like", "tea"}};
  const HeldAnswers none;
  CHECK(content::needed_first(*loaded.catalogue.activity("A02"), answers_in(none)) == "A01");
  CHECK(content::needed_first(*loaded.catalogue.activity("A02"), answers_in(held)).empty());
}

TEST_CASE("activities come in the order of their numbers", "[content]") {
  const PackFolder folder;
  folder.write("activities/z.toml",
               "id = \"F0\"\ntitle = \"Hello\"\nabout = \"Hello.\"\nstretch = \"about_me\"\norder = 1\n"
               "[[steps]]\nid = \"a\"\nkind = \"write\"\nquestion = \"Why?\"\n");
  folder.write("activities/a01.toml", PackFolder::activity("A01", write_once).insert(0, "order = 2\n"));
  const content::Loaded loaded = content::load_pack(folder.pack());
  REQUIRE(loaded.mistakes.empty());
  CHECK(loaded.catalogue.packs[0].activities[0].id == "F0");
}

TEST_CASE("facts without a source or a day are refused", "[content]") {
  const PackFolder folder;
  folder.write(
      "cards/jobs.toml",
      "[[cards]]\nid = \"cook\"\nwords = \"Cook\"\nfacts = [{ label = \"Where\", words = \"Here\" }]\n");
  const content::Loaded loaded = content::load_pack(folder.pack());
  REQUIRE(loaded.mistakes.size() == 1);
  CHECK(in_words(loaded.mistakes[0]).find("where they come from") != std::string::npos);
}

TEST_CASE("a row of a line of time lies on the piles of when it was and how it was", "[content]") {
  const Looking at(
      "[[steps]]\nid = \"line\"\nkind = \"timeline\"\nquestion = \"When?\"\nfrom = \"A01/like\"\n"
      "times = [{ id = \"before\", words = \"Before\" }, { id = \"now\", words = \"Now\" }]\n"
      "heights = [{ id = \"up\", words = \"Up\" }, { id = \"down\", words = \"Down\" }]\n" +
      write_each + "for_each = \"A03/line\"\nfor_pile = \"up\"\n" +
      "[[steps]]\nid = \"both\"\nkind = \"pick\"\nquestion = \"Which?\"\nfrom = \"A03/line\"\n"
      "pile = \"now\"\n");
  INFO(at.told);
  REQUIRE(at.loaded.mistakes.empty());
  const HeldAnswers held = {{"A01/like", "tea\ncake\nown:A = B"},
                            {"A03/line", "tea=now,up\ncake=before,up\nown:A = B=now,down"}};
  CHECK(at.slots("A03", held) == Slots{"A03/line", "A03/why#tea", "A03/why#cake", "A03/both"});
  CHECK(at.offered(2, held) == Slots{"tea=Tea", "own:A = B=A = B"});
  CHECK(at.slots("A03", {}) == Slots{"A03/line", "A03/both"});
}

TEST_CASE("cards are compared that lie on a pile, and more may come from elsewhere", "[content]") {
  const std::string pairs =
      "[[steps]]\nid = \"pairs\"\nkind = \"compare\"\nquestion = \"Which?\"\nfrom = \"A01/jobs\"\n"
      "pile = \"keep\"\n";
  const std::string both =
      "[[steps]]\nid = \"both\"\nkind = \"pick\"\nquestion = \"Which?\"\n"
      "from = [\"A01/jobs\", \"A01/like\"]\npile = \"keep\"\n";
  const Looking at(pairs + both);
  INFO(at.told);
  REQUIRE(at.loaded.mistakes.empty());
  const HeldAnswers held = {{"A01/like", "tea\ncake"}, {"A01/jobs#cook", "no"}, {"A01/jobs#baker", "keep"}};
  CHECK(at.offered(0, held) == Slots{"baker=Baker"});
  CHECK(at.offered(1, held) == Slots{"baker=Baker", "tea=Tea", "cake=Cake"});
  const Looking none(
      "[[steps]]\nid = \"a\"\nkind = \"pick\"\nquestion = \"Which?\"\n"
      "from = [\"A01/like\", \"A01/like\"]\npile = \"keep\"\n");
  CHECK(none.told.find("none of these steps has piles") != std::string::npos);
}
