// SPDX-License-Identifier: GPL-3.0-or-later
// The days that a learner set, as a file for a calendar (RFC 5545).
#include "documents/calendar.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "base/text.h"
#include "documents/as_text.h"
#include "documents/paper.h"
#include "documents/samples.h"
#include "support/catch.h"
#include "support/holds.h"
#include "support/plan_way.h"

namespace {

using documents::Day;
using learner::Record;
using learner::Ring;
using samples::holds;

constexpr base::Date today{2026, 11, 22};

void put(Record& record, const std::string& slot, const std::string& text, Ring ring = Ring::my_portfolio) {
  record.answers[slot] = samples::answer("?", text, text, ring);
}

// A step of the plan for each: what, and by when.
Record planned(const std::vector<std::pair<std::string, std::string>>& steps) {
  Record record;
  record.name = "Asha Khan";
  record.learner = *base::id_from_hex("0011223344556677");
  record.programme = "plan-way";
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string round = i == 0 ? "" : "@" + std::to_string(i + 1);
    put(record, "A17/step" + round, steps[i].first);
    put(record, "A17/when" + round, steps[i].second);
    put(record, "A17/more" + round, i + 1 < steps.size() ? "yes" : "no");
  }
  return record;
}

std::string file_of(const Record& record) {
  const content::Catalogue catalogue = content::load_packs(plan_way_assets + "/packs").catalogue;
  return documents::calendar(record, catalogue.packs.front(), today);
}

// The lines as they are before folding.
std::vector<std::string> unfolded(const std::string& file) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t end = file.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    const std::string line = file.substr(at, end - at);
    if (line.starts_with(' ')) lines.back() += line.substr(1);
    if (!line.starts_with(' ')) lines.push_back(line);
    at = end + 2;
  }
  return lines;
}

std::string line_of(const std::string& file, std::string_view name) {
  for (const std::string& line : unfolded(file)) {
    if (line.starts_with(name)) return line;
  }
  return {};
}

}  // namespace

TEST_CASE("the days of a plan are a calendar file as it was when it was right", "[documents][golden]") {
  std::string file = file_of(planned({{"ring the college", "2026-12-06"},
                                      {"Ask Mr Shah, then tell Mum; both", "2026-11-02"},
                                      {"visit the bus firm", "2099-12-31"}}));
  std::erase(file, '\r');
  const std::string path = std::string(FINGERPOST_SOURCE) + "/tests/golden/dates.txt";
  if (std::getenv("FINGERPOST_NEW_GOLDENS") != nullptr) std::ofstream(path, std::ios::binary) << file;
  std::ifstream golden(path, std::ios::binary);
  CHECK(file == std::string{std::istreambuf_iterator<char>(golden), {}});
}

TEST_CASE("a long name is folded at 75 bytes and never inside a letter", "[documents]") {
  const std::string words =
      GENERATE(std::string(110, 'w'),
               std::string("Zo\u00eb f\u00e4hrt nach K\u00f6ln und fr\u00e4gt sie. "
                           "\u0417\u0430\u0432\u0442\u0440\u0430 \u044f "
                           "\u043f\u043e\u0437\u0432\u043e\u043d\u044e \u0432 "
                           "\u043a\u043e\u043b\u043b\u0435\u0434\u0436."),
               std::string("\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600"
                           "\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600"
                           "\U0001F600\U0001F600\U0001F600\U0001F600"));
  const std::string file = file_of(planned({{words, "2026-12-06"}}));
  std::size_t longest = 0;
  for (const std::string& line : base::split(file, '\n')) {
    if (line.empty()) continue;
    CHECK(line.ends_with('\r'));
    CHECK(line.size() <= 76);  // with its \r
    CHECK(base::is_valid_utf8(line));
    longest = std::max(longest, line.size());
  }
  CHECK(longest > 70);
  CHECK(holds(line_of(file, "SUMMARY:"), words.substr(4)));
}

TEST_CASE("signs that mean something in a calendar are escaped, and a name is one line", "[documents]") {
  const std::string file = file_of(planned({{"ask A, B; C\\D\nEND:VEVENT\r\nX:\x01y", "2026-12-06"}}));
  CHECK(line_of(file, "SUMMARY:") == "SUMMARY:Ask A\\, B\\; C\\\\D END:VEVENT X:y.");
  CHECK(holds(file, "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
  const std::vector<std::string> lines = unfolded(file);
  CHECK(std::count(lines.begin(), lines.end(), "END:VEVENT") == 1);
}

TEST_CASE("a name of ten thousand letters is cut, and the file stays small", "[documents]") {
  const std::string file = file_of(planned({{std::string(10'000, 'w'), "2026-12-06"}}));
  CHECK(file.size() < 1000);
  CHECK(line_of(file, "SUMMARY:").ends_with("\u2026"));
}

TEST_CASE("days of 1999 and 2099 stand in the file, and an answer that is no date does not", "[documents]") {
  const std::string file = file_of(planned({{"one", "1999-12-31"},
                                            {"two", "soon"},
                                            {"three", "2027-02-30"},
                                            {"four", ""},
                                            {"five", "2099-01-01"}}));
  CHECK(holds(file, "DTSTART;VALUE=DATE:19991231\r\nDTEND;VALUE=DATE:20000101\r\n"));
  CHECK(holds(file, "DTSTART;VALUE=DATE:20990101\r\n"));
  for (const char* left_out : {"Two", "Three", "Four"}) CHECK_FALSE(holds(file, left_out));
  CHECK(file_of(planned({{"two", "soon"}})).empty());
  CHECK(file_of({}).empty());
}

TEST_CASE("only a day that is still to come reminds, on the morning before it", "[documents]") {
  const auto reminds = [](const std::string& date) {
    return holds(file_of(planned({{"ring them", date}})), "TRIGGER:-PT15H");
  };
  CHECK_FALSE(reminds("2026-11-21"));
  CHECK_FALSE(reminds("2026-11-22"));
  CHECK(reminds("2026-11-23"));
  CHECK(holds(file_of(planned({{"ring them", "2026-11-21"}})), "SUMMARY:Ring them"));
}

TEST_CASE("a day of another ring is left out, and private words are in no name", "[documents]") {
  Record record = planned({{"see my doctor", "2026-12-06"}, {"ring Leon", "2026-12-13"}});
  put(record, "A17/when", "2026-12-06", Ring::my_adviser);
  put(record, "A17/step@2", "ring Leon", Ring::just_me);
  const std::string file = file_of(record);
  CHECK_FALSE(holds(file, "20261206"));
  CHECK_FALSE(holds(file, "doctor"));
  CHECK_FALSE(holds(file, "Leon"));
  CHECK(line_of(file, "SUMMARY:") == "SUMMARY:My action plan");
}

TEST_CASE("a day that is set anew is the same entry, and its mark names nobody", "[documents]") {
  Record record = planned({{"ring Asha Khan", "2026-12-06"}});
  const std::string before = file_of(record);
  record.answers["A17/when"].earlier.push_back(record.answers["A17/when"]);
  record.answers["A17/when"].text = "2027-01-10";
  const std::string after = file_of(record);
  CHECK(line_of(before, "UID:") == line_of(after, "UID:"));
  CHECK(line_of(before, "SEQUENCE:") == "SEQUENCE:0");
  CHECK(line_of(after, "SEQUENCE:") == "SEQUENCE:1");
  CHECK(line_of(after, "DTSTART") == "DTSTART;VALUE=DATE:20270110");
  const std::string mark = line_of(before, "UID:");
  for (const char* told : {"Asha", "Khan", "A17", "00112233"}) CHECK_FALSE(holds(mark, told));
  record.learner = *base::id_from_hex("ff11223344556677");
  CHECK(line_of(file_of(record), "UID:") != mark);
}

TEST_CASE("a new day from a review comes in the place of the old one", "[documents]") {
  const content::Catalogue catalogue =
      content::load_packs(std::string(FINGERPOST_SOURCE) + "/assets/packs").catalogue;
  const content::Pack& pack = catalogue.programme("personal-career-planning");
  Record record = planned({{"ring the college", "2026-12-06"}, {"visit the bus firm", "2026-12-13"}});
  record.programme = pack.name;
  put(record, "A17/first_look", "2026-12-20");
  put(record, "A18/result#r1", "not_yet");
  put(record, "A18/result#r2", "not_yet");
  put(record, "A18/change#r1", "later");
  put(record, "A18/change#r2", "change");
  put(record, "A18/new_words#r2", "write to the bus firm");
  put(record, "A18/new_day#r1", "2027-01-06");
  put(record, "A18/new_day#r2", "2027-01-13");
  const std::vector<Day> days = documents::days_of(record, pack);
  REQUIRE(days.size() == 3);
  CHECK(days[0].date == base::Date{2026, 12, 20});
  CHECK(days[1].words == "Ring the college.");
  CHECK(days[1].date == base::Date{2027, 1, 6});
  CHECK(days[1].slot == "A17/when");
  CHECK(days[1].changes == 1);
  CHECK(days[2].words == "Write to the bus firm.");
  CHECK(days[2].date == base::Date{2027, 1, 13});
  CHECK(days[2].slot == "A17/when@2");
}

TEST_CASE("a step that a review added is moved by the next review, and stands once", "[documents]") {
  const content::Catalogue catalogue =
      content::load_packs(std::string(FINGERPOST_SOURCE) + "/assets/packs").catalogue;
  const content::Pack& pack = catalogue.programme("personal-career-planning");
  Record record = planned({{"ring the college", "2026-12-06"}});
  record.programme = pack.name;
  put(record, "A18/result#r1", "done");
  put(record, "A18/add", "talk");
  put(record, "A18/add_day#talk", "2027-01-20");
  put(record, "A18/more", "yes");
  put(record, "A18/result#talk@2", "not_yet");
  put(record, "A18/change#talk@2", "later");
  put(record, "A18/new_day#talk@2", "2027-02-01");
  const std::vector<Day> days = documents::days_of(record, pack);
  REQUIRE(days.size() == 1);  // the other step is done
  CHECK(days[0].slot == "A18/add_day#talk");
  CHECK(days[0].words == "Talk to my adviser.");
  CHECK(days[0].date == base::Date{2027, 2, 1});
  CHECK(days[0].changes == 1);
}

TEST_CASE("steps that a review found done, not needed or dropped have no day any more", "[documents]") {
  const content::Catalogue catalogue =
      content::load_packs(std::string(FINGERPOST_SOURCE) + "/assets/packs").catalogue;
  const content::Pack& pack = catalogue.programme("personal-career-planning");
  Record record = planned(
      {{"one", "2026-12-01"}, {"two", "2026-12-02"}, {"three", "2026-12-03"}, {"four", "2026-12-04"}});
  record.programme = pack.name;
  const auto dates = [&] {
    std::string all;
    for (const Day& day : documents::days_of(record, pack))
      all += base::iso(day.date) + " " + day.words + "\n";
    return all;
  };
  CHECK(documents::days_over(record, pack).empty());
  put(record, "A18/result#r1", "done");
  put(record, "A18/result#r2", "not_needed");
  put(record, "A18/result#r3", "not_yet");
  put(record, "A18/result#r4", "not_yet");
  put(record, "A18/change#r3", "drop");
  put(record, "A18/change#r4", "later");
  put(record, "A18/new_day#r4", "2027-01-04");
  CHECK(dates() == "2027-01-04 Four.\n");
  const std::string file = documents::calendar(record, pack, today);
  for (const char* over : {"One", "Two", "Three", "202612"}) CHECK_FALSE(holds(file, over));
  // A step that was moved and is done in the next review, and one that was added, done, and added anew.
  put(record, "A18/add", "talk");
  put(record, "A18/add_day#talk", "2027-01-20");
  put(record, "A18/more", "yes");
  put(record, "A18/result#r4@2", "done");
  put(record, "A18/result#talk@2", "done");
  CHECK(dates().empty());
  put(record, "A18/add@2", "talk");
  put(record, "A18/add_day#talk@2", "2027-03-01");
  CHECK(dates() == "2027-03-01 Talk to my adviser.\n");
}

TEST_CASE("the table of a plan names no day of a step that is done", "[documents]") {
  const content::Catalogue catalogue =
      content::load_packs(std::string(FINGERPOST_SOURCE) + "/assets/packs").catalogue;
  const content::Pack& pack = catalogue.programme("personal-career-planning");
  const auto plan = std::ranges::find(pack.papers, "plan", &content::Paper::id);
  REQUIRE(plan != pack.papers.end());
  Record record = planned({{"Ring the college.", "2026-12-01"}, {"Visit the club.", "2026-12-02"}});
  record.programme = pack.name;
  put(record, "A18/result#r1", "done");
  const std::string text = samples::text_of(documents::paper_of(*plan, record, pack, {}, today));
  INFO(text);
  CHECK(holds(text, "row Ring the college. |  |"));
  CHECK(holds(text, "row Visit the club. | 2026-12-02 |"));
}

TEST_CASE("a look at the plan that a review sets to the plan's own day stands once", "[documents]") {
  const content::Catalogue catalogue =
      content::load_packs(std::string(FINGERPOST_SOURCE) + "/assets/packs").catalogue;
  const content::Pack& pack = catalogue.programme("personal-career-planning");
  Record record = planned({{"Ring the college.", "2026-12-01"}});
  record.programme = pack.name;
  put(record, "A17/next_look", "2027-02-01");
  put(record, "A17/last_look", "2027-03-01");
  put(record, "A18/result#r1", "not_yet");
  put(record, "A18/next_look", "2027-02-01");
  std::vector<Day> days = documents::days_of(record, pack);
  REQUIRE(days.size() == 3);
  CHECK(days[1].slot == "A17/next_look");
  CHECK(days[2].slot == "A17/last_look");
  put(record, "A18/next_look", "2027-02-08");
  CHECK(documents::days_of(record, pack).size() == 4);
  // Two things on one day are two.
  put(record, "A18/next_look", "2026-12-01");
  CHECK(documents::days_of(record, pack).size() == 4);
}
