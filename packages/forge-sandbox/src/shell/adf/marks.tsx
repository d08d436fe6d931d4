import { linkTo } from './link';
import type { AdfMark } from './node';
import { attributeOf } from './node';
import type { Render } from './view';

/** Colours and alignments are left out, because they carry no words. */
export const MARKS: Readonly<Record<string, Render<AdfMark>>> = {
  strong: (_, children) => <strong>{children}</strong>,
  em: (_, children) => <em>{children}</em>,
  code: (_, children) => <code>{children}</code>,
  underline: (_, children) => <u>{children}</u>,
  strike: (_, children) => <s>{children}</s>,
  subsup: (mark, children) => (attributeOf(mark, 'type') === 'sup' ? <sup>{children}</sup> : <sub>{children}</sub>),
  link: (mark, children, { hasAnchors }) => linkTo(attributeOf(mark, 'href'), children, hasAnchors),
};
