/** A small app that makes each kind of call. The tests check the results. */
import { definitions } from './define';
import './productFunctions';
import './storageFunctions';

export { careless, consumer, farewell, nightly, postFunction } from './eventFunctions';
export { exportDocument } from './exportFunction';
export const resolver = definitions();
