import { edgesOf } from '../../../src/document/diagram/edges';
import { START } from '../../../src/document/diagram/grid';
import { layout } from '../../../src/document/diagram/layout';
import type { Box, Point } from '../../../src/document/diagram/picture';
import { PROCEDURE } from '../../../src/procedure/procedure';
import type { Procedure } from '../../../src/procedure/definition';

const picture = layout(PROCEDURE);
const box = (key: string): Box => {
  const found = picture.boxes.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no box ${key}`);
  return found;
};

interface Segment {
  readonly of: string;
  readonly a: Point;
  readonly b: Point;
}

const segments: readonly Segment[] = picture.lines.flatMap(({ transition, from, points }) =>
  points.slice(1).flatMap((b, index) => {
    const a = points[index];
    return a === undefined ? [] : [{ of: `${transition} from ${from}`, a, b }];
  }),
);

const span = (one: number, other: number): readonly [number, number] => [Math.min(one, other), Math.max(one, other)];

/** Whether a segment runs through the inside of a box. It may touch the border. */
function crosses({ a, b }: Segment, { x, y, width, height }: Box): boolean {
  const [left, right] = span(a.x, b.x);
  const [top, bottom] = span(a.y, b.y);
  return right > x + 0.5 && left < x + width - 0.5 && bottom > y + 0.5 && top < y + height - 0.5;
}

/** Pixels between two lines that a reader can distinguish. */
const APART = 5;

/** Whether two segments are so close that they look like one. */
function coincide(one: Segment, other: Segment): boolean {
  const flat = ({ a, b }: Segment): boolean => a.y === b.y;
  if (flat(one) !== flat(other)) return false;
  const across = (point: Point): number => (flat(one) ? point.y : point.x);
  const along = (point: Point): number => (flat(one) ? point.x : point.y);
  if (Math.abs(across(one.a) - across(other.a)) > APART) return false;
  const [oneFrom, oneTo] = span(along(one.a), along(one.b));
  const [otherFrom, otherTo] = span(along(other.a), along(other.b));
  return Math.min(oneTo, otherTo) - Math.max(oneFrom, otherFrom) > 1;
}

describe('the picture of the procedure', () => {
  it('has a box for every status, and one for the start', () => {
    expect(picture.boxes.map(({ key }) => key).sort()).toEqual([START, ...Object.keys(PROCEDURE.statuses)].sort());
  });

  it('has a line for every transition from every status it starts from', () => {
    const expected = Object.entries(PROCEDURE.transitions).flatMap(([key, { from, to }]) =>
      (from.length === 0 ? [START] : from).map((source) => [key, source, to === 'same' ? source : to]),
    );
    expect(picture.lines.map(({ transition, from, to }) => [transition, from, to])).toEqual(expected);
    expect(expected.length).toBeGreaterThan(30);
  });

  it('puts each status into the lane of who is responsible', () => {
    for (const [key, { responsible }] of Object.entries(PROCEDURE.statuses)) {
      const { x, width } = box(key);
      const lane = picture.lanes.find((each) => x >= each.x && x + width <= each.x + each.width);
      expect([key, lane?.role]).toEqual([key, responsible]);
    }
  });

  it('orders the steps from top to bottom', () => {
    const rows = Object.entries(PROCEDURE.statuses).flatMap(([key, { step }]) =>
      step === null ? [] : [{ key, step }],
    );
    for (const upper of rows)
      for (const lower of rows.filter(({ step }) => step > upper.step))
        expect(box(upper.key).y + box(upper.key).height).toBeLessThan(box(lower.key).y);
  });

  it('keeps boxes apart and inside the picture', () => {
    for (const [index, one] of picture.boxes.entries()) {
      expect(one.x >= 0 && one.x + one.width <= picture.width && one.y + one.height <= picture.height).toBe(true);
      for (const other of picture.boxes.slice(index + 1)) {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect([one.key, other.key, apart]).toEqual([one.key, other.key, true]);
      }
    }
  });

  it('draws lines straight, from the border of one box to the border of the other, inside the picture', () => {
    const onBorder = ({ x, y }: Point, { x: left, y: top, width, height }: Box): boolean =>
      ((x === left || x === left + width) && y >= top && y <= top + height) ||
      ((y === top || y === top + height) && x >= left && x <= left + width);
    for (const { transition, from, to, points } of picture.lines) {
      const [first] = points;
      const last = points.at(-1);
      expect(first !== undefined && onBorder(first, box(from))).toBe(true);
      expect([transition, last !== undefined && onBorder(last, box(to))]).toEqual([transition, true]);
    }
    for (const { a, b } of segments) {
      expect(a.x === b.x || a.y === b.y).toBe(true);
      for (const { x, y } of [a, b]) {
        expect(x >= 0 && x <= picture.width && y >= 0 && y <= picture.height).toBe(true);
      }
    }
  });

  it('draws no line through a box', () => {
    const through = segments.flatMap((segment) =>
      picture.boxes.filter((each) => crosses(segment, each)).map(({ key }) => `${segment.of} through ${key}`),
    );
    expect(through).toEqual([]);
  });

  it('draws no line over another', () => {
    const over = segments.flatMap((one, index) =>
      segments
        .slice(index + 1)
        .filter((other) => other.of !== one.of && coincide(one, other))
        .map((other) => `${one.of} over ${other.of}`),
    );
    expect(over).toEqual([]);
  });
});

describe('the kinds of its lines', () => {
  const kinds = new Map(edgesOf(PROCEDURE).map(({ transition, from, kind }) => [`${transition}/${from}`, kind]));

  it.each([
    ['create/start', 'onward'],
    ['askConfirmation/inAnalysis', 'onward'],
    ['answer/waitingForInformation', 'back'],
    ['reprioritise/waitingForConfirmation', 'back'],
    ['finishWithoutProduction/inSupport', 'onward'],
    ['notCertified/certifying', 'back'],
    ['requestException/toAuthorise', 'aside'],
    ['finish/reporting', 'onward'],
    ['cancel/toPrioritise', 'end'],
  ])('%s is %s', (edge, kind) => {
    expect(kinds.get(edge)).toBe(kind);
  });
});

it('is the same picture each time', () => {
  expect(layout(PROCEDURE)).toEqual(picture);
});

it('stacks statuses that would share a place', () => {
  const small: Procedure<'a' | 'b' | 'c'> = {
    statuses: {
      a: { step: 1, responsible: 'support', category: 'TODO' },
      b: { step: 1, responsible: 'support', category: 'TODO' },
      c: { step: null, responsible: null, category: 'DONE' },
    },
    transitions: {},
  };
  const { boxes, lanes } = layout(small);
  expect(lanes.map(({ role }) => role)).toEqual(['support', null]);
  const [a, b] = ['a', 'b'].map((key) => boxes.find((each) => each.key === key));
  expect(a?.x).toBe(b?.x);
  expect((a?.y ?? 0) + (a?.height ?? 0)).toBeLessThan(b?.y ?? 0);
});
