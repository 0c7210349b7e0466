// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/picture_keys.h"

#include "base/text.h"

namespace documents {

Document picture_key_cards(const std::vector<PictureKey>& keys, const content::IconTable& icons,
                           const SheetHead& head, base::Date today) {
  Document document = sheet("Picture keys", "Cards to cut out, one for each learner", head, today);
  document.blocks.emplace_back(
      Paragraph{"Cut along the lines. Give each card to its learner, and to nobody else. "
                "Whoever has a card can sign in as that learner."});
  CutOuts cards{3, 52, {}};
  for (const PictureKey& key : keys) {
    CutOuts::Card card{key.name, "", {}};
    std::vector<std::string> words;
    for (const PictureKey::Picture& picture : key.pictures) {
      const auto icon = icons.find(picture.icon);
      if (icon != icons.end()) card.pictures.push_back(icon->second);
      words.push_back(picture.words);
    }
    card.detail = base::join(words, ", then ");
    cards.cards.push_back(std::move(card));
  }
  document.blocks.emplace_back(std::move(cards));
  return document;
}

}  // namespace documents
