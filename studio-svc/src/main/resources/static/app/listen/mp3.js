const KBIT_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KBIT_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const RATES = {3: [44100, 48000, 32000], 2: [22050, 24000, 16000], 0: [11025, 12000, 8000]};

/**
 * The MPEG audio layer III frame whose header is at `at` (ISO/IEC 11172-3, 2.4.1.3), or null if there is none.
 *
 * @returns {{bytes: number, kbit: number, sampleRate: number, samples: number}|null}
 */
export function frameAt(data, at) {
  if (at + 4 > data.length || data[at] !== 0xff || (data[at + 1] & 0xe0) !== 0xe0) return null;
  const version = data[at + 1] >> 3 & 3;
  const layer = data[at + 1] >> 1 & 3;
  const kbit = (version === 3 ? KBIT_1 : KBIT_2)[data[at + 2] >> 4];
  const sampleRate = RATES[version]?.[data[at + 2] >> 2 & 3];
  if (layer !== 1 || !kbit || !sampleRate) return null;
  const samples = version === 3 ? 1152 : 576;
  return {bytes: Math.floor(samples / 8 * kbit * 1000 / sampleRate) + (data[at + 2] >> 1 & 1), kbit, sampleRate, samples};
}

/** Where the first frame from `from` on begins: one that another one of its kind follows. -1 if there is none. */
export function firstFrame(data, from = 0) {
  for (let at = from; at < data.length - 4; at++) {
    const frame = frameAt(data, at);
    if (!frame) continue;
    const next = frameAt(data, at + frame.bytes);
    if (next?.sampleRate === frame.sampleRate) return at;
  }
  return -1;
}

/** Length of the ID3v2 tag at the beginning of a file, in bytes; 0 if there is none. */
export function tagBytes(data) {
  if (data[0] !== 0x49 || data[1] !== 0x44 || data[2] !== 0x33) return 0;
  return 10 + ((data[6] & 0x7f) << 21 | (data[7] & 0x7f) << 14 | (data[8] & 0x7f) << 7 | data[9] & 0x7f);
}
