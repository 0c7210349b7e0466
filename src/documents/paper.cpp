// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/paper.h"

#include <algorithm>
#include <map>
#include <utility>

#include "assessment/answers.h"
#include "base/text.h"
#include "content/way.h"
#include "documents/i_can.h"
#include "steps/all.h"
#include "steps/options.h"

namespace documents {
namespace {

using content::PaperPart;

// Which of the answers to one step an answer is: about which card, in which round.
using Spot = std::pair<int, std::string>;

struct Given {
  Spot place;
  const steps::Step* step = nullptr;
  const learner::Answer* answer = nullptr;
};

class Teller {
 public:
  Teller(const learner::Record& record, const content::Pack& pack, learner::Ring ring)
      : record_(record), pack_(pack), ring_(ring) {}

  // In the order in which they are asked.
  std::vector<Given> given(const std::string& slot) const {
    std::vector<Given> found;
    const steps::SlotParts parts = steps::parts_of_slot(slot);
    const content::Activity* activity = pack_.activity(parts.activity);
    if (activity == nullptr) return found;
    for (const content::Stop& stop : content::stops_of(*activity, assessment::answers_of(record_))) {
      const learner::Answer* answer =
          stop.step->id == parts.step ? record_.seen_in(ring_, stop.slot) : nullptr;
      if (answer == nullptr) continue;
      found.push_back({{stop.round, stop.card}, stop.step, answer});
    }
    return found;
  }

  std::vector<Block> told(const PaperPart& part) const {
    switch (part.sort) {
      case PaperPart::Sort::list:
        return list(part);
      case PaperPart::Sort::text:
        return text(part);
      case PaperPart::Sort::table:
        return table(part);
    }
    return {};
  }

 private:
  // Picked cards stand one by one; all else is one item.
  static std::vector<std::string> items_of(const Given& given) {
    const steps::Source* source = steps::source_of(*given.step);
    std::vector<std::string> items;
    if (source != nullptr) items = steps::words_of_each(given.answer->text, *source);
    if (items.empty()) items.push_back(given.answer->words);
    return items;
  }

  std::vector<Block> list(const PaperPart& part) const {
    List list;
    for (const std::string& slot : part.slots) {
      for (const Given& each : given(slot)) {
        for (std::string& item : items_of(each)) {
          const bool is_new = std::find(list.items.begin(), list.items.end(), item) == list.items.end();
          if (is_new) list.items.push_back(std::move(item));
        }
      }
    }
    if (list.items.empty()) return {};
    return {std::move(list)};
  }

  std::vector<Block> text(const PaperPart& part) const {
    std::vector<Block> blocks;
    for (const std::string& slot : part.slots) {
      for (const Given& each : given(slot)) blocks.emplace_back(Paragraph{each.answer->words});
    }
    return blocks;
  }

  // A row for each round or card of the first column that has an answer.
  std::vector<Block> table(const PaperPart& part) const {
    Table table{part.heading, part.columns, {}};
    if (part.slots.empty()) return {};
    std::vector<std::map<Spot, std::string>> others;  // the columns after the first
    for (std::size_t at = 1; at < part.slots.size(); ++at) {
      std::map<Spot, std::string>& column = others.emplace_back();
      for (const Given& each : given(part.slots[at])) column[each.place] = each.answer->words;
    }
    for (const Given& first : given(part.slots.front())) {
      for (const auto& [place, words] : rows_of(first, others)) {
        std::vector<std::string> cells = {words};
        for (const auto& column : others) {
          const auto cell = column.find(place);
          cells.push_back(cell == column.end() ? "" : cell->second);
        }
        table.rows.push_back(std::move(cells));
      }
    }
    if (table.rows.empty()) return {};
    return {std::move(table)};
  }

  // One answer is one row; but where later columns speak of each card that was picked, so do the rows.
  static std::vector<std::pair<Spot, std::string>> rows_of(
      const Given& first, const std::vector<std::map<Spot, std::string>>& others) {
    const steps::Source* source = steps::source_of(*first.step);
    std::vector<std::pair<Spot, std::string>> rows;
    if (source != nullptr && first.place.second.empty()) {
      for (const std::string& id : steps::ids_in(first.answer->text)) {
        const Spot place{first.place.first, id};
        const bool is_spoken_of = std::any_of(others.begin(), others.end(),
                                              [&](const auto& column) { return column.contains(place); });
        if (is_spoken_of) rows.emplace_back(place, steps::in_a_row(steps::words_of_each(id, *source)));
      }
    }
    if (rows.empty()) rows.emplace_back(first.place, first.answer->words);
    return rows;
  }

  const learner::Record& record_;
  const content::Pack& pack_;
  learner::Ring ring_;
};

}  // namespace

Document paper_of(const content::Paper& paper, const learner::Record& record, const content::Pack& pack,
                  const Names& names, base::Date today) {
  Document document;
  document.title = base::trimmed(record.name).empty() ? paper.title : record.name + ": " + paper.title;
  document.subject = paper.about;
  document.foot = set_note(pack.unit);
  document.made = today;
  document.blocks = {Heading{1, paper.title}};
  for (const std::string& line : {record.name, names.centre, base::in_words(today)}) {
    if (!base::trimmed(line).empty()) document.blocks.emplace_back(Paragraph{line});
  }
  const Teller teller(record, pack, learner::ring_from(paper.ring));
  bool is_empty = true;
  for (const PaperPart& part : paper.parts) {
    std::vector<Block> blocks = teller.told(part);
    if (blocks.empty()) continue;
    is_empty = false;
    document.blocks.emplace_back(Heading{2, part.heading});
    if (!part.lead.empty()) document.blocks.emplace_back(Paragraph{part.lead});
    for (Block& block : blocks) document.blocks.push_back(std::move(block));
  }
  if (is_empty) document.blocks.emplace_back(Paragraph{"There is nothing here yet."});
  return document;
}

bool has_words(const content::Paper& paper, const learner::Record& record, const content::Pack& pack) {
  const Teller teller(record, pack, learner::ring_from(paper.ring));
  return std::any_of(paper.parts.begin(), paper.parts.end(),
                     [&](const PaperPart& part) { return !teller.told(part).empty(); });
}

}  // namespace documents
