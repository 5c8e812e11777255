/// The pieces of the page. What is put in by three braces was made by another of them or by a drawing.
enum PageTemplates {
  static let page = Template(
    """
    <!DOCTYPE html>
    <html lang="{{lang}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="generator" content="park">
    <meta name="color-scheme" content="light">
    <link rel="icon" href="data:,">
    <title>{{title}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    <a class="skip" href="#study">{{skip}}</a>
    <header class="top"><div class="wrap">
    <p class="kicker">{{kicker}}</p>
    <h1>{{name}}</h1>
    {{#isNamedTwice}}<p class="second">{{second}}</p>{{/isNamedTwice}}
    </div></header>
    <main>
    {{#parts}}
    <div class="part" id="{{id}}">
    <div class="wrap">
    {{#isTitled}}<p class="depth">{{title}}</p>{{/isTitled}}
    {{{body}}}
    </div>
    </div>
    {{/parts}}
    </main>
    <footer><div class="wrap"><p>{{foot}}</p></div></footer>
    </body>
    </html>
    """)

  static let section = Template(
    """
    <section id="{{id}}">
    {{{body}}}
    </section>

    """)

  static let heading2 = Template("<h2><span class=\"count\">{{number}}</span> {{text}}</h2>\n")
  static let heading3 = Template("<h3>{{text}}</h3>\n")
  static let anchored3 = Template("<h3 id=\"{{id}}\">{{text}}</h3>\n")
  static let paragraph = Template("<p>{{{text}}}</p>\n")
  static let lead = Template("<p class=\"lead\">{{{text}}}</p>\n")

  static let table = Template(
    """
    <div class="scroll" role="region" aria-label="{{name}}" tabindex="0"><table>
    <thead><tr>{{#columns}}<th scope="col"{{#isNumber}} class="n"{{/isNumber}}>{{#isLinked}}<a href="#{{target}}" \
    data-ref="{{reference}}">{{/isLinked}}{{title}}{{#isLinked}}</a>{{/isLinked}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}<tr{{#isTotal}} class="total"{{/isTotal}}>{{#cells}}{{{cell}}}{{/cells}}</tr>
    {{/rows}}</tbody></table></div>

    """)

  /// A cell; the first of a row names the row.
  static let cell = Template(
    "<{{tag}}{{#isHead}} scope=\"row\"{{/isHead}} class=\"{{style}}\"{{#isNoted}} title=\"{{note}}\"{{/isNoted}}>"
      + "{{#isLinked}}<a href=\"#{{target}}\" data-ref=\"{{reference}}\">{{/isLinked}}{{{text}}}"
      + "{{#isLinked}}</a>{{/isLinked}}</{{tag}}>")

  static let figure = Template(
    """
    <figure{{#isWide}} class="wide"{{/isWide}}>
    <figcaption>{{caption}}</figcaption>
    <div class="scroll"{{#isWide}} tabindex="0" role="region" aria-label="{{caption}}"{{/isWide}}>{{{drawing}}}</div>
    {{#isNoted}}<p class="note">{{{note}}}</p>{{/isNoted}}
    </figure>

    """)

  static let pair = Template("<div class=\"pair\">\n{{{body}}}</div>\n")

  static let card = Template(
    """
    <article class="card {{style}}">
    <h2><a href="#{{target}}" data-ref="{{reference}}">{{name}}</a></h2>
    <p class="move"><span class="old">{{old}}</span> <span class="to" aria-hidden="true">→</span> \
    <strong>{{new}}</strong> <span class="unit">%</span></p>
    {{{drawing}}}
    <p class="judged"><span>{{change}}</span>{{#hasTarget}} <span class="{{tone}}">{{targetText}}</span>{{/hasTarget}}</p>
    </article>

    """)

  static let cards = Template("<div class=\"cards\">\n{{{cards}}}</div>\n")

  static let contents = Template(
    """
    <nav class="contents" aria-label="{{label}}">
    {{#groups}}{{#hasEntries}}<div><p>{{title}}</p><ol>
    {{#entries}}<li value="{{number}}"><a href="#{{target}}">{{title}}</a></li>
    {{/entries}}</ol></div>
    {{/hasEntries}}{{/groups}}</nav>

    """)

  static let numbered = Template(
    """
    <p class="note">{{title}}</p>
    <ol class="links">{{#entries}}<li>{{text}} <span class="n">{{amount}}</span></li>
    {{/entries}}</ol>

    """)

  static let details = Template(
    "<details{{#isOpen}} open{{/isOpen}}><summary>{{summary}}</summary>\n{{{body}}}</details>\n")

  static let definitions = Template(
    """
    <dl>{{#entries}}<div id="{{id}}"><dt>{{term}}</dt><dd>{{text}}</dd></div>
    {{/entries}}</dl>

    """)

  static let bars = Template(
    """
    <div class="bars">{{#rows}}<div class="bar-row">
    <a class="name" href="#{{target}}" data-ref="{{reference}}">{{name}}</a>{{{drawing}}}<span class="figures">{{figures}}</span>
    </div>
    {{/rows}}</div>

    """)
}
