// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/date.h"
#include "base/text.h"
#include "steps/language.h"

namespace steps {
namespace {

constexpr std::array<std::string_view, 3> rings = {"just_me", "my_adviser", "my_portfolio"};

std::string quoted(std::string_view words) { return "“" + std::string(words) + "”"; }

int width_of(std::string_view ring) {
  const auto found = std::find(rings.begin(), rings.end(), ring);
  return static_cast<int>(found - rings.begin());
}

// How many letters have to be changed, put in or taken out.
std::size_t letters_apart(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < other.size(); ++j) {
      const std::size_t changed = corner + (one[i] == other[j] ? 0 : 1);
      corner = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

// The name that was likely meant, or "".
std::string nearest(std::string_view name, const std::set<std::string, std::less<>>& names) {
  constexpr std::size_t longest = 40;  // a name that is longer is no slip of the hand
  std::size_t best = 3;
  std::string found;
  for (const std::string& each : names) {
    if (name.size() > longest || each.size() > longest || name.size() < 3) continue;
    const std::size_t apart = letters_apart(name, each);
    if (apart < best) {
      best = apart;
      found = each;
    }
  }
  return found;
}

}  // namespace

const Node* Node::child(std::string_view name) const {
  const auto found =
      std::find_if(children.begin(), children.end(), [&](const Node& node) { return node.key == name; });
  return found == children.end() ? nullptr : &*found;
}

Reader::Reader(const Node& table, std::string name, std::vector<Mistake>& mistakes)
    : node_(&table), name_(std::move(name)), mistakes_(&mistakes) {}

void Reader::wrong(int line, std::string what, std::string mend) {
  mistakes_->push_back({line, name_ + ": " + std::move(what), std::move(mend)});
}

const Node* Reader::find(std::string_view key) {
  known_.emplace(key);
  return node_->child(key);
}

int Reader::line_of(std::string_view key) const {
  const Node* node = node_->child(key);
  return node == nullptr ? node_->line : node->line;
}

const Node* Reader::find_sort(std::string_view key, Node::Sort sort, std::string_view called) {
  const Node* node = find(key);
  if (node == nullptr || node->sort == sort) return node;
  wrong(node->line, quoted(key) + " is not " + std::string(called), "Write it as " + std::string(called));
  return nullptr;
}

void Reader::check_language(const Node& node, int most_words) {
  for (LanguageFault& fault : language_faults(node.text, most_words)) {
    wrong(node.line, std::move(fault.what), std::move(fault.mend));
  }
}

std::string Reader::text(std::string_view key) {
  if (find(key) == nullptr) {
    wrong(line(), quoted(key) + " is missing", "Add a line: " + std::string(key) + " = \"…\"");
    return {};
  }
  const Node* node = find_sort(key, Node::Sort::text, "words in quotes");
  if (node == nullptr) return {};
  if (base::trimmed(node->text).empty()) {
    wrong(node->line, quoted(key) + " is empty", "Write something between the quotes");
  }
  return node->text;
}

std::string Reader::sentence(std::string_view key) {
  std::string words = text(key);
  if (!words.empty()) check_language(*node_->child(key), most_words_in_a_sentence);
  return words;
}

std::string Reader::question(std::string_view key) {
  std::string words = text(key);
  if (!words.empty()) check_language(*node_->child(key), most_words_in_a_question);
  return words;
}

std::string Reader::text_or(std::string_view key, std::string_view fallback) {
  return find(key) == nullptr ? std::string(fallback) : text(key);
}

std::string Reader::sentence_or(std::string_view key, std::string_view fallback) {
  return find(key) == nullptr ? std::string(fallback) : sentence(key);
}

int Reader::number_or(std::string_view key, int fallback, int least, int most) {
  const Node* node = find_sort(key, Node::Sort::number, "a whole number");
  if (node == nullptr) return fallback;
  if (node->number >= least && node->number <= most) return static_cast<int>(node->number);
  wrong(node->line, quoted(key) + " is " + std::to_string(node->number),
        "Use a number from " + std::to_string(least) + " to " + std::to_string(most));
  return fallback;
}

bool Reader::yes_or(std::string_view key, bool fallback) {
  const Node* node = find_sort(key, Node::Sort::yes_no, "true or false");
  return node == nullptr ? fallback : node->yes;
}

std::vector<std::string> Reader::texts(std::string_view key) {
  std::vector<std::string> found;
  const Node* list = find_sort(key, Node::Sort::list, "a list in square brackets");
  if (list == nullptr) return found;
  for (const Node& item : list->children) {
    if (item.sort == Node::Sort::text && !base::trimmed(item.text).empty()) {
      found.push_back(item.text);
    } else {
      wrong(item.line, quoted(key) + " holds something that is not words", "Put words in quotes there");
    }
  }
  return found;
}

std::vector<std::string> Reader::sentences(std::string_view key) {
  std::vector<std::string> found = texts(key);
  const Node* list = node_->child(key);
  if (list != nullptr && list->sort == Node::Sort::list) {
    for (const Node& item : list->children) check_language(item, most_words_in_a_sentence);
  }
  return found;
}

std::vector<Reader> Reader::tables(std::string_view key, std::string_view name_of_each) {
  std::vector<Reader> found;
  const Node* list = find_sort(key, Node::Sort::list, "a list of tables");
  if (list == nullptr) return found;
  for (const Node& item : list->children) {
    if (item.sort != Node::Sort::table) {
      wrong(item.line, quoted(key) + " holds something that is not a table", "Write { id = \"…\", … } there");
      continue;
    }
    const Node* id = item.child("id");
    const bool named = id != nullptr && !id->text.empty();
    found.emplace_back(item, std::string(name_of_each) + (named ? " " + quoted(id->text) : ""), *mistakes_);
  }
  return found;
}

std::optional<Reader> Reader::table(std::string_view key) {
  const Node* node = find_sort(key, Node::Sort::table, "a table");
  if (node == nullptr) return std::nullopt;
  return Reader(*node, name_ + ", " + quoted(key), *mistakes_);
}

std::map<std::string, std::string> Reader::pairs(std::string_view key) {
  std::map<std::string, std::string> found;
  const Node* node = find_sort(key, Node::Sort::table, "a table");
  if (node == nullptr) return found;
  for (const Node& item : node->children) {
    if (item.sort == Node::Sort::text && !item.text.empty()) {
      found[item.key] = item.text;
    } else {
      wrong(item.line, quoted(item.key) + " has no words", "Put words in quotes there");
    }
  }
  return found;
}

void Reader::finish() {
  for (const Node& child : node_->children) {
    if (known_.contains(child.key)) continue;
    const std::string meant = nearest(child.key, known_);
    const bool is_within = name_.find(", “") != std::string::npos;  // a small table of a step
    std::string mend = "Check its spelling, or take it out";
    if (!meant.empty() && node_->child(meant) == nullptr) {
      mend = "Write " + quoted(meant) + ", or take it out";
    } else if (is_within) {
      mend = "Check its spelling. If the step needs it, move it up, above this small table";
    }
    wrong(child.line, quoted(child.key) + " means nothing here", std::move(mend));
  }
}

bool is_ring(std::string_view name) { return std::find(rings.begin(), rings.end(), name) != rings.end(); }

bool is_smaller_ring(std::string_view ring, std::string_view than) { return width_of(ring) < width_of(than); }

std::vector<std::string> Reader::text_list(std::string_view key) {
  const Node* node = find(key);
  if (node == nullptr) return {};
  if (node->sort == Node::Sort::list) return texts(key);
  return {text(key)};
}

std::string Reader::day_or_nothing(std::string_view key) {
  std::string day = text_or(key, "");
  if (!day.empty() && !base::date_from_iso(day)) {
    wrong(line_of(key), quoted(day) + " is no date", "Write it like \"2027-08-31\"");
    return {};
  }
  return day;
}

void check_id(Reader& reader, const std::string& id) {
  const bool is_plain = std::ranges::all_of(id, [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
  });
  if (is_plain) return;
  reader.wrong(reader.line_of("id"), quoted(id) + " cannot be an id", "Use small letters, digits and _");
}

namespace {

constexpr std::size_t most_facts = 12;  // what fits on a page beside the card

std::vector<Fact> read_facts(Reader& reader) {
  std::vector<Fact> facts;
  for (Reader& each : reader.tables("facts", "fact")) {
    facts.push_back({each.sentence("label"), each.sentence("words")});
    each.finish();
  }
  if (facts.size() > most_facts) {
    reader.wrong(reader.line_of("facts"), "there are " + std::to_string(facts.size()) + " facts on one card",
                 "Keep the " + std::to_string(most_facts) + " that matter most");
  }
  return facts;
}

}  // namespace

Option read_option(Reader& reader, const Shelf& shelf) {
  Option option;
  option.id = reader.text("id");
  option.words = reader.sentence("words");
  option.detail = reader.sentence_or("detail", "");
  option.icon = reader.text_or("icon", "");
  option.ring = reader.text_or("ring", "");
  option.of = reader.text_or("of", "");
  option.group = reader.sentence_or("group", "");
  option.rare = reader.yes_or("rare", false);
  option.facts = read_facts(reader);
  option.source = reader.text_or("source", "");
  option.checked = reader.day_or_nothing("checked");
  option.valid_until = reader.day_or_nothing("valid_until");
  if (!option.icon.empty() && !shelf.icons.contains(option.icon)) {
    const std::string meant = nearest(option.icon, shelf.icons);
    reader.wrong(reader.line_of("icon"), "there is no icon " + quoted(option.icon),
                 meant.empty() ? "Take a name from icons.toml"
                               : "Is it " + quoted(meant) + "? Else take a name from icons.toml");
  }
  if (!option.ring.empty() && !is_ring(option.ring)) {
    reader.wrong(reader.line_of("ring"), "there is no ring " + quoted(option.ring),
                 "Use just_me, my_adviser or my_portfolio");
  }
  check_id(reader, option.id);
  reader.finish();
  return option;
}

void refuse_twins(Reader& reader, const std::vector<Option>& options, int line) {
  std::set<std::string_view> seen;
  for (const Option& option : options) {
    if (option.id.empty() || seen.insert(option.id).second) continue;
    reader.wrong(line, "the id " + quoted(option.id) + " comes twice", "Give each its own id");
  }
}

namespace {

constexpr std::size_t most_options = 500;
constexpr std::size_t most_earlier = 6;

void add_bank(Reader& reader, const Node& name, const Shelf& shelf, std::vector<Option>& options) {
  const auto bank = shelf.banks.find(name.text);
  if (bank == shelf.banks.end()) {
    reader.wrong(name.line, "there are no cards " + quoted(name.text),
                 "Add the file cards/" + name.text + ".toml, or mend the name");
    return;
  }
  // A step may name many banks and one of them many times: what it is given stays small.
  if (options.size() + bank->second.size() > most_options) {
    return reader.wrong(name.line, "there are more than " + std::to_string(most_options) + " cards here",
                        "Name fewer banks");
  }
  options.insert(options.end(), bank->second.begin(), bank->second.end());
}

}  // namespace

std::vector<Option> read_options(Reader& reader, std::string_view key, const Shelf& shelf) {
  std::vector<Option> options;
  const Node* node = reader.find(key);
  if (node == nullptr) return options;
  if (node->sort == Node::Sort::text) {
    add_bank(reader, *node, shelf, options);
  } else if (node->sort == Node::Sort::list && !node->children.empty() &&
             node->children.front().sort == Node::Sort::text) {
    for (const Node& name : node->children) add_bank(reader, name, shelf, options);
  } else {
    for (Reader& each : reader.tables(key, "option")) options.push_back(read_option(each, shelf));
  }
  refuse_twins(reader, options, node->line);
  return options;
}

std::vector<Earlier> read_earlier(Reader& reader, std::string_view key, std::string_view pile_key) {
  std::vector<Earlier> earlier;
  const std::vector<std::string> piles = reader.text_list(pile_key);
  const std::vector<std::string> slots = reader.text_list(key);
  if (slots.size() > most_earlier) {
    reader.wrong(reader.line_of(key), quoted(key) + " names too many steps",
                 "Name at most " + std::to_string(most_earlier));
    return earlier;
  }
  for (const std::string& slot : slots) earlier.push_back({.slot = slot, .piles = piles});
  if (!piles.empty() && earlier.empty()) {
    reader.wrong(reader.line_of(pile_key), quoted(pile_key) + " needs " + quoted(key),
                 "Say which sort the pile belongs to: " + std::string(key) + " = \"A02/sort\"");
  }
  return earlier;
}

std::vector<Earlier> read_unless(Reader& reader) {
  std::vector<Earlier> all;
  std::optional<Reader> table = reader.table("unless");
  if (!table) return all;
  for (const Node& answers : table->node().children) {
    std::vector<std::string> piles = table->text_list(answers.key);
    if (piles.empty())
      table->wrong(answers.line, quoted(answers.key) + " has no answer", "Say which answers end it");
    if (all.size() == most_earlier) break;
    all.push_back({.slot = answers.key, .piles = std::move(piles)});
  }
  table->finish();
  return all;
}

Source read_source(Reader& reader, const Shelf& shelf, std::string_view ring) {
  Source source;
  source.options = read_options(reader, "cards", shelf);
  source.also = read_options(reader, "also", shelf);
  source.from = read_earlier(reader, "from", "pile");
  source.or_piles = reader.text_list("or_pile");
  source.own_words = reader.yes_or("own_words", false);
  if (!source.or_piles.empty() && reader.find("pile") == nullptr) {
    reader.wrong(reader.line_of("or_pile"), quoted("or_pile") + " needs " + quoted("pile"),
                 "Say on which pile to look first");
  }
  if (source.options.empty() && source.also.empty() && source.from.empty() && !source.own_words) {
    reader.wrong(reader.line(), "nothing can be chosen", "Add cards = \"…\" or own_words = true");
  }
  const auto too_private = [&](const Option& option) {
    return !option.ring.empty() && is_smaller_ring(option.ring, ring);
  };
  std::erase_if(source.options, too_private);
  std::erase_if(source.also, too_private);
  return source;
}

std::optional<WorkedExample> read_worked_example(Reader& reader) {
  std::optional<Reader> table = reader.table("example");
  if (!table) return std::nullopt;
  WorkedExample example{table->sentence("who"), table->sentence("words")};
  table->finish();
  return example;
}

}  // namespace steps
