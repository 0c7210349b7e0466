// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "app/journey/deeds.h"
#include "base/text.h"

namespace app::journey {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> entities{{{"&lt;", "<"},
                                                                                 {"&gt;", ">"},
                                                                                 {"&quot;", "\""},
                                                                                 {"&#39;", "'"},
                                                                                 {"&apos;", "'"},
                                                                                 {"&nbsp;", " "},
                                                                                 {"&amp;", "&"}}};

// The end of what is hidden from a reader at `at`: a tag, or a whole style element.
std::size_t behind_tag(std::string_view html, std::size_t at) {
  const std::string_view until = html.substr(at).starts_with("<style") ? "</style>" : ">";
  const std::size_t end = html.find(until, at);
  return end == std::string_view::npos ? html.size() : end + until.size();
}

}  // namespace

std::string listed(const std::vector<std::string>& names) {
  if (names.empty()) return "nothing";
  std::vector<std::string> marked;
  for (const std::string& name : names) marked.push_back(in_marks(name));
  return base::join(marked, ", ");
}

std::vector<const a11y::Node*> controls(const a11y::Tree& tree) {
  std::vector<const a11y::Node*> found;
  for (const a11y::Node& node : tree.nodes()) {
    if (node.state.focusable && node.scope == tree.top_scope()) found.push_back(&node);
  }
  return found;
}

std::vector<const a11y::Node*> controls_named(const a11y::Tree& tree, std::string_view name) {
  std::vector<const a11y::Node*> found;
  for (const a11y::Node& node : tree.nodes()) {
    const bool can_be_pressed = node.state.focusable || node.state.is_key;
    if (can_be_pressed && node.scope == tree.top_scope() && tree.name(node) == name) found.push_back(&node);
  }
  return found;
}

std::string control_names(const a11y::Tree& tree) {
  std::vector<std::string> names;
  for (const a11y::Node* node : controls(tree)) names.emplace_back(tree.name(*node));
  return listed(names);
}

const a11y::Node* focused(World& world) { return world.app().tree().by_id(world.app().layer().focus()); }

bool shows(const a11y::Tree& tree, std::string_view words) {
  return std::ranges::any_of(tree.nodes(), [&](const a11y::Node& node) {
    if (node.state.decorative) return false;
    const auto has = [&](a11y::Span span) { return tree.words(span).find(words) != std::string_view::npos; };
    return has(node.name) || has(node.value) || has(node.hint);
  });
}

bool fits(std::string_view name, std::string_view pattern) {
  if (pattern.empty()) return name.empty();
  if (pattern.front() == '*') {
    for (std::size_t skipped = 0; skipped <= name.size(); ++skipped) {
      if (fits(name.substr(skipped), pattern.substr(1))) return true;
    }
    return false;
  }
  if (name.empty()) return false;
  const bool is_same = pattern.front() == '?' || pattern.front() == name.front();
  return is_same && fits(name.substr(1), pattern.substr(1));
}

std::string words_of_html(std::string_view html) {
  std::string words;
  bool space_before = true;
  for (std::size_t at = 0; at < html.size();) {
    std::string_view next = html.substr(at, 1);
    std::size_t length = 1;
    for (const auto& [entity, meant] : entities) {
      if (!html.substr(at).starts_with(entity)) continue;
      next = meant;
      length = entity.size();
      break;
    }
    if (html[at] == '<') {
      length = behind_tag(html, at) - at;
      next = " ";
    }
    const bool is_space = next == " " || next == "\n" || next == "\t" || next == "\r";
    if (!is_space) words += next;
    if (is_space && !space_before) words += ' ';
    space_before = is_space;
    at += length;
  }
  return words;
}

}  // namespace app::journey
