/** A small app that makes each kind of call; the tests look at what comes of it. */
import { definitions } from './define';
import './productFunctions';
import './storageFunctions';

export { careless, consumer, farewell, nightly, postFunction } from './eventFunctions';
export { exportDocument } from './exportFunction';
export const resolver = definitions();
