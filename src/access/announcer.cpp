// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/announcer.h"

namespace a11y {

namespace {

// What the ear hears for a role; words alone need none, and keys would all say the same.
std::string_view role_word(const Node& node) {
  switch (node.role) {
    case Role::button:
      return node.state.is_key ? "" : "button";
    case Role::check:
      return "tick box";
    case Role::radio:
      return "choice";
    case Role::text_box:
      return "text box";
    case Role::heading:
      return "heading";
    case Role::dialog:
      return "message";
    default:
      return "";
  }
}

std::string_view state_word(const Node& node) {
  if (node.state.disabled) return "cannot be pressed now";
  if (node.role == Role::check) return node.state.on ? "ticked" : "not ticked";
  if (node.role == Role::radio) return node.state.on ? "chosen" : "not chosen";
  if (node.role == Role::button && node.state.on && !node.state.is_key) return "chosen";
  return "";
}

void add(std::string& sentence, std::string_view part) {
  if (part.empty()) return;
  if (!sentence.empty()) sentence += ", ";
  sentence += part;
}

bool ends_sentence(std::string_view words) {
  while (!words.empty() && (words.back() == '"' || words.back() == ')')) words.remove_suffix(1);
  return !words.empty() &&
         (words.back() == '.' || words.back() == '?' || words.back() == '!' || words.back() == ':');
}

void add_sentence(Spoken& spoken, std::string_view sentence) {
  if (sentence.empty()) return;
  std::string& text = spoken.text;
  if (!text.empty()) text += ends_sentence(text) ? " " : ". ";
  text += sentence;
}

void add_name(Spoken& spoken, const Tree& tree, const Node& node) {
  const std::string_view name = tree.name(node);
  if (name.empty()) return;
  add_sentence(spoken, name);
  const Heard part{node.id, spoken.text.size() - name.size(), name.size()};
  spoken.heard.push_back(part);
  // A text box is called by its question: only what is in it is somebody's own.
  if (node.state.is_private && node.role != Role::text_box) spoken.own.push_back(part);
}

// The keys on the screen are for the eye and the finger: thirty letters read out help nobody.
bool is_read(const Node& node) {
  return !node.state.decorative && !node.state.is_key && node.role != Role::screen && node.role != Role::row;
}

}  // namespace

void Spoken::add(const Spoken& next) {
  const std::size_t before = next.text.size();
  add_sentence(*this, next.text);
  const std::size_t start = text.size() - before;
  for (const Heard& part : next.heard) heard.push_back({part.node, part.offset + start, part.length});
  for (const Heard& part : next.own) own.push_back({part.node, part.offset + start, part.length});
}

const Heard* heard_at(const std::vector<Heard>& heard, std::size_t offset) {
  for (const Heard& part : heard) {
    if (offset >= part.offset && offset < part.offset + part.length) return &part;
  }
  return nullptr;
}

Spoken spoken(const Tree& tree, const Node& node, Detail detail) {
  Spoken sentence;
  add_name(sentence, tree, node);
  if (detail != Detail::less) add(sentence.text, role_word(node));
  add(sentence.text, state_word(node));
  std::string_view value = tree.words(node.value);
  if (value.empty() && node.role == Role::text_box) value = "empty";
  add(sentence.text, value);
  if (node.state.is_private && !tree.words(node.value).empty())
    sentence.own.push_back({node.id, sentence.text.size() - value.size(), value.size()});
  if (node.of > 0 && detail != Detail::less)
    add(sentence.text, std::to_string(node.position) + " of " + std::to_string(node.of));
  if (detail == Detail::more) add_sentence(sentence, tree.words(node.hint));
  return sentence;
}

Spoken spoken_name(const Tree& tree, const Node& node) {
  Spoken sentence;
  add_name(sentence, tree, node);
  return sentence;
}

Spoken spoken_keys(const Tree& tree, const Node& group, Detail detail) {
  Spoken sentence;
  add_name(sentence, tree, group);
  add(sentence.text, tree.words(group.value));
  if (detail == Detail::more) add_sentence(sentence, tree.words(group.hint));
  return sentence;
}

std::string spoken_change(const Tree& before, const Node& was, const Tree& after, const Node& now) {
  if (now.role == Role::text_box || now.role == Role::heading) return "";
  if (state_word(was) != state_word(now))
    return std::string(state_word(now).empty() ? "not chosen" : state_word(now));
  if (before.words(was.value) != after.words(now.value)) return std::string(after.words(now.value));
  return "";
}

Spoken spoken_entry(const Tree& tree, Id focus, Detail detail) {
  Spoken entry;
  const Node* title = nullptr;
  const Node* held = tree.by_id(focus);
  std::string_view place;
  for (const Node& node : tree.nodes()) {
    if (node.scope != tree.top_scope()) continue;
    // Nothing in a dialog reads out what it says.
    const bool is_read = tree.top_scope() > 0 && (node.role == Role::text || node.role == Role::list_item);
    if (node.role == Role::screen || node.role == Role::dialog) {
      place = tree.name(node);
      // A page to write on is called like its box, which says what is in it.
      const bool is_of_box = held && held->role == Role::text_box && tree.name(*held) == place;
      if (!is_of_box) add_name(entry, tree, node);
    } else if (!title && node.role == Role::heading) {
      title = &node;
      add_sentence(entry, tree.words(node.hint));
    } else if (node.state.news) {
      add_sentence(entry, tree.name(node));
    } else if (is_read && tree.name(node) != place) {
      add_name(entry, tree, node);
    }
  }
  if (!held || (tree.name(*held) == place && held->role != Role::text_box)) return entry;
  if (held->role == Role::heading) {
    add_name(entry, tree, *held);
  } else {
    entry.add(spoken(tree, *held, detail));
  }
  return entry;
}

Spoken spoken_screen(const Tree& tree) {
  Spoken screen;
  std::string_view last;  // the name just read: a label and its box, a question and its answers share one
  const auto nodes = tree.nodes();
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (node.scope != tree.top_scope() || !is_read(node)) continue;
    const std::string_view name = tree.name(node);
    const bool is_label = i + 1 < nodes.size() && nodes[i + 1].role == Role::text_box;
    if (node.role == Role::text && is_label && tree.name(nodes[i + 1]) == name) continue;
    const bool is_frame = node.role == Role::group || node.role == Role::list || node.role == Role::dialog;
    const bool is_title = node.role == Role::heading && node.parent >= 0 &&
                          nodes[static_cast<std::size_t>(node.parent)].role == Role::dialog;
    const bool holds_keys = is_frame && i + 1 < nodes.size() && nodes[i + 1].state.is_key;
    if (holds_keys || ((is_frame || is_title) && name == last)) continue;
    if (!name.empty()) last = name;
    if (node.role == Role::heading || node.role == Role::dialog) {
      add_name(screen, tree, node);
      add_sentence(screen, tree.words(node.hint));
    } else {
      screen.add(spoken(tree, node));
    }
  }
  return screen;
}

}  // namespace a11y
