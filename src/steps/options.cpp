// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/options.h"

#include <algorithm>

#include "base/text.h"

namespace steps {
namespace {

constexpr std::string_view own_mark = "own:";

const Option* find(const std::vector<Option>& options, std::string_view id) {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
  return found == options.end() ? nullptr : &*found;
}

std::vector<Option> in_pile(const Source& source, const AnswerIn& answer_in) {
  std::vector<Option> left;
  for (const Option& option : source.options) {
    if (answer_in(source.from_slot + "#" + option.id) == source.from_pile) left.push_back(option);
  }
  return left;
}

std::vector<Option> chosen(const Source& source, const AnswerIn& answer_in) {
  std::vector<Option> left;
  const auto answer = answer_in(source.from_slot);
  if (!answer) return left;
  for (const std::string& id : ids_in(*answer)) {
    if (const Option* option = find(source.options, id)) {
      left.push_back(*option);
    } else if (!own_words_in(id).empty()) {
      left.push_back(
          {.id = id, .words = std::string(own_words_in(id)), .detail = {}, .icon = {}, .ring = {}, .of = {}});
    }
  }
  return left;
}

std::vector<Option> left_by_answers(const Source& source, const AnswerIn& answer_in) {
  if (source.from_slot.empty()) return source.options;
  return source.from_pile.empty() ? chosen(source, answer_in) : in_pile(source, answer_in);
}

bool is_for(const Option& option, std::string_view card) {
  if (option.of.empty() || card.empty()) return true;
  return option.of == card || (option.of == "own" && !own_words_in(card).empty());
}

}  // namespace

std::vector<Option> options_now(const Source& source, const AnswerIn& answer_in, std::string_view card) {
  std::vector<Option> now = left_by_answers(source, answer_in);
  if (now.empty() && source.also.empty()) now = source.options;
  now.insert(now.end(), source.also.begin(), source.also.end());
  std::erase_if(now, [&](const Option& option) { return !is_for(option, card); });
  return now;
}

bool has_choice(const Source& source, const AnswerIn& answer_in) {
  return source.own_words || !source.also.empty() || !left_by_answers(source, answer_in).empty();
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
