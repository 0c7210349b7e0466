// SPDX-License-Identifier: GPL-3.0-or-later
// The preview: a pack is walked through while it is written, as the kiosk shows it, and nothing is kept.
#include <filesystem>

#include "app/commands.h"
#include "support/kiosk.h"

namespace fs = std::filesystem;

namespace {

using samples::WrittenPack;

// A tutor in front of the window.
class Tutor : public samples::Kiosk {
 public:
  explicit Tutor(const WrittenPack& pack, const std::string& activity = "", bool filled = false)
      : Kiosk(pack) {
    REQUIRE(start({pack.folder(), activity, filled}) == "");
  }
  void read_again() { key(platform::Key::f5); }
};

constexpr const char* mark = "Preview. Nothing is kept.";

struct Shown {
  platform::Exit exit = platform::Exit::planned;
  int windows = 0;
};

// The command as a terminal gives it; whoever sits there closes the window at once.
Shown show(const WrittenPack& pack, app::Preview wish) {
  Shown shown;
  headless::FakeClock clock;
  app::Makers makers;
  makers.window = [&](bool, platform::PixelSize size) -> base::Result<std::unique_ptr<platform::Window>> {
    ++shown.windows;
    auto window = std::make_unique<headless::HeadlessWindow>(clock, size);
    platform::Input input;
    input.what = platform::Input::What::close_asked;
    window->push(input);
    return std::unique_ptr<platform::Window>(std::move(window));
  };
  makers.paths = [&](const std::string&) {
    return std::make_unique<headless::FakePaths>(samples::paths_with_fonts(pack.data(), pack.assets()));
  };
  makers.clock = [] { return std::make_unique<headless::FakeClock>(); };
  makers.random = [] { return std::make_unique<headless::FakeRandom>(); };
  makers.voice = [](const platform::Clock& its) { return std::make_unique<headless::FakeVoice>(its); };
  wish.folder = pack.folder();
  shown.exit = app::run(wish, makers);
  return shown;
}

}  // namespace

TEST_CASE("a preview begins at the hub as somebody made up, and says that nothing is kept", "[preview]") {
  const WrittenPack pack;
  const Tutor tutor(pack);
  CHECK(tutor.is_at_hub());
  CHECK(tutor.sees("Hello Sam"));
  CHECK(tutor.sees(mark));
  CHECK(tutor.record().answers.empty());
}

TEST_CASE("a preview begins at the activity that was asked for, with answers made up before it",
          "[preview]") {
  const WrittenPack pack;
  const Tutor tutor(pack, "A05", true);
  CHECK(tutor.slot() == "A05/difference");
  const learner::Record& record = tutor.record();
  CHECK(record.finished.contains("A02"));
  CHECK(record.answer("A02/order") != nullptr);
  CHECK_FALSE(record.has_begun("A05"));
  CHECK_FALSE(tutor.app->state().staff.clock_is_doubtful);
}

TEST_CASE("F5 shows the same question as the pack says it now, and keeps what was typed", "[preview]") {
  const WrittenPack pack;
  Tutor tutor(pack, "A16");
  tutor.press("Next");
  REQUIRE(tutor.slot() == "A16/later");
  tutor.write("I want to cook");
  pack.change("activities/a16.toml", "question = \"", "question = \"Then: ");
  pack.change("activities/a16.toml", "id = \"later\"\nkind = \"write\"\nquestion = \"",
              "id = \"later\"\nkind = \"write\"\nquestion = \"Now: ");
  tutor.read_again();
  CHECK(tutor.slot() == "A16/later");
  CHECK(tutor.sees("Now: "));
  CHECK(tutor.sees("I want to cook"));
  CHECK(tutor.app->state().dialog == screens::Dialog::none);
}

TEST_CASE("a pack with mistakes stays as it was in a preview, and the first three are said", "[preview]") {
  const WrittenPack pack;
  Tutor tutor(pack, "A02");
  const std::string before = tutor.slot();
  REQUIRE(tutor.sees("How much does this matter to you?"));
  pack.change("activities/a02.toml", "How much does this matter to you?", "How much?");
  pack.add("activities/a02.toml", "colour = 1\nshape = 2\nsize = 3\nsound = 4\n");
  tutor.read_again();
  CHECK(tutor.app->state().dialog == screens::Dialog::pack_mistakes);
  CHECK(tutor.app->state().pack_mistakes.size() == 3);
  CHECK(tutor.sees("activities/a02.toml:"));
  CHECK(tutor.sees("“colour” means nothing"));
  tutor.press("Go on");
  CHECK(tutor.slot() == before);
  CHECK(tutor.sees("How much does this matter to you?"));
  pack.change("activities/a02.toml", "colour = 1\nshape = 2\nsize = 3\nsound = 4\n", "");
  tutor.read_again();
  CHECK(tutor.app->state().dialog == screens::Dialog::none);
  CHECK(tutor.sees("How much?"));
  CHECK(tutor.slot() == before);
}

TEST_CASE("a pack with mistakes is taken again from the dialog once they are mended", "[preview]") {
  const WrittenPack pack;
  Tutor tutor(pack);
  pack.add("activities/a02.toml", "colour = 1\n");
  tutor.read_again();
  REQUIRE(tutor.app->state().dialog == screens::Dialog::pack_mistakes);
  pack.change("activities/a02.toml", "colour = 1\n", "");
  tutor.read_again();
  CHECK(tutor.app->state().dialog == screens::Dialog::none);
  CHECK(tutor.is_at_hub());
}

TEST_CASE("a question that a pack has no more leads to its neighbour, an activity to the hub", "[preview]") {
  const WrittenPack pack;
  Tutor tutor(pack, "A05");
  pack.change("activities/a05.toml", "id = \"difference\"", "id = \"other\"");
  tutor.read_again();
  CHECK(tutor.slot() == "A05/other");
  pack.change("activities/a05.toml", "id = \"A05\"", "id = \"A06\"");
  for (const char* file : {"activities/a05.toml", "activities/a16.toml"}) pack.remove(file);
  tutor.read_again();
  CHECK(tutor.app->state().pack_mistakes == std::vector<std::string>{});
  CHECK(tutor.is_at_hub());
  CHECK(tutor.app->state().catalogue->packs.front().activities.size() == 1);
}

TEST_CASE("an answer that a changed question cannot read is passed over, and may be given anew",
          "[preview]") {
  const WrittenPack pack;
  Tutor tutor(pack, "A16", true);
  tutor.press("Next");
  tutor.write("I want to cook");
  tutor.press("Next");
  pack.change(
      "activities/a16.toml", "id = \"later\"\nkind = \"write\"",
      "id = \"later\"\nkind = \"pick_date\"\nhelp = \"When?\"\n[[steps]]\nid = \"also\"\nkind = \"write\"");
  pack.change("activities/a16.toml", "kind = \"pick_date\"\n",
              "kind = \"pick_date\"\nquestion = \"When?\"\n");
  tutor.read_again();
  CHECK(tutor.app->state().pack_mistakes == std::vector<std::string>{});
  for (int i = 0; i < 3; ++i) {
    if (tutor.slot() != "A16/later") tutor.press("Back");
  }
  CHECK(tutor.slot() == "A16/later");
  CHECK(tutor.sees("When?"));
}

TEST_CASE("an activity that needs earlier answers can be walked through with made-up ones", "[preview]") {
  const WrittenPack pack;
  pack.change("activities/a16.toml", "[[steps]]", "needs = [\"A02/top\"]\n[[steps]]");
  Tutor tutor(pack, "A16");
  CHECK(tutor.slot().empty());
  CHECK_FALSE(tutor.is_at_hub());
  tutor.press("Use made-up answers");
  CHECK(tutor.slot().starts_with("A16/"));
  CHECK(tutor.record().answer("A02/top") != nullptr);
  CHECK(tutor.record().finished.contains("A05"));
}

TEST_CASE("made-up answers leave those alone that were given", "[preview]") {
  const WrittenPack pack;
  pack.change("activities/a16.toml", "[[steps]]", "needs = [\"A02/top\"]\n[[steps]]");
  Tutor tutor(pack, "A02");
  REQUIRE(tutor.sees("Not much"));
  tutor.press("Not much");
  const auto first = *tutor.record().answers.begin();
  CHECK(first.second.text == "not_much");
  tutor.press("Home");
  tutor.press("My plan");
  tutor.press("My goals");
  tutor.press("Use made-up answers");
  CHECK(tutor.record().answer("A02/top") != nullptr);
  CHECK(tutor.record().answers.at(first.first) == first.second);
}

TEST_CASE("the preview shows a pack in a window, keeps nothing on the disk and ends when it is closed",
          "[preview]") {
  const WrittenPack pack;
  const Shown shown = show(pack, {});
  CHECK(shown.exit == platform::Exit::planned);
  CHECK(shown.windows == 1);
  CHECK_FALSE(fs::exists(pack.data()));
  CHECK_FALSE(fs::exists("/preview"));
}

TEST_CASE("a pack with mistakes, or without the activity that is asked for, is not shown", "[preview]") {
  const WrittenPack pack;
  app::Preview wish;
  wish.activity = "A99";
  Shown shown = show(pack, wish);
  CHECK(shown.exit == platform::Exit::failed);
  CHECK(shown.windows == 0);
  pack.add("activities/a02.toml", "colour = 1\n");
  shown = show(pack, {});
  CHECK(shown.exit == platform::Exit::failed);
  CHECK(shown.windows == 0);
}
