import type { ComponentType } from 'react';
import type { FieldMetadata } from '../api/fieldMetadata';
import type { Draft } from './draft';

export interface EditorProps {
  /** The id of the control, which the label points to. */
  readonly id: string;
  readonly field: FieldMetadata;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly isInvalid: boolean;
  /** Ids of the field's description and error message for `aria-describedby`, if there are any. */
  readonly describedBy: string | undefined;
}

export interface ViewerProps {
  readonly fieldId: string;
  /** The field's value in REST form; never null. */
  readonly value: unknown;
}

/** A kind of field on the page: its editor and its viewer. */
export interface FieldView {
  readonly Editor: ComponentType<EditorProps>;
  readonly Viewer: ComponentType<ViewerProps>;
  /** Several controls under one legend, not one control with a label. */
  readonly isGroup?: boolean;
}
