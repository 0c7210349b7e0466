// SPDX-License-Identifier: GPL-3.0-or-later
// EvidenceState: what the screens about evidence by others hold, and what can be done there.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "assessment/statements.h"
#include "base/id.h"
#include "base/one_of.h"
#include "learner/others.h"

namespace screens {

// What others say of one learner, in the sight of a tutor or an adviser. No words of the learner's own work.
struct EvidenceSeen {
  base::Id learner;
  std::string programme;
  learner::Others others;
  assessment::StatementShare share;
  std::string comfort;                        // how the learner likes it here, as it is kept; "" as it comes
  std::map<std::string, std::string> drafts;  // forms that were begun, by the name of the form
};

// What is filled in, one question a page.
enum class FormKind { witness, observed, aloud, on_paper, adjusted, considered, put_aside };
enum class EvidencePart {
  first,
  kept,       // all that was written down
  piece,      // one of it
  share,      // how much rests on statements alone
  form,       // one page of it
  questions,  // to ask aloud, by criterion
  answer,     // to one of them, in the learner's own words
  agree,      // these words, shown to the learner
};

struct Evidence {
  base::Id learner;
  EvidencePart part = EvidencePart::first;
  std::string wrong = {}, done = {};
  std::string piece = {};  // the id of the one that is looked at

  FormKind form = FormKind::witness;
  std::string id = {};                                        // of what the form becomes
  std::size_t at = 0;                                         // which of its pages
  std::map<std::string, std::string, std::less<>> said = {};  // by field
};

// The adjusted screen, shown once to the learner it was set for.
struct SetForYou {
  std::vector<std::string> what;  // names of adjustments
};

struct OpenEvidence {
  base::Id learner;
};
struct ShowEvidence {
  EvidencePart part = EvidencePart::first;
  std::string piece = {};
};
struct BeginForm {
  FormKind form = FormKind::witness;
};
struct GiveSaid {  // to the page that is shown; a list has a line for each
  std::string words;
};
struct KeepForm {};
struct PutFormAway {};  // what was begun is not wanted
struct ConfirmWitness {
  std::string how;  // met, phoned, signed
};
struct AskAloud {  // one of the questions
  std::string criterion, question;
};
struct LogPrompt {  // it was said to the learner
  std::string name;
};
struct KeepAloud {  // the learner's words, as they were typed
  std::string words;
};
struct AgreeAloud {
  bool is_right = true;
};
struct EndAloud {};
struct ReadWords {};      // of the answer that is shown, once more
struct PrintEvidence {};  // all that is kept, for the folder
struct SetShare {
  int percent = 40;
};
struct InEvidence
    : base::OneOf<OpenEvidence, ShowEvidence, BeginForm, GiveSaid, KeepForm, PutFormAway, ConfirmWitness,
                  AskAloud, LogPrompt, KeepAloud, AgreeAloud, EndAloud, ReadWords, PrintEvidence, SetShare> {
  using OneOf::OneOf;
};

}  // namespace screens
