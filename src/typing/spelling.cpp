// SPDX-License-Identifier: GPL-3.0-or-later
#include "typing/spelling.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <hunspell/hunspell.hxx>

#include "base/letters.h"
#include "base/text.h"
#include "typing/vocabulary.h"

namespace typing {
namespace {

constexpr std::size_t most_choices = 3;
constexpr std::size_t longest_doubted = 40;      // code points: longer ones are no words to look up
constexpr std::size_t longest_abbreviation = 5;  // in capitals
constexpr char32_t last_latin = 0x24F;

bool is_readable(const std::string& path) { return std::ifstream(path).good(); }

std::size_t count_code_points(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size(); at = base::next_code_point(word, at)) ++count;
  return count;
}

// The rest of what stands between blanks: "sam@example.org" is one thing.
std::string_view thing_around(std::string_view text, std::size_t start, std::size_t end) {
  constexpr std::string_view blanks = " \t\n";
  const std::size_t before = start == 0 ? std::string_view::npos : text.find_last_of(blanks, start - 1);
  const std::size_t first = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t behind = text.find_first_of(blanks, end);
  return text.substr(first, behind == std::string_view::npos ? behind : behind - first);
}

bool is_address(std::string_view thing) {
  const std::string small = base::lower_case(thing);
  return small.find('@') != std::string::npos || small.find("://") != std::string::npos ||
         small.find("www.") != std::string::npos || small.find(".co.uk") != std::string::npos ||
         small.find(".com") != std::string::npos || small.find(".org") != std::string::npos;
}

bool can_be_looked_up(std::string_view word) {
  const std::size_t letters = count_code_points(word);
  if (letters > longest_doubted || letters == 1) return false;
  for (std::size_t at = 0; at < word.size();) {
    const base::CodePoint point = base::code_point_at(word, at);
    const bool is_digit = point.value >= '0' && point.value <= '9';
    if (is_digit || (point.value > last_latin && !is_apostrophe(point.value))) return false;
    at += point.length;
  }
  return letters > longest_abbreviation || base::in_capitals(word) != word;
}

// The dictionary's one-byte letters, or no value where the word has others.
std::optional<std::string> to_latin(std::string_view word) {
  std::string latin;
  for (std::size_t at = 0; at < word.size();) {
    const base::CodePoint point = base::code_point_at(word, at);
    if (point.value > 0xFF) return std::nullopt;
    latin.push_back(static_cast<char>(point.value));
    at += point.length;
  }
  return latin;
}

std::string from_latin(std::string_view latin) {
  std::string word;
  for (const char letter : latin) base::append_code_point(word, static_cast<unsigned char>(letter));
  return word;
}

std::string with_plain_apostrophe(std::string_view word) {
  std::string plain;
  for (std::size_t at = 0; at < word.size();) {
    const base::CodePoint point = base::code_point_at(word, at);
    base::append_code_point(plain, is_apostrophe(point.value) ? U'\'' : point.value);
    at += point.length;
  }
  return plain;
}

std::string with_curly_apostrophe(std::string_view word) {
  std::string curly;
  for (const char letter : word) letter == '\'' ? curly += "’" : curly += letter;
  return curly;
}

// Of two words run together, that of the rarer one.
double chance_of(const Vocabulary* common, std::string_view choice) {
  if (common == nullptr) return 0;
  double least = 1;
  for (const std::string& part : base::split(choice, ' ')) least = std::min(least, common->chance_of(part));
  return least;
}

}  // namespace

Spelling::Spelling() = default;
Spelling::Spelling(Spelling&&) noexcept = default;
Spelling& Spelling::operator=(Spelling&&) noexcept = default;
Spelling::~Spelling() = default;

base::Result<Spelling> Spelling::open(const std::string& dictionary) {
  const std::string rules = dictionary + ".aff";
  const std::string words = dictionary + ".dic";
  if (dictionary.empty() || !is_readable(rules) || !is_readable(words))
    return base::Error{base::Fault::not_found, "no dictionary: " + dictionary};
  Spelling spelling;
  try {
    spelling.dictionary_ = std::make_unique<Hunspell>(rules.c_str(), words.c_str());
  } catch (const std::exception& problem) {
    return base::Error{base::Fault::corrupt, problem.what()};
  }
  const std::string encoding = base::lower_case(spelling.dictionary_->get_dict_encoding());
  const bool is_utf8 = encoding == "utf-8" || encoding == "utf8";
  spelling.is_latin_ = encoding.starts_with("iso8859-1") || encoding.starts_with("iso-8859-1");
  const bool is_other = encoding.size() > 9 && !encoding.ends_with("-1") && !encoding.ends_with("-15");
  if (!is_utf8 && (!spelling.is_latin_ || is_other))
    return base::Error{base::Fault::invalid, "a dictionary in " + encoding};
  return spelling;
}

void Spelling::know(std::string_view text) {
  for (const base::Word& word : base::words_in(text)) {
    std::string small = small_form(text.substr(word.offset, word.length));
    // "Sam's" is as right as "Sam".
    if (small.ends_with("'s")) known_.insert(small.substr(0, small.size() - 2));
    known_.insert(std::move(small));
  }
}

bool Spelling::is_right(std::string_view word) const {
  std::string small = small_form(word);
  if (known_.contains(small)) return true;
  if (small.ends_with("'s") && known_.contains(small.substr(0, small.size() - 2))) return true;
  const std::string plain = with_plain_apostrophe(word);
  try {
    if (!is_latin_) return dictionary_->spell(plain);
    const std::optional<std::string> latin = to_latin(plain);
    return !latin || dictionary_->spell(*latin);
  } catch (const std::exception&) {
    return true;  // what the dictionary cannot look up is not doubted
  }
}

std::vector<std::string> Spelling::found_for(std::string_view word) const {
  const std::string plain = with_plain_apostrophe(word);
  const std::string asked = is_latin_ ? to_latin(plain).value_or("") : plain;
  std::vector<std::string> found;
  if (asked.empty()) return found;
  try {
    for (const std::string& choice : dictionary_->suggest(asked)) {
      found.push_back(is_latin_ ? from_latin(choice) : choice);
      if (!base::is_valid_utf8(found.back())) found.pop_back();
    }
  } catch (const std::exception&) {
    found.clear();
  }
  return found;
}

std::vector<std::string> Spelling::choices_for(std::string_view word) const {
  constexpr double unknown = 2e-6;     // the chance of a word that is not among the common ones
  constexpr double each_later = 0.35;  // what it costs to be named later by the dictionary
  std::vector<std::pair<double, std::string>> ranked;
  for (std::string& choice : found_for(word)) {
    const double chance = chance_of(common_.get(), choice) + unknown;
    const double rank = each_later * static_cast<double>(ranked.size()) - std::log(chance);
    ranked.emplace_back(rank, std::move(choice));
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  const bool is_curly = word.find("’") != std::string_view::npos;
  std::vector<std::string> choices;
  for (const auto& [rank, choice] : ranked) {
    if (choices.size() < most_choices) choices.push_back(is_curly ? with_curly_apostrophe(choice) : choice);
  }
  return choices;
}

std::optional<Doubt> Spelling::first_doubt(std::string_view text, std::size_t from,
                                           std::span<const std::string> kept) const {
  for (const base::Word& each : base::words_in(text)) {
    if (each.offset < from) continue;
    const std::string_view word = text.substr(each.offset, each.length);
    if (std::find(kept.begin(), kept.end(), word) != kept.end()) continue;
    if (!can_be_looked_up(word) || is_right(word)) continue;
    if (is_address(thing_around(text, each.offset, each.offset + each.length))) continue;
    return Doubt{each.offset, each.length, std::string(word), choices_for(word)};
  }
  return std::nullopt;
}

}  // namespace typing
