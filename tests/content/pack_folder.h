// SPDX-License-Identifier: GPL-3.0-or-later
// PackFolder: a pack on disk for one test, gone after it.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

inline const std::string assets_folder = std::string(FINGERPOST_SOURCE) + "/assets";
inline const std::string real_pack = assets_folder + "/packs/personal-career-planning";

class PackFolder {
 public:
  PackFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "fingerpost-pack-XXXXXX").string();
    root_ = mkdtemp(pattern.data());
    std::filesystem::create_directories(pack() + "/activities");
    std::filesystem::create_directories(pack() + "/cards");
    write_at(root_ / "icons.toml", "heart = \"F2D1\"\nstar = \"F4CE\"\n");
    write("pack.toml", "name = \"small\"\nversion = \"1\"\ntitle = \"Small\"\n");
    write("unit.toml", unit());
    write("checks.toml", "[R06]\nquestion = \"Is there a different one?\"\n");
    write("cards/likes.toml",
          "[[cards]]\nid = \"tea\"\nwords = \"Tea\"\n[[cards]]\nid = \"cake\"\nwords = \"Cake\"\n");
    write("activities/a01.toml",
          activity("A01", "[[steps]]\nid = \"why\"\nkind = \"write\"\nquestion = \"Why?\"\n"));
  }
  PackFolder(const PackFolder&) = delete;
  PackFolder& operator=(const PackFolder&) = delete;
  ~PackFolder() { std::filesystem::remove_all(root_); }

  std::string pack() const { return (root_ / "packs" / "small").string(); }
  std::string packs() const { return (root_ / "packs").string(); }

  void write(const std::string& name, const std::string& text) const {
    write_at(std::filesystem::path(pack()) / name, text);
  }
  void remove(const std::string& name) const {
    std::filesystem::remove_all(std::filesystem::path(pack()) / name);
  }

  // The first five lines are the activity's own; its steps begin on line 6.
  static std::string activity(const std::string& id, const std::string& steps) {
    return "id = \"" + id +
           "\"\ntitle = \"A title\"\nabout = \"About 5 minutes.\"\nstretch = \"about_me\"\n\n" + steps;
  }
  static std::string unit() {
    return "title = \"Unit\"\nset = \"small\"\nversion = \"1\"\nwording_note = \"Not official words.\"\n"
           "[[outcomes]]\nnumber = \"1\"\nassessor = \"Know\"\nlearner = \"I know\"\n"
           "[[outcomes.criteria]]\nnumber = \"1.1\"\nassessor = \"Identify\"\nlearner = \"say\"\n";
  }

 private:
  static void write_at(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
  }

  std::filesystem::path root_;
};
