/** A kind of link between issues, with its words from each side. */
export interface LinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

/** The link types of a new site (seen live); link administration is not imitated. */
export const linkTypes: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

/** Finds a link type by the name in a link. */
export const linkTypeNamed = (name: string): LinkType | undefined => linkTypes.find((type) => type.name === name);
