// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/themes/themes.h"

#include <algorithm>

#include "steps/options.h"

namespace steps {
namespace {

constexpr int most_themes = 6;  // a later step may rate each of them on one page

void check_themes(Reader& reader, const Themes& themes) {
  const auto count = static_cast<int>(themes.themes.size());
  if (count < 2 || count > most_themes) {
    reader.wrong(reader.line_of("themes"), "there are " + std::to_string(count) + " themes",
                 "Use 2 to " + std::to_string(most_themes) + " themes");
  } else if (themes.most >= count) {
    reader.wrong(reader.line_of("most"), "all themes would be shown", "Make “most” smaller");
  }
  if (themes.liked.from.empty() && reader.find("from") == nullptr)
    reader.wrong(reader.line(), "“from” is missing", "Say where the cards were sorted: from = \"A02/sort\"");
  if (reader.find("criteria") != nullptr)
    reader.wrong(reader.line_of("criteria"), "it is evidence for nothing, as the learner said nothing new",
                 "Name the criterion in a step where the learner chooses");
}

}  // namespace

std::vector<Theme> themes_now(const Themes& themes, const AnswerIn& answer_in, const At& at) {
  std::vector<Theme> all;
  const std::vector<Option> liked = left_by(themes.liked, answer_in, at);
  for (const Option& theme : themes.themes) {
    Theme found{&theme, {}};
    std::copy_if(liked.begin(), liked.end(), std::back_inserter(found.cards),
                 [&](const Option& card) { return card.group == theme.words; });
    if (!found.cards.empty()) all.push_back(std::move(found));
  }
  std::stable_sort(all.begin(), all.end(), [](const Theme& one, const Theme& other) {
    return one.cards.size() > other.cards.size();
  });
  // A tie is shown as one: nobody could say why one of them was left out.
  auto shown = std::min(all.size(), static_cast<std::size_t>(themes.most));
  while (shown > 0 && shown < all.size() && all[shown].cards.size() == all[shown - 1].cards.size()) ++shown;
  all.resize(shown);
  return all;
}

std::string answer_now(const Themes& themes, const AnswerIn& answer_in, const At& at) {
  std::vector<std::string> ids;
  for (const Theme& each : themes_now(themes, answer_in, at)) ids.push_back(each.theme->id);
  return ids.empty() ? std::string(no_theme) : answer_of(ids);
}

Themes read_themes(Reader& reader, const Shelf& shelf, std::string_view) {
  Themes themes;
  themes.liked.from = read_earlier(reader, "from", "pile");
  themes.themes = read_options(reader, "themes", shelf);
  themes.most = reader.number_or("most", 2, 1, most_themes);
  themes.none = reader.sentence("none");
  check_themes(reader, themes);
  return themes;
}

std::string words_of(const Themes& themes, std::string_view answer) {
  if (answer == no_theme) return themes.none;
  std::vector<std::string> words;
  for (const std::string& id : ids_in(answer)) {
    if (std::string found = words_of(id, themes.themes); !found.empty()) words.push_back(std::move(found));
  }
  return in_a_row(words);
}

// It is read, and Next keeps it.
std::string missing(const Themes&, std::string_view) { return {}; }

}  // namespace steps
