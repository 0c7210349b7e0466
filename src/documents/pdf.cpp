// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <utility>
#include <vector>

#include "documents/drawing.h"
#include "documents/flow.h"
#include "documents/pdf_finish.h"
#include "documents/type.h"

namespace documents {
namespace {

constexpr double page_width = 595.276;  // A4 in points
constexpr double page_height = 841.89;
constexpr double margin = 56;
constexpr double foot_height = 46;
constexpr Measure measure{page_width - 2 * margin, page_height - 2 * margin - foot_height};
// Pocket cards: two beside each other, two below.
constexpr double millimetre = 72 / 25.4;
constexpr double card_width = 85 * millimetre;
constexpr double card_height = 120 * millimetre;
constexpr double card_padding = 6 * millimetre;
constexpr int cards_in_row = 2;
constexpr int cards_on_page = 4;
constexpr double cards_left = (page_width - cards_in_row * card_width) / 2;
constexpr double above_cards = 22;
constexpr double cards_top = 92;
constexpr double below_cards = 24;
constexpr Measure card_measure{card_width - 2 * card_padding, card_height - 2 * card_padding};
constexpr Style foot_style{8, false, palette::muted};
// How small a page may be set to hold all: 11.5 points become 8.6.
constexpr double scales[] = {1, 0.92, 0.85, 0.8, 0.75};
constexpr int most_foot_lines = 2;

struct DropSurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DropContext {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};

cairo_status_t keep_bytes(void* closure, const unsigned char* data, unsigned int length) {
  try {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_NO_MEMORY;  // an exception must not pass through cairo
  }
  return CAIRO_STATUS_SUCCESS;
}

// What is painted while one of these lives is decoration. cairo 1.18 would else count it among
// what the tags around it hold; cairo 1.16 leaves it unmarked, and finish_pdf marks it.
class AsDecoration {
 public:
  explicit AsDecoration(cairo_t* page) : page_(page) {
    if (can_say_so()) cairo_tag_begin(page_, "Artifact", "");
  }
  ~AsDecoration() {
    if (can_say_so()) cairo_tag_end(page_, "Artifact");
  }
  AsDecoration(const AsDecoration&) = delete;
  AsDecoration& operator=(const AsDecoration&) = delete;

 private:
  static bool can_say_so() { return cairo_version() >= CAIRO_VERSION_ENCODE(1, 18, 0); }

  cairo_t* page_;
};

// Paints slab after slab; decoration outside the tags, text each line inside its own.
class Painter {
 public:
  Painter(cairo_t* page, const Type& type) : page_(page), type_(type) {}

  void stand_at(double x, double y) {
    left_ = x;
    top_ = y;
  }

  void operator()(const Open& open) {
    open_.push_back(open.tag);
    cairo_tag_begin(page_, open.tag, "");
  }
  void operator()(const Close&) {
    cairo_tag_end(page_, open_.back());
    open_.pop_back();
  }
  void operator()(const Text& text) {
    cairo_tag_begin(page_, "Span", "");
    type_.show(page_, text.line, left_ + text.x, top_ + text.baseline);
    cairo_tag_end(page_, "Span");
  }
  void operator()(const Box& box) {
    const AsDecoration decoration(page_);
    cairo_set_source_rgb(page_, box.ink.red / 255.0, box.ink.green / 255.0, box.ink.blue / 255.0);
    cairo_rectangle(page_, left_ + box.x, top_ + box.y, box.width, box.height);
    cairo_fill(page_);
  }
  void operator()(const Icon& icon) {
    const AsDecoration decoration(page_);
    type_.show_picture(page_, icon.picture, left_ + icon.x, top_ + icon.y, icon.size);
  }
  void operator()(const Picture& picture) {
    draw(page_, picture.drawing, {left_ + picture.x, top_ + picture.y, picture.height});
  }

 private:
  cairo_t* page_;
  const Type& type_;
  std::vector<const char*> open_;
  double left_ = margin, top_ = margin;
};

constexpr double foot_baseline = page_height - margin - foot_height;

struct Foot {
  std::string title;
  std::vector<Line> note;
  int pages = 0;
  double baseline = 0;
};

void paint_foot(cairo_t* page, const Type& type, const Foot& foot, int number) {
  const AsDecoration decoration(page);
  const std::string count = "Page " + std::to_string(number) + " of " + std::to_string(foot.pages);
  double y = foot.baseline;
  const auto title = type.lines(foot.title, foot_style, measure.width * 0.75);
  if (!title.empty()) type.show(page, title.front(), margin, y);
  for (const Line& line : type.lines(count, foot_style, measure.width)) {
    type.show(page, line, page_width - margin - line.width, y);
  }
  for (const Line& line : foot.note) {
    y += line_height(foot_style);
    type.show(page, line, margin, y);
  }
}

Foot foot_of(const Document& document, const Type& type, int pages) {
  Foot foot{shown(document.title), type.lines(shown(document.foot), foot_style, measure.width), pages,
            foot_baseline + 2 * line_height(foot_style)};
  if (document.format == Format::pocket_cards) foot.baseline = cards_top + 2 * card_height + below_cards;
  if (foot.note.size() > most_foot_lines) foot.note.resize(most_foot_lines);
  std::replace(foot.title.begin(), foot.title.end(), '\n', ' ');
  return foot;
}

// Bookmarks nest as the headings do.
class Bookmarks {
 public:
  explicit Bookmarks(cairo_surface_t* surface) : surface_(surface) {}

  void add(const Bookmark& bookmark, int page, double x, double y) {
    const auto level = static_cast<std::size_t>(std::clamp(bookmark.level, 1, 3));
    const std::string where = "page=" + std::to_string(page + 1) + " pos=[" +
                              std::to_string(static_cast<int>(x)) + " " +
                              std::to_string(static_cast<int>(y)) + "]";
    const int made = cairo_pdf_surface_add_outline(surface_, above_[level - 1], bookmark.words.c_str(),
                                                   where.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    for (std::size_t below = level; below < above_.size(); ++below) above_[below] = made;
  }

 private:
  cairo_surface_t* surface_;
  std::array<int, 4> above_ = {CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                               CAIRO_PDF_OUTLINE_ROOT};
};

void set_metadata(cairo_surface_t* surface, const Document& document) {
  const std::string made = base::iso(document.made) + "T00:00:00Z";
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, shown(document.title).c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, shown(document.subject).c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Fingerpost");
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
}

// A slab, and where it stands on the paper: points from the corner of the page.
struct Placed {
  const Slab* slab = nullptr;
  int page = 0;
  double x = 0, y = 0;
};

struct Laid {
  double scale = 1;  // of the slabs; the places are on the paper
  std::vector<Slab> slabs;
  std::vector<Slab> cards;
  std::vector<Placed> places;  // of both, in reading order
  std::vector<int> cards_on;   // each page: how many cards
};

Laid lay_pages_at(double scale, const Document& document, const Type& type) {
  const Measure scaled{measure.width / scale, measure.height / scale};
  Laid laid{scale, flow(document, type, scaled), {}, {}, {}};
  const std::vector<Place> places = pages_of(laid.slabs, scaled);
  for (std::size_t i = 0; i < places.size(); ++i)
    laid.places.push_back({&laid.slabs[i], places[i].page, margin, margin + scale * places[i].y});
  return laid;
}

// What is too long for one page at the smallest is set as usual, on more pages.
Laid lay_pages(const Document& document, const Type& type) {
  Laid laid = lay_pages_at(1, document, type);
  if (!document.one_page) return laid;
  for (const double scale : scales) {
    Laid smaller = lay_pages_at(scale, document, type);
    if (smaller.places.empty() || smaller.places.back().page == 0) return smaller;
  }
  return laid;
}

// What is to be said above the cards first; then card after card, four on a page.
Laid lay_cards(const Document& document, const Type& type) {
  const auto is_break = [](const Block& block) { return std::holds_alternative<PageBreak>(block); };
  const auto first = std::find_if(document.blocks.begin(), document.blocks.end(), is_break);
  Document above = document, on_cards = document;
  above.blocks.assign(document.blocks.begin(), first);
  on_cards.blocks.assign(first, document.blocks.end());
  Laid laid{1, flow(above, type, measure), flow(on_cards, type, card_measure), {}, {}};
  const std::vector<Place> heads = pages_of(laid.slabs, measure);
  for (std::size_t i = 0; i < heads.size(); ++i)
    laid.places.push_back({&laid.slabs[i], 0, cards_left, above_cards + heads[i].y});
  const std::vector<Place> places = pages_of(laid.cards, card_measure);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const int at = places[i].page % cards_on_page;
    const double x = cards_left + card_width * (at % cards_in_row) + card_padding;
    const double y = cards_top + card_height * (at / cards_in_row) + card_padding;
    laid.places.push_back({&laid.cards[i], places[i].page / cards_on_page, x, y + places[i].y});
    laid.cards_on.resize(static_cast<std::size_t>(places[i].page / cards_on_page) + 1);
    laid.cards_on.back() = at + 1;
  }
  return laid;
}

// Dashed lines round each card, to cut along.
void paint_cuts(cairo_t* page, int cards) {
  constexpr double dashes[] = {4, 3};
  const AsDecoration decoration(page);
  const Ink& ink = palette::line;
  cairo_set_source_rgb(page, ink.red / 255.0, ink.green / 255.0, ink.blue / 255.0);
  cairo_set_line_width(page, 0.6);
  cairo_set_dash(page, dashes, 2, 0);
  for (int at = 0; at < cards; ++at) {
    cairo_rectangle(page, cards_left + card_width * (at % cards_in_row),
                    cards_top + card_height * (at / cards_in_row), card_width, card_height);
  }
  cairo_stroke(page);
}

void paint(cairo_surface_t* surface, const Document& document) {
  const std::unique_ptr<cairo_t, DropContext> page(cairo_create(surface));
  const Type type;
  const bool has_cards = document.format == Format::pocket_cards;
  const Laid laid = has_cards ? lay_cards(document, type) : lay_pages(document, type);
  const Foot foot = foot_of(document, type, laid.places.empty() ? 1 : laid.places.back().page + 1);
  Painter painter(page.get(), type);
  Bookmarks bookmarks(surface);
  int number = 0;
  const auto end_page = [&] {
    if (static_cast<std::size_t>(number) < laid.cards_on.size())
      paint_cuts(page.get(), laid.cards_on[static_cast<std::size_t>(number)]);
    paint_foot(page.get(), type, foot, number + 1);
    cairo_show_page(page.get());
  };
  cairo_tag_begin(page.get(), "Document", "");
  for (const Placed& placed : laid.places) {
    for (; number < placed.page; ++number) end_page();
    painter.stand_at(placed.x / laid.scale, placed.y / laid.scale);
    if (placed.slab->bookmark) bookmarks.add(*placed.slab->bookmark, placed.page, placed.x, placed.y);
    cairo_save(page.get());
    cairo_scale(page.get(), laid.scale, laid.scale);
    for (const Mark& mark : placed.slab->marks) std::visit(painter, mark);
    cairo_restore(page.get());
  }
  cairo_tag_end(page.get(), "Document");
  end_page();
}

Finishing finishing_of(const Document& document) {
  Finishing with{document.language, {}};
  for (const Block& block : document.blocks) {
    if (const auto* figure = std::get_if<Figure>(&block)) with.alternatives.push_back(shown(figure->alt));
  }
  return with;
}

}  // namespace

base::Result<Printed> pdf(const Document& document) {
  std::string pages;
  const std::unique_ptr<cairo_surface_t, DropSurface> surface(
      cairo_pdf_surface_create_for_stream(&keep_bytes, &pages, page_width, page_height));
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  set_metadata(surface.get(), document);
  paint(surface.get(), document);
  cairo_surface_finish(surface.get());
  const cairo_status_t status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    return base::Error{base::Fault::invalid,
                       std::string("painting the PDF: ") + cairo_status_to_string(status)};
  }
  base::Result<Finished> finished = finish_pdf(pages, finishing_of(document));
  if (!finished) return finished.error();
  return Printed{std::move(finished->bytes), finished->pages};
}

}  // namespace documents
