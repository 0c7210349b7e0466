// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/compare/compare.h"

#include <algorithm>

#include "steps/arrange/arrange.h"
#include "steps/options.h"
#include "steps/row_values.h"

namespace steps {
namespace {

using Ids = std::vector<std::string>;

constexpr std::size_t most_compared = 8;  // more would be too many pairs for one sitting
constexpr int most_kept = 5;
constexpr char choice_mark = '>';

bool is_choice(std::string_view line) { return !line.empty() && line.front() == choice_mark; }

bool holds(const Ids& ids, std::string_view id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

Ids choices_in(const Ids& lines) {
  Ids choices;
  for (const std::string& line : lines) {
    if (is_choice(line)) choices.push_back(line.substr(1));
  }
  return choices;
}

Ids ids_without_choices(const Ids& lines) {
  Ids ids;
  std::copy_if(lines.begin(), lines.end(), std::back_inserter(ids),
               [](const std::string& line) { return !is_choice(line); });
  return ids;
}

// Halvings until one place of so many is left.
int halvings(std::size_t places) {
  int count = 0;
  for (std::size_t reach = 1; reach < places; reach *= 2) ++count;
  return count;
}

// Puts card after card into the list of the best, and stops at the first pair without a choice.
class Insertion {
 public:
  Insertion(const Ids& ids, std::size_t most, const Ids& choices)
      : ids_(ids), most_(most), choices_(choices) {}

  Comparing run() {
    now_.best = {ids_.front()};
    for (next_ = 1; next_ < ids_.size(); ++next_) {
      if (!insert(ids_[next_])) return std::move(now_);
      if (now_.best.size() > most_) now_.best.resize(most_);
    }
    return std::move(now_);
  }

 private:
  bool insert(const std::string& id) {
    std::size_t from = 0;
    std::size_t to = now_.best.size();
    while (from < to) {
      const std::size_t middle = (from + to) / 2;
      const std::string& known = now_.best[middle];
      const auto at = static_cast<std::size_t>(now_.choices);
      const bool fits = at < choices_.size() && (choices_[at] == id || choices_[at] == known);
      if (!fits) {
        ask(id, known, halvings(to - from + 1));
        return false;
      }
      (choices_[at] == id ? to : from) = choices_[at] == id ? middle : middle + 1;
      ++now_.choices;
    }
    now_.best.insert(now_.best.begin() + static_cast<std::ptrdiff_t>(from), id);
    return true;
  }

  // The new card stands first in every other pair, so that no side is the better one.
  void ask(const std::string& id, const std::string& known, int for_this_card) {
    const bool is_new_first = now_.choices % 2 == 0;
    now_.first = is_new_first ? id : known;
    now_.second = is_new_first ? known : id;
    now_.to_come = for_this_card;
    std::size_t kept = std::min(most_, now_.best.size() + 1);
    for (std::size_t later = next_ + 1; later < ids_.size(); ++later) {
      now_.to_come += halvings(kept + 1);
      kept = std::min(most_, kept + 1);
    }
  }

  const Ids& ids_;
  std::size_t most_;
  const Ids& choices_;
  std::size_t next_ = 1;
  Comparing now_;
};

}  // namespace

Comparing comparing(const Ids& ids, int most, const Ids& lines) {
  const auto kept = static_cast<std::size_t>(std::max(1, most));
  Comparing done;
  for (const std::string& line : ids_without_choices(lines)) {
    if (holds(ids, line) && !holds(done.best, line)) done.best.push_back(line);
  }
  if (ids.size() <= kept) {
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(done.best),
                 [&](const std::string& id) { return !holds(done.best, id); });
    return done;
  }
  if (done.best.size() >= kept) {
    done.best.resize(kept);
    return done;
  }
  return Insertion(ids, kept, choices_in(lines)).run();
}

Ids with_choice(const Ids& ids, int most, const Ids& lines, std::string_view chosen) {
  const auto fitting = static_cast<std::size_t>(comparing(ids, most, lines).choices);
  Ids choices = choices_in(lines);
  choices.resize(std::min(choices.size(), fitting));
  choices.emplace_back(chosen);
  for (std::string& choice : choices) choice.insert(choice.begin(), choice_mark);
  const Comparing now = comparing(ids, most, choices);
  return now.is_done() ? with_order(now.best, choices) : choices;
}

Ids with_order(Ids ids, const Ids& lines) {
  std::copy_if(lines.begin(), lines.end(), std::back_inserter(ids), is_choice);
  return ids;
}

bool has_choices(const Ids& lines) { return std::any_of(lines.begin(), lines.end(), is_choice); }

Ids without_last_choice(const Ids& lines) {
  Ids choices = with_order({}, lines);
  if (!choices.empty()) choices.pop_back();
  return choices;
}

std::string compare_answer(const Ids& lines) {
  const Ids ids = ids_without_choices(lines);
  return answer_of(ids.empty() ? lines : ids);
}

Compare read_compare(Reader& reader, const Shelf& shelf, std::string_view ring) {
  Compare compare;
  compare.source = read_source(reader, shelf, ring);
  compare.most = reader.number_or("most", 3, 1, most_kept);
  const std::size_t count = compare.source.options.size() + compare.source.also.size();
  if (count > most_compared && has_fixed_rows(compare.source)) {
    reader.wrong(reader.line_of("cards"), "there are too many cards to compare: " + std::to_string(count),
                 "Use at most " + std::to_string(most_compared) + ", or sort them first");
  }
  if (compare.source.own_words) {
    reader.wrong(reader.line_of("own_words"), "nothing can be written here",
                 "Let an earlier step ask for own words, and name it in “from”");
  }
  for (const auto* options : {&compare.source.options, &compare.source.also}) {
    for (const Option& option : *options) {
      if (is_choice(option.id))
        reader.wrong(reader.line_of("cards"), "“" + option.id + "” cannot be an id",
                     "Use small letters, digits and _");
    }
  }
  return compare;
}

std::string words_of(const Compare& compare, std::string_view answer) {
  return ranked_words(answer, compare.source);
}

std::string missing(const Compare& compare, std::string_view answer) {
  const Ids ids = ids_in(answer);
  const bool is_done = !ids.empty() && std::none_of(ids.begin(), ids.end(), is_choice);
  if (!is_done) return "Choose one of the two first. Go on until no pair is left.";
  return ids.size() > static_cast<std::size_t>(compare.most)
             ? "Keep " + std::to_string(compare.most) + ". Do it again to choose them."
             : "";
}

}  // namespace steps
