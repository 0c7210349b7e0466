// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/catalogue.h"
#include "content/words.h"
#include "pack_folder.h"
#include "support/catch.h"

namespace {

struct Row {
  std::string about;  // what is tried
  std::string file;   // what is written
  std::string text;
  std::string found;  // part of the mistake that must be told
  int line;
};

std::string step(const std::string& more) {
  return PackFolder::activity("A01", "[[steps]]\nid = \"one\"\nquestion = \"Which?\"\n" + more);
}

std::string all_in_words(const content::Loaded& loaded) {
  std::string all;
  for (const content::Mistake& mistake : loaded.mistakes) all += in_words(mistake) + "\n";
  return all;
}

bool tells(const content::Loaded& loaded, const Row& row) {
  for (const content::Mistake& mistake : loaded.mistakes) {
    const bool here = mistake.file == row.file && (row.line < 0 || mistake.line == row.line);
    if (here && mistake.what.find(row.found) != std::string::npos && !mistake.mend.empty()) return true;
  }
  return false;
}

const std::string a01 = "activities/a01.toml";
const std::string two_cards = "cards = [{ id = \"a\", words = \"A\" }, { id = \"b\", words = \"B\" }]\n";
const std::string piles = "piles = [{ id = \"x\", words = \"X\" }, { id = \"y\", words = \"Y\" }]\n";
const std::string sort = "kind = \"pile_sort\"\ncards = \"likes\"\n" + piles;

// The line that a step's own lines begin on: 6 [[steps]], 7 id, 8 question, 9 the first of `more`.
const std::vector<Row> step_rows = {
    {"unknown kind", a01, step("kind = \"quiz\"\n"), "no kind of step “quiz”", 9},
    {"missing kind", a01, step(""), "“kind” is missing", 6},
    {"unknown key", a01, step("kind = \"write\"\ncolour = \"red\"\n"), "“colour” means nothing", 10},
    {"wrong type", a01, step("kind = \"write\"\nlines = \"three\"\n"), "“lines” is not a whole number", 10},
    {"number out of range", a01, step("kind = \"write\"\nlines = 99\n"), "“lines” is 99", 10},
    {"empty text", a01, step("kind = \"write\"\nhelp = \" \"\n"), "“help” is empty", 10},
    {"long sentence", a01,
     step(
         "kind = \"write\"\nhelp = \"One two three four five six seven eight nine ten eleven twelve thirteen "
         "fourteen fifteen sixteen.\"\n"),
     "has 16 words", 10},
    {"shouting", a01, step("kind = \"write\"\nhelp = \"Do it NEVER.\"\n"), "in capitals", 10},
    {"pointing", a01, step("kind = \"write\"\nhelp = \"Press it on the right.\"\n"), "points at a place", 10},
    {"unknown ring", a01, step("kind = \"write\"\nring = \"everybody\"\n"), "no ring “everybody”", 10},
    {"unknown criterion", a01, step("kind = \"write\"\ncriteria = [\"9.9\"]\n"), "no criterion “9.9”", 10},
    {"unknown rule", a01, step("kind = \"write\"\nchecks = [\"R99\"]\n"), "no rule “R99”", 10},
    {"rule about no answer", a01, step("kind = \"write\"\nchecks = [\"R35\"]\n"), "is about no answer", 10},
    {"rule without words", a01, step("kind = \"write\"\nchecks = [\"R01\"]\n"), "rule “R01” has no words",
     10},
    {"unknown cards", a01, step("kind = \"choose\"\ncards = \"dislikes\"\n"), "no cards “dislikes”", 10},
    {"nothing to choose", a01, step("kind = \"choose\"\n"), "nothing can be chosen", 6},
    {"twin options", a01,
     step("kind = \"choose\"\ncards = [{ id = \"a\", words = \"A\" }, { id = \"a\", words = \"B\" }]\n"),
     "the id “a” comes twice", 10},
    {"unknown icon", a01,
     step("kind = \"choose\"\ncards = [{ id = \"a\", words = \"A\", icon = \"cow\" }]\n"), "no icon “cow”",
     10},
    {"least above most", a01, step("kind = \"pick\"\ncards = \"likes\"\nleast = 2\nmost = 1\n"),
     "“least” is more", 11},
    {"more than offered", a01, step("kind = \"pick\"\ncards = \"likes\"\nmost = 3\n"), "only 2 can be chosen",
     11},
    {"unknown slot", a01, step("kind = \"pick\"\ncards = \"likes\"\nmost = 1\nfrom = \"A09/sort\"\n"),
     "no step “A09/sort”", 12},
    {"itself as source", a01, step("kind = \"pick\"\ncards = \"likes\"\nmost = 1\nfrom = \"A01/one\"\n"),
     "comes later than this step", 12},
    {"pile without source", a01, step("kind = \"pick\"\ncards = \"likes\"\nmost = 1\npile = \"x\"\n"),
     "“pile” needs “from”", 12},
    {"unknown pile", a01,
     step(sort) +
         "[[steps]]\nid = \"two\"\nquestion = \"Which?\"\nkind = \"pick\"\ncards = \"likes\"\nmost = 1\n"
         "from = \"A01/one\"\npile = \"z\"\n",
     "no pile “z”", 19},
    {"one pile", a01,
     step("kind = \"pile_sort\"\ncards = \"likes\"\npiles = [{ id = \"x\", words = \"X\" }]\n"), "1 piles",
     11},
    {"fitting an unknown card", a01,
     step(sort + "fits = \"Yes.\"\ntry_again = \"No.\"\nfitting = { milk = \"x\" }\n"), "no card “milk”", 14},
    {"fitting an unknown pile", a01,
     step(sort + "fits = \"Yes.\"\ntry_again = \"No.\"\nfitting = { tea = \"z\" }\n"), "no pile “z”", 14},
    {"for each of nothing", a01, step("kind = \"write\"\nfor_each = \"A01/none\"\n"), "no step “A01/none”",
     10},
    {"one part", a01, step("kind = \"example\"\nparts = [{ id = \"a\", label = \"A\" }]\n"), "1 parts", 10},
    {"goal without parts", a01, step("kind = \"goal_check\"\nparagraph = \"{what}\"\n"),
     "the part “what” is missing", 6},
    {"goal with an odd light", a01,
     step("kind = \"goal_check\"\nparagraph = \"{what}\"\nlights = [{ id = \"red\", title = \"T\", lit = "
          "\"L\", unlit = \"U\" }]\n"),
     "no such light", 11},
    {"empty page", a01, step("kind = \"show\"\n"), "it shows nothing", 6},
    {"quick date of no time", a01, step("kind = \"pick_date\"\nquick = [{ words = \"Now\" }]\n"),
     "no time from now", 10},
    {"long question", a01,
     PackFolder::activity(
         "A01",
         "[[steps]]\nid = \"one\"\nkind = \"write\"\n"
         "question = \"One two three four five six seven eight nine ten eleven twelve thirteen?\"\n"),
     "has 13 words", 9},
    {"twin steps", a01,
     step("kind = \"write\"\n[[steps]]\nid = \"one\"\nkind = \"write\"\nquestion = \"Why?\"\n"),
     "this id comes twice", 11},
    {"id in capitals", a01, step("kind = \"choose\"\ncards = [{ id = \"Learn-it\", words = \"A\" }]\n"),
     "“Learn-it” cannot be an id", 10},
    {"a blank that is none", a01,
     PackFolder::activity("A01", "[[steps]]\nid = \"one\"\nkind = \"write\"\nquestion = \"Why {crad}?\"\n"),
     "“{crad}” means nothing here", 9},
    {"a card without cards", a01,
     PackFolder::activity("A01", "[[steps]]\nid = \"one\"\nkind = \"write\"\nquestion = \"Why {card}?\"\n"),
     "“{card}” has no card", 9},
    {"a blank in the help", a01, step("kind = \"write\"\nhelp = \"About {card}.\"\n"),
     "“{card}” means nothing here", 10},
    {"a blank in a starter", a01, step("kind = \"write\"\nstarters = [\"Since {card}…\"]\n"),
     "“{card}” means nothing here", 9},
    {"a blank of a goal", a01, step("kind = \"goal_check\"\nparagraph = \"{waht}\"\n"),
     "“{waht}” means nothing here", 10},
    {"a round that never comes again", a01,
     step("kind = \"write\"\nround = \"r\"\n[[steps]]\nid = \"more\"\nquestion = \"More?\"\n"
          "kind = \"choose\"\nround = \"r\"\n" +
          two_cards),
     "“rounds” is missing", -1},
    {"id with a sign", a01, "id = \"A01\"\n[[steps]]\nid = \"a/b\"\n", "cannot be an id", 3},
    {"round without an end", a01, step("kind = \"write\"\nround = \"goal\"\n"), "no question that ends them",
     -1},
    {"unknown stretch", a01, "id = \"A01\"\nstretch = \"north\"\n", "no stretch “north”", 2},
    {"no steps", a01, PackFolder::activity("A01", ""), "there are no steps", -1},
};

const std::vector<Row> file_rows = {
    {"not TOML", a01, "id = \"A01\"\ntitle = \"open\nabout = 1\n", "have no closing quote", 2},
    {"a name twice", a01, "id = \"A01\"\nid = \"A02\"\n", "a name comes twice", 2},
    {"a spreadsheet", "cards/likes.toml", "[[cards]]\nid\twords\ntea\tTea\n", "has no = sign", 2},
    {"True", a01, "id = \"A01\"\nrepeats = True\n", "neither true nor false", 2},
    {"an apostrophe", a01, "id = 'my friend's'\n", "something stands behind", 1},
    {"words without quotes", a01, "id = \"A01\"\ntitle = Cake\n", "neither words nor a number", 2},
    {"curly quotes", a01, "id = “A01”\n", "a curly quote", 1},
    {"a hard space", a01, "id =\xC2\xA0\"A01\"\n", "a hard space", 1},
    {"not UTF-8", a01, "id = \"A01\"\ntitle = \"\xE9t\xE9\"\n", "not UTF-8", 2},
    {"twin activity", "activities/a02.toml", step("kind = \"write\"\n"), "“A01” comes twice", 1},
    {"too many choices", a01, step("kind = \"choose\"\ncards = \"many\"\n"), "too many choices: 40", 10},
    {"words for no step", "checks.toml",
     "[R06]\nquestion = \"Q?\"\n[R06.\"A01/none\"]\nquestion = \"Why?\"\n", "no step “A01/none”", 3},
    {"looking at no step", "checks.toml",
     "[R06]\nquestion = \"Q?\"\nlooks_at = { others = [\"A01/why\", \"A01/none\"] }\n", "no step “A01/none”",
     3},
    {"unknown key for one activity", "checks.toml", "[R06]\nquestion = \"Q?\"\n[R06.A01]\ncolour = \"red\"\n",
     "“colour” means nothing", 4},
    {"unknown rule's words", "checks.toml", "[R77]\nquestion = \"Why?\"\n", "no rule “R77”", 1},
    {"rule without triggers", "checks.toml", "[R06]\nquestion = \"Q?\"\n[R05]\nquestion = \"Why?\"\n",
     "needs its words", 3},
    {"twin cards", "cards/likes.toml",
     "[[cards]]\nid = \"tea\"\nwords = \"Tea\"\n[[cards]]\nid = \"tea\"\nwords = \"Tea\"\n",
     "the id “tea” comes twice", 5},
    {"over before it was looked at", "cards/likes.toml",
     "checked = \"2026-11-01\"\n[[cards]]\nid = \"tea\"\nwords = \"Tea\"\nvalid_until = \"2026-10-01\"\n",
     "it holds until a day that was over", 5},
    {"of no card", "cards/likes.toml", "[[cards]]\nid = \"tea\"\nwords = \"Tea\"\nof = \"logistics\"\n",
     "there is no card “logistics”", 1},
    {"a document of no step", "documents/cv.toml",
     "id = \"cv\"\ntitle = \"C\"\nabout = \"A page.\"\n[[parts]]\nheading = \"H\"\nlist = [\"A01/none\"]\n",
     "there is no step “A01/none”", 4},
    {"a document of private words", "documents/cv.toml",
     "id = \"cv\"\ntitle = \"C\"\nabout = \"A page.\"\n[[parts]]\nheading = \"H\"\nlist = [\"A03/own\"]\n",
     "it never shows “A03/own”, which is for “just_me”", 4},
    {"a kind of pack that is none", "pack.toml",
     "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\nkind = \"lokal\"\n", "there is no kind “lokal”",
     4},
    {"odd date", "cards/likes.toml", "valid_until = \"soon\"\n[[cards]]\nid = \"tea\"\nwords = \"Tea\"\n",
     "“soon” is no date", 1},
    {"a pack for a later program", "pack.toml",
     "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\ngrammar = 2\n",
     "it was written for a newer Fingerpost", 4},
    {"no title", "pack.toml", "name = \"small\"\nversion = \"1\"\n", "“title” is missing", -1},
    {"a sound for two words", "pack.toml",
     "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n[pronunciation]\n\"a word\" = \"a wurd\"\n",
     "“a word” is not one word", 4},
    {"a word without a sound", "pack.toml",
     "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n[pronunciation]\nLASER = \"...\"\n",
     "“LASER” has no sound", 4},
    {"a log of no step", "pack.toml",
     "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n[log]\nkind = \"A01/gone\"\n",
     "there is no step “A01/gone”", 4},
    {"a log whose kind is not chosen", "pack.toml",
     "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n[log]\nkind = \"A01/why\"\n",
     "is no step to choose one of several", 4},
    {"a log without its kind", "pack.toml",
     "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n[log]\nday = \"A01/why\"\n", "“kind” is missing",
     4},
    {"hours that nothing counts", "pack.toml",
     "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n[log]\nkind = \"A01/why\"\nhours = 30\n",
     "hours of a year are wanted, but not counted", 6},
    {"a talk of no step", "pack.toml",
     "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n[talk]\nsummary = \"A01/gone\"\n",
     "there is no step “A01/gone”", 4},
    {"a talk whose day is written", "pack.toml",
     "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n[talk]\nwhen = \"A01/why\"\n",
     "“A01/why” does not fit when", 4},
    {"a talk without its questions", "pack.toml",
     "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n[talk]\nprompts = \"coaching\"\n",
     "there are no cards “coaching”", 4},
    {"a meaning of two words", "pack.toml",
     "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n[glossary]\n\"a Word\" = \"letters\"\n",
     "“a Word” is not one word in small letters", 4},
    {"a word without a meaning", "pack.toml",
     "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n[glossary]\ngoal = \"...\"\n",
     "“goal” is not explained", 4},
    {"unit without a note", "unit.toml", "title = \"U\"\nset = \"s\"\nversion = \"1\"\n",
     "“wording_note” is missing", -1},
    {"twin criteria", "unit.toml",
     PackFolder::unit() + "[[outcomes.criteria]]\nnumber = \"1.1\"\nassessor = \"A\"\nlearner = \"b\"\n",
     "criterion “1.1” comes twice", -1},
};

}  // namespace

TEST_CASE("the small pack of these tests has no mistake", "[content]") {
  const PackFolder folder;
  const content::Loaded loaded = content::load_packs(folder.packs());
  INFO(all_in_words(loaded));
  CHECK(loaded.mistakes.empty());
  CHECK(loaded.catalogue.activity("A01") != nullptr);
}

TEST_CASE("every kind of mistake in a step is told with its line and how to mend it", "[content]") {
  for (const Row& row : step_rows) {
    const PackFolder folder;
    folder.write(row.file, row.text);
    const content::Loaded loaded = content::load_pack(folder.pack());
    INFO(row.about << ", wanted line " << row.line << ": " << row.found << "\n" << all_in_words(loaded));
    CHECK(tells(loaded, row));
  }
}

TEST_CASE("every kind of mistake in a file is told with its line and how to mend it", "[content]") {
  std::string many;
  for (int i = 0; i < 40; ++i) many += "[[cards]]\nid = \"c" + std::to_string(i) + "\"\nwords = \"C\"\n";
  for (const Row& row : file_rows) {
    const PackFolder folder;
    folder.write("cards/many.toml", many);
    folder.write("activities/a03.toml",
                 PackFolder::activity("A03",
                                      "[[steps]]\nid = \"own\"\nquestion = \"Why?\"\nkind = \"write\"\n"
                                      "ring = \"just_me\"\n"));
    std::filesystem::create_directories(folder.pack() + "/documents");
    folder.write(row.file, row.text);
    const content::Loaded loaded = content::load_pack(folder.pack());
    INFO(row.about << ", wanted line " << row.line << ": " << row.found << "\n" << all_in_words(loaded));
    CHECK(tells(loaded, row));
  }
}

TEST_CASE("how words are spoken is read from the pack", "[content]") {
  const PackFolder folder;
  folder.write(
      "pack.toml",
      "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n[pronunciation]\nLASER = \"lay zer\"\n");
  const content::Loaded loaded = content::load_pack(folder.pack());
  INFO(all_in_words(loaded));
  CHECK(loaded.mistakes.empty());
  CHECK(loaded.catalogue.packs.at(0).pronunciation.at("LASER") == "lay zer");
}

TEST_CASE("what words mean is read from the pack, and found in whatever form they stand", "[content]") {
  const PackFolder folder;
  folder.write(
      "pack.toml",
      "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n[glossary]\n"
      "goal = \"what you want to reach\"\nquality = \"what you are like\"\nskill = \"s\"\nvalue = \"v\"\n");
  const content::Loaded loaded = content::load_pack(folder.pack());
  INFO(all_in_words(loaded));
  REQUIRE(loaded.mistakes.empty());
  using Found = std::vector<content::Meaning>;
  const content::Meaning goal{"goal", "what you want to reach"};
  const content::Meaning quality{"quality", "what you are like"};
  CHECK(loaded.catalogue.meanings_in("Your Qualities, a goal. Goals!") == Found{quality, goal});
  CHECK(loaded.catalogue.meanings_in("goalkeeper").empty());
  CHECK(loaded.catalogue.meanings_in("goal quality skill value").size() == 3);
}

TEST_CASE("all mistakes of a pack are told at once", "[content]") {
  const PackFolder folder;
  folder.remove("unit.toml");
  folder.write("pack.toml", "name = \"\"\nversion = 3\n");
  folder.write(a01, step("kind = \"choose\"\ncards = \"none\"\ncolour = 1\nring = \"all\"\n"));
  folder.write("activities/a02.toml", "not toml at all");
  const content::Loaded loaded = content::load_pack(folder.pack());
  INFO(all_in_words(loaded));
  for (const Row& row : std::vector<Row>{{"", "unit.toml", "", "missing", 0},
                                         {"", "pack.toml", "", "“name” is empty", 1},
                                         {"", "pack.toml", "", "“version” is not words", 2},
                                         {"", a01, "", "no cards “none”", 10},
                                         {"", a01, "", "“colour” means nothing", 11},
                                         {"", a01, "", "no ring “all”", 12},
                                         {"", "activities/a02.toml", "", "has no = sign", 1}}) {
    INFO(row.file << " " << row.found);
    CHECK(tells(loaded, row));
  }
}

TEST_CASE("a pack without activities, a folder without packs and no folder at all are told", "[content]") {
  const PackFolder folder;
  folder.remove("activities");
  CHECK(tells(content::load_pack(folder.pack()), {"", "activities", "", "no activities", 0}));
  CHECK_FALSE(content::load_packs(folder.pack() + "/nowhere").mistakes.empty());
  CHECK_FALSE(content::load_pack(folder.pack() + "/nowhere").mistakes.empty());
}

TEST_CASE("of two packs of one name one is left out, and that is told", "[content]") {
  const PackFolder folder;
  std::filesystem::copy(folder.pack(), folder.packs() + "/twin", std::filesystem::copy_options::recursive);
  content::Loaded loaded = content::load_packs(folder.packs());
  CHECK(loaded.catalogue.packs.size() == 1);
  loaded.mistakes = loaded.left_out;
  CHECK(tells(loaded, {"", "twin/pack.toml", "", "another pack has the name “small”", 0}));
}

TEST_CASE("a pack that lies elsewhere is read with the icons of the program", "[content]") {
  const PackFolder folder;
  std::filesystem::rename(folder.pack(), folder.packs() + "/../alone");
  CHECK_FALSE(content::load_pack(folder.packs() + "/../alone").mistakes.empty());
  CHECK(content::load_pack(folder.packs() + "/../alone", assets_folder).mistakes.empty());
}

TEST_CASE("a mistake reads as a place, what is wrong and what to do", "[content]") {
  CHECK(in_words(content::Mistake{"a.toml", 14, "It is red", "Make it blue"}) ==
        "a.toml:14: It is red. Do this: Make it blue.");
  CHECK(in_words(content::Mistake{"a.toml", 0, "It is red", "Make it blue"}) ==
        "a.toml: It is red. Do this: Make it blue.");
}

TEST_CASE("a private card is never offered in a step that others see", "[content]") {
  const PackFolder folder;
  folder.write("cards/likes.toml",
               "[[cards]]\nid = \"tea\"\nwords = \"Tea\"\n[[cards]]\nid = \"me\"\nwords = \"Me\"\nring = "
               "\"just_me\"\n");
  folder.write(a01, step("kind = \"pick\"\ncards = \"likes\"\nmost = 1\nring = \"my_adviser\"\n"));
  const content::Loaded loaded = content::load_pack(folder.pack());
  REQUIRE(loaded.mistakes.empty());
  const auto& pick = std::get<steps::Pick>(loaded.catalogue.activity("A01")->steps[0].kind);
  REQUIRE(pick.source.options.size() == 1);
  CHECK(pick.source.options[0].id == "tea");
}

TEST_CASE("words are read by table and name, and their mistakes are told", "[content]") {
  const PackFolder folder;
  folder.write("shell.toml", "[bar]\nnext = \"Next\"\nback = 3\nloud = \"Press SAVE now\"\n");
  std::filesystem::create_directories(folder.pack() + "/words");
  std::filesystem::rename(folder.pack() + "/shell.toml", folder.pack() + "/words/shell.toml");
  const content::LoadedWords loaded = content::load_words(folder.pack() + "/words");
  CHECK(loaded.words("bar.next") == "Next");
  CHECK(loaded.words("bar.nowhere") == "bar.nowhere");
  REQUIRE(loaded.mistakes.size() == 2);
  CHECK(in_words(loaded.mistakes[0]).find("words/shell.toml:3") == 0);
  CHECK_FALSE(content::load_words(folder.pack() + "/nowhere").mistakes.empty());
}

TEST_CASE("a pack cut short or with a wrong byte anywhere is told about and never breaks the reader",
          "[content]") {
  std::ifstream file(real_pack + "/activities/a16.toml", std::ios::binary);
  const std::string whole(std::istreambuf_iterator<char>(file), {});
  const PackFolder folder;
  int told = 0;
  int tried = 0;
  for (std::size_t at = 1; at < whole.size(); at += 83) {
    folder.write(a01, whole.substr(0, at));
    told += content::load_pack(folder.pack()).mistakes.empty() ? 0 : 1;
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x15);
    folder.write(a01, flipped);
    content::load_pack(folder.pack());
    ++tried;
  }
  CHECK(told == tried);  // the cards that it names are not in this pack, so none of them can be whole
}

TEST_CASE("a rule may name an activity that is not in the pack, and says something else in one that is",
          "[content]") {
  const PackFolder folder;
  folder.write("checks.toml",
               "common_words = [\"the\"]\n[R05]\nquestion = \"Why?\"\ntriggers = [\"because\"]\n"
               "looks_at = { when = \"A99/when\" }\n[R05.A99]\nquestion = \"There?\"\n"
               "[R05.\"A01/why\"]\nquestion = \"Here?\"\nlooks_at = {}\n");
  const content::Loaded loaded = content::load_pack(folder.pack());
  CHECK(all_in_words(loaded) == "");
  const steps::RuleBook& book = loaded.catalogue.packs[0].rules;
  CHECK(book.at("common_words").triggers == std::vector<std::string>{"the"});
  CHECK(book.at("R05").looks_at.at("when") == std::vector<std::string>{"A99/when"});
  const steps::RuleWords& here = *steps::words_for(book, "R05", "A01/why");
  CHECK(here.question == "Here?");
  CHECK(here.triggers == std::vector<std::string>{"because"});
  CHECK(here.looks_at.empty());
}
