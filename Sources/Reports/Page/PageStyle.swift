/// How the page looks on a screen, on a phone and on paper. Colours carry one meaning each: blue is water, red to amber
/// heat, violet gas, earth solids, grey what was before; `--bad` marks a missed target and nothing else.
enum PageStyle {
  static let css = """
    :root{--ink:#17212b;--soft:#4d5965;--line:#d5dce3;--wash:#f4f6f8;--paper:#fff;--link:#0b4f73;--good:#17632f;
    --bad:#b00020;--water:#14609f;--heat:#c2491d;--gas:#6b46a8;--solids:#7c5c33;--plain:#33566b}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;color:var(--ink);background:var(--paper);font:16px/1.55 "Helvetica Neue",Helvetica,Arial,"Liberation Sans",
    "Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
    html[lang|=zh] body{line-height:1.7}
    .wrap{max-width:1136px;margin:0 auto;padding:0 24px}
    .skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:#fff;padding:8px;z-index:2}
    a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:.06em}
    a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #0b4f73;outline-offset:2px}
    .top{border-top:6px solid var(--plain);padding:34px 0 4px}
    .kicker{margin:0 0 6px;color:var(--soft);font-size:14px}
    h1{margin:0;font-size:clamp(24px,3.6vw,36px);line-height:1.2;font-weight:700;overflow-wrap:anywhere}
    .second{margin:4px 0 0;color:var(--soft);font-size:17px}
    .lead{margin:18px 0 26px;max-width:60em;font-size:clamp(18px,2.1vw,22px);line-height:1.45}
    html[lang|=zh] .lead{line-height:1.65}
    h2{margin:0 0 10px;font-size:22px;line-height:1.3;font-weight:700}
    h2 .count{color:var(--soft);font-weight:400;margin-right:.25em}
    h3{margin:26px 0 8px;font-size:17px;line-height:1.35}
    p{margin:0 0 12px;max-width:72em;overflow-wrap:anywhere}
    section{padding:26px 0 14px;border-top:1px solid var(--line)}
    .part>.wrap>section:first-of-type{border-top:0}
    .depth{margin:0;max-width:none;padding:44px 0 8px;font-size:15px;color:var(--soft);border-bottom:3px solid var(--plain)}
    .note{color:var(--soft);font-size:14.5px}
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(236px,1fr));gap:16px;margin:0 0 22px}
    .card{border:1px solid var(--line);border-top:4px solid var(--plain);padding:14px 16px 10px;background:var(--paper);max-width:420px}
    .card.water{border-top-color:var(--water)}.card.heat{border-top-color:var(--heat)}
    .card.gas{border-top-color:var(--gas)}.card.solids{border-top-color:var(--solids)}
    .card h2{font-size:15px;font-weight:600;margin:0 0 4px;min-height:2.6em}
    .card h2 a{color:inherit}
    .card .move{margin:0;font-size:19px;line-height:1.2;white-space:nowrap;font-variant-numeric:tabular-nums}
    .card .old,.card .to,.card .unit{color:var(--soft)}
    .card strong{font-size:36px;font-weight:700}
    .card svg{margin:6px 0 2px}
    .card .judged{margin:0;font-size:14.5px;display:flex;justify-content:space-between;gap:10px;flex-wrap:wrap}
    .good{color:var(--good)}.bad{color:var(--bad);font-weight:700}
    .scroll{overflow-x:auto;margin:0 0 16px;background:linear-gradient(90deg,#fff 40%,#fff0) 0 0/36px 100%,
    linear-gradient(270deg,#fff 40%,#fff0) 100% 0/36px 100%,linear-gradient(90deg,#17212b40,#17212b00) 0 0/12px 100%,
    linear-gradient(270deg,#17212b40,#17212b00) 100% 0/12px 100%;background-repeat:no-repeat;
    background-attachment:local,local,scroll,scroll}
    table{border-collapse:collapse;font-size:14.5px;line-height:1.4;font-variant-numeric:tabular-nums}
    th,td{padding:5px 14px 5px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);font-weight:400;
    max-width:46em}
    th:last-child,td:last-child{padding-right:0}
    html[lang|=zh] thead th{word-break:keep-all}
    thead th{border-bottom:2px solid var(--ink);font-weight:600;vertical-align:bottom}
    .w{white-space:nowrap}.n{text-align:right;white-space:nowrap}.s{white-space:nowrap}.t{min-width:9em}
    .total td,.total th{border-top:2px solid var(--ink);font-weight:600}
    figure{margin:0 0 18px}.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(500px,100%),1fr));gap:0 28px;max-width:1240px}
    .pair figure{min-width:0}.pair svg.chart{min-width:0!important}
    figcaption{font-weight:600;font-size:15px;margin:10px 0 4px}
    svg.chart{display:block;width:100%;height:auto;font-family:inherit}
    .card svg.chart,.bar-row svg.chart{min-width:0!important}
    .links{columns:3 260px;column-gap:28px;font-size:14.5px;padding-left:2em;margin:0 0 16px}
    .links li{break-inside:avoid;padding-right:6px;overflow-wrap:anywhere}
    details{margin:0 0 16px}summary{cursor:pointer;color:var(--link);font-size:15px;margin-bottom:8px}
    .contents{display:grid;grid-template-columns:repeat(auto-fit,minmax(260px,1fr));gap:8px 32px;padding:18px 0 4px;
    border-top:1px solid var(--line);font-size:14.5px}
    .contents p{margin:0 0 4px;font-weight:600}.contents ol{margin:0 0 12px;padding-left:1.9em}
    .bars{display:grid;gap:6px;margin:0 0 18px}
    .bar-row{display:grid;grid-template-columns:minmax(200px,300px) minmax(160px,1fr) minmax(150px,auto);gap:16px;align-items:center;
    font-size:14.5px;font-variant-numeric:tabular-nums}
    dl{margin:0;columns:2 400px;column-gap:36px}dl div{break-inside:avoid;padding:4px 0}
    dt{font-weight:600}dd{margin:0 0 4px;color:var(--soft)}
    :target{background:#fff6d6}
    footer{margin-top:30px;border-top:1px solid var(--line);padding:14px 0 40px;color:var(--soft);font-size:14px}
    text{fill:var(--ink)}
    .label{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
    .column,.axis-text,.soft{fill:#4d5965}
    .node{fill:#33414e}.band{fill-opacity:.8}.loop{fill:none;stroke-opacity:.62}.band.new,.loop.new{fill-opacity:1;stroke-opacity:1;
    pointer-events:none}
    .arrow{fill:#fff;stroke:#33414e;stroke-width:.6}
    .mark{fill:#fff;stroke:#17212b;stroke-width:1.2}.number{font-weight:700}
    .leader{stroke:#4d5965;stroke-width:.8}
    .axis{stroke:#4d5965;stroke-width:1}.grid{stroke:#e3e8ec;stroke-width:1}
    .curve{fill:none;stroke-width:2.4;stroke-linejoin:round}.marked{stroke:#17212b;stroke-width:1.2;stroke-dasharray:3 3}
    .ground{fill:#33566b;fill-opacity:.04;stroke:#d5dce3}.place{paint-order:stroke;stroke:#f7f8f9;stroke-width:4px;stroke-linejoin:round}
    .way{fill:none;stroke-opacity:.9}.site{fill:#33414e;stroke:#fff;stroke-width:2}
    .site.outside{fill:#fff;stroke:#33414e;stroke-width:2.4}
    .runs{fill:#cfdae1}.built{fill:#33566b}.on-dark{fill:#fff}
    .span{stroke:#17212b;stroke-width:1.2}
    .track{fill:#e8ecf0}.was{fill:#8d98a3}.tick{stroke:#17212b;stroke-width:2}
    @media(max-width:640px){.pair svg.chart{min-width:520px!important}.wrap{padding:0 16px}body{font-size:15.5px}.bar-row{grid-template-columns:1fr;gap:2px;padding-bottom:8px}
    .t{min-width:13em}
    .card h2{min-height:0}}
    @page{size:A4;margin:15mm 14mm 17mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:9pt;color:#4d5965}}
    @media print{
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    body{font-size:10pt;line-height:1.45}.wrap{max-width:none;padding:0}
    .skip{display:none}.top{padding-top:0}
    .cards{grid-template-columns:repeat(4,1fr);gap:8px}.card{padding:8px 10px}.card strong{font-size:22pt}.card .move{font-size:11pt}
    .card h2{font-size:9.5pt}.card .judged{font-size:8.5pt}
    .lead{font-size:13pt;margin:10px 0 14px}
    h2{font-size:14pt}h3{font-size:11.5pt}h2,h3,figcaption,.depth{break-after:avoid}
    figure,.card,tr,.bar-row,li{break-inside:avoid}thead{display:table-header-group}
    section{padding:14px 0 6px}.depth{padding-top:20px}
    .scroll{overflow:visible;background:none}svg.chart{min-width:0!important}table{font-size:8.5pt}th,td{padding:2.5pt 7pt 2.5pt 0;overflow-wrap:anywhere}
    a{color:inherit;text-decoration:none}a[data-ref]::after{content:" [" attr(data-ref) "]";color:#4d5965;font-size:85%;white-space:nowrap}
    .contents{font-size:9pt}.links{font-size:8.5pt}.note{font-size:9pt}
    .pair{display:block}.pair svg.chart{max-width:150mm}
    details:not([open]){display:none}summary{color:inherit;list-style:none}
    }
    """
}
