// Compares two pictures of the same place.
//
// Reads the PNG that Chromium writes: 8 bits a channel, three or four channels, not interlaced.

import { inflateSync } from 'node:zlib';

/** How many pixels differ by a contrast of 3:1 or more (WCAG 2.4.13). */
export function changedPixels(before, after) {
  const [one, two] = [decode(before), decode(after)];
  if (one.width !== two.width || one.height !== two.height) throw new Error('two pictures of different size');
  let changed = 0;
  for (let at = 0; at < one.width * one.height; at += 1) {
    const [dark, light] = [luminance(one, at), luminance(two, at)].sort((a, b) => a - b);
    if ((light + 0.05) / (dark + 0.05) >= 3) changed += 1;
  }
  return changed;
}

function luminance({ pixels, channels }, at) {
  const linear = [0, 1, 2].map(channel => {
    const value = pixels[at * channels + channel] / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

function decode(png) {
  const width = png.readUInt32BE(16), height = png.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[png[25]];
  if (png[24] !== 8 || !channels || png[28] !== 0) throw new Error('a PNG of a kind that Chromium does not write');
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const packed = inflateSync(Buffer.concat(parts));
  const row = width * channels;
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const left = x >= channels ? pixels[y * row + x - channels] : 0;
      const up = y > 0 ? pixels[(y - 1) * row + x] : 0;
      const corner = x >= channels && y > 0 ? pixels[(y - 1) * row + x - channels] : 0;
      pixels[y * row + x] = packed[y * (row + 1) + 1 + x] + guess(filter, left, up, corner);
    }
  }
  return { width, height, channels, pixels };
}

/** What a PNG's filter expects of a byte, from its neighbours. */
function guess(filter, left, up, corner) {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toUp, toCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
