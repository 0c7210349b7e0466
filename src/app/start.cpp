// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/equipment.h"
#include "app/inside.h"
#include "app/preview.h"
#include "app/site.h"
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

// A locked store asks for a person; anything else that does not open is said.
std::optional<NoStart> open_store(Context& context) {
  const base::Result<std::string> mended = mend_keyring(place_of(context), context.backups);
  if (!mended) return no_store(mended.error(), context.machine.paths.data());
  if (!mended->empty()) context.state.notes.push_back(*mended);
  base::Result<OpenStore> opened = open_by_machine(place_of(context), opening_of(context));
  if (opened) {
    take_open_store(context, std::move(*opened));
  } else if (is_locked(opened.error())) {
    context.state.screen = screens::Locked{};
    context.sheet.texts.resize(1);
  } else {
    return no_store(opened.error(), context.machine.paths.data());
  }
  context.staff_rest_until =
      context.machine.clock.seconds() + vault::wait_after(tries_on_disk(place_of(context)));
  return std::nullopt;
}

}  // namespace

std::variant<std::unique_ptr<App>, NoStart> App::start(Machine machine, const Options& options) {
  std::unique_ptr<App> app(new App);
  app->inside_ = std::make_unique<Inside>(machine);
  Inside& in = *app->inside_;
  in.options = options;
  screens::State& state = in.context.state;
  std::variant<Equipment, NoStart> equipment = load_equipment(machine.paths, options.preview.folder);
  if (auto* trouble = std::get_if<NoStart>(&equipment)) return std::move(*trouble);
  auto& [words, catalogue, kit, left_out] = std::get<Equipment>(equipment);
  state.say = std::move(words);
  state.catalogue = std::move(catalogue);
  in.kit = std::move(kit);
  const content::Words& say = *state.say;
  for (const std::string& what : left_out)
    state.notes.push_back(base::fill(say("staff.pack_left_out"), {{"what", what}}));
  in.intake.name(
      {std::string(say("scan.up")), std::string(say("scan.more_below")), std::string(say("scan.to"))});
  in.context.common_words = std::make_shared<typing::Vocabulary>(common_words(machine.paths.assets()));
  in.context.pack_words =
      std::make_shared<typing::Vocabulary>(typing::vocabulary_of_pack(texts_of(*state.catalogue)));
  platform::Window* window = &machine.window;
  in.context.writer = std::make_unique<Worker>(options.threaded, [window] { window->wake(); });
  in.context.errands = std::make_unique<Worker>(options.threaded, [window] { window->wake(); });
  in.context.backups = options.backups;
  in.context.preview = options.preview.folder;
  if (std::optional<NoStart> trouble = open_store(in.context)) return *trouble;
  state.site = site_on_disk(place_of(in.context));
  in.context.read_screen = [&in] { return in.kit->layer().read_screen(); };
  state.centre = options.centre;
  state.pc = options.pc;
  say_where_it_stands(in.context);
  state.voice_trouble = machine.voice.status();
  machine.voice.on_change([window] { window->wake(); });
  in.frames_left = 3;
  if (!options.preview.folder.empty()) begin_preview(in.context, options.preview);
  return app;
}

}  // namespace app
