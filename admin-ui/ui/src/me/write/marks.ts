/** Where a remark points in a text, in UTF-16 units as both the service and the browser count. */
export interface Place {
  begin: number;
  end: number;
}

/** A stretch of text that all of these remarks, by number, are about. */
export interface Stretch {
  text: string;
  remarks: number[];
}

/** The text cut where remarks begin and end; remarks may overlap. Places outside the text are left out. */
export function marked(text: string, places: readonly (readonly Place[])[]): Stretch[] {
  const sound = places.map((some) => some.filter(({ begin, end }) => begin >= 0 && begin < end && end <= text.length));
  const cuts = [...new Set([0, text.length, ...sound.flat().flatMap(({ begin, end }) => [begin, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => ({
    text: text.slice(from, cuts[at + 1]),
    remarks: sound.flatMap((some, remark) => (some.some(({ begin, end }) => begin <= from && from < end) ? [remark] : [])),
  }));
}
