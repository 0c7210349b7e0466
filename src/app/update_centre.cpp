// SPDX-License-Identifier: GPL-3.0-or-later
// The centre: what staff tell of it, its groups and its learners. Each thing is a fact that is kept before it
// is shown.
#include <algorithm>

#include "app/site.h"
#include "app/update.h"
#include "base/text.h"
#include "centre/list_file.h"
#include "screens/centre_words.h"
#include "screens/common.h"

namespace app {
namespace {

using namespace screens;
namespace kind = learner::kind;
using Body = std::map<std::string, std::string>;

constexpr std::size_t longest_reason = 500;  // bytes

store::Deed centre_fact(const Context& context, std::string_view what, Body body) {
  return staff_deed(context, learner::the_centre, what, std::move(body));
}

void refuse_wish(Context& context, std::string_view name) {
  tell_on(context.state.screen, (*context.state.say)(name), "");
}

bool may_here(const Context& context, centre::Role role) { return may(context.state, role); }

// --- the set-up -------------------------------------------------------------------------

void enter_page(Context& context, std::size_t at) {
  context.state.screen = CentreSetUp{at, {}};
  context.sheet = {};
  context.sheet.texts.resize(1);
  context.sheet.texts[0].set(set_up_words(context.state, at));
}

// The first account looks after everything until somebody says otherwise.
std::vector<centre::Role> first_roles() {
  return {centre::Role::tutor, centre::Role::adviser, centre::Role::admin};
}

Body named(base::Id account, std::string_view name, const std::vector<centre::Role>& roles) {
  return {{"account", base::hex(account)}, {"name", std::string(name)}, {"roles", centre::text_of(roles)}};
}

// The fact that an answer gives; none where there is nothing new to keep.
std::optional<store::Deed> fact_from(Context& context, const SetUpPage& page, const std::string& words) {
  if (words.empty() || page.question == SetUpQuestion::your_work) return std::nullopt;
  const base::Id account = context.state.staff.account;
  if (page.question == SetUpQuestion::your_name) {
    const centre::Staff* me = context.state.roster.staff_member(account);
    return centre_fact(context, kind::staff_named,
                       named(account, words, me == nullptr ? first_roles() : me->roles));
  }
  return centre_fact(context, kind::centre_told, {{"field", std::string(page.field)}, {"words", words}});
}

void next_page(Context& context) {
  const std::size_t at = std::get<CentreSetUp>(context.state.screen).at;
  if (at + 1 < set_up_pages) return enter_page(context, at + 1);
  leave_centre_set_up(context);
}

void keep_place_of_pc(Context& context, const std::string& words) {
  Site site = context.state.site;
  site.place = words;
  const base::Outcome kept = keep_site(place_of(context), site);
  if (!kept) {
    note(context, "site", kept.error());
    return refuse_wish(context, "adviser.not_kept");
  }
  context.state.site = site;
  say_where_it_stands(context);
  next_page(context);
}

void answer_set_up(Context& context, const std::string& words) {
  const auto& screen = std::get<CentreSetUp>(context.state.screen);
  const SetUpPage& page = set_up_page(screen.at);
  const bool is_name = page.question == SetUpQuestion::your_name;
  if (is_name && words.empty()) return refuse_wish(context, "centre.name_first");
  if (page.question == SetUpQuestion::pc_place && !words.empty()) return keep_place_of_pc(context, words);
  const std::optional<store::Deed> fact = fact_from(context, page, words);
  if (!fact) return next_page(context);
  keep_facts(context, {*fact}, "");
}

// --- what is asked of staff ---------------------------------------------------------------

struct Wished {
  std::vector<store::Deed> facts;
  std::string_view done;  // a name of the shell's words
};

Wished wished_of_group(Context& context, const AskWords& asked, const std::string& words) {
  using enum AskWords::What;
  const base::Id group = asked.about == base::Id{} ? context.machine.random.id() : asked.about;
  if (asked.what == archive_group)
    return {{centre_fact(context, kind::group_archived, {{"group", base::hex(group)}, {"reason", words}})},
            "groups.archived"};
  return {{centre_fact(context, kind::group_named, {{"group", base::hex(group)}, {"name", words}})},
          "groups.kept"};
}

Wished wished_new_learner(Context& context, const AskWords& asked, const std::string& words) {
  const base::Id id = context.machine.random.id();
  const content::Pack& pack = programme_of(context.state);
  store::Deed began = staff_deed(context, id, kind::began, {{"name", words}});
  began.pack = {pack.name, pack.version};
  Wished wished{{began}, "groups.added"};
  if (asked.about != base::Id{})
    wished.facts.push_back(staff_deed(context, id, kind::placed, {{"group", base::hex(asked.about)}}));
  return wished;
}

Wished wished_of_learner(Context& context, const AskWords& asked, const std::string& words) {
  using enum AskWords::What;
  if (asked.what == rename_learner)
    return {{staff_deed(context, asked.about, kind::renamed, {{"name", words}})}, "learner.renamed"};
  if (asked.what == archive_learner)
    return {{staff_deed(context, asked.about, kind::archived, {{"reason", words}})}, "learner.archived"};
  if (asked.what == part_learner)
    return {{staff_deed(context, asked.about, kind::parted, {{"reason", words}})}, "learner.parted"};
  return {
      {staff_deed(context, asked.about, kind::joined, {{"to", base::hex(asked.other)}, {"reason", words}})},
      "learner.is_joined"};
}

Wished wished_of_staff(const Context& context, const AskWords& asked, const std::string& words) {
  const centre::Staff* known = context.state.roster.staff_member(asked.about);
  const std::vector<centre::Role> roles =
      known == nullptr ? std::vector<centre::Role>{centre::Role::tutor} : known->roles;
  return {{centre_fact(context, kind::staff_named, named(asked.about, words, roles))},
          asked.what == AskWords::What::add_staff ? "people.added" : "people.renamed"};
}

bool is_about_staff(AskWords::What what) {
  using enum AskWords::What;
  return what == add_staff || what == rename_staff || what == staff_leaves;
}

bool is_about_group(AskWords::What what) {
  using enum AskWords::What;
  return what == add_group || what == rename_group || what == archive_group;
}

Wished wished_of(Context& context, const AskWords& asked, const std::string& words) {
  if (is_about_staff(asked.what)) return wished_of_staff(context, asked, words);
  if (is_about_group(asked.what)) return wished_of_group(context, asked, words);
  if (asked.what == AskWords::What::add_learner) return wished_new_learner(context, asked, words);
  return wished_of_learner(context, asked, words);
}

// Two of one name would be told apart by nobody.
bool is_taken(const Context& context, const AskWords& asked, const std::string& words) {
  const centre::Roster& roster = context.state.roster;
  const std::string lower = base::lower_case(words);
  using enum AskWords::What;
  if (asked.what == add_group || asked.what == rename_group)
    return std::any_of(roster.groups.begin(), roster.groups.end(), [&](const auto& each) {
      return each.first != asked.about && !each.second.is_archived &&
             base::lower_case(each.second.name) == lower;
    });
  if (asked.what != add_staff && asked.what != rename_staff) return false;
  return std::any_of(roster.staff.begin(), roster.staff.end(), [&](const auto& each) {
    return each.first != asked.about && !each.second.has_left && base::lower_case(each.second.name) == lower;
  });
}

std::string_view trouble_with(const Context& context, const AskWords& asked, const std::string& words) {
  const bool is_reason = asks_why(asked.what);
  if (words.empty()) return is_reason ? "ask.why_missing" : "ask.name_missing";
  if (words.size() > (is_reason ? longest_reason : centre::longest_name)) return "ask.too_long";
  if (is_taken(context, asked, words)) return "ask.taken";
  return {};
}

void answer_asked(Context& context, const std::string& words) {
  auto& screen = std::get<AskWords>(context.state.screen);
  // Where it is not kept and tried again, it is the same person.
  if (screen.what == AskWords::What::add_staff && screen.about == base::Id{})
    screen.about = context.machine.random.id();
  const AskWords asked = screen;
  const bool is_allowed =
      is_about_staff(asked.what) ? may_here(context, centre::Role::admin) : may_keep_lists(context);
  if (!is_allowed) return;
  const std::string_view trouble = trouble_with(context, asked, words);
  if (!trouble.empty()) return refuse_wish(context, trouble);
  if (asked.what == AskWords::What::staff_leaves) return let_staff_leave(context, asked.about, words);
  if (asked.what == AskWords::What::move_work) return move_work(context, asked, words);
  const Wished wished = wished_of(context, asked, words);
  keep_facts(context, wished.facts, wished.done);
}

}  // namespace

bool may_keep_lists(const Context& context) {
  return may_here(context, centre::Role::tutor) || may_here(context, centre::Role::admin);
}

store::Deed staff_deed(const Context& context, base::Id about, std::string_view kind,
                       std::map<std::string, std::string> body) {
  store::Deed deed;
  deed.about = about;
  deed.who = context.state.staff.account;
  deed.kind = kind;
  deed.way = learner::Way::typed;
  deed.body = std::move(body);
  deed.at = now(context);
  return deed;
}

void keep_facts(Context& context, std::vector<store::Deed> facts, std::string_view done) {
  context.state.waiting = true;
  context.done_after = done;
  store::Store* store = context.store.get();
  context.writer->post([store, facts = std::move(facts)](const Worker::Mailbox& mailbox) {
    base::Outcome outcome = base::Done{};
    for (const store::Deed& fact : facts) {
      const auto kept = store->append(fact);
      if (kept) continue;
      outcome = kept.error();
      break;
    }
    mailbox(FactsKept{outcome, {store->facts()}});
  });
}

void enter_centre_set_up(Context& context) {
  show_above(context, CentreSetUp{});
  enter_page(context, 0);
}

void leave_centre_set_up(Context& context) {
  show(context, Welcome{});
  show_above(context, StaffRoom{});
}

void give_words(Context& context, const GiveWords& given) {
  const std::string words(base::trimmed(given.words));
  if (std::holds_alternative<AskWords>(context.state.screen)) return answer_asked(context, words);
  const auto* set_up = std::get_if<CentreSetUp>(&context.state.screen);
  if (set_up == nullptr || context.state.staff.account == base::Id{}) return;
  if (words.size() > centre::longest_name) return refuse_wish(context, "ask.too_long");
  answer_set_up(context, words);
}

bool set_up_went_back(Context& context) {
  const auto* set_up = std::get_if<CentreSetUp>(&context.state.screen);
  if (set_up == nullptr || set_up->at == 0) return false;
  enter_page(context, set_up->at - 1);
  return true;
}

void ask_for(Context& context, const AskFor& wish) {
  const AskWords asked{wish.what, wish.about, wish.other, {}, wish.piece};
  show_above(context, asked);
  context.sheet.texts.resize(1);
  context.sheet.texts[0].set(words_before(context.state, asked));
}

void set_roles(Context& context, const SetRoles& wish) {
  const centre::Staff* staff = context.state.roster.staff_member(wish.account);
  const bool is_own_set_up = std::holds_alternative<CentreSetUp>(context.state.screen);
  if (staff == nullptr || !(is_own_set_up || may_here(context, centre::Role::admin))) return;
  const bool gives_up =
      std::find(wish.roles.begin(), wish.roles.end(), centre::Role::admin) == wish.roles.end();
  if (gives_up && !is_looked_after_without(context.state, wish.account))
    return refuse_wish(context, "people.last_admin");
  keep_facts(context, {centre_fact(context, kind::staff_named, named(wish.account, staff->name, wish.roles))},
             "");
}

void move_learner(Context& context, const MoveLearner& wish) {
  auto* page = std::get_if<LearnerPage>(&context.state.screen);
  if (page == nullptr || !may_keep_lists(context)) return;
  const std::string group = wish.group == base::Id{} ? std::string() : base::hex(wish.group);
  const base::Id learner = page->learner;
  leave(context);
  keep_facts(context, {staff_deed(context, learner, kind::placed, {{"group", group}})}, "learner.moved");
}

void return_learner(Context& context) {
  const auto* page = std::get_if<LearnerPage>(&context.state.screen);
  if (page == nullptr || !may_keep_lists(context)) return;
  keep_facts(context, {staff_deed(context, page->learner, kind::returned, {})}, "learner.is_back");
}

void return_group(Context& context, const ReturnGroup& wish) {
  if (!std::holds_alternative<Groups>(context.state.screen) || !may_keep_lists(context)) return;
  keep_facts(context, {centre_fact(context, kind::group_returned, {{"group", base::hex(wish.group)}})},
             "groups.is_back");
}

void new_pictures(Context& context) {
  const auto* page = std::get_if<LearnerPage>(&context.state.screen);
  if (page == nullptr || !may_keep_lists(context)) return;
  keep_facts(context, {staff_deed(context, page->learner, kind::pictured, {{"pictures", ""}})},
             "learner.pictures_gone");
}

void stop_key_of(Context& context) {
  const auto* page = std::get_if<LearnerPage>(&context.state.screen);
  if (page == nullptr || !may_keep_lists(context)) return;
  keep_facts(context, {staff_deed(context, page->learner, kind::stick_key, {{"digest", ""}})},
             "learner.stick_stopped");
}

void show_group_here(Context& context, const ShowGroupHere& wish) {
  if (!may_keep_lists(context)) return;
  Site site = context.state.site;
  site.group = wish.group;
  const base::Outcome kept = keep_site(place_of(context), site);
  if (!kept) {
    note(context, "site", kept.error());
    return refuse_wish(context, "adviser.not_kept");
  }
  context.state.site = site;
  show_tiles(context);
  tell_on(context.state.screen, "",
          (*context.state.say)(wish.group == base::Id{} ? "groups.all_shown" : "groups.is_shown"));
}

void facts_kept(Context& context, const FactsKept& kept) {
  context.state.waiting = false;
  facts_read(context, kept.read);
  if (!kept.outcome) {
    note(context, "facts", kept.outcome.error());
    tell_on(context.state.screen, store_sentence(context.state, kept.outcome.error().fault), "");
    return;
  }
  if (decision_kept(context)) return;
  const content::Words& say = *context.state.say;
  if (auto* worry = std::get_if<Worry>(&context.state.screen)) worry->is_kept = true;
  if (std::holds_alternative<CentreSetUp>(context.state.screen)) {
    const auto& page = set_up_page(std::get<CentreSetUp>(context.state.screen).at);
    if (page.question != SetUpQuestion::your_work) next_page(context);
    return;
  }
  if (const auto* screen = std::get_if<AskWords>(&context.state.screen)) {
    const AskWords asked = *screen;
    leave(context);
    if (asked.what == AskWords::What::archive_group) leave(context);
    // Back to the learner's own page, past the two that led there.
    if (asked.what == AskWords::What::move_work) {
      leave(context);
      leave(context);
    }
    if (asked.what == AskWords::What::add_staff)
      show_above(context, StaffList{StaffListPart::one, asked.about, {}, {}, {}});
  }
  tell_on(context.state.screen, "", context.done_after.empty() ? std::string() : say(context.done_after));
}

}  // namespace app
