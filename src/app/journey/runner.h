// SPDX-License-Identifier: GPL-3.0-or-later
// Runner: plays a journey in a world, one command after the other, until one is not met.
//
// Of the screen it reads the semantic tree and nothing else.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/journey/journey.h"
#include "app/journey/world.h"

namespace app::journey {

// What a command wanted, and what was there instead.
struct Miss {
  std::string expected;
  std::string instead;
};
using Verdict = std::optional<Miss>;  // no value: the command was met

struct Failure {
  Command command;
  Miss miss;
  std::string screen;  // the tree as it was, or "" when nothing ran
};

// Told line by line while a journey plays: pictures taken, pictures skipped.
using Tell = std::function<void(const std::string&)>;

std::optional<Failure> run(const Journey& journey, World& world, const Tell& tell);

// file:line, the command, what was expected, what was there instead, and the tree.
std::string in_words(const Journey& journey, const Failure& failure);

}  // namespace app::journey
