// SPDX-License-Identifier: GPL-3.0-or-later
// Papers: what staff print, or put on a stick as a PDF. Nothing of it stays on this PC.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "app/context.h"
#include "base/id.h"
#include "documents/blocks.h"

namespace app {

// Shows the screen from which the document is printed or put on a stick; Back returns. Whoever is not signed
// in as staff is shown nothing. `title` is read by everybody in a printer's list, unless the paper is
// `about` one learner: then it may hold the learner's name, it is called otherwise there, and what was done
// with it is kept in that learner's log (printed, taken).
void offer_paper(Context& context, std::string title, documents::Document pages, base::Id about = {});

// What the file on the stick is called, from the paper's title; of one learner always the same, without a
// name.
std::string file_name_for(const screens::Paper& paper);

// In that learner's log, by who is signed in; 0: nowhere. Where it cannot be kept the page says so.
void keep_paper_deed(Context& context, base::Id about, std::string_view kind,
                     std::map<std::string, std::string> body);

void choose_paper_way(Context& context, const screens::ChoosePaperWay& chosen);

}  // namespace app
