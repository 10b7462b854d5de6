// The contrast ratio of WCAG 2.1 of every text that shows, with the first background behind it that is no mere glass:
// the lowest ratio, and the text that has it.
() => {
  const channel = c => { c /= 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4 };
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const parsed = c => c.match(/[\d.]+/g).map(Number);
  const behind = e => { for (; e; e = e.parentElement) {
    const c = parsed(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c }
    return [255, 255, 255] };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let worst = [99, ""];
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    const e = n.parentElement;
    if (!n.textContent.trim() || !e.getClientRects().length || e.closest("title, script, style")) continue;
    const style = getComputedStyle(e);
    const a = luminance(parsed(e.closest("svg") ? style.fill : style.color)), b = luminance(behind(e));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < worst[0]) worst = [ratio, n.textContent.trim().slice(0, 40)];
  }
  return worst }
