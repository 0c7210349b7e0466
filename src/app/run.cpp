// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <iostream>

#include "app/app.h"
#include "app/audit.h"
#include "app/borrowed_paths.h"
#include "app/commands.h"
#include "app/demo.h"
#include "app/gallery.h"
#include "app/journey/play.h"
#include "app/tools.h"
#include "base/text.h"
#include "content/catalogue.h"
#include "content/pack_report.h"
#include "platform/headless/fake_drives.h"
#include "platform/headless/headless.h"
#include "store/simulated_disk.h"

namespace app {
namespace {

using platform::Exit;

Exit fail(const std::string& sentence, Exit exit) {
  std::fprintf(stderr, "%s\n", sentence.c_str());
  return exit;
}

Exit no_window(const base::Error& error) {
  return fail(
      "Fingerpost cannot draw on this PC: " + error.detail +
          "\nIt needs a screen and OpenGL 2.1. Ask for a graphics driver, or start a virtual display.",
      Exit::no_renderer);
}

// Which activities reach each criterion, and how hard each activity is to read.
void tell_of(const content::Pack& pack) {
  for (const content::Reached& reached : content::reached_criteria(pack))
    std::printf("%s: %s\n", reached.criterion.c_str(), base::join(reached.activities, ", ").c_str());
  for (const content::ReadingLevel& level : content::reading_levels(pack)) {
    std::printf("%s: grade %.1f, %.1f words a sentence. Hardest: %s\n", level.activity.c_str(), level.grade,
                level.words_a_sentence, level.hardest_sentence.c_str());
  }
}

void print(const std::vector<content::Mistake>& mistakes) {
  for (const content::Mistake& mistake : mistakes) std::printf("%s\n", content::in_words(mistake).c_str());
  std::fflush(stdout);
}

Exit to_mend(std::size_t mistakes) { return fail(std::to_string(mistakes) + " to mend.", Exit::failed); }

std::string no_activity(const content::Pack& pack, const std::string& id) {
  std::vector<std::string> ids;
  for (const content::Activity& activity : pack.activities) ids.push_back(activity.id);
  return "There is no activity \"" + id + "\" in this pack. There are: " + base::join(ids, ", ") + ".";
}

// Which banks of the programme its cards join.
void tell_of_local(const content::Loaded& loaded) {
  std::vector<std::string> banks;
  for (const auto& [bank, cards] : loaded.written.adds)
    banks.push_back(bank + " (" + std::to_string(cards) + ")");
  std::printf("Its cards join these of %s: %s\n", loaded.catalogue.packs.front().name.c_str(),
              base::join(banks, ", ").c_str());
}

// The parts of a real machine, kept alive while the app runs on them.
struct Parts {
  std::unique_ptr<platform::Window> window;
  std::unique_ptr<platform::Paths> paths;
  std::unique_ptr<platform::Drives> drives;
  std::unique_ptr<platform::Printers> printers;
  std::unique_ptr<platform::Voice> voice;
  std::unique_ptr<platform::Clock> clock;
  std::unique_ptr<platform::Random> random;
  std::unique_ptr<platform::Safe> safe;
  store::RealDisk disk;
  Diary diary;

  Machine machine() {
    return {*window, *voice, *drives, *clock, *random, *paths, *safe, disk, diary, printers.get()};
  }
};

struct Runner {
  const Makers& makers;

  Exit operator()(const Kiosk& kiosk) const {
    const bool full_screen = kiosk.window.width == 0;
    Parts parts;
    parts.paths =
        makers.paths(kiosk.demo && kiosk.data.empty() ? demo_folder(*makers.paths("")) : kiosk.data);
    parts.clock = makers.clock();
    parts.random = makers.random();
    parts.safe = makers.safe();
    if (kiosk.demo) {
      const base::Outcome made =
          make_demo(parts.disk, *parts.paths, *parts.clock, *parts.random, *parts.safe);
      if (!made) return fail("The made-up centre could not be made: " + made.error().detail, Exit::failed);
    }
    auto window = makers.window(full_screen, kiosk.window);
    if (!window) return no_window(window.error());
    parts.window = std::move(*window);
    const platform::PixelSize size = parts.window->size();
    if (size.width < least_window.width || size.height < least_window.height) {
      return fail("This screen is too small for Fingerpost. It needs 1024x600 pixels or more.", Exit::failed);
    }
    parts.drives = makers.drives(kiosk.stick);
    parts.printers = makers.printers();
    parts.voice = makers.voice(*parts.clock);
    parts.diary = makers.diary(parts.paths->data(), *parts.clock);
    Options options;
    options.centre = kiosk.demo ? std::string(demo_centre) : kiosk.centre;
    options.pc = kiosk.demo ? std::string(demo_pc) : kiosk.pc;
    options.backups = kiosk.backups;
    auto started = App::start(parts.machine(), options);
    if (const auto* trouble = std::get_if<NoStart>(&started)) return fail(trouble->sentence, trouble->exit);
    return std::get<std::unique_ptr<App>>(started)->run();
  }

  Exit operator()(const Play& play) const {
    const std::unique_ptr<platform::Paths> paths = makers.paths("");
    journey::OpenWindow open_window;
    if (!play.headless) {
      open_window = [this](platform::PixelSize size) { return makers.window(false, size); };
    }
    const std::unique_ptr<platform::Safe> safe = makers.safe();
    platform::Safe* const own = play.data.empty() ? nullptr : safe.get();
    return journey::play(
        {play.journey, {*paths, play.data, play.out, open_window, own}, std::cout, std::cerr});
  }

  Exit operator()(const Screens& screens) const {
    auto window = makers.window(false, screens.resolution);
    if (!window) return no_window(window.error());
    const std::unique_ptr<platform::Paths> paths = makers.paths("");
    return draw_gallery(screens, **window, *paths);
  }

  Exit operator()(const Audit& wish) const { return run_audit(wish, makers); }

  Exit operator()(const CheckPack& check) const {
    const content::Loaded loaded = content::load_pack(check.folder, makers.paths("")->assets());
    std::vector<content::Mistake> mistakes = loaded.mistakes;
    // A pack that does not load cannot be judged as a whole.
    if (mistakes.empty())
      mistakes = content::shortcomings(loaded, base::date_of(makers.clock()->wall_time()));
    print(mistakes);
    if (!mistakes.empty()) return to_mend(mistakes.size());
    if (loaded.written.is_local) {
      tell_of_local(loaded);
    } else {
      tell_of(loaded.catalogue.packs.front());
    }
    for (const std::string& bank : content::unused_banks(loaded))
      std::printf("No step uses the cards of cards/%s.toml.\n", bank.c_str());
    std::printf("Nothing is wrong with this pack.\n");
    return Exit::planned;
  }

  // All that the kiosk would keep goes to places in memory.
  Exit operator()(const Preview& wish) const {
    const std::unique_ptr<platform::Paths> machine_paths = makers.paths("");
    const content::Loaded loaded = content::load_pack(wish.folder, machine_paths->assets());
    print(loaded.mistakes);
    if (!loaded.mistakes.empty()) return to_mend(loaded.mistakes.size());
    const content::Pack& pack = loaded.catalogue.packs.front();
    // Of a pack that is half written there are some.
    print(content::shortcomings(loaded, base::date_of(makers.clock()->wall_time())));
    if (!wish.activity.empty() && pack.activity(wish.activity) == nullptr)
      return fail(no_activity(pack, wish.activity), Exit::failed);
    auto window = makers.window(false, wish.window);
    if (!window) return no_window(window.error());
    const std::unique_ptr<platform::Clock> clock = makers.clock();
    const std::unique_ptr<platform::Random> random = makers.random();
    const std::unique_ptr<platform::Voice> voice = makers.voice(*clock);
    std::unique_ptr<platform::Drives> drives = std::make_unique<platform::FakeDrives>();
    if (!wish.stick.empty()) drives = makers.drives(wish.stick);
    BorrowedPaths paths(*machine_paths, "/preview");
    headless::FakeSafe safe;
    store::SimulatedDisk disk;
    Options options;
    options.idle_locks = false;  // whoever writes is in another window for long
    options.preview = {wish.folder, wish.activity, wish.filled};
    auto started = App::start({**window, *voice, *drives, *clock, *random, paths, safe, disk, {}}, options);
    if (const auto* trouble = std::get_if<NoStart>(&started)) return fail(trouble->sentence, trouble->exit);
    return std::get<std::unique_ptr<App>>(started)->run();
  }

  Exit operator()(const Verify& wish) const { return run_verify(wish, makers); }
  Exit operator()(const BackUp& wish) const { return run_backup(wish, makers); }
  Exit operator()(const Restore& wish) const { return run_restore(wish, makers); }
  Exit operator()(const NewPassphrase& wish) const { return run_new_passphrase(wish, makers); }

  Exit operator()(const Say& say) const {
    std::fputs(say.text.c_str(), stdout);
    return Exit::planned;
  }

  Exit operator()(const Refuse& refuse) const { return fail(refuse.sentence, Exit::usage); }
};

}  // namespace

Exit run(const Command& command, const Makers& makers) { return std::visit(Runner{makers}, command); }

}  // namespace app
