// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/calendar.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "assessment/answers.h"
#include "base/text.h"
#include "content/way.h"
#include "documents/blocks.h"
#include "steps/step.h"
#include "vault/digest.h"

namespace documents {
namespace {

constexpr std::size_t longest_line = 75;   // bytes without the line break (RFC 5545, 3.1)
constexpr std::size_t longest_name = 120;  // letters: what a calendar can show of a day

const learner::Answer* seen(const learner::Record& record, std::string_view slot) {
  return record.seen_in(learner::Ring::my_portfolio, slot);
}

// How many versions of it came before this one.
std::size_t changes_before(const learner::Record& record, std::string_view slot,
                           const learner::Answer& seen_one) {
  const auto found = record.answers.find(slot);
  if (found == record.answers.end()) return 0;
  const std::vector<learner::Answer>& earlier = found->second.earlier;
  const auto is_seen_one = [&](const learner::Answer& version) { return &version == &seen_one; };
  const auto at = std::find_if(earlier.begin(), earlier.end(), is_seen_one);
  return static_cast<std::size_t>(at - earlier.begin());
}

// Answers of a smaller ring are not there for the words either.
steps::AnswerIn shared_answers(const learner::Record& record) {
  return [&record](std::string_view slot) -> std::optional<std::string_view> {
    const learner::Answer* answer = seen(record, slot);
    if (answer == nullptr) return std::nullopt;
    return answer->text;
  };
}

std::string shortened(std::string words) {
  std::size_t at = 0;
  for (std::size_t letters = 0; at < words.size(); at = base::next_code_point(words, at)) {
    if (++letters > longest_name) return words.substr(0, at) + "…";
  }
  return words;
}

// "" where none of the pack's lines is whole.
std::string name_of(const steps::PickDate& pick, const content::Stop& stop, const steps::AnswerIn& shared) {
  for (const std::string& line : pick.calendar.lines) {
    steps::ReadBack one = pick.calendar;
    one.lines = {line};
    const std::string words = steps::text_of(one, shared, stop.slot);
    if (!words.empty()) return shortened(base::join(lines_of(words), " "));
  }
  return {};
}

// How the reviews of an activity end a step of a plan, and which steps asked for its day.
struct Review {
  std::vector<std::string> days;       // "A17/when", "A18/add_day"
  std::vector<steps::Earlier> unless;  // the answers after which it is asked about no more
};

Review review_in(const content::Activity& activity) {
  Review review;
  for (const steps::Step& step : activity.steps) {
    if (!step.each.from.empty() && !step.each.from.front().unless.empty())
      review.unless = step.each.from.front().unless;
    const auto* day = std::get_if<steps::PickDate>(&step.kind);
    if (day == nullptr || day->moves.empty()) continue;
    review.days.insert(review.days.end(), day->moves.begin(), day->moves.end());
    review.days.push_back(activity.id + "/" + step.id);
  }
  return review;
}

// A step of the plan's own was there before the first round; an added one counts from its own round on.
bool is_ended(const Review& review, const steps::AnswerIn& answer_in, const steps::SlotParts& day) {
  const bool is_added = !day.card.empty();
  const std::string card = is_added ? std::string(day.card) : steps::id_of_round(day.round);
  for (const steps::Earlier& unless : review.unless) {
    const steps::SlotParts asked = steps::parts_of_slot(unless.slot);
    for (int round = is_added ? day.round + 1 : 1; round <= steps::most_rounds; ++round) {
      const auto answer = answer_in(steps::slot_of(asked.activity, asked.step, card, round));
      if (answer && std::ranges::find(unless.piles, *answer) != unless.piles.end()) return true;
    }
  }
  return false;
}

class DaysFound {
 public:
  DaysFound(const learner::Record& record, const content::Pack& pack)
      : record_(record), shared_(shared_answers(record)), over_(days_over(record, pack)) {}

  void look_at(const content::Activity& activity, const content::Stop& stop) {
    const auto* pick = std::get_if<steps::PickDate>(&stop.step->kind);
    if (pick == nullptr || (pick->calendar.lines.empty() && pick->moves.empty())) return;
    const learner::Answer* answer = seen(record_, stop.slot);
    const auto date =
        base::date_from_iso(answer == nullptr ? std::string_view{} : base::trimmed(answer->text));
    if (!date) return;
    Day day{*date, name_of(*pick, stop, shared_), stop.slot, false,
            changes_before(record_, stop.slot, *answer)};
    if (Day* const moved = moved_by(*pick, stop)) {
      moved->date = day.date;
      moved->by_review = true;
      if (!day.words.empty()) moved->words = day.words;
      moved->changes += 1 + day.changes;
      return;
    }
    if (day.words.empty()) day.words = activity.title;
    days_.push_back(std::move(day));
  }

  std::vector<Day> take() {
    std::erase_if(days_, [&](const Day& day) { return over_.contains(day.slot); });
    std::sort(days_.begin(), days_.end(), [](const Day& one, const Day& other) {
      return std::tie(one.date, one.slot) < std::tie(other.date, other.slot);
    });
    std::vector<Day> once;
    for (Day& day : days_) {
      const bool is_said = std::ranges::any_of(
          once, [&](const Day& said) { return said.date == day.date && said.words == day.words; });
      if (!is_said) once.push_back(std::move(day));
    }
    return once;
  }

 private:
  // The day of the plan in whose place this one comes, or null.
  Day* moved_by(const steps::PickDate& pick, const content::Stop& stop) {
    const int round = steps::round_of_id(stop.card);
    for (const std::string& moved : pick.moves) {
      const steps::SlotParts parts = steps::parts_of_slot(moved);
      const auto is_moved = [&](const Day& day) {
        const steps::SlotParts of = steps::parts_of_slot(day.slot);
        if (of.activity != parts.activity || of.step != parts.step) return false;
        return of.card.empty() ? of.round == round : of.card == steps::card_in_slot(stop.card);
      };
      const auto found = std::find_if(days_.rbegin(), days_.rend(), is_moved);
      if (found != days_.rend()) return &*found;
    }
    return nullptr;
  }

  const learner::Record& record_;
  steps::AnswerIn shared_;
  std::set<std::string, std::less<>> over_;
  std::vector<Day> days_;
};

std::string escaped_value(std::string_view words) {
  std::string safe;
  for (const char letter : words) {
    if (letter == '\\' || letter == ';' || letter == ',') safe += '\\';
    safe += letter;
  }
  return safe;
}

// One content line: folded before the letter that would make it too long, never inside one.
void add_line(std::string& file, std::string_view line) {
  std::size_t room = longest_line;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t next = base::next_code_point(line, at);
    if (next - at > room) {
      file += "\r\n ";
      room = longest_line - 1;
    }
    file += line.substr(at, next - at);
    room -= next - at;
    at = next;
  }
  file += "\r\n";
}

std::string in_digits(base::Date date) {
  std::string text = base::iso(date);
  std::erase(text, '-');
  return text;
}

// The same day of the same learner is the same entry in every file, and its name tells nothing of either.
std::string uid_of(const learner::Record& record, const Day& day) {
  constexpr std::size_t long_enough = 32;
  const std::string whole = base::hex(record.learner) + " " + record.programme + " " + day.slot;
  return vault::digest_hex(whole).substr(0, long_enough) + "@fingerpost";
}

void add_day(std::string& file, const learner::Record& record, const Day& day, base::Date today) {
  const std::string words = escaped_value(day.words);
  add_line(file, "BEGIN:VEVENT");
  add_line(file, "UID:" + uid_of(record, day));
  add_line(file, "DTSTAMP:" + in_digits(today) + "T000000Z");
  add_line(file, "SEQUENCE:" + std::to_string(day.changes));
  add_line(file, "DTSTART;VALUE=DATE:" + in_digits(day.date));
  add_line(file, "DTEND;VALUE=DATE:" + in_digits(base::add_days(day.date, 1)));
  add_line(file, "SUMMARY:" + words);
  add_line(file, "CLASS:PRIVATE");
  add_line(file, "TRANSP:TRANSPARENT");  // a whole day, but nobody is busy all of it
  if (day.date > today) {
    add_line(file, "BEGIN:VALARM");
    add_line(file, "ACTION:DISPLAY");
    add_line(file, "DESCRIPTION:" + words);
    add_line(file, "TRIGGER:-PT15H");  // at nine in the morning of the day before
    add_line(file, "END:VALARM");
  }
  add_line(file, "END:VEVENT");
}

}  // namespace

std::set<std::string, std::less<>> days_over(const learner::Record& record, const content::Pack& pack) {
  std::set<std::string, std::less<>> over;
  const steps::AnswerIn answer_in = assessment::answers_of(record);
  for (const content::Activity& activity : pack.activities) {
    const Review review = review_in(activity);
    if (review.unless.empty()) continue;
    for (const auto& [slot, answer] : record.answers) {
      const steps::SlotParts parts = steps::parts_of_slot(slot);
      const std::string asked = steps::slot_of(parts.activity, parts.step, {}, 1);
      const bool is_day = std::ranges::find(review.days, asked) != review.days.end();
      if (is_day && is_ended(review, answer_in, parts)) over.insert(slot);
    }
  }
  return over;
}

std::vector<Day> days_of(const learner::Record& record, const content::Pack& pack) {
  DaysFound found(record, pack);
  for (const content::Activity& activity : pack.activities) {
    for (const content::Stop& stop : content::stops_of(activity, assessment::answers_of(record)))
      found.look_at(activity, stop);
  }
  return found.take();
}

std::string calendar(const learner::Record& record, const content::Pack& pack, base::Date today) {
  const std::vector<Day> days = days_of(record, pack);
  if (days.empty()) return {};
  std::string file;
  add_line(file, "BEGIN:VCALENDAR");
  add_line(file, "VERSION:2.0");
  add_line(file, "PRODID:-//Fingerpost//Fingerpost//EN");
  add_line(file, "CALSCALE:GREGORIAN");
  for (const Day& day : days) add_day(file, record, day, today);
  add_line(file, "END:VCALENDAR");
  return file;
}

}  // namespace documents
