// SPDX-License-Identifier: GPL-3.0-or-later
// Headless: a whole machine without a screen, for journeys and tests. Input is
// scripted, time stands still until it is moved, and every twin fails on command.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/input/input_queue.h"
#include "platform/platform.h"

namespace headless {

// Stands still until advance() or set_wall_time(). Starts at 22 November 2026, 10:00 UTC.
class FakeClock : public platform::Clock {
 public:
  double seconds() const override { return seconds_; }
  base::WallTime wall_time() const override;
  void advance(double seconds);             // both times; never back
  void set_wall_time(base::WallTime time);  // a wrong clock: seconds() does not move

 private:
  double seconds_ = 0;
  double wall_at_zero_ = 1795341600;  // wall seconds at seconds() == 0
  int offset_minutes_ = 0;
};

class HeadlessWindow : public platform::Window {
 public:
  explicit HeadlessWindow(FakeClock& clock, platform::PixelSize size = {1366, 768}, double pitch = 0.25)
      : clock_(clock), size_(size), pitch_(pitch) {}

  platform::PixelSize size() const override { return size_; }
  double millimetres_per_pixel() const override { return pitch_; }
  // Never sleeps: with no input and no wake() the clock jumps by `seconds`. For ever returns at once.
  void wait(std::optional<double> seconds) override;
  void wake() override { woken_ = true; }
  std::vector<platform::Input> take_input() override { return queue_.take(); }
  void push(const platform::Input& input) override { queue_.push(input); }
  void set_background(std::uint32_t colour) override { background_ = colour; }
  void set_pointer(const platform::Pointer& pointer) override { pointer_ = pointer; }
  void present() override { ++presents_; }
  base::Outcome save_picture(const std::string& path) override;  // invalid: there is no picture
  std::string renderer() const override { return "none (headless)"; }

  void press(platform::Key key, bool shift = false, bool control = false);  // down and up
  void type(std::string_view text);                                         // UTF-8
  void click(float x, float y);                                             // move, down, up
  void resize(platform::PixelSize size);
  void set_pitch(double millimetres_per_pixel) { pitch_ = millimetres_per_pixel; }
  int wake_ups() const { return wake_ups_; }  // how often wait() came back
  int presents() const { return presents_; }
  std::uint32_t background() const { return background_; }
  const platform::Pointer& pointer() const { return pointer_; }

 private:
  FakeClock& clock_;
  input::InputQueue queue_;
  platform::PixelSize size_;
  double pitch_;
  std::atomic<bool> woken_ = false;
  int wake_ups_ = 0;
  int presents_ = 0;
  std::uint32_t background_ = 0;
  platform::Pointer pointer_;
};

// Speaks on the scripted clock, each word as long as the next, and keeps all that it was given.
// Silenced, it keeps nothing and says why, as a PC without sound does.
class FakeVoice : public platform::Voice {
 public:
  explicit FakeVoice(const platform::Clock& clock) : clock_(clock) {}

  void speak(const platform::Utterance& utterance) override;
  void tick() override;
  void stop() override;
  void pause() override;
  void resume() override;
  Progress progress() const override;
  std::optional<double> next_change() const override;
  Output output() const override;
  std::string status() const override { return status_; }
  void on_change(std::function<void()> wake) override { wake_ = std::move(wake); }

  void silence(std::string_view reason);  // "": it works again
  void plug_headphones(bool in);
  const std::vector<std::string>& spoken() const { return spoken_; }
  const platform::Utterance& last() const { return now_; }  // as it was given
  int ticks() const { return ticks_; }
  int stops() const { return stops_; }

 private:
  struct Word {
    std::size_t offset = 0, length = 0;
  };
  double seconds_a_word() const { return 60.0 / now_.words_a_minute; }
  std::size_t word_at(double seconds) const;  // as many as there are: all was heard
  void changed() const;

  const platform::Clock& clock_;
  std::function<void()> wake_;
  std::vector<std::string> spoken_;
  std::string status_;
  platform::Utterance now_;
  std::vector<Word> words_;  // of what is spoken now; none: silence
  double began_ = 0;         // when its first word was, or would have been but for the pauses
  std::optional<double> paused_at_;
  bool has_headphones_ = false;
  int ticks_ = 0;
  int stops_ = 0;
};

// The same ids in the same order for the same seed.
class FakeRandom : public platform::Random {
 public:
  explicit FakeRandom(std::uint64_t seed = 1) : state_(seed) {}
  base::Id id() override;

 private:
  std::uint64_t state_;
};

// Keeps all in memory; it can be emptied, as on another PC, and can refuse.
class FakeSafe : public platform::Safe {
 public:
  base::Result<std::string> read(std::string_view name) override;
  base::Outcome keep(std::string_view name, std::string_view bytes) override;

  void empty() { kept_.clear(); }
  void refuse(bool refuses) { refuses_ = refuses; }

 private:
  std::map<std::string, std::string, std::less<>> kept_;
  bool refuses_ = false;
};

class FakePaths : public platform::Paths {
 public:
  FakePaths(std::string data, std::string assets) : data_(std::move(data)), assets_(std::move(assets)) {}
  std::string data() const override { return data_; }
  std::string assets() const override { return assets_; }
  std::uint64_t memory_bytes() const override { return 0; }  // so that passphrases cost the least
  std::optional<std::string> font(std::string_view face) const override;
  std::optional<std::string> dictionary() const override { return dictionary_; }

  void set_font(const std::string& face, const std::string& file) { fonts_[face] = file; }
  void set_dictionary(const std::string& path) { dictionary_ = path; }

 private:
  std::string data_;
  std::string assets_;
  std::map<std::string, std::string, std::less<>> fonts_;  // none is there until it is set
  std::optional<std::string> dictionary_;                  // likewise
};

}  // namespace headless
