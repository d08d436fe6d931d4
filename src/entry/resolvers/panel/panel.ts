import Resolver from '@forge/resolver';
import { effects, retry } from './effects';
import { record } from './record';

/** The issue panel's functions. */
export const panelResolver = new Resolver()
  .define('effects', effects)
  .define('retry', retry)
  .define('record', record)
  .getDefinitions();
