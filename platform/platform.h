// SPDX-License-Identifier: GPL-3.0-or-later
// Platform: everything that Fingerpost asks of a machine, and nothing more.
//
// Each interface has two kinds of maker: a real one (glfw, linux) and the
// headless twin, which is scripted and can fail on command. Nothing outside
// platform/ names an operating system. All calls are made on the main thread
// but for those marked otherwise.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/key.h"
#include "base/result.h"

namespace platform {

using base::Key;

// One thing that a person or the machine did, in the order in which it was done.
struct Input {
  enum class What {
    key_down,
    key_up,
    text,
    pointer_moved,
    pointer_down,
    pointer_up,
    wheel,
    focus_lost,
    focus_gained,
    close_asked,
    resized,
  };
  What what = What::key_down;
  Key key = Key::none;
  int code = 0;  // the machine's own number of the key, also of one without a name; 0 is not known
  bool shift = false;
  bool control = false;
  bool repeated = false;  // the keyboard repeats a held key, or what it wrote
  char32_t text = 0;
  float x = 0, y = 0;  // pixels from the top left
  float wheel = 0;     // notches, up is positive
};

struct PixelSize {
  int width = 0;
  int height = 0;

  friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

// How the pointer is drawn: an arrow of a light core within a dark edge, 0xRRGGBB.
struct Pointer {
  int pixels = 0;  // its height; 0: as the system draws it
  std::uint32_t core = 0, edge = 0;

  friend bool operator==(const Pointer&, const Pointer&) = default;
};

class Window {
 public:
  virtual ~Window() = default;
  virtual PixelSize size() const = 0;
  virtual double millimetres_per_pixel() const = 0;
  // Sleeps until there is input, wake() is called, or the seconds have passed; no value: for ever.
  virtual void wait(std::optional<double> seconds) = 0;
  virtual void wake() = 0;  // any thread
  // The next events, at most up to the first that acts (a key or pointer edge), so that
  // nothing pressed and released between two slow frames is lost. Empty: all was taken.
  virtual std::vector<Input> take_input() = 0;
  virtual void push(const Input& input) = 0;  // as if a person had done it: journeys
  // The colour behind everything, 0xRRGGBB: the theme's paper. Black until it is told.
  virtual void set_background(std::uint32_t colour) = 0;
  virtual void set_pointer(const Pointer& pointer) = 0;  // the same as before costs nothing
  // Shows what the kit has drawn. Touches only the pixels that changed where that is faster.
  virtual void present() = 0;
  virtual base::Outcome save_picture(const std::string& path) = 0;  // PNG of the last frame
  virtual std::string renderer() const = 0;                         // for the diary and --version
};

// One thing to be said aloud.
struct Utterance {
  std::uint64_t number = 0;  // the caller's own, told back by progress(); never 0
  std::string text;          // UTF-8, plain words: no markup
  int words_a_minute = 150;
  float gain = 0;  // decibels, 0 at most
};

// Sound is a help, never a need: a voice that cannot speak says so through status().
class Voice {
 public:
  enum class Output { none, loudspeaker, headphones };  // what is not known counts as a loudspeaker
  struct Progress {
    std::uint64_t number = 0;            // what is heard now; 0: silence
    std::size_t offset = 0, length = 0;  // the word that is heard: bytes of its text
    bool is_paused = false;

    friend bool operator==(const Progress&, const Progress&) = default;
  };
  virtual ~Voice() = default;
  virtual void speak(const Utterance& utterance) = 0;  // anything new interrupts
  virtual void tick() = 0;                             // a soft short click: a key of a secret was taken
  virtual void stop() = 0;
  virtual void pause() = 0;
  virtual void resume() = 0;  // at the word at which it was paused
  virtual Progress progress() const = 0;
  // The clock's seconds at which progress() is another; none: nothing is due.
  virtual std::optional<double> next_change() const = 0;
  virtual Output output() const = 0;
  virtual std::string status() const = 0;  // "" when it works, else one sentence for the screen
  // Called on any thread when output, status or progress changed by themselves: wakes the window.
  virtual void on_change(std::function<void()> wake) = 0;
};

class Clock {
 public:
  virtual ~Clock() = default;
  virtual double seconds() const = 0;  // never goes back
  virtual base::WallTime wall_time() const = 0;
};

class Random {
 public:
  virtual ~Random() = default;
  virtual base::Id id() = 0;
};

// One place to take work away to. Every call may meet a stick that is no longer there (removed).
class Drive {
 public:
  virtual ~Drive() = default;
  virtual std::string name() const = 0;  // "SAM-BLUE", as a person knows it
  virtual base::Result<std::uint64_t> free_bytes() = 0;
  virtual base::Outcome check_writable() = 0;  // denied when it is read-only
  // Names of the files in its top folder, in order, without those of folders and what is hidden; the first
  // 1,000. They are a stranger's: of any letters, but each is one name and no way to elsewhere.
  virtual base::Result<std::vector<std::string>> files() = 0;
  // A new file, exclusive, following no link: written, synced, closed, each checked.
  // `go_on` is called with the bytes written so far; false stops the writing (busy), and
  // the half-written file is left for the caller to remove. invalid: there is a file of that name.
  virtual base::Outcome write_new(const std::string& file, std::string_view bytes,
                                  const std::function<bool(std::uint64_t)>& go_on) = 0;
  // Past the cache. corrupt: it holds more than that many bytes, and none of them was read.
  virtual base::Result<std::string> read_back(const std::string& file, std::uint64_t most) = 0;
  virtual base::Outcome rename_new(const std::string& from, const std::string& to) = 0;  // never replaces
  virtual base::Outcome sync() = 0;  // folder and file system
  virtual base::Outcome remove(const std::string& file) = 0;
  virtual bool can_let_go() const = 0;               // false for a plain folder
  virtual base::Outcome open_again_read_only() = 0;  // unmount, mount read-only
  virtual base::Outcome let_go() = 0;                // unmount, power off
};

class Drives {
 public:
  virtual ~Drives() = default;
  virtual std::vector<std::unique_ptr<Drive>> list() = 0;  // also from the job thread
  virtual std::uint64_t generation() = 0;                  // changes when a stick comes or goes
};

// The printers that this PC knows. Nothing here asks a person, and nothing searches the network.
// Every call may take seconds: from the job thread only.
class Printers {
 public:
  // Why a printer does not print. What no program can tell is `other`.
  enum class Trouble { none, no_paper, no_ink, paper_jam, cover_open, stopped, not_there, other };
  struct Printer {
    std::string name;   // the system's own, for print()
    std::string title;  // "Printer in room 4", as people know it; else the name
    Trouble trouble = Trouble::none;
  };
  struct Job {
    enum class Stage { waiting, printing, done, gone };  // gone: given up or taken away by somebody
    Stage stage = Stage::waiting;
    Trouble trouble = Trouble::none;  // of its printer, while it is not done
  };
  virtual ~Printers() = default;
  virtual std::vector<Printer> list() = 0;  // the usual one first
  // The job's number. not_found: no such printer; denied: it takes no work; removed: the service is away.
  virtual base::Result<int> print(const std::string& printer, const std::string& title,
                                  std::string_view pdf) = 0;
  virtual base::Result<Job> look(const std::string& printer, int job) = 0;  // not_found: nobody knows it
  // Pages that are out stay out; of a job that is done, nothing stays with the service.
  virtual base::Outcome stop(const std::string& printer, int job) = 0;
};

// This PC's own small secrets and memories, kept outside of the data folder: a copied folder
// opens nothing, and a folder that went back in time is found out. Names are of a-z, 0-9, "." and "-".
class Safe {
 public:
  virtual ~Safe() = default;
  virtual base::Result<std::string> read(std::string_view name) = 0;  // not_found
  virtual base::Outcome keep(std::string_view name,
                             std::string_view bytes) = 0;  // durable, for this user only
};

class Paths {
 public:
  virtual ~Paths() = default;
  virtual std::string data() const = 0;            // the data folder; may not exist yet
  virtual std::string assets() const = 0;          // packs, words, icons
  virtual std::uint64_t memory_bytes() const = 0;  // of this PC
  virtual std::optional<std::string> font(
      std::string_view face) const = 0;  // "Andika Bold", "OpenDyslexic", "Material Design Icons"
  // Of British English: the path of its two files without .aff and .dic. None: spelling cannot be checked.
  virtual std::optional<std::string> dictionary() const = 0;
};

// The exit-code contract with systemd and Shell Launcher.
enum class Exit : int {
  planned = 0,
  failed = 1,
  usage = 2,
  restart_program = 10,
  restart_machine = 11,
  shut_down = 12,
  no_renderer = 20,
  already_running = 21,
  data_needs_staff = 22,
};

}  // namespace platform
