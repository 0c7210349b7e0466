// SPDX-License-Identifier: GPL-3.0-or-later
// Reader: takes one table of a pack apart and collects every mistake with its line.
//
// The tree is neutral, so that steps know no file format. A reader never stops
// at the first mistake: whoever writes a pack wants to see all of them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "steps/option.h"

namespace steps {

struct Node {
  enum class Sort { text, number, yes_no, list, table, other };
  Sort sort = Sort::table;
  int line = 0;
  std::string key;  // in its table; "" in a list
  std::string text;
  std::int64_t number = 0;
  bool yes = false;
  std::vector<Node> children;  // of a list or a table

  const Node* child(std::string_view name) const;
};

struct Mistake {
  int line = 0;
  std::string what;
  std::string mend;
};

// What a step may take from the rest of its pack.
struct Shelf {
  std::map<std::string, std::vector<Option>, std::less<>> banks;
  std::set<std::string, std::less<>> icons;
};

class Reader {
 public:
  // `name` says in a mistake what the table is: "step “why”". Both outlive the reader.
  Reader(const Node& table, std::string name, std::vector<Mistake>& mistakes);

  // Must be there and not be empty.
  std::string text(std::string_view key);
  std::string sentence(std::string_view key);  // and be plain English
  std::string question(std::string_view key);

  // May be absent.
  std::string text_or(std::string_view key, std::string_view fallback);
  std::string sentence_or(std::string_view key, std::string_view fallback);
  int number_or(std::string_view key, int fallback, int least, int most);
  bool yes_or(std::string_view key, bool fallback);
  std::vector<std::string> texts(std::string_view key);
  std::vector<std::string> text_list(std::string_view key);  // one text, or a list of texts
  std::string day_or_nothing(std::string_view key);          // "2027-08-31", or "" where there is none
  std::vector<std::string> sentences(std::string_view key);
  std::vector<Reader> tables(std::string_view key, std::string_view name_of_each);
  std::optional<Reader> table(std::string_view key);
  std::map<std::string, std::string> pairs(std::string_view key);  // a table of texts

  const Node* find(std::string_view key);
  int line() const { return node_->line; }
  int line_of(std::string_view key) const;
  const Node& node() const { return *node_; }
  void wrong(int line, std::string what, std::string mend);
  void finish();  // reports every key that nobody asked for

 private:
  const Node* find_sort(std::string_view key, Node::Sort sort, std::string_view called);
  void check_language(const Node& node, int most_words);

  const Node* node_;
  std::string name_;
  std::vector<Mistake>* mistakes_;
  std::set<std::string, std::less<>> known_;
};

// A bank by its name, several banks, or the options written out in the step itself.
std::vector<Option> read_options(Reader& reader, std::string_view key, const Shelf& shelf);
// An id stands in slots and file names, where other signs mean something.
void check_id(Reader& reader, const std::string& id);
// One [[cards]] table.
Option read_option(Reader& reader, const Shelf& shelf);
void refuse_twins(Reader& reader, const std::vector<Option>& options, int line);
// cards, also, from, pile, own_words. Cards that are more private than the step are left out:
// what only the learner may see must not come up in an answer that others see.
Source read_source(Reader& reader, const Shelf& shelf, std::string_view ring);
// The earlier steps that `key` names, and the piles on which their cards must lie.
std::vector<Earlier> read_earlier(Reader& reader, std::string_view key, std::string_view pile_key);
// The table “unless”: steps, and the answers to them after which a card is asked about no more.
std::vector<Earlier> read_unless(Reader& reader);
std::optional<WorkedExample> read_worked_example(Reader& reader);

bool is_ring(std::string_view name);
// Whether fewer people may read what is in the first ring.
bool is_smaller_ring(std::string_view ring, std::string_view than);

}  // namespace steps
