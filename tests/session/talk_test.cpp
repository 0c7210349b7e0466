// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/talk.h"

#include <random>

#include "support/catch.h"

namespace {

using session::NoTick;
using session::Talk;

constexpr base::Id sam_here{1}, asha{2}, leon{3}, tutor_here{100};
const std::string long_enough = "Told us how she planned the bus route.";

Talk talk_of_three() {
  return {"A05", {"What are you good at?"}, {"1.1", "1.3"}, {{sam_here}, {asha}, {leon}}};
}

}  // namespace

TEST_CASE("a criterion is ticked only with that learner's own line", "[session][talk]") {
  Talk talk = talk_of_three();
  CHECK(session::why_no_tick(talk, sam_here, "1.1") == NoTick::too_short);
  REQUIRE(session::write_line(talk, asha, long_enough, tutor_here));
  CHECK_FALSE(session::tick(talk, sam_here, "1.1"));  // somebody else's line is no help
  CHECK(session::tick(talk, asha, "1.1"));
  CHECK(talk.line_of(asha)->ticked == std::set<std::string>{"1.1"});
  CHECK(talk.line_of(sam_here)->ticked.empty());
  CHECK_FALSE(session::tick(talk, asha, "1.1"));  // it is already
  CHECK(session::untick(talk, asha, "1.1"));
}

TEST_CASE("no tick for who is absent, not in the group, or their own witness", "[session][talk]") {
  Talk talk = talk_of_three();
  for (const base::Id learner : {sam_here, asha, leon})
    session::write_line(talk, learner, long_enough, tutor_here);
  session::set_here(talk, sam_here, false);
  CHECK(session::why_no_tick(talk, sam_here, "1.1") == NoTick::absent);
  CHECK(session::why_no_tick(talk, {77}, "1.1") == NoTick::not_in_group);
  CHECK(session::why_no_tick(talk, asha, "2.2") == NoTick::not_in_play);
  session::write_line(talk, leon, long_enough, leon);
  CHECK(session::why_no_tick(talk, leon, "1.1") == NoTick::written_by_self);
  CHECK_FALSE(session::write_line(talk, {77}, long_enough, tutor_here));
  for (const base::Id learner : {sam_here, leon}) CHECK_FALSE(session::tick(talk, learner, "1.1"));
}

TEST_CASE("nineteen letters are too few and twenty are enough, in any script", "[session][talk]") {
  for (const std::string letter : {"a", "\xc3\xa9", "\xd7\xa9", "\xe6\xbc\xa2"}) {
    std::string words;
    for (int i = 0; i < 19; ++i) words += letter;
    Talk talk = talk_of_three();
    session::write_line(talk, sam_here, words, tutor_here);
    CHECK_FALSE(session::tick(talk, sam_here, "1.1"));
    session::write_line(talk, sam_here, words + letter, tutor_here);
    CHECK(session::tick(talk, sam_here, "1.1"));
  }
}

TEST_CASE("blanks at the ends, many in a row and what cannot be seen make no line longer",
          "[session][talk]") {
  CHECK(session::letters_in("  She spoke.  \n") == 10);
  CHECK(session::letters_in("She      spoke.") == 10);
  CHECK(session::letters_in("\xc2\xa0\xe3\x80\x80She\xe2\x80\x8b\xe2\x80\x8d\xe2\x80\xae\xef\xbb\xbf") == 3);
  CHECK(session::letters_in("e\xcc\x81\xcc\x81\xcc\x81\xcc\x81") == 1);
  CHECK(session::letters_in(std::string(60, '.')) == 0);
  CHECK(session::letters_in("") == 0);
  CHECK(session::letters_in("\xff\xfe") <= 2);
}

TEST_CASE("a line that is made too short, or whose learner was absent, loses its ticks", "[session][talk]") {
  Talk talk = talk_of_three();
  session::write_line(talk, sam_here, long_enough, tutor_here);
  REQUIRE(session::tick(talk, sam_here, "1.1"));
  session::write_line(talk, sam_here, "Spoke.", tutor_here);
  CHECK(talk.line_of(sam_here)->ticked.empty());
  session::write_line(talk, sam_here, long_enough, tutor_here);
  REQUIRE(session::tick(talk, sam_here, "1.1"));
  session::set_here(talk, sam_here, false);
  session::set_here(talk, sam_here, true);
  CHECK(talk.line_of(sam_here)->ticked.empty());
  CHECK(talk.line_of(sam_here)->words == long_enough);
}

TEST_CASE("the same words for several learners are told, capitals, blanks and signs aside",
          "[session][talk]") {
  Talk talk = talk_of_three();
  session::write_line(talk, sam_here, "She gave a good example.", tutor_here);
  session::write_line(talk, leon, "  she gave a GOOD example - ", tutor_here);
  session::write_line(talk, asha, "She gave another example.", tutor_here);
  CHECK(session::identical_lines(talk) == std::vector<std::vector<base::Id>>{{sam_here, leon}});
  session::write_line(talk, sam_here,
                      "\xc3\x89milie \xc3\xa9"
                      "coute",
                      tutor_here);
  session::write_line(talk, leon,
                      "\xc3\xa9milie, \xc3\x89"
                      "COUTE!",
                      tutor_here);
  CHECK(session::identical_lines(talk).size() == 1);
  CHECK(session::identical_lines(talk_of_three()).empty());  // nothing is not the same as nothing
}

TEST_CASE("a talk from elsewhere keeps only the ticks that its lines bear", "[session][talk]") {
  Talk talk = talk_of_three();
  talk.lines[0].ticked = {"1.1", "9.9"};
  talk.lines[1] = {asha, true, long_enough, tutor_here, {"1.1", "9.9"}};
  CHECK(session::drop_ticks_without_words(talk) == 3);
  CHECK(talk.lines[0].ticked.empty());
  CHECK(talk.lines[1].ticked == std::set<std::string>{"1.1"});
}

TEST_CASE("whatever is done to a talk, no tick stands without its words", "[session][talk]") {
  std::mt19937 random(5);
  const base::Id learners[] = {sam_here, asha, leon, {77}};
  const std::string words[] = {"", "Spoke.", long_enough, std::string(30, ' '), std::string(30, 'x')};
  Talk talk = talk_of_three();
  for (int i = 0; i < 5000; ++i) {
    const base::Id learner = learners[random() % 4];
    switch (random() % 4) {
      case 0:
        session::write_line(talk, learner, words[random() % 5], random() % 5 == 0 ? learner : tutor_here);
        break;
      case 1:
        session::set_here(talk, learner, random() % 3 > 0);
        break;
      default:
        session::tick(talk, learner, random() % 4 == 0 ? "9.9" : "1.1");
    }
    Talk checked = talk;
    CHECK(session::drop_ticks_without_words(checked) == 0);
  }
}
