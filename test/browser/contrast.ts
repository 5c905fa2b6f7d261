import type { Locator } from 'playwright-core';

/** As much of the page's world as the probe touches. */
interface Painted {
  readonly parentElement: Painted | null;
}
declare function getComputedStyle(element: Painted): { color: string; backgroundColor: string };

/** The WCAG 2 contrast of an element's letters with the ground they stand on, from 1 to 21. */
export async function contrast(locator: Locator): Promise<number> {
  const { ink, grounds } = await locator.first().evaluate((element: Painted) => {
    const found: string[] = [];
    for (let at: Painted | null = element; at; at = at.parentElement) {
      found.push(getComputedStyle(at).backgroundColor);
    }
    return { ink: getComputedStyle(element).color, grounds: found };
  });
  const ground = grounds.find((color) => color !== 'rgba(0, 0, 0, 0)') ?? 'rgb(255, 255, 255)';
  const [light = 0, dark = 0] = [luminance(ink), luminance(ground)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color)?.slice(1).map(Number);
  if (!channels) throw new Error(`not an opaque colour: ${color}`);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
