// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recovery_code_sheet.h"

#include "documents/sheet_head.h"

namespace documents {

Document recovery_code_sheet(const RecoveryCodeSheet& code, base::Date today) {
  Document document =
      sheet("Recovery code", "Opens the work when a passphrase is lost", {code.centre, "", ""}, today);
  document.blocks.emplace_back(
      Note{"Put this in an envelope now, close it and lock it away. Copy it nowhere."});
  const std::string whose = code.name.empty() ? std::string("For the first account") : "For " + code.name;
  document.blocks.emplace_back(
      CutOuts{1, 40, {{code.code, whose + (code.pc.empty() ? "" : ", " + code.pc)}}});
  document.blocks.emplace_back(List{
      {"When the passphrase is lost: type the code where the passphrase is asked for. Then choose a new "
       "passphrase.",
       "It works once. After that there is a new code, and this paper can be torn up.",
       "Whoever has it can open the work of every learner here. Keep it away from the PC and from sticks."}});
  document.blocks.emplace_back(Paragraph{"Made on " + base::in_words(today) + "."});
  document.blocks.emplace_back(Fields{{{"Where it is kept", 5}, {"Signature", 3}}, false});
  return document;
}

}  // namespace documents
