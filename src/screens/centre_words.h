// SPDX-License-Identifier: GPL-3.0-or-later
// CentreWords: what is asked of staff in one line of words, and what each question is called in the shell's
// words.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "centre/roster.h"
#include "screens/state.h"

namespace screens {

// The questions of the first set-up, one a page. `field` is the fact that it gives (centre/roster.h); ""
// where it is told otherwise.
enum class SetUpQuestion { your_name, your_work, centre, year, lead, lead_place, data_contact, pc_place };
struct SetUpPage {
  SetUpQuestion question;
  std::string_view words, help;  // names in the shell's words
  std::string_view field;
};
inline constexpr std::size_t set_up_pages = 8;
const SetUpPage& set_up_page(std::size_t at);
// What is known already, to begin with.
std::string set_up_words(const State& state, std::size_t at);
// How many of the pages have an answer.
std::size_t set_up_done(const State& state);

// What else is asked: names in the shell's words.
struct AskedWords {
  AskWords::What what;
  std::string_view title, question, help;
};
const AskedWords& words_of(AskWords::What what);
bool asks_why(AskWords::What what);  // for a reason, which is kept
// What is known already, to begin with: the name that is to be changed.
std::string words_before(const State& state, const AskWords& asked);

std::string_view words_of(centre::Role role);
std::string_view help_of(centre::Role role);

// Whether who is signed in may do what this role does. An account without a name is the first one, or was
// made at a terminal of this PC after all passphrases were lost: it may do all.
bool may(const State& state, centre::Role role);

// What of a learner's work who is signed in may see: advisers what was shared with them, tutors and those
// who check the quality the portfolio. No value: nothing, as for who only looks after the centre.
std::optional<learner::Ring> ring_in_sight(const State& state);

}  // namespace screens
