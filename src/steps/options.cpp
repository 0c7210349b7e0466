// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/options.h"

#include <algorithm>
#include <array>
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
    std::vector<Option> left = found(earlier);
    std::erase_if(left, [&](const Option& card) { return is_over(earlier, card.id); });
    for (Option& card : left) rename(earlier, card);
    return left;
  }

  std::vector<Option> by(const std::vector<Earlier>& earlier) const {
    std::vector<Option> left;
    for (const Earlier& each : earlier) add_from_another(left, by(each));
    return left;
  }

  bool is_answered(const Earlier& earlier) const {
    if (earlier.rounds_before) return false;  // it adds to what is there, and nobody has to answer it
    if (earlier.sort == Earlier::Sort::rounds) return !rounds(earlier).empty();
    if (earlier.cards.empty() && earlier.card_ids.empty()) return answer(earlier).has_value();
    const std::vector<std::string> ids = earlier.cards.empty() ? earlier.card_ids : ids_left(earlier.cards);
    return std::any_of(ids.begin(), ids.end(),
                       [&](const std::string& id) { return answer_in_(slot(earlier, id)).has_value(); });
  }

 private:
  std::vector<Option> found(const Earlier& earlier) const {
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

  std::optional<std::string_view> answer(const Earlier& earlier) const {
    return answer_in_(slot(earlier, earlier.same_card ? at_.card : std::string_view()));
  }

  std::string slot(const Earlier& earlier, std::string_view card) const {
    const SlotParts parts = parts_of_slot(earlier.slot);
    return slot_of(parts.activity, parts.step, card, earlier.same_round ? at_.round : 1);
  }

  // Of a step that the rounds before this one asked, or all of its rounds where this one is in none.
  int last_round_before(const Earlier& earlier) const {
    return earlier.same_round ? at_.round - 1 : most_rounds;
  }
  std::optional<std::string_view> answer_at(const Earlier& earlier, std::string_view card, int round) const {
    const SlotParts parts = parts_of_slot(earlier.slot);
    return answer_in_(slot_of(parts.activity, parts.step, card, round));
  }

  // The round in which the card was added; 0: it was there before the first.
  int added_in(const Earlier& earlier, std::string_view card) const {
    if (!earlier.rounds_before) return 0;
    for (int round = last_round_before(earlier); round > 0; --round) {
      const std::vector<std::string> ids = ids_of_round(earlier, round);
      if (std::find(ids.begin(), ids.end(), card) != ids.end()) return round;
    }
    return 0;
  }

  bool is_over(const Earlier& earlier, std::string_view card) const {
    for (const Earlier& unless : earlier.unless) {
      for (int round = added_in(earlier, card) + 1; round <= last_round_before(unless); ++round) {
        const auto pile = answer_at(unless, card, round);
        if (pile && is_wanted(unless, *pile)) return true;
      }
    }
    return false;
  }

  // New words count only where they were asked for: somebody may have thought better of it.
  bool asks_for_words(const Earlier& written, std::string_view card, int round) const {
    return std::all_of(written.cards.begin(), written.cards.end(), [&](const Earlier& why) {
      const auto pile = answer_at(why, card, round);
      return pile && is_wanted(why, *pile);
    });
  }

  void rename(const Earlier& earlier, Option& card) const {
    for (const Earlier& written : earlier.renamed_by) {
      for (int round = last_round_before(written); round > added_in(earlier, card.id); --round) {
        const std::string_view words = base::trimmed(answer_at(written, card.id, round).value_or(""));
        if (words.empty() || !asks_for_words(written, card.id, round)) continue;
        card = {.id = card.id, .words = std::string(words)};
        return;
      }
    }
  }

  std::vector<std::string> ids_of_round(const Earlier& earlier, int round) const {
    const std::string_view text = answer_at(earlier, {}, round).value_or("");
    if (earlier.sort != Earlier::Sort::rounds) return ids_told(earlier, text);
    if (base::trimmed(text).empty()) return {};
    return {id_of_added(round)};
  }

  // Each once, in the order in which they came.
  std::vector<std::string> ids_added(const Earlier& earlier) const {
    std::vector<std::string> all;
    for (int round = 1; round <= last_round_before(earlier); ++round) {
      for (std::string& id : ids_of_round(earlier, round)) {
        if (std::find(all.begin(), all.end(), id) == all.end()) all.push_back(std::move(id));
      }
    }
    return all;
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
    if (earlier.rounds_before) return ids_added(earlier);
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
      std::erase_if(found, [&](const std::string& id) { return is_over(earlier, id); });
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
    const int last = earlier.rounds_before ? last_round_before(earlier) : most_rounds;
    for (int round = 1; round <= last; ++round) {
      std::string id = earlier.rounds_before ? id_of_added(round) : id_of_round(round);
      for (Option& option : one(std::move(id), answer_at(earlier, {}, round)))
        left.push_back(std::move(option));
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

// Within a row: "My tutor and a phone call". Another capital may be a name's.
std::string begun_small(std::string words) {
  constexpr std::array<std::string_view, 10> small = {"A ",    "An ",   "The ",   "My ",      "Our ",
                                                      "Some ", "Your ", "Other ", "Someone ", "Something "};
  const bool begins_so =
      std::any_of(small.begin(), small.end(), [&](std::string_view word) { return words.starts_with(word); });
  if (begins_so) words[0] = base::lower_case(words.substr(0, 1))[0];
  return words;
}

std::vector<Option> left_on(const std::vector<Earlier>& from, const Source& source, const AnswerIn& answer_in,
                            const At& at) {
  return Left(source.options, answer_in, at).by(from);
}

bool is_for(const Option& option, std::string_view card) {
  if (option.of.empty() || card.empty()) return true;
  return option.of == card || (option.of == "own" && !own_words_in(card).empty());
}

}  // namespace

std::vector<Option> left_by(const Source& source, const AnswerIn& answer_in, const At& at) {
  if (source.from.empty()) return source.options;
  std::vector<Option> left = left_on(source.from, source, answer_in, at);
  for (auto pile = source.or_piles.begin(); left.empty() && pile != source.or_piles.end(); ++pile) {
    std::vector<Earlier> from = source.from;
    for (Earlier& earlier : from) {
      if (!earlier.piles.empty()) earlier.piles = {*pile};
    }
    left = left_on(from, source, answer_in, at);
  }
  return left;
}

std::vector<Option> options_now(const Source& source, const AnswerIn& answer_in, const At& at) {
  const auto is_of_another = [&](const Option& option) {
    return source.of_asked && !is_for(option, at.card);
  };
  std::vector<Option> now = left_by(source, answer_in, at);
  if (now.empty() && source.also.empty() && !is_used_up(source, answer_in, at)) {
    now = source.options;
    std::erase_if(now, is_of_another);
    if (now.size() > most_to_look_through) now.clear();
  }
  add_from_another(now, source.also);
  std::erase_if(now, is_of_another);
  return now;
}

bool is_used_up(const Source& source, const AnswerIn& answer_in, const At& at) {
  if (source.from.empty() || !source.also.empty() || !left_by(source, answer_in, at).empty()) return false;
  const Left before(source.options, answer_in, at);
  return std::any_of(source.from.begin(), source.from.end(),
                     [&](const Earlier& earlier) { return before.is_answered(earlier); });
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
    row += i > 0 ? begun_small(words[i]) : words[i];
  }
  return row;
}

}  // namespace steps
