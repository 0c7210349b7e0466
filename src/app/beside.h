// SPDX-License-Identifier: GPL-3.0-or-later
// Beside: what is done side by side with a learner, about a worry, and to open private words with two
// people. A talk is a draft of the learner's until the learner said yes to the whole of it.
#pragma once

#include "app/context.h"
#include "app/report.h"
#include "screens/action.h"

namespace app {

void do_in_beside(Context& context, const screens::InBeside& wish);

// --- a talk (update_talk.cpp, talk_kept.cpp) -----------------------------------------------
void do_in_talk(Context& context, const screens::OpenGuidance& open);
void do_in_talk(Context& context, const screens::BeginTalk& begin);
void do_in_talk(Context& context, const screens::TickLimit& tick);
void do_in_talk(Context& context, const screens::TellPlace& told);
void do_in_talk(Context& context, const screens::TalkNext& next);
void do_in_talk(Context& context, const screens::TurnTalk& turn);
void do_in_talk(Context& context, const screens::LeaveOutOfTalk& wish);
void do_in_talk(Context& context, const screens::WriteInTalk& write);
void do_in_talk(Context& context, const screens::KeepInTalk& keep);
void do_in_talk(Context& context, const screens::DropFromTalk& drop);
void do_in_talk(Context& context, const screens::AskTalkDay& ask);
void do_in_talk(Context& context, const screens::ChooseTalkDay& chosen);
void do_in_talk(Context& context, const screens::AgreeLine& agree);
void do_in_talk(Context& context, const screens::ChangeLine& change);
void do_in_talk(Context& context, const screens::TellPlan& told);
void do_in_talk(Context& context, const screens::RateTalk& rate);
void do_in_talk(Context& context, const screens::FinishTalk& finish);
void do_in_talk(Context& context, const screens::StopTalk& stop);
void do_in_talk(Context& context, const screens::PrintTalk& print);

screens::Talk* talk_of(Context& context);  // that is shown; null: none is
void keep_talk(Context& context);          // what is on it now, as a draft
// The line that is being written likewise; false where none is.
bool keep_talk_words(Context& context);
// Puts the words back that were being written when something else came above the talk.
void enter_talk(Context& context);
bool talk_went_back(Context& context);  // Back stays within the talk; false where there is none
bool try_talk_again(Context& context);  // after the disk refused; false where no talk is shown
// Whoever leaves a talk leaves nothing of the learner's behind.
void close_talk(Context& context);
void keep_lent_comfort(Context& context);  // what the learner chose during the talk is theirs

void talk_read(Context& context, const TalkRead& read);
void talk_draft_kept(Context& context, const TalkDraftKept& kept);
void talk_kept(Context& context, const TalkKept& kept);

// --- worries and private words (update_worry.cpp) -------------------------------------------
void do_in_worry(Context& context, const screens::OpenWorry& open);
void do_in_worry(Context& context, const screens::ReferWorry& refer);
void do_in_worry(Context& context, const screens::PrintExactWords& print);
void do_in_worry(Context& context, const screens::OpenWorries& open);
void do_in_worry(Context& context, const screens::ChangeHold& change);
void do_in_worry(Context& context, const screens::OpenGlass& open);
void do_in_worry(Context& context, const screens::ChooseForGlass& chosen);
void do_in_worry(Context& context, const screens::GiveGlassReason& given);
void do_in_worry(Context& context, const screens::ChooseGlassTelling& chosen);
void do_in_worry(Context& context, const screens::GiveGlassWords& given);

bool glass_went_back(Context& context);  // to the part before; false where there is none
void glass_tried(Context& context, const GlassTried& tried);
void private_read(Context& context, const PrivateRead& read);

}  // namespace app
