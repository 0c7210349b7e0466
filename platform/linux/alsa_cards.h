// SPDX-License-Identifier: GPL-3.0-or-later
// AlsaCards: the sound cards that the kernel knows, their sockets, and cards that come and go.
#pragma once

#include <memory>
#include <vector>

#include "platform/linux/bell.h"
#include "platform/linux/sound_cards.h"

typedef struct _snd_ctl snd_ctl_t;

namespace platform {

class AlsaCards : public SoundCards {
 public:
  AlsaCards();
  ~AlsaCards() override;
  AlsaCards(const AlsaCards&) = delete;
  AlsaCards& operator=(const AlsaCards&) = delete;

  std::vector<SoundCard> look() override;
  bool wait() override;
  void end() override;

 private:
  struct Close {
    void operator()(snd_ctl_t* control) const;
  };
  using Control = std::unique_ptr<snd_ctl_t, Close>;

  bool folder_changed() const;
  void watch_folders() const;

  std::vector<Control> open_;  // to hear of their sockets
  int folders_ = -1;           // tells of new files in /dev and /dev/snd
  Bell end_;
};

}  // namespace platform
