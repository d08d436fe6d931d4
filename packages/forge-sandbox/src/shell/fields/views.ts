import { attachment } from './attachment';
import { checkboxes } from './checkboxes';
import { date } from './date';
import { dateTime } from './dateTime';
import type { KindName } from './kindName';
import { labels } from './labels';
import { number } from './number';
import { option } from './option';
import { paragraph } from './paragraph';
import { text } from './text';
import { unsupported } from './unsupported';
import { user } from './user';
import type { FieldView } from './view';

export const VIEWS: Readonly<Record<KindName, FieldView>> = {
  attachment,
  checkboxes,
  date,
  dateTime,
  labels,
  number,
  option,
  paragraph,
  text,
  unsupported,
  user,
};
