// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/html.h"

#include <algorithm>
#include <string_view>

#include "documents/drawing.h"
#include "documents/palette.h"

namespace documents {
namespace {

// Every text goes through here, so that nothing a learner typed is ever markup.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char letter : shown(text)) {
    switch (letter) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      default:
        safe += letter;
    }
  }
  return safe;
}

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string with_breaks(std::string_view text) {
  std::string lines;
  for (const std::string& line : lines_of(text)) lines += (lines.empty() ? "" : "<br>") + escaped(line);
  return lines;
}

// dir="auto" lets each piece of text find its own direction without touching its neighbours'.
std::string paragraph(std::string_view text, std::string_view kind) {
  const std::string lines = with_breaks(text);
  if (lines.empty()) return {};
  const std::string opening = kind.empty() ? "<p" : "<p class=\"" + std::string(kind) + "\"";
  return opening + " dir=\"auto\">" + lines + "</p>\n";
}

class Writer {
 public:
  explicit Writer(std::string& page) : page_(page) {}

  void operator()(const Heading& heading) {
    const std::string tag = "h" + std::to_string(std::clamp(heading.level, 1, 6));
    page_ += "<" + tag + " dir=\"auto\">" + on_one_line(escaped(heading.words)) + "</" + tag + ">\n";
  }
  void operator()(const Paragraph& said) { page_ += paragraph(said.words, ""); }
  void operator()(const Quote& quote) {
    page_ += "<div class=\"answer\">\n" + paragraph(quote.question, "question");
    page_ += "<blockquote>" + paragraph(quote.words, "") + "</blockquote>\n";
    page_ += paragraph(quote.aside, "aside") + "</div>\n";
  }
  void operator()(const List& list) {
    if (list.items.empty()) return;
    page_ += "<ul>\n";
    for (const std::string& item : list.items) page_ += "<li dir=\"auto\">" + with_breaks(item) + "</li>\n";
    page_ += "</ul>\n";
  }
  void operator()(const Table& table);
  void operator()(const Note& note) { page_ += paragraph(note.words, "note"); }
  void operator()(const PageBreak&) { page_ += "<div class=\"break\"></div>\n"; }
  void operator()(const Figure& figure) {
    page_ += "<figure>" + svg(figure.drawing, on_one_line(escaped(figure.alt))) + "</figure>\n";
  }
  void operator()(const Question& question) {
    const std::string code = question.code.empty()
                                 ? ""
                                 : "<span class=\"code\">" + on_one_line(escaped(question.code)) + "</span> ";
    page_ += "<p class=\"question\" dir=\"auto\">" + code + with_breaks(question.words) + "</p>\n";
    page_ += paragraph(question.help, "aside");
  }
  void operator()(const Ruled& ruled) {
    page_ += paragraph(ruled.label, "") + "<div class=\"ruled\">";
    for (int at = 0; at < ruled.lines; ++at) page_ += "<div></div>";
    page_ += "</div>\n";
  }
  void operator()(const Fields& fields) {
    page_ += "<div class=\"fields\">";
    for (const Fields::Field& field : fields.fields) {
      page_ += "<p style=\"flex:" + std::to_string(std::max(1, field.share)) + "\" dir=\"auto\">" +
               with_breaks(field.label) + "</p>";
    }
    page_ += "</div>\n";
  }
  void operator()(const TickList& list) {
    if (list.items.empty()) return;
    page_ += "<ul class=\"ticks\">\n";
    for (const std::string& item : list.items) page_ += "<li dir=\"auto\">" + with_breaks(item) + "</li>\n";
    page_ += "</ul>\n";
  }
  void operator()(const Form& form);
  void operator()(const CutOuts& cards) {
    page_ += "<ul class=\"cards\">\n";
    for (const CutOuts::Card& card : cards.cards) {
      page_ += "<li><strong dir=\"auto\">" + with_breaks(card.words) + "</strong>" +
               paragraph(card.detail, "aside") + "</li>\n";
    }
    page_ += "</ul>\n";
  }

 private:
  std::string& page_;
};

void Writer::operator()(const Table& table) {
  page_ += "<table>\n<caption dir=\"auto\">" + with_breaks(table.caption) + "</caption>\n<thead><tr>";
  for (const std::string& cell : table.header) page_ += "<th scope=\"col\">" + with_breaks(cell) + "</th>";
  page_ += "</tr></thead>\n<tbody>\n";
  for (const std::vector<std::string>& row : table.rows) {
    page_ += "<tr>";
    for (std::size_t column = 0; column < table.header.size(); ++column) {
      const std::string cell = column < row.size() ? with_breaks(row[column]) : "";
      page_ += column == 0 ? "<th scope=\"row\" dir=\"auto\">" + cell + "</th>"
                           : "<td dir=\"auto\">" + cell + "</td>";
    }
    page_ += "</tr>\n";
  }
  page_ += "</tbody>\n</table>\n";
}

void Writer::operator()(const Form& form) {
  if (form.columns.empty()) return;
  page_ += "<table class=\"form\">\n<caption dir=\"auto\">" + with_breaks(form.caption) +
           "</caption>\n<thead><tr>";
  for (const Form::Column& column : form.columns)
    page_ += "<th scope=\"col\">" + with_breaks(column.heading) + "</th>";
  page_ += "</tr></thead>\n<tbody>\n";
  for (const std::vector<std::string>& row : form.rows) {
    page_ += "<tr>";
    for (std::size_t at = 0; at < form.columns.size(); ++at) {
      std::string cell = at < row.size() ? with_breaks(row[at]) : "";
      const bool is_tick = form.columns[at].sort == Form::Column::Sort::tick;
      if (cell.empty() && is_tick) cell = "<span class=\"tick\" role=\"img\" aria-label=\"to tick\"></span>";
      page_ +=
          at == 0 ? "<th scope=\"row\" dir=\"auto\">" + cell + "</th>" : "<td dir=\"auto\">" + cell + "</td>";
    }
    page_ += "</tr>\n";
  }
  page_ += "</tbody>\n</table>\n";
}

// For what is filled in by hand; a document without it has none of it.
std::string hand_style_sheet() {
  const std::string line = css(palette::line), ink = css(palette::ink);
  return ".code{background:" + css(palette::pine_soft) + ";color:" + css(palette::pine) +
         ";padding:.1rem .4rem}\n.ruled div{height:2.2rem;border-bottom:1px solid " + line +
         "}.fields{display:flex;gap:1rem}.fields p{border-bottom:1px solid " + line +
         ";min-height:2rem}\n.ticks{list-style:none;padding:0;columns:14rem}.ticks "
         "li::before,.tick::before{content:\"\";display:inline-block;width:.9em;height:.9em;border:2px "
         "solid " +
         ink + ";margin-inline-end:.5em}\n.form th,.form td{border:1px solid " + line +
         ";height:2rem}.cards{list-style:none;padding:0;display:grid;grid-template-columns:1fr 1fr}.cards "
         "li{border:1px dashed " +
         line + ";padding:1.5rem;text-align:center;font-size:1.5rem;break-inside:avoid}\n";
}

bool is_by_hand(const Block& block) {
  return std::holds_alternative<Question>(block) || std::holds_alternative<Ruled>(block) ||
         std::holds_alternative<Fields>(block) || std::holds_alternative<TickList>(block) ||
         std::holds_alternative<Form>(block) || std::holds_alternative<CutOuts>(block);
}

std::string style_sheet() {
  namespace p = palette;
  const std::string ink = css(p::ink), muted = css(p::muted), pine = css(p::pine), line = css(p::line);
  return "body{margin:0;background:" + css(p::paper) + ";color:" + ink +
         ";font:1.125rem/1.6 Andika,Verdana,sans-serif}\n"
         "header,main,footer{max-width:42rem;margin:0 auto;padding:1rem 1.5rem;overflow-wrap:anywhere}\n"
         ".skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:" +
         css(p::paper) + ";outline:3px solid " + ink +
         "}\n"
         "h1,h2{color:" +
         pine + ";line-height:1.25}h2{margin-top:3rem;padding-bottom:.3rem;border-bottom:2px solid " +
         css(p::soft) +
         "}h3{margin-top:2rem}\n.question{font-weight:bold;margin:1.5rem 0 .3rem}\n"
         "blockquote{margin:0;padding:.2rem 0 .2rem 1rem;border-left:4px solid " +
         pine + "}blockquote p{margin:0}\n.aside,footer{color:" + muted +
         ";font-size:.9rem}.aside{margin:.2rem 0 0}\n"
         ".note{padding-left:1rem;border-left:4px solid " +
         line + ";color:" + muted +
         "}\ntable{border-collapse:collapse;width:100%;margin:1.5rem "
         "0}caption{text-align:start;font-weight:bold;"
         "padding-bottom:.4rem}\nth,td{text-align:start;vertical-align:top;padding:.5rem "
         ".6rem;border-bottom:1px solid " +
         line + "}thead th{background:" + css(p::pine_soft) +
         "}\nfigure{margin:1rem 0}svg{width:12rem;height:12rem}a{color:" + css(p::indigo) +
         "}a:focus,[tabindex]:focus{outline:3px solid " + ink +
         ";outline-offset:3px}\n"
         "@media print{body{font-size:11.5pt}.skip,nav{display:none}.break{break-before:page}"
         "h1,h2,h3,.question,caption{break-after:avoid}tr,blockquote{break-inside:avoid}}\n";
}

bool is_part(const Block& block) {
  const auto* heading = std::get_if<Heading>(&block);
  return heading != nullptr && heading->level == 2;
}

// The headings of level 2, to jump to; each is found again by its number.
std::string contents(const Document& document) {
  std::string links;
  int number = 0;
  for (const Block& block : document.blocks) {
    if (!is_part(block)) continue;
    links += "<li><a href=\"#part-" + std::to_string(++number) + "\">" +
             on_one_line(escaped(std::get<Heading>(block).words)) + "</a></li>\n";
  }
  if (links.empty()) return {};
  return "<nav aria-label=\"What is on this page\">\n<ul>\n" + links + "</ul>\n</nav>\n";
}

std::string body_of(const Document& document) {
  std::string body;
  Writer writer(body);
  int number = 0;
  for (const Block& block : document.blocks) {
    if (is_part(block)) {
      if (number > 0) body += "</section>\n";
      body += "<section id=\"part-" + std::to_string(++number) + "\" tabindex=\"-1\">\n";
    }
    std::visit(writer, block);
  }
  if (number > 0) body += "</section>\n";
  return body;
}

}  // namespace

std::string html(const Document& document) {
  const std::string title = on_one_line(escaped(document.title));
  return "<!DOCTYPE html>\n<html lang=\"" + escaped(document.language) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
         "'unsafe-inline'\">\n"
         "<meta name=\"description\" content=\"" +
         on_one_line(escaped(document.subject)) + "\">\n<title>" + title + "</title>\n<style>\n" +
         style_sheet() +
         (std::any_of(document.blocks.begin(), document.blocks.end(), is_by_hand) ? hand_style_sheet() : "") +
         "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">Go to the text</a>\n<header>\n" +
         contents(document) + "</header>\n<main id=\"content\" tabindex=\"-1\">\n" + body_of(document) +
         "</main>\n<footer>\n" + paragraph(document.foot, "") + "<p>Made on " +
         base::in_words(document.made) + ".</p>\n</footer>\n</body>\n</html>\n";
}

}  // namespace documents
