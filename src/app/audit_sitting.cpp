// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit_sitting.h"

#include <algorithm>
#include <string_view>

#include "app/audit_own.h"
#include "screens/draw.h"
#include "ui/measures.h"

namespace app {
namespace {

constexpr a11y::Rule reach_rule{"focus-reach", 47, "Let Tab come to it, and let it take the focus."};
constexpr a11y::Rule view_rule{"focus-in-view", 56, "Let the body that it stands in scroll to it."};
constexpr a11y::Rule out_rule{"way-out", 48, "Let Escape or a button close it."};

constexpr int frames_to_settle = 4;  // what is left over in height is known from the third
constexpr float millimetres_of_key = 13, millimetres_of_key_gap = 2;  // a cell of 15 mm

// Which things there are, in which order: what walking by Tab depends on.
std::size_t order_of(const a11y::Tree& tree, const std::string& name) {
  std::string order = name;
  for (const a11y::Node& node : tree.nodes()) {
    order += std::to_string(node.id);
    order += node.state.focusable ? 'f' : '-';
    order += static_cast<char>('0' + node.scope);
  }
  return std::hash<std::string>()(order);
}

bool is_same(const a11y::Tree& one, const a11y::Tree& other) {
  const auto same_node = [&](const a11y::Node& a, const a11y::Node& b) {
    return a.id == b.id && a.rect == b.rect && a.clip == b.clip && a.state == b.state &&
           a.parent == b.parent && one.name(a) == other.name(b) &&
           one.words(a.value) == other.words(b.value) && one.words(a.hint) == other.words(b.hint);
  };
  const auto same_drawn = [&](const a11y::Drawn& a, const a11y::Drawn& b) {
    return a.node == b.node && a.rect == b.rect && one.words(a.words) == other.words(b.words);
  };
  return std::ranges::equal(one.nodes(), other.nodes(), same_node) &&
         std::ranges::equal(one.drawn(), other.drawn(), same_drawn);
}

const a11y::Node* first_stop(const a11y::Tree& tree) {
  for (const a11y::Node& node : tree.nodes()) {
    if (node.scope == tree.top_scope() && node.state.focusable && !node.state.disabled) return &node;
  }
  return nullptr;
}

bool is_in_view(const a11y::Node& node) {
  constexpr float slack = 4;  // of a thick edge a hair may be cut
  // What is higher than its part shows its beginning, or where the caret is, and fills it.
  const bool fills = node.rect.y <= node.clip.y + slack && node.rect.bottom() + slack >= node.clip.bottom();
  if (fills) return true;
  const bool is_whole = node.rect.bottom() <= node.clip.bottom() + slack;
  return node.rect.y + slack >= node.clip.y &&
         (is_whole || node.rect.height + 2 * slack > node.clip.height - 40);
}

ui::Event key(ui::Press press) {
  ui::Event event;
  event.press = press;
  return event;
}

// Words that are a picture count as well: the comma on its key.
std::vector<a11y::Rect> signs_of(const ui::PaintLog& paint) {
  std::vector<a11y::Rect> signs;
  for (const ui::Painted& item : paint) {
    if (item.what == ui::Painted::What::sign || item.what == ui::Painted::What::words)
      signs.push_back(item.rect);
  }
  return signs;
}

}  // namespace

struct AuditSitting::Shown {
  const AuditSubject& subject;
  ui::Comfort comfort;
  ui::Theme theme;
  ui::PaintLog paint;
};

AuditSubject subject_of(const Exhibit& exhibit) {
  AuditSubject subject;
  subject.name = exhibit.name;
  subject.is_activity = std::holds_alternative<screens::Activity>(exhibit.state.screen);
  subject.presses = exhibit.presses;
  subject.own = own_lines(exhibit.state);
  subject.comfort = exhibit.state.comfort;
  subject.draw = [state = exhibit.state, sheet = exhibit.sheet](ui::Kit& kit,
                                                                const ui::Comfort& comfort) mutable {
    state.comfort = comfort;
    return screens::draw(state, sheet, kit).has_value();
  };
  return subject;
}

AuditSitting::AuditSitting(const AuditTask& task, const AuditLayout& layout, const content::Words& say,
                           ui::Kit& kit, WordJudge& words, AuditProofs& proofs)
    : task_(task), layout_(layout), kit_(kit), words_(words), proofs_(proofs), places_(say) {
  const auto pixels = [](float millimetres) { return millimetres / static_cast<float>(audit_pitch); };
  limits_.least_target = pixels(layout.large_controls ? 20 : 15);
  limits_.least_gap = pixels(layout.large_controls ? 5 : 3);
  limits_.least_key = pixels(millimetres_of_key);
  limits_.least_key_gap = pixels(millimetres_of_key_gap);
  limits_.line = pixels(ui::cap_millimetres(task.size)) * 2;
  limits_.one_column = task.size >= 4 || ui::is_narrow(audit_pitch, layout.screen.width);
  limits_.screen = {0, 0, static_cast<float>(layout.screen.width), static_cast<float>(layout.screen.height)};
}

ui::Comfort AuditSitting::comfort_of(const AuditSubject& subject, std::string_view theme) const {
  ui::Comfort comfort = subject.comfort;
  comfort.text_size = task_.size;
  comfort.letters = task_.letters;
  comfort.large_controls = layout_.large_controls;
  comfort.theme = theme;
  return comfort;
}

Painting AuditSitting::painting(const Shown& shown) const {
  return {kit_.layer().tree(), shown.paint, shown.theme, task_.size, audit_pitch};
}

bool AuditSitting::frame(Shown& shown, std::span<const ui::Event> input) {
  shown.paint.clear();
  ui::Kit::Frame frame;
  frame.width = layout_.screen.width;
  frame.height = layout_.screen.height;
  frame.millimetres_per_pixel = audit_pitch;
  frame.now = now_ += 0.1;
  frame.comfort = shown.comfort;
  frame.input = input;
  frame.paint = &shown.paint;
  kit_.begin(frame);
  const bool leads_on = shown.subject.draw(kit_, shown.comfort);
  kit_.end();
  kit_.layer().take_utterances();
  return leads_on;
}

// An empty frame first, so that no screen finds the focus or the scrolling of the one before.
void AuditSitting::settle(Shown& shown) {
  AuditSubject nothing;
  nothing.draw = [](ui::Kit& kit, const ui::Comfort&) {
    const ui::Scope empty = kit.screen("between two screens", "");
    return false;
  };
  Shown between{nothing, shown.comfort, shown.theme, {}};
  frame(between);
  for (int i = 0; i < frames_to_settle; ++i) frame(shown);
  for (const std::string& name : shown.subject.presses) {
    press_screen_key(kit_, name);
    for (int i = 0; i < frames_to_settle; ++i) frame(shown);
  }
}

void AuditSitting::judge_layout(Shown& shown, a11y::Issues& issues) {
  const a11y::Tree before = kit_.layer().tree();
  frame(shown);
  const a11y::Tree& tree = kit_.layer().tree();
  a11y::check_stable(before, tree, issues);
  limits_.is_activity = shown.subject.is_activity;
  const std::vector<a11y::Rect> signs = signs_of(shown.paint);
  a11y::lint({tree, limits_, signs}, issues);
  check_line_lengths(painting(shown), issues);
  check_whole_words(painting(shown), issues);
  check_capitals(painting(shown), issues);
  words_.judge(tree, shown.subject.own, issues);
  std::string hands;
  if (shown.comfort.left_handed) hands += " left";
  if (shown.comfort.low_reach) hands += " low";
  if (shown.comfort.letter_space > 0) hands += " spaced";
  places_.judge(shown.subject.name, hands, tree, kit_.layer().focus(), issues);
}

// By Tab and back, for real; where things are the same in the same order, it was done before.
void AuditSitting::judge_walk(Shown& shown, a11y::Issues& issues) {
  if (!proofs_.walked.insert(order_of(kit_.layer().tree(), shown.subject.name)).second) return;
  const a11y::Tree at_rest = kit_.layer().tree();
  for (const ui::Press way : {ui::Press::next, ui::Press::previous}) {
    std::set<a11y::Id> reached;
    const ui::Event tab[] = {key(way)};
    for (std::size_t i = 0; i <= at_rest.nodes().size(); ++i) {
      frame(shown, tab);
      if (!reached.insert(kit_.layer().focus()).second) break;
    }
    issues.begin(reach_rule);
    for (const a11y::Node& node : at_rest.nodes()) {
      const bool is_stop = node.state.focusable && !node.state.disabled && node.scope == at_rest.top_scope();
      if (is_stop && !reached.contains(node.id))
        issues.add(at_rest, node,
                   way == ui::Press::next ? "is not reached by Tab" : "is not reached going back");
    }
  }
}

// What lies out of sight comes into it with the focus.
void AuditSitting::judge_view(Shown& shown, a11y::Issues& issues) {
  const a11y::Tree at_rest = kit_.layer().tree();
  for (const a11y::Node& node : at_rest.nodes()) {
    const bool is_stop = node.state.focusable && !node.state.disabled && node.scope == at_rest.top_scope();
    if (!is_stop || is_in_view(node)) continue;
    kit_.layer().set_focus(node.id, true);
    for (int drawn = 0; drawn < 3; ++drawn) frame(shown);  // as after any input
    const a11y::Node* now = kit_.layer().tree().by_id(node.id);
    issues.begin(view_rule);
    if (now != nullptr && !is_in_view(*now))
      issues.add(kit_.layer().tree(), *now, "has the focus out of sight");
  }
}

void AuditSitting::judge_theme(Shown& shown, bool is_first, a11y::Issues& issues) {
  const a11y::Node* stop = first_stop(kit_.layer().tree());
  if (stop != nullptr) kit_.layer().set_focus(stop->id, true);
  if (is_first) frame(shown);  // the focus may have to come into view
  frame(shown);
  check_colours(painting(shown), issues);
  const a11y::Node* focus = kit_.layer().tree().by_id(kit_.layer().focus());
  if (stop != nullptr && focus != nullptr) check_ring(painting(shown), *focus, issues);
}

// A box for words keeps Escape, as it must not lose them: such a page has a button.
void AuditSitting::judge_way_out(Shown& shown, a11y::Issues& issues) {
  const int scope = kit_.layer().tree().top_scope();
  if (scope == 0 || !proofs_.left.insert(order_of(kit_.layer().tree(), shown.subject.name)).second) return;
  settle(shown);
  const a11y::Tree dialog = kit_.layer().tree();
  const a11y::Node* focus = dialog.by_id(kit_.layer().focus());
  const ui::Event escape[] = {key(ui::Press::escape)};
  if (frame(shown, escape)) return;
  bool has_button = false;
  for (const a11y::Node& node : dialog.nodes()) {
    if (!a11y::can_be_hit(node) || node.scope != scope || has_button) continue;
    kit_.layer().post(node.id, a11y::Act::press);
    has_button = frame(shown) || (frame(shown), kit_.layer().tree().top_scope() < scope);
  }
  const bool keeps_escape = focus != nullptr && focus->role == a11y::Role::text_box;
  issues.begin(out_rule);
  if (const a11y::Node* place = dialog.by_id(dialog.top()); place != nullptr && !(keeps_escape && has_button))
    issues.add(dialog, *place, has_button ? "is not left by Escape" : "cannot be left");
}

void AuditSitting::keep(const AuditSubject& subject, std::string_view theme, a11y::Issues& issues,
                        AuditReport& report) {
  for (const a11y::Issue& issue : issues.take())
    report.add(subject.name, issue, in_words(task_, layout_, theme));
}

void AuditSitting::judge(const AuditSubject& subject, AuditReport& report) {
  std::vector<std::string_view> laid_anew;
  std::optional<a11y::Tree> first;
  for (const std::string& theme : layout_.themes) {
    const ui::Comfort comfort = comfort_of(subject, theme);
    Shown shown{subject, comfort, ui::theme_of(comfort), {}};
    if (!first) settle(shown);
    a11y::Issues issues;
    judge_theme(shown, !first, issues);
    if (!first || !is_same(*first, kit_.layer().tree())) laid_anew.push_back(theme);
    if (!first) first = kit_.layer().tree();
    keep(subject, theme, issues, report);
  }
  for (const std::string_view theme : laid_anew) {
    const ui::Comfort comfort = comfort_of(subject, theme);
    Shown shown{subject, comfort, ui::theme_of(comfort), {}};
    settle(shown);
    a11y::Issues issues;
    judge_layout(shown, issues);
    judge_walk(shown, issues);
    judge_view(shown, issues);
    judge_way_out(shown, issues);
    keep(subject, theme, issues, report);
  }
}

}  // namespace app
