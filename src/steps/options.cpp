// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/options.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "steps/past_step.h"
#include "steps/row_values.h"

namespace steps {
namespace {

constexpr std::string_view own_mark = "own:";
constexpr std::size_t most_to_look_through = 30;  // on one page

const Option* find(const std::vector<Option>& options, std::string_view id) {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
  return found == options.end() ? nullptr : &*found;
}

Option own_option(const std::string& id) { return {.id = id, .words = std::string(own_words_in(id))}; }

// What another place offers besides: it may know the same thing under the same id or another one. What one
// place offers is never dropped for its words: two steps of a plan may say the same.
void add_from_another(std::vector<Option>& all, std::vector<Option> more) {
  const std::vector<Option> known = all;
  for (Option& option : more) {
    const bool is_there = std::any_of(known.begin(), known.end(), [&](const Option& each) {
      return each.id == option.id || each.words == option.words;
    });
    if (!is_there) all.push_back(std::move(option));
  }
}

// Reads what one earlier step left.
class Left {
 public:
  Left(const std::vector<Option>& known, const AnswerIn& answer_in, const At& at)
      : known_(known), answer_in_(answer_in), at_(at) {}

  std::vector<Option> by(const Earlier& earlier) const {
    switch (earlier.sort) {
      case Earlier::Sort::chosen:
      case Earlier::Sort::rated:
      case Earlier::Sort::matched:
        return with_ids(chosen(earlier));
      case Earlier::Sort::sorted:
        return sorted(earlier);
      case Earlier::Sort::rounds:
        return rounds(earlier);
      case Earlier::Sort::written:
        return written(earlier);
      case Earlier::Sort::day:
        return day(earlier);
    }
    return {};
  }

  std::vector<Option> by(const std::vector<Earlier>& earlier) const {
    std::vector<Option> left;
    for (const Earlier& each : earlier) add_from_another(left, by(each));
    return left;
  }

 private:
  std::optional<std::string_view> answer(const Earlier& earlier) const {
    return answer_in_(slot(earlier, earlier.same_card ? at_.card : std::string_view()));
  }

  std::string slot(const Earlier& earlier, std::string_view card) const {
    const SlotParts parts = parts_of_slot(earlier.slot);
    return slot_of(parts.activity, parts.step, card, earlier.same_round ? at_.round : 1);
  }

  std::vector<Option> with_ids(const std::vector<std::string>& ids) const {
    std::vector<Option> left;
    for (const std::string& id : ids) {
      if (const Option* option = find(known_, id)) {
        left.push_back(*option);
      } else if (!own_words_in(id).empty()) {
        left.push_back(own_option(id));
      }
    }
    return left;
  }

  // Where it was asked for each of several cards: all that was chosen for any of them.
  std::vector<std::string> chosen(const Earlier& earlier) const {
    if (earlier.cards.empty()) return ids_told(earlier, answer(earlier).value_or(""));
    std::vector<std::string> all;
    for (const std::string& card : ids_left(earlier.cards)) {
      for (std::string& id : ids_told(earlier, answer_in_(slot(earlier, card)).value_or(""))) {
        if (std::find(all.begin(), all.end(), id) == all.end()) all.push_back(std::move(id));
      }
    }
    return all;
  }

  static bool is_wanted(const Earlier& earlier, std::string_view pile) {
    const auto& piles = earlier.piles;
    return piles.empty() || std::find(piles.begin(), piles.end(), pile) != piles.end();
  }

  static std::vector<std::string> ids_told(const Earlier& earlier, std::string_view text) {
    std::vector<std::string> ids;
    if (earlier.sort == Earlier::Sort::rated) {
      ids = rows_on(ids_in(text), earlier.piles);
    } else if (earlier.sort == Earlier::Sort::matched) {
      for (const Matched& each : matches_in(text)) {
        if (is_wanted(earlier, each.haves.empty() ? open_pile : matched_pile)) ids.push_back(each.need);
      }
    } else {
      ids = ids_in(text);
    }
    return ids;
  }

  bool is_on_a_pile(const Earlier& earlier, const std::string& card) const {
    const auto pile = answer_in_(slot(earlier, card));
    return pile && is_wanted(earlier, *pile);
  }

  std::vector<Option> sorted(const Earlier& earlier) const {
    std::vector<Option> cards = earlier.cards.empty() ? known_ : by(earlier.cards);
    std::erase_if(cards, [&](const Option& card) { return !is_on_a_pile(earlier, card.id); });
    return cards;
  }

  // The ids alone, which need no words.
  std::vector<std::string> ids_left(const std::vector<Earlier>& all) const {
    std::vector<std::string> ids;
    for (const Earlier& earlier : all) {
      std::vector<std::string> found;
      const bool is_list = earlier.sort == Earlier::Sort::chosen || earlier.sort == Earlier::Sort::rated ||
                           earlier.sort == Earlier::Sort::matched;
      if (is_list) found = chosen(earlier);
      if (earlier.sort == Earlier::Sort::sorted) {
        found = earlier.cards.empty() ? earlier.card_ids : ids_left(earlier.cards);
        std::erase_if(found, [&](const std::string& id) { return !is_on_a_pile(earlier, id); });
      }
      if (earlier.sort == Earlier::Sort::rounds) {
        for (const Option& round : rounds(earlier)) found.push_back(round.id);
      }
      ids.insert(ids.end(), found.begin(), found.end());
    }
    return ids;
  }

  std::vector<Option> written(const Earlier& earlier) const {
    if (earlier.cards.empty()) return one("text", answer(earlier));
    std::vector<Option> left;
    for (const std::string& card : ids_left(earlier.cards)) {
      for (Option& option : one(card, answer_in_(slot(earlier, card)))) left.push_back(std::move(option));
    }
    return left;
  }

  std::vector<Option> rounds(const Earlier& earlier) const {
    std::vector<Option> left;
    const SlotParts parts = parts_of_slot(earlier.slot);
    for (int round = 1; round <= most_rounds; ++round) {
      const auto text = answer_in_(slot_of(parts.activity, parts.step, {}, round));
      for (Option& option : one(id_of_round(round), text)) left.push_back(std::move(option));
    }
    return left;
  }

  std::vector<Option> day(const Earlier& earlier) const {
    const auto date = base::date_from_iso(answer(earlier).value_or(""));
    if (!date) return {};
    return {{.id = "day", .words = base::in_words(*date)}};
  }

  static std::vector<Option> one(std::string id, std::optional<std::string_view> text) {
    const std::string_view words = base::trimmed(text.value_or(""));
    if (words.empty()) return {};
    return {{.id = std::move(id), .words = std::string(words)}};
  }

  const std::vector<Option>& known_;
  const AnswerIn& answer_in_;
  const At& at_;
};

bool is_for(const Option& option, std::string_view card) {
  if (option.of.empty() || card.empty()) return true;
  return option.of == card || (option.of == "own" && !own_words_in(card).empty());
}

}  // namespace

std::vector<Option> left_by(const Source& source, const AnswerIn& answer_in, const At& at) {
  return source.from.empty() ? source.options : Left(source.options, answer_in, at).by(source.from);
}

std::vector<Option> options_now(const Source& source, const AnswerIn& answer_in, const At& at) {
  std::vector<Option> now = left_by(source, answer_in, at);
  if (now.empty() && source.also.empty() && source.options.size() <= most_to_look_through)
    now = source.options;
  add_from_another(now, source.also);
  std::erase_if(now, [&](const Option& option) { return !is_for(option, at.card); });
  return now;
}

bool has_choice(const Source& source, const AnswerIn& answer_in, const At& at) {
  return source.own_words || !source.also.empty() || !left_by(source, answer_in, at).empty();
}

int most_on_a_page(const Source& source, bool is_asked_for_each) {
  int always = 0;
  int most = 0;
  std::map<std::string_view, int> of_card;
  for (const std::vector<Option>* options : {&source.options, &source.also}) {
    for (const Option& option : *options) {
      const bool is_always = option.of.empty() || !is_asked_for_each;
      int& count = is_always ? always : of_card[option.of];
      ++count;
      if (!is_always) most = std::max(most, count);
    }
  }
  return always + most;
}

bool may_be_old(const Option& option, base::Date today) {
  constexpr int months_that_hold = 12;
  const auto until = base::date_from_iso(option.valid_until);
  const auto checked = base::date_from_iso(option.checked);
  return (until && *until < today) || (checked && base::add_months(*checked, months_that_hold) < today);
}

std::vector<std::string> ids_in(std::string_view answer) {
  std::vector<std::string> ids;
  for (std::string& id : base::split(answer, '\n')) {
    if (!base::trimmed(id).empty()) ids.push_back(std::move(id));
  }
  return ids;
}

std::string answer_of(const std::vector<std::string>& ids) { return base::join(ids, "\n"); }

std::string own_id(std::string_view words) {
  std::string id(base::trimmed(words));
  // A line break parts ids, so there can be none inside one.
  std::replace(id.begin(), id.end(), '\n', ' ');
  return id.empty() ? id : std::string(own_mark) + id;
}

std::string_view own_words_in(std::string_view id) {
  return id.starts_with(own_mark) ? base::trimmed(id.substr(own_mark.size())) : std::string_view{};
}

std::string words_of(std::string_view id, const std::vector<Option>& options) {
  if (const Option* option = find(options, id)) return option->words;
  return std::string(own_words_in(id));
}

std::vector<std::string> words_of_each(std::string_view answer, const Source& source) {
  std::vector<std::string> words;
  for (const std::string& id : ids_in(answer)) {
    std::string found = words_of(id, source.options);
    if (found.empty()) found = words_of(id, source.also);
    if (!found.empty()) words.push_back(std::move(found));
  }
  return words;
}

std::string in_a_row(const std::vector<std::string>& words) {
  std::string row;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) row += i + 1 == words.size() ? " and " : ", ";
    row += words[i];
  }
  return row;
}

}  // namespace steps
