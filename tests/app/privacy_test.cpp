// SPDX-License-Identifier: GPL-3.0-or-later
// Privacy: whoever comes in presses everything there is, and no word that was kept from them is anywhere.
//
// The walker knows no screen by name. It presses what it has not pressed yet on the screen that it sees, so
// that a page that is added later is walked through as well. What it saw is the whole tree (what is not in it
// is not drawn), what was spoken, and what lies on the stick.
#include <map>
#include <set>

#include "app/opening.h"
#include "store/keyring_file.h"
#include "support/kiosk.h"
#include "support/store_samples.h"

namespace {

constexpr base::Id asha{0xA5A};
constexpr std::string_view just_me = "QQJUSTMEQQ";
constexpr std::string_view for_adviser = "QQADVISERQQ";
constexpr std::string_view in_portfolio = "QQPORTFOLIOQQ";
constexpr std::string_view before_it_was_shared = "QQBEFOREQQ";
constexpr int most_presses = 1500;

store::Deed said(const std::string& slot, std::string_view words, std::string_view ring) {
  store::Deed deed = samples::answer(slot, std::string(words));
  deed.body["words"] = words;
  deed.body["ring"] = ring;
  deed.pack = {"short-way", "1"};
  return deed;
}

struct Person {
  base::Id account;
  std::string name, role, passphrase;
};
const Person staff[] = {{{61}, "Ms Tutor", "tutor", "tutor good words"},
                        {{62}, "Mr Adviser", "adviser", "adviser good words"},
                        {{63}, "Ms Quality", "quality", "quality good words"},
                        {{64}, "Mr Admin", "admin", "admin good words"},
                        {{65}, "Ms Lead", "safeguarding", "lead good words"}};

store::Deed named(const Person& person) {
  store::Deed deed;
  deed.about = learner::the_centre;
  deed.who = person.account;
  deed.kind = learner::kind::staff_named;
  deed.body = {{"account", base::hex(person.account)}, {"name", person.name}, {"roles", person.role}};
  deed.at = samples::noon;
  return deed;
}

// Asha said something to each ring, and some words before she shared others in the same place.
void fill(samples::Kiosk& kiosk) {
  auto opened = app::open_by_machine({kiosk.disk, kiosk.safe, kiosk.paths.data()}, samples::opening(1));
  REQUIRE(opened);
  store::Store& store = *opened->store;
  REQUIRE(store.add_learner(asha, "Asha", samples::noon, {"short-way", "1"}));
  REQUIRE(store.add_learner({0x5A3}, "Sam", samples::noon, {"short-way", "1"}));
  for (const store::Deed& deed :
       {said("A05/energy", just_me, "just_me"), said("A05/asked_why", before_it_was_shared, "just_me"),
        said("A02/why", for_adviser, "my_adviser"), said("A16/what", in_portfolio, "my_portfolio"),
        said("A05/asked_why", in_portfolio, "my_portfolio"), said("A05/energy", just_me, "just_me")})
    REQUIRE(store.append(deed));
  for (const Person& person : staff) {
    REQUIRE(store.append(named(person)));
    REQUIRE(opened->keyring.add(opened->keys, vault::SlotKind::passphrase, person.account, person.passphrase,
                                {1, 8}));
  }
  REQUIRE(store::write_keyring(kiosk.disk, kiosk.paths.data(), opened->keyring));
}

class Walker {
 public:
  explicit Walker(samples::Kiosk& kiosk, std::function<void()> come_in)
      : kiosk_(kiosk), come_in_(std::move(come_in)) {}

  void walk() {
    come_in_();
    look();
    for (int i = 0; i < most_presses && returns_ < most_returns; ++i) {
      if (!kiosk_.app->state().wants_to_exit && is_inside() && press_something_new()) continue;
      // All of this place was pressed: back to the beginning, as often as that leads somewhere new.
      const std::size_t before = pressed_.size();
      come_in_();
      look();
      returns_ = pressed_.size() == last_ ? returns_ + 1 : 0;
      last_ = before;
    }
  }

  std::string seen;
  std::set<std::string> titles;

 private:
  static constexpr int most_returns = 12;

  bool is_inside() const { return !std::holds_alternative<screens::Welcome>(kiosk_.app->state().screen); }

  std::string title() const {
    for (const a11y::Node& node : kiosk_.app->tree().nodes()) {
      if (node.role == a11y::Role::heading && !kiosk_.app->tree().name(node).empty())
        return std::string(kiosk_.app->tree().name(node));
    }
    return {};
  }

  void look() {
    seen += kiosk_.app->tree().dump();
    for (const std::string& words : kiosk_.app->take_spoken()) seen += words + "\n";
    titles.insert(title());
  }

  // What would take away what is looked for, or lead out of the door.
  static bool is_left_alone(std::string_view name) {
    constexpr std::string_view names[] = {"Close Fingerpost", "Lock", "Home", "Forget Asha for good?",
                                          "Forget Sam for good?"};
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
  }

  // Breadth by count: what was pressed least often here comes first, and Back last.
  bool press_something_new() {
    const a11y::Tree& tree = kiosk_.app->tree();
    const std::string here = title();
    const a11y::Node* best = nullptr;
    int least = most_times;
    for (const a11y::Node& node : tree.nodes()) {
      if (!node.state.focusable || node.state.disabled || node.scope != tree.top_scope()) continue;
      const std::string name(tree.name(node));
      if (is_left_alone(name) || node.state.is_key) continue;
      int times = pressed_[here + "\n" + name];
      if (name == "Back") times += most_times - 1;
      if (times >= least) continue;
      least = times;
      best = &node;
    }
    if (best == nullptr) return false;
    ++pressed_[here + "\n" + std::string(tree.name(*best))];
    const a11y::Act act = best->role == a11y::Role::text_box ? a11y::Act::insert_text : a11y::Act::press;
    kiosk_.app->layer().post(best->id, act, act == a11y::Act::insert_text ? "words of the walker" : "");
    kiosk_.app->settle();
    look();
    return true;
  }

  static constexpr int most_times = 2;
  samples::Kiosk& kiosk_;
  std::function<void()> come_in_;
  std::map<std::string, int> pressed_;
  std::size_t last_ = 0;
  int returns_ = 0;
};

// Fresh for each account, since a walker changes what it can.
std::string seen_by(const Person& person, std::set<std::string>* titles = nullptr) {
  const samples::WrittenPack pack;
  samples::Kiosk kiosk(pack);
  fill(kiosk);
  REQUIRE(kiosk.start() == "");
  platform::FakeStick& stick = kiosk.drives.plug({});
  Walker walker(kiosk, [&] {
    kiosk.start();
    kiosk.press("Adviser");
    kiosk.write(person.passphrase);
    kiosk.press("Come in");
  });
  walker.walk();
  for (const auto& [name, bytes] : stick.files) walker.seen += name + bytes;
  if (titles != nullptr) *titles = walker.titles;
  return walker.seen;
}

bool holds(const std::string& seen, std::string_view words) { return seen.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("no account sees on any screen what a learner kept private", "[privacy]") {
  for (const Person& person : staff) {
    INFO(person.role);
    std::set<std::string> titles;
    const std::string seen = seen_by(person, &titles);
    CHECK(titles.size() > 4);  // it did get about
    CHECK_FALSE(holds(seen, just_me));
    CHECK_FALSE(holds(seen, before_it_was_shared));
    if (person.role != "adviser") CHECK_FALSE(holds(seen, for_adviser));
    if (person.role == "admin" || person.role == "safeguarding") CHECK_FALSE(holds(seen, in_portfolio));
    // The walker sees well enough to find what it may see.
    if (person.role == "tutor") CHECK(holds(seen, in_portfolio));
  }
}

TEST_CASE("the next learner sees and hears nothing of the last, and takes nothing of it away", "[privacy]") {
  const samples::WrittenPack pack;
  samples::Kiosk kiosk(pack);
  fill(kiosk);
  REQUIRE(kiosk.start() == "");
  platform::FakeStick& stick = kiosk.drives.plug({});
  kiosk.press("Carry on my work");
  kiosk.press("Asha");
  kiosk.press("My folder");
  REQUIRE(kiosk.sees("Asha"));
  kiosk.press("Home");
  kiosk.press("Stop and save");
  kiosk.press("Stop now");
  kiosk.app->take_spoken();
  Walker walker(kiosk, [&] {
    kiosk.start();
    kiosk.press("Carry on my work");
    kiosk.press("Sam");
  });
  walker.walk();
  for (const auto& [name, bytes] : stick.files) walker.seen += name + bytes;
  CHECK(walker.titles.size() > 8);
  for (const std::string_view words : {just_me, before_it_was_shared, for_adviser, in_portfolio})
    CHECK_FALSE(holds(walker.seen, words));
}
