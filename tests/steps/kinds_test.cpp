// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/all.h"
#include "steps/language.h"
#include "steps/options.h"
#include "support/catch.h"
#include "support/held_answers.h"

using samples::answers_in;
using samples::HeldAnswers;

namespace {

steps::Option card(std::string id, std::string words, std::string of = "") {
  return {std::move(id), std::move(words), "", "", "", std::move(of)};
}

steps::Source three_cards() {
  steps::Source source;
  source.options = {card("calm", "Calm"), card("fair", "Fair"), card("kind", "Kind")};
  return source;
}

std::vector<std::string> ids_of(const std::vector<steps::Option>& options) {
  std::vector<std::string> ids;
  for (const steps::Option& option : options) ids.push_back(option.id);
  return ids;
}

steps::Step step_with(steps::Kind kind) {
  steps::Step step;
  step.kind = std::move(kind);
  return step;
}

std::string words(const steps::Step& step, std::string_view answer) {
  const HeldAnswers none;
  return steps::words_of(step, answer, answers_in(none), "A05");
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a source without an earlier answer offers its whole bank", "[steps]") {
  const HeldAnswers none;
  CHECK(ids_of(steps::options_now(three_cards(), answers_in(none))) == Ids{"calm", "fair", "kind"});
}

TEST_CASE("a source from a pile offers only the cards in it", "[steps]") {
  steps::Source source = three_cards();
  source.from = {{.slot = "A02/sort", .piles = {"lot"}, .sort = steps::Earlier::Sort::sorted}};
  const HeldAnswers held = {{"A02/sort#calm", "bit"}, {"A02/sort#fair", "lot"}, {"A02/sort#kind", "lot"}};
  CHECK(ids_of(steps::options_now(source, answers_in(held))) == Ids{"fair", "kind"});
  CHECK(steps::has_choice(source, answers_in(held)));
}

TEST_CASE("before a sort was begun its whole bank is offered; after it only what lies on a pile", "[steps]") {
  steps::Source source = three_cards();
  source.from = {{.slot = "A02/sort",
                  .piles = {"lot"},
                  .sort = steps::Earlier::Sort::sorted,
                  .card_ids = {"calm", "fair", "kind"}}};
  const HeldAnswers none;
  CHECK(ids_of(steps::options_now(source, answers_in(none))) == Ids{"calm", "fair", "kind"});
  CHECK_FALSE(steps::is_used_up(source, answers_in(none)));
  CHECK_FALSE(steps::has_choice(source, answers_in(none)));
  const HeldAnswers held = {{"A02/sort#calm", "little"}, {"A02/sort#kind", "bit"}};
  CHECK(steps::options_now(source, answers_in(held)).empty());
  CHECK(steps::is_used_up(source, answers_in(held)));
  source.or_piles = {"some", "bit", "little"};
  CHECK(ids_of(steps::options_now(source, answers_in(held))) == Ids{"kind"});
  CHECK_FALSE(steps::is_used_up(source, answers_in(held)));
  source.or_piles.clear();
  source.also = {card("none", "None of these")};
  CHECK_FALSE(steps::is_used_up(source, answers_in(held)));
}

TEST_CASE("a page that fits is offered even of a bank that does not", "[steps]") {
  steps::Source source;
  for (int i = 0; i < 40; ++i)
    source.options.push_back(card("o" + std::to_string(i), "O", i < 4 ? "tea" : "cake"));
  source.from = {{.slot = "A11/match", .piles = {"open"}, .sort = steps::Earlier::Sort::matched}};
  const HeldAnswers none;
  CHECK(steps::options_now(source, answers_in(none), {"tea"}).size() == 4);
  CHECK(steps::options_now(source, answers_in(none), {"cake"}).empty());
}

TEST_CASE("cards that belong to a group are for all that a step is asked about", "[steps]") {
  steps::Source source;
  source.options = {card("listen", "Listen", "people"), card("count", "Count", "numbers")};
  source.of_asked = false;
  const HeldAnswers none;
  CHECK(ids_of(steps::options_now(source, answers_in(none), {"barista"})) == Ids{"listen", "count"});
}

TEST_CASE("within a row a small word begins small, and a name does not", "[steps]") {
  CHECK(steps::in_a_row({"My tutor", "A phone call"}) == "My tutor and a phone call");
  CHECK(steps::in_a_row({"A friend", "The library", "Mrs Novak"}) == "A friend, the library and Mrs Novak");
}

TEST_CASE("a source from an earlier pick keeps its order and its own words", "[steps]") {
  steps::Source source = three_cards();
  source.from = {{.slot = "A02/top", .piles = {}}};
  const HeldAnswers held = {{"A02/top", "kind\nown:Being brave\ncalm\ngone"}};
  const auto options = steps::options_now(source, answers_in(held));
  REQUIRE(ids_of(options) == Ids{"kind", "own:Being brave", "calm"});
  CHECK(options[1].words == "Being brave");
}

TEST_CASE("what is always offered stands after the chosen ones, and alone where none were", "[steps]") {
  steps::Source source = three_cards();
  source.from = {{.slot = "A02/order", .piles = {}}};
  source.also = {card("later", "My later goal")};
  const HeldAnswers held = {{"A02/order", "fair"}};
  const HeldAnswers none;
  CHECK(ids_of(steps::options_now(source, answers_in(held))) == Ids{"fair", "later"});
  CHECK(ids_of(steps::options_now(source, answers_in(none))) == Ids{"later"});
}

TEST_CASE("an option of one card is offered for that card only", "[steps]") {
  steps::Source source;
  source.options = {card("a", "A", "pay"), card("b", "B", "fun"), card("c", "C", "own"), card("d", "D")};
  const HeldAnswers none;
  CHECK(ids_of(steps::options_now(source, answers_in(none), {"pay"})) == Ids{"a", "d"});
  CHECK(ids_of(steps::options_now(source, answers_in(none), {"own:Peace"})) == Ids{"c", "d"});
}

TEST_CASE("a page that is asked for each card holds what belongs to one of them", "[steps]") {
  steps::Source source;
  source.options = {{.id = "any", .words = "Any"},
                    {.id = "a1", .words = "A1", .of = "a"},
                    {.id = "b1", .words = "B1", .of = "b"},
                    {.id = "b2", .words = "B2", .of = "b"}};
  source.also = {{.id = "more", .words = "More"}};
  CHECK(steps::most_on_a_page(source, true) == 4);   // any, b1, b2, more
  CHECK(steps::most_on_a_page(source, false) == 5);  // there is no card to part them by
}

TEST_CASE("own words never hold the line break that parts ids", "[steps]") {
  const std::string answer = steps::answer_of({"calm", steps::own_id(" brave\nand loud ")});
  CHECK(steps::ids_in(answer) == Ids{"calm", "own:brave and loud"});
  CHECK(steps::own_id("  ").empty());
}

TEST_CASE("a slot is put together and taken apart again", "[steps]") {
  CHECK(steps::slot_of("A16", "what", "", 1) == "A16/what");
  CHECK(steps::slot_of("A16", "what", "kind", 2) == "A16/what#kind@2");
  const steps::SlotParts parts = steps::parts_of_slot("A16/what#kind@12");
  CHECK(parts.activity == "A16");
  CHECK(parts.step == "what");
  CHECK(parts.card == "kind");
  CHECK(parts.round == 12);
  CHECK(steps::parts_of_slot("odd").step.empty());
}

TEST_CASE("a slot never holds what a person wrote", "[steps]") {
  const std::string slot = steps::slot_of("A05", "example", "own:my secret", 1);
  CHECK(slot.find("secret") == std::string::npos);
  CHECK(slot.starts_with("A05/example#own-"));
  CHECK(slot == steps::slot_of("A05", "example", "own: my secret ", 1));
  CHECK(slot != steps::slot_of("A05", "example", "own:my other secret", 1));
}

TEST_CASE("picked cards read as a list", "[steps]") {
  const steps::Step step = step_with(steps::Pick{three_cards(), 1, 2});
  CHECK(words(step, "calm\nown:brave\nkind") == "Calm, brave and Kind");
  CHECK(steps::missing(step, "") == "Choose at least one first.");
  CHECK(steps::missing(step, "calm").empty());
  CHECK_FALSE(steps::missing(step, "calm\nfair\nkind").empty());
  CHECK(steps::things_in(step, "calm\nfair") == 2);
}

TEST_CASE("arranged cards read with their places", "[steps]") {
  const steps::Step step = step_with(steps::Arrange{three_cards(), 3});
  CHECK(words(step, "kind\ncalm") == "1. Kind\n2. Calm");
  CHECK_FALSE(steps::missing(step, "").empty());
  CHECK(steps::words_of_option(step, "kind") == "Kind");
}

TEST_CASE("a sorted card reads as its pile and is no evidence", "[steps]") {
  steps::PileSort sort;
  sort.piles = {card("lot", "A lot"), card("bit", "A bit")};
  const steps::Step step = step_with(sort);
  CHECK(words(step, "bit") == "A bit");
  CHECK(steps::missing(step, "bit").empty());
  CHECK_FALSE(steps::missing(step, "heap").empty());
  CHECK(steps::things_in(step, "bit") == 0);
}

TEST_CASE("an example keeps line breaks, backslashes and equals signs", "[steps]") {
  steps::Example example;
  example.parts = {{"where", "Where were you?", {}}, {"did", "What I did", {}}};
  const std::map<std::string, std::string> texts = {{"where", "At home\n\\n = 1"}, {"did", "I waited."}};
  const std::string answer = steps::answer_of(example, texts);
  CHECK(steps::parts_in(answer) == texts);
  CHECK(words(step_with(example), "where=Home\ndid=I waited.") ==
        "Where were you? Home\nWhat I did: I waited.");
  CHECK_FALSE(steps::missing(step_with(example), "where= ").empty());
}

TEST_CASE("a date reads in words and nothing else counts as one", "[steps]") {
  const steps::Step step = step_with(steps::PickDate{});
  CHECK(words(step, "2027-03-31") == "31 March 2027");
  CHECK(steps::missing(step, "31.3.2027") == "Pick a day first.");
  CHECK(steps::day_of({"In 1 month", 0, 1}, {2027, 1, 31}) == base::Date{2027, 2, 28});
}

TEST_CASE("a page that explains keeps no answer", "[steps]") {
  const steps::Step step = step_with(steps::Show{});
  CHECK_FALSE(steps::keeps_an_answer(step));
  CHECK(steps::missing(step, "").empty());
}

TEST_CASE("sentences are parted at their ends and not inside numbers", "[steps]") {
  CHECK(steps::sentences_in("It costs 2.50 a day. Is it open? Yes!").size() == 3);
  CHECK(steps::sentences_in("I will…").size() == 1);
  CHECK(steps::language_faults("One two three four.", 3).size() == 1);
  CHECK(steps::language_faults("One two. Three four.", 3).empty());
  CHECK(steps::language_faults("Do NOT press BUTTONS on the right", 15).size() == 2);
}
