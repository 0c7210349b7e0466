// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "content/pack_files.h"

namespace content {
namespace {

struct Wanted {
  std::string_view name;
  std::string TalkSlots::*slot;
  bool (*fits)(const steps::Step& step);
  std::string_view mend;
};

template <typename Kind>
bool is_of(const steps::Step& step) {
  return std::holds_alternative<Kind>(step.kind);
}

bool takes_own_words(const steps::Step& step) {
  const auto* pick = std::get_if<steps::Pick>(&step.kind);
  return pick != nullptr && pick->source.own_words;
}

bool has_cards(const steps::Step& step, std::initializer_list<std::string_view> ids) {
  const auto* choose = std::get_if<steps::Choose>(&step.kind);
  return choose != nullptr && std::all_of(ids.begin(), ids.end(), [choose](std::string_view id) {
           return std::ranges::find(choose->source.options, id, &steps::Option::id) !=
                  choose->source.options.end();
         });
}

bool agrees(const steps::Step& step) { return has_cards(step, {"yes"}); }
bool has_faces(const steps::Step& step) { return has_cards(step, {"good", "ok", "not_good"}); }

constexpr Wanted wanted[] = {
    {"aims", &TalkSlots::aims, is_of<steps::Pick>, "Name a step of kind \"pick\""},
    {"summary", &TalkSlots::summary, is_of<steps::Write>, "Name a step of kind \"write\""},
    {"action", &TalkSlots::action, is_of<steps::Write>, "Name a step of kind \"write\""},
    {"who", &TalkSlots::who, takes_own_words, "Name a step of kind \"pick\" with own_words = true"},
    {"when", &TalkSlots::when, is_of<steps::PickDate>, "Name a step of kind \"pick_date\""},
    {"agree", &TalkSlots::agree, agrees, "Name a step of kind \"choose\" with a card \"yes\""},
    {"face", &TalkSlots::face, has_faces,
     "Name a step of kind \"choose\" with the cards \"good\", \"ok\" and \"not_good\""},
};

}  // namespace

TalkSlots read_talk(steps::Reader& pack) {
  TalkSlots talk;
  std::optional<steps::Reader> reader = pack.table("talk");
  if (!reader) return talk;
  for (const Wanted& each : wanted) talk.*each.slot = reader->text_or(each.name, "");
  talk.prompts = reader->text_or("prompts", "");
  reader->finish();
  return talk;
}

void check_talk(PackFiles& files) {
  const TalkSlots& talk = files.pack.talk;
  const auto wrong = [&files](std::string what, std::string mend) {
    files.mistakes.push_back({"pack.toml", files.talk_line, "[talk]: " + std::move(what), std::move(mend)});
  };
  for (const Wanted& each : wanted) {
    const std::string& slot = talk.*each.slot;
    if (slot.empty() || files.has_unread("activities/")) continue;
    const steps::Step* step = files.pack.step_of(slot);
    if (step == nullptr)
      wrong("there is no step " + in_marks(slot), "Write it as activity/step, like \"A14/summary\"");
    else if (!each.fits(*step))
      wrong(in_marks(slot) + " does not fit " + std::string(each.name), std::string(each.mend));
  }
  if (talk.prompts.empty() || files.unread_banks.contains(talk.prompts)) return;
  if (files.shelf.banks.contains(talk.prompts))
    files.written.used.insert(talk.prompts);
  else
    wrong("there are no cards " + in_marks(talk.prompts), "Name a file of the folder cards, without .toml");
}

}  // namespace content
