import Foundation
import Testing

/// Debian's Chromium, which opens the page as a reader's browser would.
enum InstalledBrowser {
  static let file: URL? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(filePath: "\($0)/chromium") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
  }()

  static let missing: Comment = "NOT RUN: Chromium is not installed (make test-deps installs it)"

  /// Runs it without a window on a page, with a profile of its own.
  static func run(_ arguments: [String], page: String, in folder: TemporaryFolder) throws -> ParkRun {
    let usual = [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars", "--disable-dev-shm-usage",
      "--force-device-scale-factor=1", "--user-data-dir=\(folder.path("profile"))",
    ]
    return try execute(try #require(file), usual + arguments + ["file://" + folder.path(page)])
  }

  /// A picture of the page's upper part, as PNG.
  static func picture(of page: String, width: Int, height: Int, in folder: TemporaryFolder) throws -> Data {
    let name = "\(page)-\(width).png"
    let size = ["--window-size=\(width),\(height)", "--screenshot=\(folder.path(name))"]
    let run = try run(size, page: page, in: folder)
    #expect(run.exitCode == 0)
    return try folder.read(name)
  }

  /// What a script that runs in the page found; the page is told to let it.
  static func measure(_ page: String, width: Int, in folder: TemporaryFolder) throws -> JSON {
    let text = String(decoding: try folder.read(page), as: UTF8.self)
    let measured = text.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
      .replacing("</body>", with: "<pre id=\"measured\"></pre><script>\(script)</script></body>")
    try folder.write(Data(measured.utf8), to: "measured.html")
    let size = ["--window-size=\(width),1000", "--virtual-time-budget=10000", "--dump-dom"]
    let run = try run(size, page: "measured.html", in: folder)
    let dump = run.text
    let start = try #require(dump.range(of: "<pre id=\"measured\">{"), "the script did not end")
    let end = try #require(dump[start.lowerBound...].range(of: "</pre>"))
    let found = dump[dump.index(before: start.upperBound)..<end.lowerBound]
    let plain = found.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    return try JSON(Data(plain.utf8))
  }

  /// Collects what the page loads, which labels of a drawing touch, which lie on a link of the map, which stick out of it,
  /// which were cut, whether the page is wider than its window, and whether Chinese characters are drawn as different shapes.
  private static let script = """
    addEventListener('load', async () => {
      await document.fonts.ready;
      const touching = [], outside = [], crossed = [], cut = [];
      let labels = 0;
      for (const svg of document.querySelectorAll('svg.chart')) {
        const frame = svg.getBoundingClientRect();
        if (frame.width === 0) continue;
        const boxes = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim()).map(t => {
          const box = t.getBoundingClientRect();
          // The line of a font is higher than its letters: of what it covers the middle 0.9 em count.
          const em = parseFloat(getComputedStyle(t).fontSize) * frame.width / svg.viewBox.baseVal.width;
          const middle = (box.top + box.bottom) / 2;
          return {left: box.left, right: box.right, top: middle - 0.45 * em, bottom: middle + 0.45 * em,
            text: [...t.childNodes].filter(n => n.nodeName !== 'title').map(n => n.textContent).join('')};
        });
        labels += boxes.length;
        const name = svg.querySelector('title').textContent;
        for (const box of boxes) if (box.text.includes('…')) cut.push(name + ': ' + box.text);
        for (const way of svg.querySelectorAll('path.way')) {
          const matrix = way.getScreenCTM(), half = parseFloat(way.getAttribute('stroke-width')) / 2 * matrix.a;
          for (let at = 0; at <= way.getTotalLength(); at += 2) {
            const here = way.getPointAtLength(at).matrixTransform(matrix);
            for (const box of boxes)
              if (here.x > box.left - half && here.x < box.right + half && here.y > box.top - half
                  && here.y < box.bottom + half) crossed.push(name + ': ' + box.text);
          }
        }
        boxes.forEach((one, i) => {
          if (one.left < frame.left - 1 || one.right > frame.right + 1 || one.top < frame.top - 1
              || one.bottom > frame.bottom + 1) outside.push(name + ': ' + one.text);
          for (const other of boxes.slice(i + 1))
            if (one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom - 0.5
                && other.top < one.bottom - 0.5) touching.push(name + ': ' + one.text + ' | ' + other.text);
        });
      }
      const shape = c => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 48;
        const pen = canvas.getContext('2d', {willReadFrequently: true});
        pen.font = '40px ' + getComputedStyle(document.body).fontFamily;
        pen.fillText(c, 2, 40);
        return pen.getImageData(0, 0, 48, 48).data.join();
      };
      const shapes = [...'眉山水热固废'].map(shape);
      document.getElementById('measured').textContent = JSON.stringify({
        resources: performance.getEntriesByType('resource').map(r => r.name),
        charts: document.querySelectorAll('svg.chart').length, labels, touching, outside,
        crossed: [...new Set(crossed)].sort(), cut,
        page: document.documentElement.scrollWidth, window: innerWidth,
        shapes: new Set(shapes).size, blank: shapes.includes(shape(' ')), missing: shapes.includes(shape('\\u{10FFFE}')),
        nodes: document.querySelectorAll('script').length
      });
    });
    """
}
