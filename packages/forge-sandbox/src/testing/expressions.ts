/** The parts of the expression language that tests of an app's expressions need. It does not load Jira. */
export { measure } from '../expressions/measure';
export { TYPES } from '../expressions/types/registry';
export { plainTextOfDocument } from '../expressions/values/richText';
export { asValue } from '../expressions/values/value';
export { resultOf, valueOf } from './evaluating';
