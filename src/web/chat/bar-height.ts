/** How much of the window the bar over the view covers, in pixels: nothing where it does not stay. */
export function barHeight(): number {
  const bar = document.querySelector<HTMLElement>('.view-header');
  return bar && getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight : 0;
}
