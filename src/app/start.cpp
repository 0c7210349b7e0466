// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/equipment.h"
#include "app/inside.h"
#include "app/staff_door.h"
#include "app/update.h"
#include "base/text.h"

namespace app {
namespace {

using platform::Exit;

NoStart no_store(const base::Error& error, const std::string& folder) {
  switch (error.fault) {
    case base::Fault::busy:
      return {"Fingerpost is already running on this PC. Use the one that is open.", Exit::already_running};
    case base::Fault::too_new:
      return {"The work in " + folder + " was made by a newer Fingerpost. Update this one.",
              Exit::data_needs_staff};
    case base::Fault::denied:
      return {"Fingerpost may not write in " + folder + ". Let it, or name another folder with --data.",
              Exit::data_needs_staff};
    case base::Fault::full:
      return {"The disk with " + folder + " is full. Make room, then start again.", Exit::data_needs_staff};
    default:
      return {
          "The work in " + folder + " could not be opened. Nothing was deleted. Get help before you go on.",
          Exit::data_needs_staff};
  }
}

std::optional<NoStart> open_store(Context& context) {
  const std::string folder = context.machine.paths.data();
  const store::Opening opening{context.machine.random.id(), now(context), FINGERPOST_VERSION};
  const bool is_there = store::Store::exists(context.machine.disk, folder);
  base::Result<std::unique_ptr<store::Store>> store =
      is_there ? store::Store::open(context.machine.disk, folder, opening)
               : store::Store::create(context.machine.disk, folder, opening);
  if (!store) return no_store(store.error(), folder);
  context.store = std::move(*store);
  for (const store::Note& note : context.store->notes()) context.state.notes.push_back(note.sentence);
  return std::nullopt;
}

// "Riverside Centre · PC 4 · Your work stays on this PC."
std::string note_of(const content::Words& say, const Options& options) {
  std::string place;
  for (const std::string& part : {options.centre, options.pc}) {
    if (!part.empty()) place += part + " · ";
  }
  return base::fill(say("welcome.note"), {{"place", place}});
}

}  // namespace

std::variant<std::unique_ptr<App>, NoStart> App::start(Machine machine, const Options& options) {
  std::unique_ptr<App> app(new App);
  app->inside_ = std::make_unique<Inside>(machine);
  Inside& in = *app->inside_;
  in.options = options;
  screens::State& state = in.context.state;
  std::variant<Equipment, NoStart> equipment = load_equipment(machine.paths);
  if (auto* trouble = std::get_if<NoStart>(&equipment)) return std::move(*trouble);
  auto& [words, catalogue, kit] = std::get<Equipment>(equipment);
  state.say = std::move(words);
  state.catalogue = std::move(catalogue);
  in.kit = std::move(kit);
  if (std::optional<NoStart> trouble = open_store(in.context)) return *trouble;
  platform::Window* window = &machine.window;
  in.context.writer = std::make_unique<Worker>(options.threaded, [window] { window->wake(); });
  in.context.errands = std::make_unique<Worker>(options.threaded, [window] { window->wake(); });
  in.context.read_screen = [&in] { return in.kit->layer().read_screen(); };
  state.centre = options.centre;
  state.pc = options.pc;
  state.note = note_of(*state.say, options);
  state.staff.code_is_set = staff_code_is_set(in.context.machine);
  state.voice_trouble = machine.voice.status();
  read_tiles(in.context);
  in.frames_left = 3;
  return app;
}

}  // namespace app
