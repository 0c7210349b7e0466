// SPDX-License-Identifier: GPL-3.0-or-later
// Packs, which anybody may write. One input holds all files of a pack: a line "=== unit.toml"
// begins the file of that name.
#include "base/text.h"
#include "content/pack_files.h"
#include "fuzz/target.h"

namespace {

constexpr std::string_view mark = "=== ";
constexpr std::size_t most_files = 20;

content::PackTexts files_in(std::string_view input) {
  content::PackTexts texts;
  std::string name = "activities/first.toml";
  for (const std::string& line : base::split(input, '\n')) {
    if (line.starts_with(mark) && texts.size() < most_files) {
      name = line.substr(mark.size());
      texts[name] = "";
    } else {
      content::FileText& text = texts[name];
      text = text.value_or("") + line + "\n";
    }
  }
  return texts;
}

void look_up(const content::Catalogue& catalogue) {
  for (const content::Pack& pack : catalogue.packs) {
    for (const content::Activity& activity : pack.activities) {
      fuzz::promise(!activity.steps.empty(), "an activity that is offered has steps");
      fuzz::promise(catalogue.activity(activity.id) == &activity, "an activity is found by its id");
      for (const steps::Step& step : activity.steps) {
        fuzz::promise(catalogue.step_of(activity.id + "/" + step.id) == &step, "a step is found by its slot");
      }
    }
  }
}

void feed(std::string_view input) {
  const content::Loaded loaded = content::pack_from(files_in(input), {"heart", "star"});
  for (const content::Mistake& mistake : loaded.mistakes) {
    fuzz::promise(!mistake.what.empty() && !mistake.mend.empty(),
                  "a mistake says what is wrong and what to do");
    fuzz::promise(base::is_valid_utf8(mistake.what + mistake.mend), "a mistake that is shown is UTF-8");
  }
  if (loaded.mistakes.empty()) look_up(loaded.catalogue);
}

const fuzz::Joins joins("pack", feed);

}  // namespace
