// SPDX-License-Identifier: GPL-3.0-or-later
// What a centre adds to a programme, as a learner and as staff meet it at the kiosk.
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <unistd.h>

#include "app/journey/play.h"
#include "journeys/machine.h"
#include "platform/headless/headless.h"
#include "support/catch.h"

namespace fs = std::filesystem;

namespace {

constexpr const char* sees_local_job = R"(
start
press "I am new here"
type "Leon"
press "Next"
press "Skip all"
press "My choices"
press "Job families and local jobs"
press "Sport, travel and leisure"
press "Next"
press "Show me the jobs"
repeat 5 times
expect no text "Canal boat helper"
press "No thanks"
end
expect text "Canal boat helper"
expect text "Millbrook Wharf."
expect text "Made up: Millbrook Wharf, talk with the manager"
press "Keep it"
expect event answered in "A09/jobs#local_canal" with "Keep it"
close the program
)";

// The programme itself goes on without the pack that is left out, and the other local pack is there.
constexpr const char* staff_read_of_faulty = R"(
start
expect text "A pack is left out: hill-road/cards/jobs.toml"
press "Adviser"
press "Passphrase"
type "three good words"
press "Keep this passphrase"
press "I have it on paper"
press "Do this later"
expect text "A pack is left out: hill-road/cards/jobs.toml"
close the program
)";

class DataFolder {
 public:
  DataFolder() {
    std::string pattern = (fs::temp_directory_path() / "fingerpost-local-XXXXXX").string();
    root_ = ::mkdtemp(pattern.data());
    add("example-local", "");
  }
  DataFolder(const DataFolder&) = delete;
  DataFolder& operator=(const DataFolder&) = delete;
  ~DataFolder() { fs::remove_all(root_); }

  // A copy of the example under its own name, with more in its file of jobs.
  void add(const std::string& name, const std::string& more) const {
    const fs::path folder = root_ / "data" / "packs" / name;
    fs::create_directories(folder.parent_path());
    fs::copy(FINGERPOST_SOURCE "/assets/examples/example-local", folder, fs::copy_options::recursive);
    std::ofstream(folder / "cards" / "jobs.toml", std::ios::app) << more;
  }
  // What was not as expected.
  std::string play(const std::string& journey) {
    const std::string file = (root_ / "local.journey").string();
    std::ofstream(file) << journey;
    const platform::LinuxPaths paths = shipped_machine();
    std::ostringstream told, wrong;
    const platform::Exit exit =
        app::journey::play({file, {paths, (root_ / "data").string(), "", {}, &safe_}, told, wrong});
    return exit == platform::Exit::planned ? "" : wrong.str() + "it did not end well";
  }

 private:
  fs::path root_;
  headless::FakeSafe safe_;
};

}  // namespace

TEST_CASE("a job of a centre's own pack is met among those of its family, with its source", "[journeys]") {
  DataFolder data;
  CHECK(data.play(sees_local_job) == "");
}

TEST_CASE("a faulty pack of a centre is left out, staff read why, and the rest is there", "[journeys]") {
  DataFolder data;
  data.add("hill-road", "colour = \"red\"\n");
  CHECK(data.play(staff_read_of_faulty) == "");
  CHECK(data.play(sees_local_job) == "");
}
