// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/paper_twin.h"

#include <cstdlib>
#include <fstream>

#include "documents/as_text.h"
#include "documents/html.h"
#include "documents/pdf.h"
#include "support/catch.h"

namespace {

const content::Catalogue& all_packs() {
  static const content::Catalogue catalogue =
      content::load_packs(std::string(FINGERPOST_SOURCE) + "/assets/packs").catalogue;
  return catalogue;
}

documents::Document twin_of(const std::string& activity) {
  const content::Pack& pack = all_packs().pack_of(activity);
  return documents::paper_twin(*pack.activity(activity), pack, {2026, 11, 26});
}

}  // namespace

TEST_CASE("tmp", "[.tmp]") {
  for (const char* id : {"A02", "A05", "A09", "A14", "A17", "CC06", "A16", "A18", "A15", "A11"}) {
    std::ofstream(std::string("/tmp/twin/") + id + ".txt") << samples::text_of(twin_of(id));
    std::ofstream(std::string("/tmp/twin/") + id + ".pdf") << documents::pdf(twin_of(id))->bytes;
    std::ofstream(std::string("/tmp/twin/") + id + ".html") << documents::html(twin_of(id));
  }
}
