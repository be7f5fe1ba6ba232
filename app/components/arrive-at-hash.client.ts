let arrived = false;

/**
 * The browser scrolls to the heading of an address while the page still comes in, and misses one in a part that scrolls by itself: so
 * once more when that part can be used. Not for who comes back or loads anew: there the browser knows a better place.
 */
export function arriveAtHash(part: HTMLElement): void {
  const target = document.getElementById(location.hash.slice(1));
  if (arrived || !target || !part.contains(target)) return;
  arrived = true;
  const [navigation] = performance.getEntriesByType("navigation");
  if (navigation instanceof PerformanceNavigationTiming && navigation.type === "navigate")
    target.scrollIntoView();
}
