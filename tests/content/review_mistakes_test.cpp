// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack can do wrong where a review carries a plan on, and where a pile is empty.
#include "content/catalogue.h"
#include "pack_folder.h"
#include "support/catch.h"
#include "support/holds.h"

namespace {

using samples::holds;
const std::string more_of =
    "[[steps]]\nid = \"more\"\nkind = \"choose\"\nquestion = \"More?\"\nround = \"step\"\n"
    "cards = [{ id = \"yes\", words = \"Yes\" }, { id = \"no\", words = \"No\" }]\n";

// A plan, and a review that asks about its steps: `result` stands in that question's table.
std::string told_of_review(const std::string& result, const std::string& more_steps = "") {
  const PackFolder folder;
  folder.write(
      "activities/a01.toml",
      "rounds = 3\n" +
          PackFolder::activity(
              "A01", "[[steps]]\nid = \"do\"\nkind = \"write\"\nquestion = \"What?\"\nround = \"step\"\n" +
                         more_of));
  const std::string round = "\nround = \"step\"\n";
  folder.write(
      "activities/a02.toml",
      "needs = [\"A01/do\"]\nrounds = 3\n" +
          PackFolder::activity(
              "A02", "[[steps]]\nid = \"result\"\nkind = \"choose\"\nquestion = \"How is {card}?\"" + round +
                         "for_each = \"A01/do\"\ncards = [{ id = \"done\", words = \"Done\" }, "
                         "{ id = \"open\", words = \"Open\" }]\n" +
                         result + "[[steps]]\nid = \"words\"\nkind = \"write\"\nquestion = \"What now?\"" +
                         round + "for_each = \"A02/result\"\nfor_pile = \"open\"\n" +
                         "[[steps]]\nid = \"add\"\nkind = \"write\"\nquestion = \"What more?\"" + round +
                         more_of + "[[steps]]\nid = \"last\"\nkind = \"write\"\nquestion = \"Well?\"\n" +
                         more_steps));
  std::string all;
  for (const content::Mistake& mistake : content::load_pack(folder.pack()).mistakes)
    all += content::in_words(mistake) + "\n";
  return all;
}

std::string told_of_pick(const std::string& pick) {
  const PackFolder folder;
  folder.write("activities/a01.toml",
               PackFolder::activity("A01",
                                    "[[steps]]\nid = \"sort\"\nkind = \"pile_sort\"\nquestion = \"Is it?\"\n"
                                    "cards = \"likes\"\npiles = [{ id = \"lot\", words = \"A lot\" }, "
                                    "{ id = \"bit\", words = \"A bit\" }]\n"
                                    "[[steps]]\nid = \"top\"\nkind = \"pick\"\nquestion = \"Which?\"\n"
                                    "from = \"A01/sort\"\nleast = 1\nmost = 2\n" +
                                        pick));
  std::string all;
  for (const content::Mistake& mistake : content::load_pack(folder.pack()).mistakes)
    all += content::in_words(mistake) + "\n";
  return all;
}

}  // namespace

TEST_CASE("a review may say how its rounds go on from each other", "[content]") {
  CHECK(told_of_review("unless = { \"A02/result\" = \"done\" }\nrenamed_by = \"A02/words\"\n"
                       "also_from = \"A02/add\"\n",
                       "[[steps]]\nid = \"card\"\nkind = \"read_back\"\nquestion = \"A card?\"\n"
                       "lines = [\"I will {A01/do}.\"]\nreview = \"A02/result\"\n") == "");
}

TEST_CASE("what a pack does wrong with the rounds of a review is told with its line", "[content]") {
  CHECK(holds(told_of_review("unless = { \"A02/hat\" = \"done\" }\n"),
              "activities/a02.toml:15: step “result”: there is no step “A02/hat”"));
  CHECK(holds(told_of_review("unless = { \"A02/result\" = \"gone\" }\n"), "there is no pile “gone”"));
  CHECK(holds(told_of_review("unless = { \"A02/words\" = \"done\" }\n"), "“A02/words” has no piles"));
  CHECK(
      holds(told_of_review("unless = { \"A02/add\" = \"done\" }\n"), "“A02/add” is not asked for each card"));
  CHECK(holds(told_of_review("unless = { \"A02/last\" = \"done\" }\n"), "“A02/last” is in no round"));
  CHECK(holds(told_of_review("unless = { \"A02/result\" = [] }\n"), "“A02/result” has no answer"));
  CHECK(holds(told_of_review("renamed_by = \"A02/result\"\n"), "“A02/result” writes no words"));
  CHECK(holds(told_of_review("renamed_by = \"A02/add\"\n"), "“A02/add” is not asked for each card"));
  CHECK(holds(told_of_review("also_from = \"A02/words\"\n"), "“A02/words” adds nothing"));
  CHECK(holds(told_of_review("also_from = \"A03/add\"\n"), "there is no step “A03/add”"));
  CHECK(holds(told_of_review("", "unless = { \"A02/result\" = \"done\" }\n"), "“unless” needs “for_each”"));
  const std::string card =
      "[[steps]]\nid = \"card\"\nkind = \"read_back\"\nquestion = \"A card?\"\nlines = [\"{A01/do}\"]\n";
  CHECK(holds(told_of_review("", card + "review = \"A02/hat\"\n"), "there is no step “A02/hat”"));
  CHECK(holds(told_of_review("", card + "review = \"A02/add\"\n"), "“A02/add” is not asked for each card"));
}

TEST_CASE("a pile to look on next is one of the sort's, and comes after a first", "[content]") {
  CHECK(told_of_pick("pile = \"lot\"\nor_pile = \"bit\"\n").empty());
  CHECK(holds(told_of_pick("pile = \"lot\"\nor_pile = [\"bit\", \"hat\"]\n"), "there is no pile “hat”"));
  CHECK(holds(told_of_pick("or_pile = \"bit\"\n"), "“or_pile” needs “pile”"));
}
