// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/layer.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "access/key_walk.h"

namespace a11y {

void Layer::begin_frame(double now) {
  now_ = now;
  building_.clear();
  open_.clear();
  scope_ = 0;
  for (Posted& posted : posted_) {
    if (posted.act == Act::focus) {
      focus_.to(posted.id);
    } else {
      due_.push_back(std::move(posted));
    }
  }
  posted_.clear();
}

void Layer::end_frame() {
  assert(open_.empty());
  std::swap(building_, finished_);  // building_ now holds the frame before
  const bool entered = focus_.follow(building_, finished_);
  unclaimed_ += static_cast<int>(due_.size());
  due_.clear();
  announce(entered);
}

Id Layer::id(std::string_view key) const { return child_id(open_id(), key); }

Id Layer::id(std::uint64_t number) const { return child_id(open_id(), number); }

Id Layer::next_id(Role role) const {
  const std::int32_t parent = open_.empty() ? -1 : open_.back();
  std::uint64_t count = 1;
  for (const Node& node : building_.nodes_) {
    if (node.parent == parent && node.role == role) ++count;
  }
  return id(count << 8 | static_cast<std::uint64_t>(role));
}

Id Layer::open_id() const {
  return open_.empty() ? 0 : building_.nodes_[static_cast<std::size_t>(open_.back())].id;
}

std::string_view Layer::open_name() const {
  return open_.empty() ? std::string_view()
                       : building_.name(building_.nodes_[static_cast<std::size_t>(open_.back())]);
}

void Layer::open(Role role, Id id, std::string_view name, State state) {
  Node node;
  node.id = id;
  node.parent = open_.empty() ? -1 : open_.back();
  node.role = role;
  node.state = state;
  node.scope = scope_;
  node.name = building_.keep(name);
  open_.push_back(static_cast<std::int32_t>(building_.nodes_.size()));
  building_.nodes_.push_back(node);
}

void Layer::open_dialog(Id id, std::string_view title) {
  ++scope_;
  open(Role::dialog, id, title);
}

void Layer::close() {
  const std::int32_t index = open_.back();
  open_.pop_back();
  auto& nodes = building_.nodes_;
  const auto end = static_cast<std::int32_t>(nodes.size());
  nodes[static_cast<std::size_t>(index)].last = end;
  if (nodes[static_cast<std::size_t>(index)].role == Role::dialog) --scope_;
  for (std::int32_t child = index + 1; child < end; child = nodes[static_cast<std::size_t>(child)].last) {
    Node& node = nodes[static_cast<std::size_t>(child)];
    if (!node.reads_last) continue;
    node.reads_last = false;
    if (node.last < end) building_.move_to_end(child, end);
    break;
  }
}

void Layer::rect(const Rect& rect, const Rect& clip) {
  open_node().rect = rect;
  open_node().clip = clip;
}

void Layer::value(std::string_view words) { open_node().value = building_.keep(words); }

void Layer::hint(std::string_view words) { open_node().hint = building_.keep(words); }

void Layer::more_hint(std::string_view words) {
  Span& hint = open_node().hint;
  if (hint.length == 0) return Layer::hint(words);
  assert(hint.offset + hint.length == building_.arena_.size());
  building_.keep(". ");
  building_.keep(words);
  hint.length = static_cast<std::uint32_t>(building_.arena_.size()) - hint.offset;
}

void Layer::position(int position, int of) {
  open_node().position = position;
  open_node().of = of;
}

void Layer::level(int level) { open_node().level = level; }

void Layer::reads_last() { open_node().reads_last = true; }

void Layer::drawn(std::string_view words, const Rect& where) {
  const Span span = building_.keep(words);
  building_.drawn_.push_back({open_.empty() ? -1 : open_.back(), span, where});
}

bool Layer::take(Id id, Act act, std::string* payload) {
  for (std::size_t i = 0; i < due_.size(); ++i) {
    if (due_[i].id != id || due_[i].act != act) continue;
    if (payload) *payload = std::move(due_[i].payload);
    due_.erase(due_.begin() + static_cast<std::ptrdiff_t>(i));
    return true;
  }
  return false;
}

void Layer::post(Id id, Act act, std::string_view payload) {
  posted_.push_back({id, act, std::string(payload)});
}

void Layer::say(std::string_view words, bool is_private, Utterance::Why why) {
  add_utterance({std::string(words), {}, {}}, why, is_private);
}

std::vector<Utterance> Layer::take_utterances() { return std::exchange(utterances_, {}); }

Spoken Layer::read_screen() const { return spoken_screen(finished_); }

void Layer::set_focus(Id id, bool visible) {
  focus_.to(id);
  focus_.show(visible);
}

void Layer::announce(bool entered) {
  if (!entered) announce_live();
  const Node* node = finished_.by_id(focus_.id());
  const bool moved = focus_.id() != announced_;
  const bool dialog_opened = finished_.top_scope() > building_.top_scope();
  const Id left = std::exchange(announced_, focus_.id());
  if (entered || dialog_opened) {
    add_utterance(spoken_entry(finished_, focus_.id(), detail_), Utterance::Why::screen, false);
  } else if (node && moved) {
    if (node->state.hushed && !focus_.visible()) return;
    Spoken words = words_on_entering_keys(left, *node);
    words.add(spoken(finished_, *node, detail_));
    add_utterance(std::move(words), Utterance::Why::focus, node->state.is_private);
  } else if (node) {
    const Node* was = building_.by_id(node->id);
    if (was)
      add_utterance({spoken_change(building_, *was, finished_, *node), {}, {}}, Utterance::Why::change,
                    node->state.is_private);
  }
}

// Who comes to the keys hears what they are; who goes from key to key does not.
Spoken Layer::words_on_entering_keys(Id from, const Node& node) const {
  const Id group = group_of_key(finished_, node);
  const Node* here = finished_.by_id(group);
  const Node* was = building_.by_id(from);
  if (here == nullptr || (was != nullptr && group_of_key(building_, *was) == group)) return {};
  const bool is_among_keys = was != nullptr && was->state.is_key;
  return is_among_keys ? spoken_name(finished_, *here) : spoken_keys(finished_, *here, detail_);
}

// A live node is spoken when it comes or when its words change, never at the entry to a screen.
void Layer::announce_live() {
  for (const Node& node : finished_.nodes()) {
    if (!node.state.live) continue;
    const Node* was = building_.by_id(node.id);
    const bool same = was && building_.name(*was) == finished_.name(node) &&
                      building_.words(was->value) == finished_.words(node.value);
    if (same) continue;
    Spoken said{std::string(finished_.words(node.hint)), {}, {}};
    said.add({std::string(finished_.name(node)), {}, {}});
    add_utterance(std::move(said), Utterance::Why::message, node.state.is_private, node.id);
  }
}

void Layer::add_utterance(Spoken words, Utterance::Why why, bool is_private, Id node) {
  if (!words.empty()) utterances_.push_back({std::move(words), why, is_private, node});
}

}  // namespace a11y
