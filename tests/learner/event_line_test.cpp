// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "learner/event.h"
#include "support/catch.h"

namespace {

learner::Event sample() {
  learner::Event event;
  event.writer = {0x0123456789abcdefU};
  event.number = 7;
  event.tick = 41;
  event.at = {1795344125, 60};
  event.who = {5};
  event.about = {6};
  event.way = learner::Way::typed;
  event.supports = {"read_aloud", "screen_keyboard"};
  event.kind = learner::kind::answered;
  event.body = {{"slot", "A02/why"}, {"answer", "I said \"yes\".\nThen a tab\tand \xC3\xA9\xF0\x9F\x99\x82"}};
  event.pack = {"pcp-l1", "1"};
  event.previous = std::string(64, 'a');
  return event;
}

std::string with(const std::string& from, const std::string& to) {
  std::string line = learner::to_line(sample());
  const auto place = line.find(from);
  REQUIRE(place != std::string::npos);
  return line.replace(place, from.size(), to);
}

base::Fault fault_of(std::string_view line) {
  const auto event = learner::event_from_line(line);
  REQUIRE_FALSE(event);
  return event.error().fault;
}

}  // namespace

TEST_CASE("an event comes back from its line as it was", "[learner]") {
  const learner::Event event = sample();
  const auto again = learner::event_from_line(learner::to_line(event));
  REQUIRE(again);
  CHECK(*again == event);
  CHECK(learner::field(*again, "slot") == "A02/why");
  CHECK(learner::field(*again, "nothing").empty());
}

TEST_CASE("every way of answering comes back, and so does a suspect clock", "[learner]") {
  using learner::Way;
  for (const Way way : {Way::typed, Way::chosen, Way::scribed, Way::on_paper, Way::by_group}) {
    learner::Event event = sample();
    event.way = way;
    event.suspect_clock = true;
    event.supports.clear();
    event.previous.clear();
    const auto again = learner::event_from_line(learner::to_line(event));
    REQUIRE(again);
    CHECK(*again == event);
  }
}

TEST_CASE("a line holds no line break and keeps the order of its fields", "[learner]") {
  const std::string line = learner::to_line(sample());
  CHECK(line.find('\n') == std::string::npos);
  std::size_t last = 0;
  for (const char* name : {"\"v\":", "\"w\":", "\"n\":", "\"t\":", "\"at\":", "\"who\":", "\"about\":",
                           "\"how\":", "\"kind\":", "\"body\":", "\"pack\":", "\"prev\":"}) {
    const std::size_t place = line.find(name);
    REQUIRE(place != std::string::npos);
    CHECK(place >= last);
    last = place;
  }
}

TEST_CASE("fields of a later program are passed over, and its body values are kept as text", "[learner]") {
  const auto event = learner::event_from_line(
      with("\"body\":{", "\"later\":[1,{}],\"body\":{\"count\":3,\"list\":[1,\"a\"],"));
  REQUIRE(event);
  CHECK(learner::field(*event, "count") == "3");
  CHECK(learner::field(*event, "list") == "[1,\"a\"]");
  CHECK(learner::field(*event, "slot") == "A02/why");
}

TEST_CASE("a line of a later format is said to be too new", "[learner]") {
  CHECK(fault_of(with("\"v\":1", "\"v\":2")) == base::Fault::too_new);
}

TEST_CASE("a line that is not whole and well formed is refused", "[learner]") {
  const std::string whole = learner::to_line(sample());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CHECK(fault_of(std::string_view(whole).substr(0, length)) == base::Fault::corrupt);
  }
  CHECK(fault_of(whole + "{}") == base::Fault::corrupt);
  CHECK(fault_of(whole + "\n") == base::Fault::corrupt);
  CHECK(fault_of("[]") == base::Fault::corrupt);
  CHECK(fault_of(with("\"n\":7", "\"n\":0")) == base::Fault::corrupt);
  CHECK(fault_of(with("\"n\":7", "\"n\":-7")) == base::Fault::corrupt);
  CHECK(fault_of(with("\"n\":7", "\"n\":\"7\"")) == base::Fault::corrupt);
  CHECK(fault_of(with("\"t\":41", "\"t\":4.1")) == base::Fault::corrupt);
  CHECK(fault_of(with("\"way\":\"typed\"", "\"way\":\"dreamt\"")) == base::Fault::corrupt);
  CHECK(fault_of(with("\"kind\":\"answered\"", "\"kind\":\"\"")) == base::Fault::corrupt);
  CHECK(fault_of(with("aaaa\"}", "AAAA\"}")) == base::Fault::corrupt);
  CHECK(fault_of(with("0123456789abcdef", "0123456789ABCDEF")) == base::Fault::corrupt);
}

TEST_CASE("a line that is too long, too deep or not UTF-8 is refused", "[learner]") {
  CHECK(fault_of(with("A02/why", std::string(learner::longest_line, 'x'))) == base::Fault::corrupt);
  CHECK(fault_of(std::string(20000, '[')) == base::Fault::corrupt);
  CHECK(fault_of(with("\"body\":{", "\"deep\":" + std::string(5000, '[') + std::string(5000, ']') +
                                        ",\"body\":{")) == base::Fault::corrupt);
  CHECK(fault_of(with("A02/why", "A02\xFF/why")) == base::Fault::corrupt);
}

TEST_CASE("malformed bytes in an answer are written as the sign for them, never thrown", "[learner]") {
  learner::Event event = sample();
  event.body["answer"] = "bad \xFF byte";
  const auto again = learner::event_from_line(learner::to_line(event));
  REQUIRE(again);
  CHECK(learner::field(*again, "answer") == "bad \xEF\xBF\xBD byte");
}

TEST_CASE("no damaged line crashes the reader", "[learner]") {
  std::mt19937_64 dice(11);
  const std::string whole = learner::to_line(sample());
  int refused = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string line = whole;
    const int changes = 1 + static_cast<int>(dice() % 4);
    for (int change = 0; change < changes; ++change)
      line[dice() % line.size()] = static_cast<char>(dice() % 256);
    if (!learner::event_from_line(line)) ++refused;
  }
  CHECK(refused > 1000);
}
