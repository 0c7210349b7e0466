// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/subject.h"

#include <stdlib.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "base/text.h"

namespace bench {
namespace {

namespace files = std::filesystem;

std::optional<std::string> program_in_path(const std::string& name) {
  const char* const path = std::getenv("PATH");
  for (const std::string& folder : base::split(path != nullptr ? path : "/usr/bin", ':')) {
    const std::string program = folder + "/" + name;
    if (access(program.c_str(), X_OK) == 0) return program;
  }
  return std::nullopt;
}

std::string fitted(const std::string& word, Size size) {
  const std::string width = std::to_string(size.width);
  const std::string height = std::to_string(size.height);
  const std::string both = width + "x" + height;
  return base::fill(word, {{"size", both}, {"width", width}, {"height", height}});
}

}  // namespace

base::Result<Folder> Folder::make(const std::string& beside) {
  std::string path = beside + "/fingerpost-bench-XXXXXX";
  if (mkdtemp(path.data()) == nullptr) {
    return base::Error{base::Fault::denied, "no folder can be made in " + beside};
  }
  return Folder(path);
}

Folder::Folder(Folder&& other) noexcept : path_(std::move(other.path_)) { other.path_.clear(); }

Folder::~Folder() {
  std::error_code gone;
  if (!path_.empty()) files::remove_all(path_, gone);
}

Subject fingerpost(const std::string& program, const std::string& folder) {
  return {"Fingerpost", {program, "--window", "{size}", "--demo", "--data", folder}, folder, true};
}

std::optional<Subject> chromium(const std::string& page, const std::string& folder) {
  for (const char* name : {"chromium", "chromium-browser", "google-chrome"}) {
    const std::optional<std::string> program = program_in_path(name);
    if (!program) continue;
    // One profile for all starts, as on a kiosk; nothing that would ask, fetch or report.
    return Subject{
        "Chromium",
        {*program, "--kiosk", "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
         "--disable-infobars", "--test-type", "--password-store=basic", "--hide-crash-restore-bubble",
         "--window-position=0,0", "--window-size={width},{height}", "--user-data-dir=" + folder,
         "file://" + page},
        folder};
  }
  return std::nullopt;
}

Start start_of(const Subject& subject, const Display& display, Speed speed) {
  Start start;
  for (const std::string& word : subject.words) start.words.push_back(fitted(word, display.size()));
  start.environment = {{"DISPLAY", display.name()}, {"LIBGL_ALWAYS_SOFTWARE", "1"}, {"WAYLAND_DISPLAY", ""}};
  start.speed = speed;
  return start;
}

}  // namespace bench
