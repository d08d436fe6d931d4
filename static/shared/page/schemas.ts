import * as z from 'zod';

/**
 * Zod tries whether it may compile a schema of an object as soon as that is made. The platform's content security policy
 * refuses that and reports it, as if the app had tried to run foreign code; so it is told not to try. The first import of
 * every page: schemas that are made before it still try.
 */
z.config({ jitless: true });
