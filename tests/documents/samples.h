// SPDX-License-Identifier: GPL-3.0-or-later
// Samples for tests of documents: a made-up learner with answers in every ring.
#pragma once

#include <string>

#include "content/catalogue.h"
#include "documents/portfolio.h"
#include "learner/record.h"
#include "support/short_way.h"

namespace samples {

inline learner::Answer answer(const std::string& question, const std::string& text, const std::string& words,
                              learner::Ring ring = learner::Ring::my_portfolio) {
  learner::Answer given;
  given.text = text;
  given.words = words;
  given.question = question;
  given.ring = ring;
  given.at = {1'794'700'800, 0};  // 15 November 2026
  return given;
}

inline learner::Record sam() {
  using learner::Ring;
  learner::Record record;
  record.name = "Sam";
  auto& answers = record.answers;
  answers["A02/sort#helping"] = answer("Helping people", "lot", "A lot", Ring::my_adviser);
  answers["A02/sort#pay"] = answer("Steady pay", "lot", "A lot", Ring::my_adviser);
  answers["A02/sort#faith"] = answer("Faith or beliefs", "lot", "A lot", Ring::just_me);
  answers["A05/qualities"] = answer("Which words fit you?", "patient\nkind", "Patient, Kind");
  answers["A05/best"] = answer("Which fit you best?", "patient", "Patient");
  answers["A05/example#patient"] = answer(
      "When were you patient?", "where=At the food bank\ndid=I listened\nhappened=He said thank you",
      "Where were you? At the food bank\nWhat did you do? I listened\nWhat happened then? He said thank you");
  answers["A05/energy"] = answer("What gives you energy?", "Music at night", "Music at night", Ring::just_me);
  answers["A16/what"] = answer("What exactly will you do?", "go to two open days", "go to two open days");
  answers["A16/check"] =
      answer("Here is your goal. Does it sound right?", "-",
             "I will go to two open days by 31 March 2027 because I care about steady pay.");
  answers["A16/more"] = answer("Would you like to make another goal?", "no", "No, that is all for now");
  answers["A16/old_question"] = answer("A question of an older pack", "x", "My older answer");
  record.finished["A05"] = {1'794'700'800, 0};
  return record;
}

inline content::Catalogue short_way() { return content::load_packs(short_way_assets + "/packs").catalogue; }

inline documents::Document folder(documents::Reader reader) {
  return documents::portfolio(sam(), short_way(), {"Hill Road Centre", "PC 3"}, {2026, 11, 22}, reader);
}

}  // namespace samples
