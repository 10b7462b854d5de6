"""The style of pages and notebooks: all below ``.factcheck``, so that nothing leaks into a host page or in from it.

Each highlight sets its own foreground and background, which contrast at 4.5:1 or more in any theme.
"""

#: The root of all that we show. The identifier that it has not gives our rules more weight than a host's classes.
_ROOT = ".factcheck:not(#_)"


def scoped(style: str) -> str:
    """Style in which ``&`` stands for the root."""
    return style.replace("&", _ROOT)


_COLORS = (
    "--ink:#1b1e22;--paper:#ffffff;--faint:#565d66;--rule:#c9ced6;--link:#0b57a4;--focus:#b3005e;color-scheme:light"
)
_DARK_COLORS = (
    "--ink:#e9e7e3;--paper:#14171b;--faint:#a9b0b9;--rule:#454c55;--link:#8cc2ff;--focus:#ff8ac4;color-scheme:dark"
)

#: What a host's own style says of elements is undone first; drawings are left alone, since that would undo them too.
STYLE = scoped(
    f"&{{all:initial;display:block;{_COLORS};"
    + """\
  box-sizing:border-box;color:var(--ink);background:var(--paper);
  font:1rem/1.55 Georgia,"Times New Roman",serif;overflow-wrap:anywhere;text-align:left}
& :where(*:not(svg,svg *)){all:revert;box-sizing:border-box}
& h1,& h2,& h3{line-height:1.2;margin:0 0 .5em;color:var(--ink)}
& h3{font-size:1rem}
& a{color:var(--link)}
& :focus-visible{outline:3px solid var(--focus);outline-offset:2px}
& .fc-faint{color:var(--faint);font-size:.875rem}
& .fc-columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1.5rem}
& .fc-text{white-space:pre-wrap;max-width:42rem;margin:0}
& .fc-title{font-size:1.5rem;font-weight:bold;line-height:1.3;white-space:pre-wrap}
& a.fc-mark{color:#3d2a00;background:#ffe7a8;border-bottom:2px solid #8a5a00;text-decoration:none;
  padding:0 .1em;border-radius:2px}
& a.fc-error{color:#5a0a05;background:#ffd8d4;border-color:#a3160b}
& a.fc-note{color:#0a2f52;background:#d6eaff;border-color:#1b62a5}
& .fc-number{font:bold .7em/1 system-ui,sans-serif;vertical-align:super}
& .fc-issues{list-style:none;margin:0;padding:0;font-family:system-ui,sans-serif;font-size:.9375rem}
& .fc-issue{border:1px solid var(--rule);border-left:.4rem solid #8a5a00;padding:.6rem .8rem;margin:0 0 .8rem}
& .fc-issue.fc-error{border-left-color:#a3160b}
& .fc-issue.fc-note{border-left-color:#1b62a5}
& .fc-issue p{margin:.25rem 0}
& .fc-sides{margin:.4rem 0 0;padding-left:1.2rem}
& .fc-badge{display:inline-block;font-weight:bold}
& .fc-issue:target{outline:3px solid var(--focus)}
& a.fc-mark:target{outline:3px solid var(--focus)}
& .fc-scroll{overflow-x:auto}
& table{border-collapse:collapse;min-width:44rem;font:.8125rem/1.4 system-ui,sans-serif;color:var(--ink)}
& th,& td{border-bottom:1px solid var(--rule);padding:.2rem .5rem;text-align:left;
  vertical-align:top;min-width:5rem;max-width:24rem;overflow-wrap:break-word;background:var(--paper);color:var(--ink)}
& .fc-time{white-space:nowrap}
& fieldset{border:1px solid var(--rule);margin:0 0 1rem;padding:.3rem .8rem;
  font:.875rem/1.6 system-ui,sans-serif}
& fieldset label{margin-right:1rem;white-space:nowrap}
& details{margin:1rem 0}
& summary{cursor:pointer;font:bold .9375rem/1.5 system-ui,sans-serif}
& svg{display:block;width:100%;max-width:44rem;margin:.3rem 0 .8rem;overflow:hidden}
& svg text{fill:var(--ink);stroke:none;font:12px/1 system-ui,sans-serif}
& svg .fc-faint{fill:var(--faint);font-size:11px}
& svg .fc-axis{stroke:var(--rule);stroke-width:1}
@media print{& fieldset,& .fc-skip{display:none}& .fc-issue{break-inside:avoid}
  & a.fc-mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
)

#: What only a page of ours may say: of its body, and that it follows the reader's theme.
PAGE_STYLE = scoped("""\
body{margin:0;background:#ffffff}
&{max-width:76rem;margin:0 auto;padding:1rem}
& .fc-article>h2{font:bold .9375rem/1.5 system-ui,sans-serif;color:var(--faint);border-top:1px solid var(--rule);
  padding-top:1rem;margin-top:2rem}
@media screen and (min-width:56rem){& .fc-issues{position:sticky;top:1rem;max-height:calc(100vh - 2rem);
  overflow-y:auto;padding:.25rem}}
& .fc-skip{position:absolute;left:-100vw}
& .fc-skip:focus{position:static}
@media screen and (prefers-color-scheme:dark){body{background:#14171b}
""") + scoped(f"&{{{_DARK_COLORS}}}}}\n")

#: How the themes of notebooks and of pages made from them say that they are dark; they do not follow the system's.
_DARK_HOSTS = (
    'body[data-jp-theme-light="false"]', "body.vscode-dark",
    "body.vscode-high-contrast:not(.vscode-high-contrast-light)",
    'html[theme="dark"]', 'html[data-theme="dark"]', 'body[data-theme="dark"]', 'html[data-bs-theme="dark"]',
)  # fmt: skip

#: What is shown inside a host page: a card with its own ink on its own paper.
HOST_STYLE = scoped(
    "&{max-width:76rem;margin:.25rem 0;padding:.9rem 1rem;border:1px solid var(--rule);border-radius:6px}\n"
    "& .fc-article>:first-child{margin-top:0}& .fc-article>:last-child{margin-bottom:0}\n"
    + ",".join(f"{host} &" for host in _DARK_HOSTS)
    + f"{{{_DARK_COLORS}}}\n"
)
