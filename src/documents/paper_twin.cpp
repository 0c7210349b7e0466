// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/paper_twin.h"

#include <algorithm>
#include <charconv>
#include <span>
#include <utility>

#include "base/letters.h"
#include "base/text.h"
#include "documents/assessment_plan.h"
#include "documents/by_hand.h"
#include "documents/i_can.h"
#include "steps/all.h"

namespace documents {
namespace {

using Steps = std::span<const steps::Step>;
constexpr int most_copies = 3;  // on one sheet: whoever has more takes another
constexpr std::string_view just_me = "just_me", my_adviser = "my_adviser";

void add_told(std::vector<Block>& blocks, std::vector<Block> more) {
  for (Block& block : more) blocks.push_back(std::move(block));
}

// The place among the questions of its activity, from 1; 0 for what is not asked on paper.
int number_of(const content::Activity& activity, const steps::Step& step) {
  int number = 0;
  for (const steps::Step& each : activity.steps) {
    if (!is_asked_on_paper(each)) continue;
    ++number;
    if (&each == &step) return number;
  }
  return 0;
}

std::string code_of(const content::Activity& activity, const steps::Step& step, int copy) {
  std::string code = activity.id + " · " + std::to_string(number_of(activity, step));
  if (copy > 0) code += "." + std::to_string(copy);
  return code;
}

// A long round fills a sheet by itself.
int rounds_on_sheet(const content::Activity& activity) {
  constexpr int most_beside_another = 5;
  const auto asked = std::count_if(activity.steps.begin(), activity.steps.end(), [](const steps::Step& step) {
    return !step.round.empty() && is_asked_on_paper(step);
  });
  return activity.repeats || asked > most_beside_another ? 1 : std::min(most_copies, activity.most_rounds);
}

int most_of(const steps::Step& step) {
  if (const auto* pick = std::get_if<steps::Pick>(&step.kind)) return pick->most;
  if (const auto* arrange = std::get_if<steps::Arrange>(&step.kind)) return arrange->most;
  if (const auto* compare = std::get_if<steps::Compare>(&step.kind)) return compare->most;
  return std::holds_alternative<steps::Choose>(step.kind) ? 1 : most_copies;
}

// For how many cards a step that is asked for each of something is printed; 0 for all other steps.
int cards_of(const steps::Step& step, const content::Pack& pack) {
  if (step.each.from.empty()) return 0;
  if (step.for_first > 0) return std::min(most_copies, step.for_first);
  const steps::Step* from = pack.step_of(step.each.from.front().slot);
  return from == nullptr ? most_copies : std::clamp(most_of(*from), 1, most_copies);
}

bool is_asked_of_the_same(const steps::Step& one, const steps::Step& other) {
  if (one.each.from.empty() || other.each.from.empty())
    return one.each.from.empty() == other.each.from.empty();
  return one.each.from.front().slot == other.each.from.front().slot && one.for_first == other.for_first;
}

// Which page a question stands on.
enum class Page { handed_in, kept };

class Twin {
 public:
  Twin(const content::Activity& activity, const content::Pack& pack, Page page)
      : activity_(activity), pack_(pack), page_(page) {
    int for_adviser = 0, asked = 0;
    for (const steps::Step& each : activity.steps) {
      if (!stands_here(each) || !steps::keeps_an_answer(each)) continue;
      ++asked;
      for_adviser += each.ring == my_adviser ? 1 : 0;
    }
    all_for_adviser_ = page == Page::handed_in && asked > 0 && for_adviser == asked;
  }

  std::vector<Block> told() {
    for (std::size_t at = 0; at < activity_.steps.size();) {
      std::size_t end = at + 1;
      while (end < activity_.steps.size() && activity_.steps[end].round == activity_.steps[at].round) ++end;
      add_rounds(Steps(activity_.steps).subspan(at, end - at));
      at = end;
    }
    return std::move(blocks_);
  }

  bool all_for_adviser() const { return all_for_adviser_; }

 private:
  bool stands_here(const steps::Step& step) const {
    const bool is_own = step.ring == just_me;
    if (page_ == Page::kept) return is_asked_on_paper(step) && (is_own || has_private_cards(step));
    if (std::holds_alternative<steps::Show>(step.kind)) return step.each.from.empty();
    return is_asked_on_paper(step) && !is_own;
  }

  void add_rounds(Steps steps) {
    const bool stand_here =
        std::any_of(steps.begin(), steps.end(), [&](const auto& each) { return stands_here(each); });
    if (!stand_here) return;
    const int rounds = steps.front().round.empty() ? 1 : rounds_on_sheet(activity_);
    for (int round = 1; round <= rounds; ++round) {
      if (rounds > 1) blocks_.emplace_back(Heading{2, "Number " + std::to_string(round)});
      add_steps(steps, rounds > 1 ? round : 0);
    }
  }

  void add_steps(Steps steps, int round) {
    for (std::size_t at = 0; at < steps.size();) {
      std::size_t end = at + 1;
      while (end < steps.size() && is_asked_of_the_same(steps[at], steps[end])) ++end;
      const Steps group = steps.subspan(at, end - at);
      if (steps[at].each.from.empty()) {
        for (const steps::Step& each : group) add(each, round);
      } else {
        add_cards(group, round);
      }
      at = end;
    }
  }

  // What is asked of each card: all of it for the first, then for the second. A sort stands once.
  void add_cards(Steps group, int round) {
    const bool is_sort = std::holds_alternative<steps::PileSort>(group.front().kind);
    const int cards = is_sort ? 1 : cards_of(group.front(), pack_);
    for (int card = 1; card <= cards; ++card) {
      bool is_first = true;
      for (const steps::Step& each : group) {
        if (!stands_here(each)) continue;
        const bool is_named = is_first && !is_sort;
        is_first = false;
        if (is_named)
          blocks_.emplace_back(
              Fields{{{cards > 1 ? std::to_string(card) + ". This is about:" : "This is about:", 1}}, true});
        add(each, round > 0 ? round : cards > 1 ? card : 0);
      }
    }
  }

  void add(const steps::Step& step, int copy) {
    if (!stands_here(step)) return;
    if (const auto* show = std::get_if<steps::Show>(&step.kind)) return add_shown(step, *show, copy);
    const bool marks_adviser = page_ == Page::handed_in && step.ring == my_adviser && !all_for_adviser_;
    std::string help = help_on_paper(step);
    if (marks_adviser) help = "For you and your adviser." + (help.empty() ? "" : " " + help);
    const std::vector<Block> boxes =
        by_hand(step, page_ == Page::kept ? HandRing{"just_me", true} : HandRing{"my_adviser", false});
    if (boxes.empty()) return;
    blocks_.emplace_back(
        Question{code_of(activity_, step, copy), base::fill(step.question, {{"card", "…"}}), help});
    add_told(blocks_, boxes);
  }

  // Said once, however often its round comes.
  void add_shown(const steps::Step& step, const steps::Show& show, int copy) {
    if (copy > 1) return;
    blocks_.emplace_back(Question{"", step.question, ""});
    for (const std::string& each : show.paragraphs) {
      if (std::string words = words_on_paper(each); !words.empty())
        blocks_.emplace_back(Paragraph{std::move(words)});
    }
    List points;
    for (const steps::Option& point : show.points) {
      const std::string detail = words_on_paper(point.detail);
      points.items.push_back(detail.empty() ? point.words : point.words + "\n" + detail);
    }
    if (!points.items.empty()) blocks_.emplace_back(std::move(points));
  }

  const content::Activity& activity_;
  const content::Pack& pack_;
  Page page_;
  bool all_for_adviser_ = false;
  std::vector<Block> blocks_;
};

}  // namespace

Document paper_twin(const content::Activity& activity, const content::Pack& pack, base::Date today) {
  Document document;
  document.title = activity.id + ": " + activity.title;
  document.subject = activity.why.empty() ? activity.title : activity.why;
  const std::string criteria = criteria_in(activity);
  document.foot = (criteria.empty() ? "" : "Criteria " + criteria + ". ") + set_note(pack.unit);
  document.made = today;
  document.blocks = {Heading{1, activity.title}};
  Twin sheet(activity, pack, Page::handed_in);
  std::vector<Block> handed_in = sheet.told();
  const bool is_handed_in = std::any_of(handed_in.begin(), handed_in.end(), [](const Block& block) {
    const auto* question = std::get_if<Question>(&block);
    return question != nullptr && !question->code.empty();
  });
  if (is_handed_in)
    document.blocks.emplace_back(Fields{{{"Name", 6}, {"Date", 4}, {"Folder", 3}, {"Page", 2}}, false});
  if (sheet.all_for_adviser())
    document.blocks.emplace_back(Paragraph{"This page is for you and your adviser."});
  add_told(document.blocks, std::move(handed_in));
  if (activity.repeats || activity.most_rounds > rounds_on_sheet(activity))
    document.blocks.emplace_back(Paragraph{"Is there more to say? Take another sheet."});
  std::vector<Block> kept = Twin(activity, pack, Page::kept).told();
  if (kept.empty()) return document;
  if (is_handed_in) document.blocks.emplace_back(PageBreak{});
  add_told(document.blocks, {Heading{2, "Keep this page yourself"},
                             Paragraph{"Nobody collects this page. You need not show it to anyone."}});
  add_told(document.blocks, std::move(kept));
  return document;
}

namespace {

// "a17-2.3": a17, 2 and 3.
std::vector<std::string> pieces_of(std::string_view typed) {
  std::vector<std::string> pieces;
  bool is_new = true;
  for (std::size_t at = 0; at < typed.size();) {
    const base::CodePoint point = base::code_point_at(typed, at);
    const bool belongs = point.value == '_' || (point.value < 0x80 && base::is_letter(point.value));
    if (belongs && is_new) pieces.emplace_back();
    if (belongs) base::append_code_point(pieces.back(), point.value);
    is_new = !belongs;
    at += std::max<std::size_t>(point.length, 1);
  }
  return pieces;
}

std::optional<int> small_number(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 1) return std::nullopt;
  return number;
}

}  // namespace

std::optional<OnPaper> on_paper(std::string_view typed, const content::Catalogue& catalogue) {
  constexpr std::size_t longest = 60;
  if (typed.size() > longest) return std::nullopt;
  const std::vector<std::string> pieces = pieces_of(typed);
  if (pieces.size() < 2 || pieces.size() > 3) return std::nullopt;
  const std::optional<int> number = small_number(pieces[1]);
  const std::optional<int> copy = pieces.size() == 3 ? small_number(pieces[2]) : std::optional(0);
  if (!number || !copy || *copy > most_copies) return std::nullopt;
  for (const content::Pack& pack : catalogue.packs) {
    for (const content::Activity& activity : pack.activities) {
      if (base::lower_case(activity.id) != base::lower_case(pieces[0])) continue;
      for (const steps::Step& step : activity.steps) {
        if (number_of(activity, step) != *number) continue;
        const int round = step.round.empty() ? 1 : std::max(1, *copy);
        return OnPaper{steps::slot_of(activity.id, step.id, "", round), code_of(activity, step, *copy),
                       std::max(1, *copy), step.ring == just_me};
      }
    }
  }
  return std::nullopt;
}

}  // namespace documents
