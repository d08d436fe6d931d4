import * as z from 'zod';

/**
 * Zod tries whether it may compile its schemas. The platform's content security policy refuses that and reports it, as
 * if the app had tried to run foreign code; so it is told not to try. Import it before anything is parsed.
 */
z.config({ jitless: true });
