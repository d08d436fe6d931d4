/** A figure, its description, and its budget if there is one. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly budget?: string;
}

/** Rows under a heading, in columns. */
export function table(heading: string, rows: readonly Row[]): string {
  const widest = Math.max(...rows.map(({ what }) => what.length));
  const lines = rows.map(({ what, figure, budget }) => {
    const line = `  ${what.padEnd(widest)}  ${figure.padStart(12)}`;
    return budget === undefined ? line : `${line}   (budget ${budget})`;
  });
  return [heading, ...lines, ''].join('\n');
}

/** A rate or a duration. It differs between machines, so it is rounded: the last digits would mean nothing. */
export function rough(value: number, unit: string): string {
  return `~${String(Number(value.toPrecision(2)))} ${unit}`;
}
