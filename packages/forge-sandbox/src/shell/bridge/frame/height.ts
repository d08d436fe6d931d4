/**
 * Reports the height of the app's content at every change. Observing `<html>` is not enough: apps give it the height of
 * the frame. So the top elements of the body and of the app's root are measured.
 */
export function reportHeight(report: (pixels: number) => void): void {
  let last = 0;
  const watched = new WeakSet<Element>();
  const resized = new ResizeObserver(measure);

  function measure(): void {
    const outer = [...document.body.children];
    const elements = [...outer, ...outer.flatMap((element) => [...element.children])];
    for (const element of elements.filter((candidate) => !watched.has(candidate))) {
      watched.add(element);
      resized.observe(element);
    }
    const bottoms = elements.map((element) => element.getBoundingClientRect().bottom + window.scrollY);
    const height = Math.ceil(Math.max(0, ...bottoms));
    if (height === 0 || height === last) return;
    last = height;
    report(height);
  }

  window.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(measure).observe(document.body, { childList: true, subtree: true });
    measure();
  });
}
