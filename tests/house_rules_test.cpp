// SPDX-License-Identifier: GPL-3.0-or-later
// The house rules: what src/README.md promises about the code, read from the code itself.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "support/catch.h"
#include "support/source_text.h"

namespace {

using Words = std::set<std::string>;

struct File {
  std::string path;  // from the top folder
  std::string text;
};
using Tree = std::vector<File>;
using Findings = std::vector<std::string>;

// The module() lines of the top CMakeLists.txt: a room and all that it may use.
using Rooms = std::map<std::string, Words>;

// ---- reading the tree ----

bool starts_with(std::string_view text, std::string_view start) { return text.starts_with(start); }

bool ends_with(std::string_view text, std::string_view end) { return text.ends_with(end); }

std::string whole_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

Tree the_tree() {
  const std::filesystem::path top(FINGERPOST_SOURCE);
  Tree tree{{"CMakeLists.txt", whole_file(top / "CMakeLists.txt")}};
  for (const char* folder : {"src", "platform", "tests", "assets", ".ci"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(top / folder)) {
      if (!entry.is_regular_file() || entry.file_size() > 1'000'000) continue;
      tree.push_back({std::filesystem::relative(entry.path(), top).string(), whole_file(entry.path())});
    }
  }
  std::sort(tree.begin(), tree.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return tree;
}

bool is_code(const File& file) { return ends_with(file.path, ".cpp") || ends_with(file.path, ".h"); }

bool is_test(const File& file) { return starts_with(file.path, "tests/"); }

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string at(const File& file, std::size_t line, const std::string& what) {
  return file.path + ":" + std::to_string(line) + ": " + what;
}

// Every line of the file's code where the pattern is found, comments left out.
Findings lines_with(const File& file, const std::regex& pattern, const std::string& what) {
  Findings found;
  const auto lines = lines_of(house::without_comments(file.text, house::Strings::keep));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (std::regex_search(lines[i], pattern)) found.push_back(at(file, i + 1, what));
  }
  return found;
}

void add(Findings& all, const Findings& more) { all.insert(all.end(), more.begin(), more.end()); }

// ---- rooms ----

Rooms rooms_in(const std::string& cmake) {
  Rooms rooms;
  const std::regex line(R"(^(?:module|program)\(([^)]*)\))");
  for (const std::string& text : lines_of(cmake)) {
    std::smatch match;
    if (!std::regex_search(text, match, line)) continue;
    std::istringstream words(match[1]);
    std::string name;
    words >> name;
    for (std::string word; words >> word;) rooms[name].insert(word);
    rooms[name].insert(name);
  }
  return rooms;
}

std::string room_of(const std::string& path) {
  if (path == "src/main.cpp") return "fingerpost";
  if (starts_with(path, "src/steps/") && path.find("_view.") != std::string::npos) return "screens";
  std::smatch match;
  if (std::regex_search(path, match, std::regex("^(?:src|platform)/([^/]+)/"))) return match[1];
  return "";
}

// ---- the rules: each takes a tree and says what is wrong in it ----

struct Library {
  const char* name;     // as module() lines call it
  const char* headers;  // the start of what one includes
  const char* rooms;    // the only rooms that may name it
};

constexpr Library libraries[] = {
    {"imgui", "(backends/)?imgui", "ui screens glfw"},
    {"freetype", "ft2build|freetype/|freetype2/", "ui"},
    {"leveldb", "leveldb/", "store"},
    {"tomlplusplus", "toml\\+\\+", "content"},
    {"nlohmann_json", "nlohmann/", "learner"},
    {"sodium", "sodium", "vault"},
    {"hunspell", "hunspell/", "typing"},
    {"cairo", "cairo", "documents"},
    {"pango", "pango", "documents"},
    {"qpdf", "qpdf/", "documents"},
    {"glfw3", "GLFW/|GL/", "glfw"},
    {"glad", "glad/", "glfw"},
    {"stb", "stb", "glfw"},
    {"systemd", "systemd/", "linux"},
    {"alsa", "alsa/", "linux"},
    {"cups", "cups/", "linux"},
    {"espeak-ng", "espeak-ng/", "espeak"},
};

Words words_of(const std::string& text) {
  std::istringstream in(text);
  Words words;
  for (std::string word; in >> word;) words.insert(word);
  return words;
}

bool may_meet_the_machine(const std::string& room) {
  return words_of("transfer app fingerpost input headless linux glfw windows").contains(room);
}

// Why this room may not include this header; empty when it may.
std::string objection(const Rooms& rooms, const std::string& room, const std::string& header) {
  const Words& uses = rooms.at(room);
  for (const Library& library : libraries) {
    if (!std::regex_search(header, std::regex(std::string("^(?:") + library.headers + ")"))) continue;
    return uses.contains(library.name) ? "" : std::string(library.name) + " is not on its line";
  }
  if (starts_with(header, "platform/") && header.find('/', 9) == std::string::npos) {
    return may_meet_the_machine(room) ? "" : "only transfer, app and platform ask the machine for anything";
  }
  const std::string other = room_of((starts_with(header, "platform/") ? "" : "src/") + header);
  if (other.empty() || !rooms.contains(other)) return "";
  const bool own_view = room == "screens" && other == "steps";
  return other == "base" || own_view || uses.contains(other) ? "" : other + " is not on its line";
}

Findings include_walls(const Tree& tree, const Rooms& rooms) {
  Findings found;
  const std::regex include(R"rx(^\s*#\s*include\s*[<"]([^>"]+)[>"])rx");
  for (const File& file : tree) {
    const std::string room = room_of(file.path);
    if (!is_code(file) || room.empty()) continue;
    if (!rooms.contains(room)) {
      found.push_back(at(file, 1, "its folder has no module() line"));
      continue;
    }
    const auto lines = lines_of(file.text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::smatch match;
      if (!std::regex_search(lines[i], match, include)) continue;
      const std::string why = objection(rooms, room, match[1]);
      if (!why.empty())
        found.push_back(at(file, i + 1, room + " may not include " + match[1].str() + ": " + why));
    }
  }
  return found;
}

Findings libraries_in_their_rooms(const Rooms& rooms) {
  Findings found;
  for (const Library& library : libraries) {
    for (const auto& [room, uses] : rooms) {
      if (!uses.contains(library.name) || words_of(library.rooms).contains(room)) continue;
      found.push_back("CMakeLists.txt: " + room + " may not use " + library.name);
    }
  }
  return found;
}

// Nothing outside of platform names an operating system, but for the store's seam to files.
Findings operating_system_only_in_platform(const Tree& tree) {
  Findings found;
  const std::regex header(
      R"(^\s*#\s*include\s*<(sys/.*|unistd|fcntl|pthread|dlfcn|signal|csignal|spawn|poll|windows)(\.h)?>)");
  for (const File& file : tree) {
    const bool is_seam = starts_with(file.path, "src/store/") && file.path.find("disk") != std::string::npos;
    if (!is_code(file) || !starts_with(file.path, "src/") || is_seam) continue;
    add(found, lines_with(file, header, "only platform/ and the store's disk speak to an operating system"));
  }
  return found;
}

// What a screen shows and what a rule decides must not depend on a disk or on the time of day.
Findings drawing_and_deciding_reach_no_machine(const Tree& tree) {
  Findings found;
  const Words rooms = words_of("base steps learner assessment session access ui screens");
  const std::regex reach(
      R"(#\s*include\s*<(fstream|filesystem|thread|random)>|_clock::now\(|\btime\(nullptr\)|\bfopen\()");
  for (const File& file : tree) {
    if (!is_code(file) || !rooms.contains(room_of(file.path))) continue;
    add(found, lines_with(file, reach, "this room reaches no disk, no clock and no chance"));
  }
  return found;
}

bool is_mutable_static(const house::Statement& statement) {
  const std::string& text = statement.text;
  if (std::regex_search(text, std::regex(R"(\bthread_local\b)"))) return true;
  if (statement.where == house::Where::function) {
    return std::regex_search(text.substr(0, 4000), std::regex(R"(\bstatic\b(?!\s+constexpr\b))"));
  }
  const std::string head = text.substr(0, text.find_first_of("={"));
  const bool is_function = head.find('(') != std::string::npos || head.find("operator") != std::string::npos;
  const bool is_frozen =
      std::regex_search(head, std::regex(R"(\bconstexpr\b|\*\s*const\s+\w+|\bconst\b(?![^<>]*\*))"));
  if (is_function || is_frozen) return false;
  if (statement.where == house::Where::type) return std::regex_search(head, std::regex(R"(\bstatic\b)"));
  const std::regex harmless(
      R"(^(using|typedef|namespace|class|struct|union|enum|template|friend|extern|static_assert|public|private)\b)");
  return std::regex_search(head, std::regex(R"(^[\w:][\w:<>,\s*&\[\]]*\s[*&]?[\w\[\]]+\s*$)")) &&
         !std::regex_search(head, harmless);
}

Findings no_mutable_statics(const Tree& tree) {
  Findings found;
  for (const File& file : tree) {
    if (!is_code(file) || is_test(file)) continue;
    for (const house::Statement& statement : house::outline_of(file.text).statements) {
      if (!is_mutable_static(statement)) continue;
      found.push_back(at(file, static_cast<std::size_t>(statement.line),
                         "mutable static: " + statement.text.substr(0, 60)));
    }
  }
  return found;
}

Findings colours_only_in_the_theme(const Tree& tree) {
  Findings found;
  const Words rooms = words_of("ui screens app glfw access documents");
  const std::regex colour(
      R"(IM_COL32(\(\s*\d|_)|\bImColor\b|\b0x[0-9A-Fa-f]{8}\b|\b0x[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{6}\b)");
  for (const File& file : tree) {
    const bool has_colours =
        starts_with(file.path, "src/ui/theme") || starts_with(file.path, "src/documents/palette");
    if (!is_code(file) || !rooms.contains(room_of(file.path)) || has_colours) continue;
    add(found, lines_with(file, colour, "a colour outside of src/ui/theme"));
  }
  return found;
}

constexpr int longest_function = 60;
constexpr std::size_t longest_file = 500;

Findings short_functions_and_files(const Tree& tree) {
  Findings found;
  for (const File& file : tree) {
    const bool is_table = file.path.find("_table.") != std::string::npos;
    if (!is_code(file) || is_test(file) || is_table) continue;
    const std::size_t lines = lines_of(file.text).size();
    if (lines > longest_file) found.push_back(at(file, lines, "a file of more than 500 lines"));
    for (const house::Function& function : house::outline_of(file.text).functions) {
      const int length = function.last_line - function.first_line + 1;
      if (length <= longest_function) continue;
      found.push_back(at(file, static_cast<std::size_t>(function.first_line),
                         std::to_string(length) + " lines in " + function.head.substr(0, 60)));
    }
  }
  return found;
}

bool wants_licence(const File& file) {
  return is_code(file) || ends_with(file.path, ".toml") || ends_with(file.path, ".cmake") ||
         ends_with(file.path, "CMakeLists.txt") || starts_with(file.text, "#!");
}

Findings licence_in_every_file(const Tree& tree) {
  Findings found;
  for (const File& file : tree) {
    if (!wants_licence(file)) continue;
    const auto lines = lines_of(file.text);
    const std::size_t row = starts_with(file.text, "#!") ? 1 : 0;
    const bool named =
        lines.size() > row &&
        std::regex_match(lines[row], std::regex("(//|#) SPDX-License-Identifier: GPL-3.0-or-later"));
    if (!named) found.push_back(at(file, row + 1, "no line that names the licence"));
  }
  return found;
}

Findings headers_say_what_they_are(const Tree& tree) {
  Findings found;
  for (const File& file : tree) {
    if (!ends_with(file.path, ".h") || is_test(file)) continue;
    const auto lines = lines_of(file.text);
    if (lines.size() < 2 || !std::regex_search(lines[1], std::regex(R"(^// [A-Z][\w ]*: \S)"))) {
      found.push_back(at(file, 2, "a header opens with its name and one sentence"));
    }
  }
  return found;
}

Findings forbidden_words(const Tree& tree) {
  Findings found;
  const std::regex note(R"(\b(TODO|FIXME|XXX)\b)");
  const std::regex home(R"rx(["'\s(=](/home/\w|/Users/|/root/))rx");
  const std::string invented = "/home/kiosk";  // a test's own
  const std::regex box(R"(ImGui::InputText)");
  for (const File& file : tree) {
    if (file.path == "tests/house_rules_test.cpp") continue;
    const auto lines = lines_of(file.text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (std::regex_search(lines[i], note)) found.push_back(at(file, i + 1, "a note to oneself"));
      const bool is_invented = is_test(file) && lines[i].find(invented) != std::string::npos;
      if (!is_invented && std::regex_search(lines[i], home))
        found.push_back(at(file, i + 1, "a path of one machine"));
    }
    if (is_code(file))
      add(found, lines_with(file, box, "ImGui's text box loses learners' words: use the kit's"));
  }
  return found;
}

Findings every_source_is_built(const Tree& tree, const std::string& commands) {
  Findings found;
  for (const File& file : tree) {
    const bool other_machine = starts_with(file.path, "platform/windows/");
    if (!ends_with(file.path, ".cpp") || other_machine) continue;
    if (commands.find("/" + file.path + "\"") == std::string::npos)
      found.push_back(at(file, 1, "no build holds this file"));
  }
  return found;
}

// The list of what is compiled; where files are joined into one, also what that one joins.
std::string all_that_is_compiled() {
  const std::string commands = whole_file(std::filesystem::path(FINGERPOST_BUILD) / "compile_commands.json");
  const std::regex joined(R"rx("file": "([^"]*/Unity/[^"]*)")rx");
  std::string all = commands;
  for (std::sregex_iterator it(commands.begin(), commands.end(), joined), end; it != end; ++it)
    all += whole_file((*it)[1].str());
  return all;
}

std::string report(const Findings& found) {
  std::string text;
  for (const std::string& line : found) text += "\n  " + line;
  return text;
}

Rooms the_rooms() {
  return rooms_in(whole_file(std::filesystem::path(FINGERPOST_SOURCE) / "CMakeLists.txt"));
}

File planted(const std::string& path, const std::string& body) {
  return {path, "// SPDX-License-Identifier: GPL-3.0-or-later\n" + body};
}

bool finds_static(const std::string& body) {
  return !no_mutable_statics({planted("src/base/a.cpp", body)}).empty();
}

}  // namespace

#define REQUIRE_CLEAN(findings)        \
  do {                                 \
    const Findings found = (findings); \
    INFO(report(found));               \
    REQUIRE(found.empty());            \
  } while (false)

TEST_CASE("every room includes only what its line in the top CMakeLists.txt names", "[house]") {
  REQUIRE_CLEAN(include_walls(the_tree(), the_rooms()));
}

TEST_CASE("every library stays in the rooms that own it", "[house]") {
  REQUIRE(the_rooms().size() > 15);
  REQUIRE_CLEAN(libraries_in_their_rooms(the_rooms()));
}

TEST_CASE("only platform and the store's disk speak to an operating system", "[house]") {
  REQUIRE_CLEAN(operating_system_only_in_platform(the_tree()));
}

TEST_CASE("rooms that draw or decide reach no disk, no clock and no chance", "[house]") {
  REQUIRE_CLEAN(drawing_and_deciding_reach_no_machine(the_tree()));
}

TEST_CASE("nothing keeps state in a static local or a mutable global", "[house]") {
  REQUIRE_CLEAN(no_mutable_statics(the_tree()));
}

TEST_CASE("every colour stands in the theme", "[house]") {
  REQUIRE_CLEAN(colours_only_in_the_theme(the_tree()));
}

TEST_CASE("no function is over 60 lines and no file over 500", "[house]") {
  REQUIRE_CLEAN(short_functions_and_files(the_tree()));
}

TEST_CASE("every source names its licence in its first line", "[house]") {
  REQUIRE_CLEAN(licence_in_every_file(the_tree()));
}

TEST_CASE("every header opens with its name and one sentence", "[house]") {
  REQUIRE_CLEAN(headers_say_what_they_are(the_tree()));
}

TEST_CASE("no source holds a note to oneself, a path of one machine or ImGui's text box", "[house]") {
  REQUIRE_CLEAN(forbidden_words(the_tree()));
}

TEST_CASE("every source and every test is in the build", "[house]") {
  const std::string commands = all_that_is_compiled();
  REQUIRE(commands.find("house_rules_test.cpp") != std::string::npos);
  REQUIRE_CLEAN(every_source_is_built(the_tree(), commands));
}

// ---- each rule finds what was planted for it ----

TEST_CASE("the include rule finds an arrow that is not drawn", "[house]") {
  const Rooms rooms =
      rooms_in("module(base)\nmodule(steps base)\nmodule(ui base imgui)\nmodule(screens ui steps imgui)\n");
  const auto finds = [&rooms](const std::string& path, const std::string& header) {
    return !include_walls({planted(path, "#include " + header + "\n")}, rooms).empty();
  };
  CHECK(finds("src/steps/a.cpp", "\"ui/kit.h\""));
  CHECK(finds("src/steps/a.cpp", "<imgui.h>"));
  CHECK(finds("src/steps/a.cpp", "\"platform/platform.h\""));
  CHECK(finds("src/base/a.h", "\"steps/step.h\""));
  CHECK(finds("src/ui/a.cpp", "<leveldb/db.h>"));
  CHECK(finds("src/nowhere/a.cpp", "<string>"));
  CHECK_FALSE(finds("src/steps/choose/choose_view.cpp", "\"ui/kit.h\""));
  CHECK_FALSE(finds("src/steps/a.cpp", "\"base/text.h\""));
  CHECK_FALSE(finds("src/ui/a.cpp", "<imgui.h>"));
}

TEST_CASE("the library rule finds a line that lets a library out of its room", "[house]") {
  CHECK_FALSE(libraries_in_their_rooms(rooms_in("module(app base leveldb)\n")).empty());
  CHECK(libraries_in_their_rooms(rooms_in("module(store base leveldb)\n")).empty());
}

TEST_CASE("the machine rules find an operating system, a file and a clock", "[house]") {
  CHECK_FALSE(operating_system_only_in_platform({planted("src/app/a.cpp", "#include <unistd.h>\n")}).empty());
  CHECK_FALSE(
      operating_system_only_in_platform({planted("src/store/store.cpp", "#include <sys/stat.h>\n")}).empty());
  CHECK(operating_system_only_in_platform({planted("src/store/disk.cpp", "#include <unistd.h>\n")}).empty());
  CHECK_FALSE(
      drawing_and_deciding_reach_no_machine({planted("src/screens/a.cpp", "#include <fstream>\n")}).empty());
  CHECK_FALSE(drawing_and_deciding_reach_no_machine(
                  {planted("src/session/a.cpp", "int f() { return std::chrono::system_clock::now(); }\n")})
                  .empty());
}

TEST_CASE("the static rule finds every form in which state hides", "[house]") {
  CHECK(finds_static("int f() {\n  static int count = 0;\n  return ++count;\n}\n"));
  CHECK(finds_static("int f() {\n  static const std::string s = g();\n  return 1;\n}\n"));
  CHECK(finds_static("void f() {\n  if (x) {\n    static bool once;\n  }\n}\n"));
  CHECK(finds_static("void f() {\n  each([] { static int n = 0; return ++n; });\n}\n"));
  CHECK(finds_static("namespace a {\nint count = 0;\n}\n"));
  CHECK(finds_static("namespace {\nstd::vector<int> all;\n}\n"));
  CHECK(finds_static("const char* name = \"x\";\n"));
  CHECK(finds_static("static Thing* the_thing;\n"));
  CHECK(finds_static("inline std::map<int, std::string> table{{1, \"a\"}};\n"));
  CHECK(finds_static("struct A {\n  static int count;\n};\n"));
  CHECK(finds_static("thread_local int depth;\n"));
}

TEST_CASE("the static rule lets constants, declarations and makers pass", "[house]") {
  CHECK_FALSE(finds_static("constexpr int most = 3;\nconst std::string word = \"a\";\n"));
  CHECK_FALSE(finds_static("constexpr std::array<int, 2> both = {1, 2};\nint f();\nusing A = int;\n"));
  CHECK_FALSE(
      finds_static("int f() {\n  static constexpr int most = 3;\n  return static_cast<int>(most);\n}\n"));
  CHECK_FALSE(finds_static(
      "class A {\n public:\n  static Result<A> open(int x);\n\n private:\n  int count_ = 0;\n};\n"));
  CHECK_FALSE(
      finds_static("A::A(int a) : a_{a}, b_(1) {\n  int c = 0;\n  use(c);\n}\nint g() { return 1; }\n"));
  CHECK_FALSE(finds_static("// static int in_a_comment;\nconst char* const words = \"static int x;\";\n"));
  CHECK_FALSE(finds_static("enum class Fault { a, b };\nstruct Done {};\nclass Other;\n"));
}

TEST_CASE("the colour rule finds a colour in a screen and leaves the theme alone", "[house]") {
  for (const char* colour : {"0xFFAA00FF", "0xFAF6EE", "IM_COL32(1, 2, 3, 4)", "\"#FAF6EE\""}) {
    const std::string body = std::string("auto c = ") + colour + ";\n";
    CHECK_FALSE(colours_only_in_the_theme({planted("src/screens/a.cpp", body)}).empty());
    CHECK_FALSE(colours_only_in_the_theme({planted("src/steps/choose/choose_view.cpp", body)}).empty());
    CHECK(colours_only_in_the_theme({planted("src/ui/theme.cpp", body)}).empty());
  }
}

TEST_CASE("the size rule counts the lines of functions, methods and makers", "[house]") {
  const auto finds = [](const std::string& head, int lines) {
    std::string body = head + " {\n";
    for (int i = 2; i < lines; ++i) body += "  step();\n";
    return !short_functions_and_files({planted("src/base/a.cpp", "namespace a {\n" + body + "}\n}\n")})
                .empty();
  };
  CHECK(finds("int f(int x)", 61));
  CHECK(finds("A::A(int a) : a_{a}, b_(a)", 61));
  CHECK(finds("struct B {\n  void g() const", 61));
  CHECK_FALSE(finds("int f(int x)", 60));
  CHECK_FALSE(finds("constexpr int table[] =", 80));
  const std::string many(501, '\n');
  CHECK_FALSE(short_functions_and_files({planted("src/base/a.h", many)}).empty());
  CHECK(short_functions_and_files({planted("src/base/word_table.cpp", many)}).empty());
}

TEST_CASE("the licence rule looks at code, tables and scripts", "[house]") {
  CHECK_FALSE(licence_in_every_file({{"src/a.cpp", "#include <string>\n"}}).empty());
  CHECK_FALSE(licence_in_every_file({{"assets/a.toml", "a = 1\n"}}).empty());
  CHECK_FALSE(licence_in_every_file({{"platform/linux/run", "#!/bin/bash\nset -eu\n"}}).empty());
  CHECK(licence_in_every_file(
            {{"platform/linux/run", "#!/bin/bash\n# SPDX-License-Identifier: GPL-3.0-or-later\n"}})
            .empty());
}

TEST_CASE("the header rule finds a header that does not say what it is", "[house]") {
  CHECK_FALSE(headers_say_what_they_are({planted("src/base/a.h", "#pragma once\n")}).empty());
  CHECK(headers_say_what_they_are({planted("src/base/a.h", "// Id: what names a learner.\n")}).empty());
}

TEST_CASE("the word rule finds notes, home paths and ImGui's text box", "[house]") {
  CHECK_FALSE(forbidden_words({planted("src/a.cpp", "// TODO later\n")}).empty());
  CHECK_FALSE(forbidden_words({planted("src/a.cpp", "auto p = \"/home/ann/x\";\n")}).empty());
  CHECK_FALSE(forbidden_words({planted("src/ui/a.cpp", "ImGui::InputTextMultiline(1);\n")}).empty());
  CHECK(forbidden_words({planted("src/a.cpp", "auto p = \"/usr/share/fonts\";\n")}).empty());
}

TEST_CASE("the build rule finds a test that no program holds", "[house]") {
  const Tree tree{planted("tests/store/lost_test.cpp", "")};
  CHECK_FALSE(every_source_is_built(tree, R"([{"file": "/x/tests/store/other_test.cpp"}])").empty());
  CHECK(every_source_is_built(tree, R"([{"file": "/x/tests/store/lost_test.cpp"}])").empty());
}
