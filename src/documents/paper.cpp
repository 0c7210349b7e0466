// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/paper.h"

#include <algorithm>
#include <map>
#include <utility>

#include "assessment/answers.h"
#include "base/text.h"
#include "content/way.h"
#include "documents/calendar.h"
#include "documents/i_can.h"
#include "steps/all.h"
#include "steps/options.h"

namespace documents {
namespace {

using content::PaperPart;

// Which of the answers to one step an answer is: about which card, in which round.
using MarkedAt = std::pair<int, std::string>;

struct Given {
  std::string slot;
  MarkedAt place;
  const steps::Step* step = nullptr;
  const learner::Answer* answer = nullptr;
};

class Teller {
 public:
  Teller(const content::Paper& paper, const learner::Record& record, const content::Pack& pack, Reader reader)
      : record_(record),
        pack_(pack),
        ring_(reader == Reader::centre ? learner::Ring::my_portfolio : learner::ring_from(paper.ring)),
        is_for_pocket_(paper.size == content::Paper::Size::pocket) {
    over_ = days_over(record, pack);
    if (!is_for_pocket_) return;
    for (const Day& day : days_of(record, pack)) {
      if (day.by_review) new_days_[day.slot] = base::iso(day.date);
    }
  }

  // In the order in which they are asked.
  std::vector<Given> given(const std::string& slot) const {
    std::vector<Given> found;
    const steps::SlotParts parts = steps::parts_of_slot(slot);
    const content::Activity* activity = pack_.activity(parts.activity);
    if (activity == nullptr) return found;
    for (const content::Stop& stop : content::stops_of(*activity, assessment::answers_of(record_))) {
      if (stop.step->id != parts.step) continue;
      // What a pocket card reads anew is looked at by itself: that somebody read it is nothing to hide.
      const bool is_read_anew = is_for_pocket_ && std::holds_alternative<steps::ReadBack>(stop.step->kind);
      const learner::Answer* answer =
          is_read_anew ? record_.answer(stop.slot) : record_.seen_in(ring_, stop.slot);
      if (answer == nullptr) continue;
      found.push_back({stop.slot, {stop.round, stop.card}, stop.step, answer});
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
      for (const Given& each : given(slot)) {
        const auto* read_back = std::get_if<steps::ReadBack>(&each.step->kind);
        if (!is_for_pocket_ || read_back == nullptr) {
          blocks.emplace_back(Paragraph{each.answer->words});
        } else if (std::string now = read_now(*read_back, each); !now.empty()) {
          for (std::string& line : lines_of(now)) blocks.emplace_back(Paragraph{std::move(line)});
        }
      }
    }
    return blocks;
  }

  // From what this paper may show: a line about anything else is left out, as one without an answer is.
  std::string read_now(const steps::ReadBack& read_back, const Given& given) const {
    const steps::AnswerIn shown = [this](std::string_view slot) -> std::optional<std::string_view> {
      const auto new_day = new_days_.find(slot);
      if (new_day != new_days_.end()) return new_day->second;
      const learner::Answer* answer = record_.seen_in(ring_, slot);
      if (answer == nullptr) return std::nullopt;
      return answer->text;
    };
    return steps::text_of(read_back, shown, given.slot);
  }

  // A row for each round or card of the first column that has an answer.
  std::vector<Block> table(const PaperPart& part) const {
    Table table{part.heading, part.columns, {}};
    if (part.slots.empty()) return {};
    std::vector<std::map<MarkedAt, std::string>> others;  // the columns after the first
    for (std::size_t at = 1; at < part.slots.size(); ++at) {
      std::map<MarkedAt, std::string>& column = others.emplace_back();
      for (const Given& each : given(part.slots[at])) {
        // The day of a step that is done or dropped would only be waited for.
        if (!over_.contains(each.slot)) column[each.place] = each.answer->words;
      }
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
  static std::vector<std::pair<MarkedAt, std::string>> rows_of(
      const Given& first, const std::vector<std::map<MarkedAt, std::string>>& others) {
    const steps::Source* source = steps::source_of(*first.step);
    std::vector<std::pair<MarkedAt, std::string>> rows;
    if (source != nullptr && first.place.second.empty()) {
      for (const std::string& id : steps::ids_in(first.answer->text)) {
        const MarkedAt place{first.place.first, id};
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
  bool is_for_pocket_;
  std::set<std::string, std::less<>> over_;                   // days of steps that a review ended
  std::map<std::string, std::string, std::less<>> new_days_;  // by slot: what a review set in place of it
};

void add_blocks(std::vector<Block>& blocks, std::vector<Block> more) {
  for (Block& block : more) blocks.push_back(std::move(block));
}

}  // namespace

Document paper_of(const content::Paper& paper, const learner::Record& record, const content::Pack& pack,
                  const Names& names, base::Date today, Reader reader) {
  const bool is_for_pocket = paper.size == content::Paper::Size::pocket;
  Document document;
  document.title = base::trimmed(record.name).empty() ? paper.title : record.name + ": " + paper.title;
  document.subject = paper.about;
  document.foot = is_for_pocket ? "" : set_note(pack.unit);
  document.format = is_for_pocket ? Format::pocket_cards : Format::pages;
  document.made = today;
  document.blocks = {Heading{1, paper.title}};
  if (is_for_pocket) {
    document.blocks.emplace_back(Paragraph{"Cut along the lines. Keep the cards with you."});
  } else {
    for (const std::string& line : {record.name, names.centre, base::in_words(today)}) {
      if (!base::trimmed(line).empty()) document.blocks.emplace_back(Paragraph{line});
    }
  }
  const Teller teller(paper, record, pack, reader);
  bool is_empty = true;
  for (const PaperPart& part : paper.parts) {
    std::vector<Block> blocks = teller.told(part);
    if (blocks.empty()) continue;
    is_empty = false;
    if (is_for_pocket) document.blocks.emplace_back(PageBreak{});
    document.blocks.emplace_back(Heading{2, part.heading});
    if (!part.lead.empty()) document.blocks.emplace_back(Paragraph{part.lead});
    add_blocks(document.blocks, std::move(blocks));
  }
  if (is_empty) document.blocks.emplace_back(Paragraph{"There is nothing here yet."});
  return document;
}

bool has_words(const content::Paper& paper, const learner::Record& record, const content::Pack& pack,
               Reader reader) {
  const Teller teller(paper, record, pack, reader);
  return std::any_of(paper.parts.begin(), paper.parts.end(),
                     [&](const PaperPart& part) { return !teller.told(part).empty(); });
}

}  // namespace documents
