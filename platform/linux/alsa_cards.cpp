// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linux/alsa_cards.h"

#include <alsa/asoundlib.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <optional>
#include <string>

#include "platform/linux/alsa_sink.h"

namespace platform {
namespace {

bool plays(snd_ctl_t* control) {
  snd_pcm_info_t* info = nullptr;
  snd_pcm_info_alloca(&info);
  for (int device = -1; snd_ctl_pcm_next_device(control, &device) >= 0 && device >= 0;) {
    snd_pcm_info_set_device(info, static_cast<unsigned>(device));
    snd_pcm_info_set_stream(info, SND_PCM_STREAM_PLAYBACK);
    if (snd_ctl_pcm_info(control, info) >= 0) return true;
  }
  return false;
}

bool is_on(snd_ctl_t* control, unsigned number) {
  snd_ctl_elem_value_t* value = nullptr;
  snd_ctl_elem_value_alloca(&value);
  snd_ctl_elem_value_set_numid(value, number);
  return snd_ctl_elem_read(control, value) >= 0 && snd_ctl_elem_value_get_boolean(value, 0) != 0;
}

// A USB card names its volume after what it is: "Headset Playback Volume".
void read_elements(snd_ctl_t* control, SoundCard& card) {
  snd_ctl_elem_list_t* list = nullptr;
  snd_ctl_elem_list_alloca(&list);
  if (snd_ctl_elem_list(control, list) < 0) return;
  const unsigned count = snd_ctl_elem_list_get_count(list);
  if (count == 0 || snd_ctl_elem_list_alloc_space(list, count) < 0) return;
  if (snd_ctl_elem_list(control, list) >= 0) {
    for (unsigned n = 0; n < snd_ctl_elem_list_get_used(list); ++n) {
      const std::string name = snd_ctl_elem_list_get_name(list, n);
      const snd_ctl_elem_iface_t kind = snd_ctl_elem_list_get_interface(list, n);
      if (kind == SND_CTL_ELEM_IFACE_CARD && is_headphone_jack(name))
        card.jacks.push_back(is_on(control, snd_ctl_elem_list_get_numid(list, n)));
      if (kind == SND_CTL_ELEM_IFACE_MIXER && name.find("Playback") != name.npos && says_it_is_worn(name))
        card.is_worn = true;
    }
  }
  snd_ctl_elem_list_free_space(list);
}

std::optional<SoundCard> read_card(snd_ctl_t* control) {
  snd_ctl_card_info_t* info = nullptr;
  snd_ctl_card_info_alloca(&info);
  if (snd_ctl_card_info(control, info) < 0 || !plays(control)) return std::nullopt;
  SoundCard card;
  card.id = snd_ctl_card_info_get_id(info);
  card.is_usb = std::string(snd_ctl_card_info_get_driver(info)) == "USB-Audio";
  read_elements(control, card);
  // A PC's own card has a volume for headphones as well, whether or not there are any.
  card.is_worn = card.is_usb && (card.is_worn || says_it_is_worn(snd_ctl_card_info_get_name(info)));
  return card;
}

// Takes all that the card has to tell. Volumes change often and move no sound to another place.
bool socket_changed(snd_ctl_t* control) {
  snd_ctl_event_t* event = nullptr;
  snd_ctl_event_alloca(&event);
  int read = 0;
  bool is_changed = false;
  while ((read = snd_ctl_read(control, event)) > 0) {
    if (snd_ctl_event_get_type(event) == SND_CTL_EVENT_ELEM)
      is_changed |= is_headphone_jack(snd_ctl_event_elem_get_name(event));
  }
  return is_changed || (read < 0 && read != -EAGAIN);  // an error: the card has gone
}

}  // namespace

void AlsaCards::Close::operator()(snd_ctl_t* control) const { snd_ctl_close(control); }

AlsaCards::AlsaCards() : folders_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
  silence_alsa_messages();
  watch_folders();
}

AlsaCards::~AlsaCards() {
  if (folders_ >= 0) close(folders_);
}

// The folder of the cards comes with the first of them. Rights to a new file come after the file.
void AlsaCards::watch_folders() const {
  inotify_add_watch(folders_, "/dev", IN_CREATE | IN_ONLYDIR);
  inotify_add_watch(folders_, "/dev/snd", IN_CREATE | IN_DELETE | IN_ATTRIB | IN_ONLYDIR);
}

std::vector<SoundCard> AlsaCards::look() {
  watch_folders();
  open_.clear();
  std::vector<SoundCard> cards;
  for (int number = -1; snd_card_next(&number) >= 0 && number >= 0;) {
    snd_ctl_t* opened = nullptr;
    const std::string name = "hw:" + std::to_string(number);
    if (snd_ctl_open(&opened, name.c_str(), SND_CTL_NONBLOCK | SND_CTL_READONLY) < 0) continue;
    open_.emplace_back(opened);
    snd_ctl_subscribe_events(opened, 1);  // before it is read, so that nothing falls between
    std::optional<SoundCard> card = read_card(opened);
    if (card) cards.push_back(std::move(*card));
  }
  return cards;
}

bool AlsaCards::folder_changed() const {
  alignas(inotify_event) char bytes[4096];
  bool is_changed = false;
  for (ssize_t count = 0; (count = read(folders_, bytes, sizeof bytes)) > 0;) {
    for (ssize_t place = 0; place < count;) {
      const auto* event = reinterpret_cast<const inotify_event*>(bytes + place);
      const std::string_view name = event->len > 0 ? event->name : "";
      is_changed |= name == "snd" || name.starts_with("controlC") || name.starts_with("pcmC");
      place += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
    }
  }
  return is_changed;
}

bool AlsaCards::wait() {
  while (true) {
    std::vector<pollfd> handles = {{end_.handle(), POLLIN, 0}, {folders_, POLLIN, 0}};
    for (const Control& control : open_) {
      pollfd handle{};
      if (snd_ctl_poll_descriptors(control.get(), &handle, 1) == 1) handles.push_back(handle);
    }
    if (poll(handles.data(), handles.size(), -1) < 0) continue;  // a signal came
    if (handles[0].revents != 0) return false;
    bool is_changed = folder_changed();
    for (const Control& control : open_) is_changed |= socket_changed(control.get());
    if (is_changed) return true;
  }
}

void AlsaCards::end() { end_.ring(); }

}  // namespace platform
