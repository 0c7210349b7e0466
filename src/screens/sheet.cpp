// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/sheet.h"

#include <algorithm>

#include "base/text.h"
#include "steps/options.h"

namespace screens {
namespace {

constexpr std::string_view own_prefix = "own:";

bool is_own(std::string_view id) { return id.starts_with(own_prefix); }

// Steps with ticks: the ids on the sheet, and the learner's own words in the one text box.
void put_ids(Sheet& sheet, std::string_view answer) {
  sheet.texts.resize(1);
  for (const std::string& id : steps::ids_in(answer)) {
    if (is_own(id)) {
      sheet.own_open = true;
      sheet.texts[0].set(std::string_view(id).substr(own_prefix.size()));
    } else {
      sheet.picked.push_back(id);
    }
  }
}

std::string ids_on(const Sheet& sheet) {
  std::vector<std::string> ids = sheet.picked;
  if (sheet.own_open && !sheet.texts.empty()) {
    const std::string_view own = base::trimmed(sheet.texts[0].text());
    if (!own.empty()) ids.push_back(std::string(own_prefix) + std::string(own));
  }
  return steps::answer_of(ids);
}

struct Filler {
  Sheet& sheet;
  std::string_view text;
  base::Date today;

  void operator()(const steps::Show&) const {}
  void operator()(const steps::GoalCheck&) const {}
  void operator()(const steps::PileSort&) const { sheet.picked = steps::ids_in(text); }
  void operator()(const steps::Pick&) const { put_ids(sheet, text); }
  void operator()(const steps::Choose&) const { put_ids(sheet, text); }
  void operator()(const steps::Arrange&) const { sheet.picked = steps::ids_in(text); }
  void operator()(const steps::Write&) const {
    sheet.texts.resize(1);
    sheet.texts[0].set(text);
  }
  void operator()(const steps::Example& kind) const {
    sheet.texts.resize(kind.parts.size());
    const std::map<std::string, std::string> known = steps::parts_in(text);
    for (std::size_t i = 0; i < kind.parts.size(); ++i) {
      if (const auto part = known.find(kind.parts[i].id); part != known.end())
        sheet.texts[i].set(part->second);
    }
  }
  void operator()(const steps::PickDate&) const {
    const std::optional<base::Date> date = base::date_from_iso(text);
    sheet.date = date.value_or(today);
    if (date) sheet.picked = {std::string(text)};
  }
  void operator()(const steps::Rate&) const { sheet.picked = steps::ids_in(text); }
  void operator()(const steps::Compare&) const { sheet.picked = steps::ids_in(text); }
  void operator()(const steps::Timeline&) const { sheet.picked = steps::ids_in(text); }
  void operator()(const steps::Match&) const {
    sheet.texts.resize(1);
    sheet.matches = steps::matches_in(text);
  }
  void operator()(const steps::ReadBack&) const {}
  void operator()(const steps::Themes&) const {}
  void operator()(const steps::Plan&) const { sheet.picked = steps::ids_in(text); }
  void operator()(const steps::Declare&) const { sheet.picked = steps::ids_in(text); }
};

struct Reader {
  const Sheet& sheet;
  bool is_draft = false;  // to be written on: the blank before the next word belongs to it

  std::string_view words_in(std::size_t box) const {
    const std::string_view text = sheet.texts[box].text();
    return is_draft ? text : base::trimmed(text);
  }

  std::string operator()(const steps::Show&) const { return ""; }
  std::string operator()(const steps::GoalCheck&) const { return ""; }
  std::string operator()(const steps::PileSort&) const { return steps::answer_of(sheet.picked); }
  std::string operator()(const steps::Pick&) const { return ids_on(sheet); }
  std::string operator()(const steps::Choose&) const { return ids_on(sheet); }
  std::string operator()(const steps::Arrange& kind) const {
    const std::size_t kept = std::min(sheet.picked.size(), static_cast<std::size_t>(kind.most));
    return steps::answer_of({sheet.picked.begin(), sheet.picked.begin() + static_cast<std::ptrdiff_t>(kept)});
  }
  std::string operator()(const steps::Write&) const { return std::string(words_in(0)); }
  std::string operator()(const steps::Example& kind) const {
    std::map<std::string, std::string> texts;
    for (std::size_t i = 0; i < kind.parts.size() && i < sheet.texts.size(); ++i) {
      const std::string_view words = words_in(i);
      if (!words.empty()) texts.emplace(kind.parts[i].id, words);
    }
    return steps::answer_of(kind, texts);
  }
  std::string operator()(const steps::PickDate&) const {
    return sheet.picked.empty() ? "" : sheet.picked.front();
  }
  std::string operator()(const steps::Rate&) const { return steps::answer_of(sheet.picked); }
  std::string operator()(const steps::Compare&) const { return steps::compare_answer(sheet.picked); }
  std::string operator()(const steps::Timeline&) const { return steps::answer_of(sheet.picked); }
  std::string operator()(const steps::Match&) const { return steps::answer_of_matches(matches_on(sheet)); }
  std::string operator()(const steps::ReadBack&) const { return ""; }
  std::string operator()(const steps::Themes&) const { return ""; }
  std::string operator()(const steps::Plan&) const { return steps::answer_of(sheet.picked); }
  std::string operator()(const steps::Declare&) const { return steps::answer_of(sheet.picked); }
};

}  // namespace

std::vector<steps::Matched> matches_on(const Sheet& sheet) {
  std::vector<steps::Matched> matches = sheet.matches;
  if (!sheet.own_open || sheet.texts.empty()) return matches;
  const std::string own = steps::own_id(sheet.texts[0].text());
  if (own.empty()) return matches;
  const auto add = [](std::vector<std::string>& ids, const std::string& id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  };
  for (steps::Matched& each : matches) {
    if (sheet.held_need.empty() && each.need == own) return matches;
    if (!sheet.held_need.empty() && each.need == sheet.held_need) add(each.haves, own);
  }
  if (sheet.held_need.empty()) matches.push_back({own, {}});
  return matches;
}

Sheet sheet_for(const content::Stop& stop, std::string_view text, base::Date today) {
  Sheet sheet;
  sheet.slot = stop.slot;
  sheet.date = today;
  std::visit(Filler{sheet, text, today}, stop.step->kind);
  return sheet;
}

std::string answer_on(const Sheet& sheet, const steps::Step& step) {
  return std::visit(Reader{sheet}, step.kind);
}

std::string draft_on(const Sheet& sheet, const steps::Step& step) {
  return std::visit(Reader{sheet, true}, step.kind);
}

}  // namespace screens
