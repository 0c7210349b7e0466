// SPDX-License-Identifier: GPL-3.0-or-later
// Speaker: the thread that turns the newest utterance into sound.
//
// The callers only leave orders, which never wait for anything. The thread takes them, asks the
// speech program, feeds the sink 20 ms at a time and looks for new orders in between, so that
// whatever is new is obeyed within two such pieces.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "platform/linux/bell.h"
#include "platform/linux/player.h"
#include "platform/linux/speech_process.h"

namespace platform {

class Speaker {
 public:
  enum class Trouble { none, no_program, keeps_failing, no_sound };

  // `changed` is called on the thread when a word begins, all was heard, or there is trouble or none any
  // more. The clock is asked on that thread as well.
  Speaker(const Clock& clock, const std::string& program, std::unique_ptr<AudioSink> sink, std::string device,
          std::function<void()> changed);
  ~Speaker();
  Speaker(const Speaker&) = delete;
  Speaker& operator=(const Speaker&) = delete;

  // From any thread.
  void speak(const Utterance& utterance);
  void tick();
  void stop();
  void pause();
  void resume();
  void use(const std::string& device, bool stops);  // what is said from now on comes out there
  Voice::Progress progress() const;
  std::optional<double> next_change() const;
  Trouble trouble() const;
  bool has_sounded() const;  // on this device
  // The device cannot be opened, so that "default" stands in for it from the next sound on.
  bool is_elsewhere() const;

 private:
  enum class Order { none, speak, tick, silence };
  struct Orders {
    Order newest = Order::none;
    std::uint64_t count = 0;  // so far
    Utterance utterance;
    float gain = 0;  // of what was spoken last
    bool is_paused = false;
    bool ends = false;
    std::string device;
  };
  struct News {
    Voice::Progress progress;
    std::optional<double> next_change;
    Trouble trouble = Trouble::none;
    bool has_sounded = false;
    bool is_elsewhere = false;
  };

  void order(Order newest, const Voice::Progress& progress);  // under the mutex
  void work();
  Orders take_orders();
  void obey(const Orders& orders);
  void make_sound();
  void play(Sound sound);
  void publish();
  void look_at_process();

  const Clock& clock_;
  std::function<void()> changed_;
  Bell bell_;
  mutable std::mutex mutex_;
  Orders orders_;  // under the mutex
  News news_;      // likewise

  // The thread's own.
  std::unique_ptr<AudioSink> sink_;
  Player player_;
  SpeechProcess process_;
  std::optional<Utterance> wanted_;  // its sound is not there yet
  std::uint64_t number_ = 0;         // of what is played, 0 for a click
  std::uint64_t obeyed_ = 0;         // how many orders
  std::string device_;
  Trouble trouble_ = Trouble::none;
  bool has_sounded_ = false;
  bool is_elsewhere_ = false;

  std::thread thread_;
};

}  // namespace platform
