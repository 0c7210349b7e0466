// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include "content/local_pack.h"
#include "content/pack_files.h"
#include "steps/all.h"

namespace content {
namespace {

namespace fs = std::filesystem;

// The source and the days of a bank, for the cards that say none of their own.
struct Top {
  std::string source, checked, until;
};

void check_dates(steps::Reader& card, const steps::Option& read, bool is_local) {
  const bool is_told = !read.source.empty() && !read.checked.empty();
  if (!read.facts.empty() && !is_told) {
    card.wrong(card.line(), "it tells facts, but not where they come from and when they were checked",
               "Add source = \"…\" and checked = \"2026-11-01\" to it, or at the top of the file");
  }
  if (is_local && (!is_told || read.valid_until.empty())) {
    card.wrong(card.line(), "a local card says where it comes from, when you looked and until when it holds",
               "Add source, checked and valid_until to it, or at the top of the file");
  }
  if (!read.checked.empty() && !read.valid_until.empty() && read.valid_until < read.checked) {
    card.wrong(card.line_of("valid_until"), "it holds until a day that was over when you looked",
               "Change “valid_until” or “checked”");
  }
}

steps::Option read_card(steps::Reader& reader, const PackFiles& files, const Top& top, bool is_local) {
  steps::Option card = steps::read_option(reader, files.shelf);
  if (card.source.empty()) card.source = top.source;
  if (card.checked.empty()) card.checked = top.checked;
  if (card.valid_until.empty()) card.valid_until = top.until;
  check_dates(reader, card, is_local);
  return card;
}

std::vector<std::string> bank_names(const PackFiles& files) {
  std::vector<std::string> names;
  for (const auto& [name, cards] : files.shelf.banks) names.push_back(name);
  return names;
}

// A local pack adds to a bank of the programme. Another one would never be shown.
bool has_bank_to_join(const PackFiles& files, const std::string& bank, steps::Reader& reader) {
  if (files.shelf.banks.contains(bank)) return true;
  if (!files.unread_banks.contains(bank)) {
    reader.wrong(1, in_marks(files.pack.name) + " has no cards " + in_marks(bank),
                 "Name the file like one of these: " + listed(bank_names(files)));
  }
  return false;
}

void add_ids_of(const std::vector<steps::Option>& options, std::set<std::string>& ids) {
  for (const steps::Option& option : options) ids.insert(option.id);
}

// Everything that a later step could be asked about.
std::set<std::string> card_ids(PackFiles& files) {
  std::set<std::string> ids = {"own"};
  for (const auto& [name, cards] : files.shelf.banks) add_ids_of(cards, ids);
  for (Activity& activity : files.pack.activities) {
    for (steps::Step& step : activity.steps) {
      for (const steps::Source* source : steps::sources_in(step)) {
        add_ids_of(source->options, ids);
        add_ids_of(source->also, ids);
      }
      if (const auto* sort = std::get_if<steps::PileSort>(&step.kind)) add_ids_of(sort->cards, ids);
    }
  }
  return ids;
}

}  // namespace

void read_bank(PackFiles& files, const std::string& name, bool is_local) {
  const std::string bank_name = fs::path(name).stem().string();
  const std::optional<steps::Node> root = read_file(files, name);
  if (!root) {
    files.unread_banks.insert(bank_name);
    return;
  }
  std::vector<steps::Mistake> found;
  steps::Reader reader(*root, "cards", found);
  const Top top = {reader.text_or("source", ""), reader.day_or_nothing("checked"),
                   reader.day_or_nothing("valid_until")};
  if (is_local && !has_bank_to_join(files, bank_name, reader))
    return add_mistakes(files.mistakes, name, found);
  std::vector<steps::Option>& bank = files.shelf.banks[bank_name];
  std::vector<steps::Option> cards = bank;  // a local pack adds to those that are there
  std::set<std::string> seen;
  for (const steps::Option& known : cards) seen.insert(known.id);
  for (steps::Reader& each : reader.tables("cards", "card")) {
    steps::Option card = read_card(each, files, top, is_local);
    if (card.id.empty() || seen.insert(card.id).second) {
      files.written.cards.push_back({name, each.line(), bank_name, card});
      cards.push_back(std::move(card));
    } else {
      const bool is_of_programme = std::any_of(
          bank.begin(), bank.end(), [&](const steps::Option& known) { return known.id == card.id; });
      each.wrong(
          each.line_of("id"), "the id “" + card.id + "” comes twice",
          is_of_programme ? "The programme has it: give this card another id" : "Give each its own id");
    }
  }
  if (cards.size() == bank.size()) reader.wrong(1, "there are no cards", "Add [[cards]]");
  reader.finish();
  bank = std::move(cards);
  add_mistakes(files.mistakes, name, found);
}

void check_cards(PackFiles& files) {
  if (files.has_unread("activities/") || !files.unread_banks.empty()) return;
  const std::set<std::string> ids = card_ids(files);
  for (const WrittenCard& each : files.written.cards) {
    const std::string& of = each.card.of;
    if (of.empty() || ids.contains(of)) continue;
    std::set<std::string> others;
    for (const WrittenCard& other : files.written.cards) {
      const std::string& known = other.card.of;
      if (other.bank == each.bank && !known.empty() && ids.contains(known)) others.insert(known);
    }
    files.mistakes.push_back(
        {each.file, each.line,
         "card " + in_marks(each.card.id) + ": there is no card " + in_marks(of) + " to be “of”",
         others.empty() ? "Write the id of a card that a step is asked about, or take “of” out"
                        : "Use one of: " + listed({others.begin(), others.end()})});
  }
}

}  // namespace content
