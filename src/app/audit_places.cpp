// SPDX-License-Identifier: GPL-3.0-or-later
// Audit, places: what stands on several screens stands in one place, and no two have one title.
#include <algorithm>
#include <cmath>

#include "access/announcer.h"
#include "app/audit_rules.h"

namespace app {
namespace {

constexpr a11y::Rule place_rule{"same-place", 68, "Let the bars place it, as on every other screen."};
constexpr a11y::Rule title_rule{"unique-title", 53, "Give the screen a title or a heading of its own."};

constexpr std::string_view in_one_place[] = {"bar.back", "bar.next", "bar.read", "bar.easier", "bar.home"};

constexpr std::size_t easier = 3;  // of in_one_place

// They share a corner, or half of one lies on the other: where large words leave no room, a button is
// narrower on one screen than on another, and what stands beside it moves up.
bool is_same(const a11y::Rect& a, const a11y::Rect& b) {
  constexpr float slack = 1;  // pixel
  const bool across = std::fabs(a.x - b.x) <= slack || std::fabs(a.right() - b.right()) <= slack;
  const bool down = std::fabs(a.y - b.y) <= slack || std::fabs(a.bottom() - b.bottom()) <= slack;
  const float shared = a11y::overlap(a, b).width;
  return down && (across || 2 * shared >= std::min(a.width, b.width));
}

}  // namespace

PlaceJudge::PlaceJudge(const content::Words& say) {
  for (const std::string_view name : in_one_place) names_.emplace_back(say(name));
}

void PlaceJudge::judge(const std::string& screen, const std::string& hands, const a11y::Tree& tree,
                       a11y::Id focus, a11y::Issues& issues) {
  if (tree.top_scope() > 0) return;
  issues.begin(place_rule);
  // On the page that it leads to, "Make it easier" is missing, and what stood beside it closes up.
  const bool is_shorter = tree.find(a11y::Role::button, names_[easier]) == nullptr;
  for (const std::string& name : names_) {
    const a11y::Node* node = tree.find(a11y::Role::button, name);
    if (node == nullptr) continue;
    const auto [first, is_new] =
        places_.try_emplace(name + hands + (is_shorter ? " short" : ""), Seen{screen, node->rect});
    if (!is_new && !is_same(first->second.rect, node->rect))
      issues.add(tree, *node, "stands in another place than on " + first->second.screen);
  }
  const a11y::Id id = tree.top();
  const a11y::Node* place = tree.by_id(id);
  if (place == nullptr) return;
  const std::string entry = a11y::spoken_entry(tree, focus).text;
  const auto [first, is_new] = titles_.try_emplace(entry, std::pair(id, screen));
  issues.begin(title_rule);
  if (!is_new && first->second.first != id)
    issues.add(tree, *place, "is announced like " + first->second.second + ": \"" + entry + '"');
}

}  // namespace app
