/**
 * Puts items that ran at the same time one below the other, each as high up as there is room for it, in at most `most`
 * rows: beyond that the rows are shared.
 */
export function slots(list, now, most) {
  const ends = [];
  const placed = [];
  for (const entry of ordered(list)) {
    let slot = ends.findIndex(end => end <= entry.begin + 1);
    if (slot < 0) slot = ends.length < most ? ends.length : earliest(ends);
    ends[slot] = entry.end ?? now;
    placed.push({entry, slot});
  }
  return {rows: ends.length, placed};
}

const ordered = list => list.filter(entry => entry.begin !== undefined).sort((a, b) => a.begin - b.begin);

const earliest = ends => ends.indexOf(Math.min(...ends));
