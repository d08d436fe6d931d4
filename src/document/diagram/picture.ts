import type { RoleKey } from '../../procedure/roles';
import type { Edge } from './edges';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  /** Key of a status, or `start`. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Lane {
  readonly role: RoleKey | null;
  readonly x: number;
  readonly width: number;
}

export interface Line extends Edge {
  /** Corners from the box it leaves to the box it enters. */
  readonly points: readonly Point[];
}

/** The procedure as a picture. All lengths are pixels of a picture of `width` by `height`. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}
