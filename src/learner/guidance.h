// SPDX-License-Identifier: GPL-3.0-or-later
// Guidance: what is kept of a talk of an adviser with a learner (domain 2.3.19).
//
// Only what the learner agreed to is in it. The body of its event: talk, adviser, qualification, minutes,
// private, why, shown, points, options, told, actions, referral, follow_up, face. Lists have a line a
// thing; parts of a thing are parted by tabs.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "learner/event.h"
#include "learner/order.h"

namespace learner {

enum class Usefulness { not_said, good, all_right, not_good };
std::string_view name_of(Usefulness face);  // "", good, all_right, not_good
Usefulness usefulness_from(std::string_view name);

struct Told {  // information that was given
  std::string words, source;
  std::string day;  // from which it is, in words

  friend bool operator==(const Told&, const Told&) = default;
};

struct AgreedAction {
  std::string what, who;
  std::optional<base::Date> day;
  bool in_plan = false;  // it stands in the learner's plan

  friend bool operator==(const AgreedAction&, const AgreedAction&) = default;
};

struct Guidance {
  base::Id talk;  // the same talk kept twice counts once, as it was kept last
  std::string adviser, qualification;
  int minutes = 0;
  bool is_private = false;  // the place was
  std::string why;
  std::vector<std::string> shown;  // what the learner let the adviser see and talked about: questions
  std::vector<std::string> points, options;
  std::vector<Told> told;
  std::vector<AgreedAction> actions;
  std::string referral;
  std::optional<base::Date> follow_up;
  Usefulness face = Usefulness::not_said;
  base::WallTime at;
  base::Id by;  // the adviser's account
  Order order;

  friend bool operator==(const Guidance&, const Guidance&) = default;
};

std::map<std::string, std::string> body_of(const Guidance& guidance);
Guidance guidance_from(const Event& event);

// All that a person said or typed in it, a line each.
std::vector<std::string> words_in(const Guidance& guidance);

// In the order of deeds.
void put_talk(std::vector<Guidance>& talks, Guidance talk);

// What was agreed and stands in no plan, while it is of use: until two weeks after its day, and where it
// has none for two months after the talk. The newest talk first.
std::vector<AgreedAction> agreed_outside_plan(const std::vector<Guidance>& talks, base::Date today);

// Without line breaks, tabs and blanks at the ends.
std::string one_line(std::string_view words);

}  // namespace learner
