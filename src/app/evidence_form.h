// SPDX-License-Identifier: GPL-3.0-or-later
// EvidenceForm: what update_evidence.cpp and update_aloud.cpp share. A form that is half filled in is a
// draft.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "app/context.h"
#include "screens/action.h"

namespace app {

// Where drafts of forms stand among those of the learner; the name of the form follows.
inline constexpr std::string_view form_slots = "others/";

// A draft is a line a field, with what a line cannot hold written as "\\n" and "\\\\".
std::string text_of_form(const screens::Evidence& form);
bool form_from_text(std::string_view text, screens::Evidence& form);  // false: it is no form

std::string name_of_whom(const screens::State& state, base::Id learner);
void enter_form_page(Context& context);                     // what was said there before is on the sheet
void note_page(Context& context, screens::Evidence& form);  // what is on the sheet
void post_form(Context& context, const screens::Evidence& form, const std::string& text);
void forget_form(Context& context, const screens::Evidence& form);  // its draft

// About the learner of the screen; with it the draft of that form goes, "" for none.
void keep_evidence(Context& context, std::string_view kind, learner::Way way,
                   std::map<std::string, std::string> body, const std::string& form);

// --- questions asked aloud (update_aloud.cpp) ---
void begin_asking(Context& context);
void ask_aloud(Context& context, const screens::AskAloud& wish);
void log_prompt(Context& context, const screens::LogPrompt& prompt);
void keep_aloud(Context& context, const screens::KeepAloud& words);
void agree_aloud(Context& context, const screens::AgreeAloud& answer);
void end_aloud(Context& context);
void read_words(Context& context);
void turn_to_learner(Context& context);  // the words are read out, and the screen is as the learner likes it
bool aloud_went_back(Context& context);
void aloud_kept(Context& context, std::string_view kind);

}  // namespace app
