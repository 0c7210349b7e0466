// SPDX-License-Identifier: GPL-3.0-or-later
// PictureKeys: a small card for each learner with the pictures that they press to sign in.
#pragma once

#include <string>
#include <vector>

#include "content/icons.h"
#include "documents/sheet_head.h"

namespace documents {

struct PictureKey {
  std::string name;
  struct Picture {
    std::string icon;   // its name in the icon table
    std::string words;  // "Bicycle": also for who does not see it
  };
  std::vector<Picture> pictures;  // in the order in which they are pressed
};

Document picture_key_cards(const std::vector<PictureKey>& keys, const content::IconTable& icons,
                           const SheetHead& head, base::Date today);

}  // namespace documents
