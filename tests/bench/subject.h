// SPDX-License-Identifier: GPL-3.0-or-later
// Subject: one of the two programs that are measured, and how it is started.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "bench/display.h"
#include "bench/process.h"

namespace bench {

// A folder of ours that goes when we do.
class Folder {
 public:
  static base::Result<Folder> make(const std::string& beside);
  ~Folder();
  Folder(Folder&& other) noexcept;
  Folder& operator=(Folder&&) = delete;
  const std::string& path() const { return path_; }

 private:
  explicit Folder(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

struct Subject {
  std::string name;
  std::vector<std::string> words;  // {size} stands for 1366x768, {width},{height} for 1366,768
  std::string folder;              // where it keeps its things
  bool keeps_work = false;         // and what was typed in one visit would be there in the next
};

Subject fingerpost(const std::string& program, const std::string& folder);
// Kiosk mode with the page form.html; no value: no Chromium is installed.
std::optional<Subject> chromium(const std::string& page, const std::string& folder);

Start start_of(const Subject& subject, const Display& display, Speed speed);

}  // namespace bench
