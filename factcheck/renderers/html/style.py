"""The style of the pages: every class below ``.factcheck``, so that nothing leaks into a host page or in from it.

Each highlight sets its own foreground and background, which contrast at 4.5:1 or more in any theme.
"""

STYLE = """\
.factcheck{--ink:#1b1e22;--paper:#ffffff;--faint:#565d66;--rule:#c9ced6;--link:#0b57a4;
  box-sizing:border-box;color:var(--ink);background:var(--paper);line-height:1.55;
  font:1rem/1.55 Georgia,"Times New Roman",serif;overflow-wrap:anywhere;text-align:left}
.factcheck *{box-sizing:border-box}
.factcheck h1,.factcheck h2,.factcheck h3{line-height:1.2;margin:0 0 .5em;color:var(--ink)}
.factcheck a{color:var(--link)}
.factcheck :focus-visible{outline:3px solid #b3005e;outline-offset:2px}
.factcheck .fc-faint{color:var(--faint);font-size:.875rem}
.factcheck .fc-columns{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem}
.factcheck .fc-text{white-space:pre-wrap;max-width:42rem;margin:0}
.factcheck .fc-title{font-size:1.5rem;font-weight:bold;white-space:pre-wrap}
.factcheck a.fc-mark{color:#3d2a00;background:#ffe7a8;border-bottom:2px solid #8a5a00;text-decoration:none;
  padding:0 .1em;border-radius:2px}
.factcheck a.fc-error{color:#5a0a05;background:#ffd8d4;border-color:#a3160b}
.factcheck a.fc-note{color:#0a2f52;background:#d6eaff;border-color:#1b62a5}
.factcheck .fc-number{font:bold .7em/1 system-ui,sans-serif;vertical-align:super}
.factcheck .fc-issues{list-style:none;margin:0;padding:0;font-family:system-ui,sans-serif;font-size:.9375rem}
.factcheck .fc-issue{border:1px solid var(--rule);border-left:.4rem solid #8a5a00;padding:.6rem .8rem;margin:0 0 .8rem}
.factcheck .fc-issue.fc-error{border-left-color:#a3160b}
.factcheck .fc-issue.fc-note{border-left-color:#1b62a5}
.factcheck .fc-issue p{margin:.25rem 0}
.factcheck .fc-sides{margin:.4rem 0 0;padding-left:1.2rem}
.factcheck .fc-badge{display:inline-block;font-weight:bold}
.factcheck .fc-issue:target{outline:3px solid #b3005e}
.factcheck a.fc-mark:target{outline:3px solid #b3005e}
.factcheck .fc-scroll{overflow-x:auto}
.factcheck table{border-collapse:collapse;font:.8125rem/1.4 system-ui,sans-serif;color:var(--ink)}
.factcheck th,.factcheck td{border-bottom:1px solid var(--rule);padding:.2rem .5rem;text-align:left;
  vertical-align:top;min-width:5rem;background:var(--paper);color:var(--ink)}
.factcheck fieldset{border:1px solid var(--rule);margin:0 0 1rem;padding:.3rem .8rem;
  font:.875rem/1.6 system-ui,sans-serif}
.factcheck fieldset label{margin-right:1rem;white-space:nowrap}
.factcheck details{margin:1rem 0}
.factcheck summary{cursor:pointer;font:bold .9375rem/1.5 system-ui,sans-serif}
.factcheck svg{max-width:100%;height:auto}
@media (min-width:60rem){.factcheck .fc-columns{grid-template-columns:minmax(0,42rem) minmax(18rem,1fr)}}
@media print{.factcheck fieldset,.factcheck .fc-skip{display:none}.factcheck .fc-issue{break-inside:avoid}
  .factcheck a.fc-mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""

#: What only a page of ours may say: of its body, and that it follows the reader's theme.
PAGE_STYLE = """\
body{margin:0;background:#ffffff}
.factcheck{max-width:76rem;margin:0 auto;padding:1rem}
.fc-skip{position:absolute;left:-100vw}
.fc-skip:focus{position:static}
@media screen and (prefers-color-scheme:dark){body{background:#14171b}
.factcheck{--ink:#e9e7e3;--paper:#14171b;--faint:#a9b0b9;--rule:#454c55;--link:#8cc2ff}
.factcheck :focus-visible{outline-color:#ff8ac4}}
"""
